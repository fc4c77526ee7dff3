// Durable small files over POSIX.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/base/files.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace relais::sync {

namespace fs = std::filesystem;

namespace {

tl::unexpected<Error> systemError(int number, std::string_view during) {
    ErrorCode code = ErrorCode::StoreUnavailable;
    if (number == ENOENT)
        code = ErrorCode::NotFound;
    else if (number == ENOSPC || number == EDQUOT)
        code = ErrorCode::StoreFull;
    else if (number == EACCES || number == EPERM || number == EROFS)
        code = ErrorCode::StoreReadOnly;
    return fail(code, std::string(during) + ": " + std::strerror(number));
}

// Owns a file descriptor.
class Descriptor {
public:
    Descriptor(const std::string& path, int flags) : m_fd(::open(path.c_str(), flags | O_CLOEXEC, 0600)) { }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }
    [[nodiscard]] int get() const { return m_fd; }

private:
    int m_fd;
};

Status writeAll(const Descriptor& file, ByteView content) {
    while (!content.empty()) {
        const ssize_t written = ::write(file.get(), content.data(), content.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return systemError(errno, "write");
        content = content.subspan(static_cast<std::size_t>(written));
    }
    return {};
}

Status flush(const Descriptor& file) {
    if (::fsync(file.get()) != 0)
        return systemError(errno, "fsync");
    return {};
}

Status flushFolderOf(const std::string& path) {
    const fs::path folder = fs::path(path).parent_path();
    const Descriptor handle(folder.empty() ? std::string(".") : folder.string(), O_RDONLY | O_DIRECTORY);
    if (!handle.isOpen())
        return systemError(errno, "open folder");
    return flush(handle);
}

} // namespace

Result<Bytes> SystemFiles::read(const std::string& path) {
    const Descriptor file(path, O_RDONLY);
    if (!file.isOpen())
        return systemError(errno, "open");
    Bytes content;
    std::array<std::uint8_t, 65536> part {};
    for (;;) {
        const ssize_t got = ::read(file.get(), part.data(), part.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return systemError(errno, "read");
        if (got == 0)
            return content;
        append(content, ByteView(part).first(static_cast<std::size_t>(got)));
    }
}

Status SystemFiles::replace(const std::string& path, ByteView content) {
    const std::string beside = path + ".tmp";
    {
        const Descriptor file(beside, O_WRONLY | O_CREAT | O_TRUNC);
        if (!file.isOpen())
            return systemError(errno, "create");
        RELAIS_TRY(writeAll(file, content));
        RELAIS_TRY(flush(file));
    }
    return renameDurably(beside, path);
}

Status SystemFiles::appendAt(const std::string& path, std::uint64_t offset, ByteView content) {
    const bool isNew = !exists(path);
    const Descriptor file(path, O_WRONLY | O_CREAT);
    if (!file.isOpen())
        return systemError(errno, "open");
    if (::ftruncate(file.get(), static_cast<off_t>(offset)) != 0)
        return systemError(errno, "truncate");
    if (::lseek(file.get(), static_cast<off_t>(offset), SEEK_SET) < 0)
        return systemError(errno, "seek");
    RELAIS_TRY(writeAll(file, content));
    RELAIS_TRY(flush(file));
    return isNew ? flushFolderOf(path) : Status();
}

Status SystemFiles::remove(const std::string& path) {
    if (::unlink(path.c_str()) != 0)
        return errno == ENOENT ? Status() : systemError(errno, "remove");
    return flushFolderOf(path);
}

bool SystemFiles::exists(const std::string& path) {
    std::error_code ignored;
    return fs::exists(path, ignored);
}

Status SystemFiles::makeFolder(const std::string& path) {
    if (::mkdir(path.c_str(), 0700) != 0)
        return errno == EEXIST ? Status() : systemError(errno, "make folder");
    return flushFolderOf(path);
}

Result<std::vector<std::string>> SystemFiles::list(const std::string& folder) {
    std::error_code error;
    std::vector<std::string> names;
    fs::directory_iterator entry(folder, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error))
        names.push_back(entry->path().filename().string());
    if (error)
        return systemError(error.value(), "list");
    std::sort(names.begin(), names.end());
    return names;
}

Status copyFileDurably(const std::string& from, const std::string& to) {
    std::error_code error;
    fs::copy_file(from, to, fs::copy_options::overwrite_existing, error);
    if (error)
        return systemError(error.value(), "copy");
    const Descriptor copy(to, O_RDONLY);
    if (!copy.isOpen())
        return systemError(errno, "open");
    RELAIS_TRY(flush(copy));
    return flushFolderOf(to);
}

Status renameDurably(const std::string& from, const std::string& to) {
    if (std::rename(from.c_str(), to.c_str()) != 0)
        return systemError(errno, "rename");
    return flushFolderOf(to);
}

} // namespace relais::sync
