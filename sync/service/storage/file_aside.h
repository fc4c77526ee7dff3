// The mark and the journal of removals as two small files in a folder that no backup contains.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/files.h"
#include "sync/service/storage/aside.h"

namespace relais::service {

// Journal: one line per removal, "<crc> <kind> <subject> <by> <ms>", ids only; the last line may be torn by a power
// cut and is then written over, for what it said was never answered. Mark: replaced as a whole.
class FileAside final : public Aside {
public:
    // `folder` must exist. `files` outlives this object.
    FileAside(Files& files, std::string folder) : m_files(files), m_folder(std::move(folder)) { }

    Result<std::optional<Mark>> mark() override;
    Status setMark(const Mark& mark) override;
    Status append(const std::vector<Removal>& removals) override;
    Result<std::vector<Removal>> removals() override;

private:
    struct Journal {
        std::vector<Removal> removals;
        std::uint64_t whole = 0; // bytes up to the last complete line
    };
    Result<Journal> readJournal();

    Files& m_files;
    std::string m_folder;
};

} // namespace relais::service
