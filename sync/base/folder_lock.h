// One process at a time on a folder of stores: a second one is told, instead of writing between the first one's lines.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/result.h"

#include <string>

namespace relais::sync {

// Owns the lock from take() to its end; a process that dies lets go of it (flock(2)). Movable, any thread.
class FolderLock {
public:
    FolderLock() = default; // holds nothing
    // The file "lock" of `folder`, made when absent. StoreInUse: another holder is alive; StoreUnavailable: no file can
    // be made there.
    [[nodiscard]] static Result<FolderLock> take(const std::string& folder);

    FolderLock(FolderLock&& other) noexcept;
    FolderLock& operator=(FolderLock&& other) noexcept;
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;
    ~FolderLock();

    [[nodiscard]] bool isHeld() const { return m_file >= 0; }

private:
    int m_file = -1;
};

} // namespace relais::sync
