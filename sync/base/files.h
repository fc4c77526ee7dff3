// Small files written so that a kill leaves the old content or the new, behind a seam that tests make fail.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/bytes.h"

namespace relais::sync {

// Everything the core keeps outside SQLCipher goes through here. Paths are UTF-8. Errors: NotFound, StoreFull,
// StoreReadOnly, StoreUnavailable. A call that returned OK is on disk (fsync of the file, and of its folder when a
// name changed). One file is written by one thread at a time.
class Files {
public:
    virtual ~Files() = default;
    [[nodiscard]] virtual Result<Bytes> read(const std::string& path) = 0;
    // Write beside, fsync, rename over, fsync the folder.
    [[nodiscard]] virtual Status replace(const std::string& path, ByteView content) = 0;
    // Appends at `offset`, cutting what lies beyond (a torn tail): the file is created when absent.
    [[nodiscard]] virtual Status appendAt(const std::string& path, std::uint64_t offset, ByteView content) = 0;
    [[nodiscard]] virtual Status remove(const std::string& path) = 0; // absent: OK
    [[nodiscard]] virtual bool exists(const std::string& path) = 0;
    [[nodiscard]] virtual Status makeFolder(const std::string& path) = 0; // mode 0700; there already: OK
    [[nodiscard]] virtual Result<std::vector<std::string>> list(const std::string& folder) = 0; // names, sorted
};

// The real disk. New files are readable by their owner alone.
class SystemFiles final : public Files {
public:
    [[nodiscard]] Result<Bytes> read(const std::string& path) override;
    [[nodiscard]] Status replace(const std::string& path, ByteView content) override;
    [[nodiscard]] Status appendAt(const std::string& path, std::uint64_t offset, ByteView content) override;
    [[nodiscard]] Status remove(const std::string& path) override;
    [[nodiscard]] bool exists(const std::string& path) override;
    [[nodiscard]] Status makeFolder(const std::string& path) override;
    [[nodiscard]] Result<std::vector<std::string>> list(const std::string& folder) override;
};

// For whole databases that are closed: copy with fsync; rename over with fsync of the folder.
[[nodiscard]] Status copyFileDurably(const std::string& from, const std::string& to);
[[nodiscard]] Status renameDurably(const std::string& from, const std::string& to);

} // namespace relais::sync
