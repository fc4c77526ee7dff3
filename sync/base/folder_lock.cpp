// The lock of a folder over flock(2).
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/base/folder_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace relais::sync {

Result<FolderLock> FolderLock::take(const std::string& folder) {
    FolderLock lock;
    lock.m_file = ::open((folder + "/lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (lock.m_file < 0)
        return fail(ErrorCode::StoreUnavailable, "no lock can be made in " + folder);
    if (::flock(lock.m_file, LOCK_EX | LOCK_NB) != 0)
        return fail(ErrorCode::StoreInUse, "another process is using " + folder);
    return lock;
}

FolderLock::FolderLock(FolderLock&& other) noexcept : m_file(std::exchange(other.m_file, -1)) { }

FolderLock& FolderLock::operator=(FolderLock&& other) noexcept {
    std::swap(m_file, other.m_file);
    return *this;
}

FolderLock::~FolderLock() {
    if (m_file >= 0)
        ::close(m_file);
}

} // namespace relais::sync
