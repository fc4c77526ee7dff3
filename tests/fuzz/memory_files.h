// Files in memory for fuzz targets: what a reader finds on a disk is the input.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/files.h"

#include <map>

namespace relais::test {

// Never fails; nothing else writes.
class MemoryFiles final : public sync::Files {
public:
    std::map<std::string, sync::Bytes> content;

    sync::Result<sync::Bytes> read(const std::string& path) override {
        const auto found = content.find(path);
        if (found == content.end())
            return sync::fail(sync::ErrorCode::NotFound, "no such file");
        return found->second;
    }
    sync::Status replace(const std::string& path, sync::ByteView bytes) override {
        content[path] = sync::toBytes(bytes);
        return {};
    }
    sync::Status appendAt(const std::string& path, std::uint64_t offset, sync::ByteView bytes) override {
        sync::Bytes& file = content[path];
        file.resize(static_cast<std::size_t>(offset));
        sync::append(file, bytes);
        return {};
    }
    sync::Status remove(const std::string& path) override {
        content.erase(path);
        return {};
    }
    bool exists(const std::string& path) override { return content.contains(path); }
    sync::Status makeFolder(const std::string&) override { return {}; }
    sync::Result<std::vector<std::string>> list(const std::string&) override { return std::vector<std::string> {}; }
};

} // namespace relais::test
