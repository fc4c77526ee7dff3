// Keeps each write's undo until the file is synced; a revival undoes some of them.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/sim_disk.h"

#include <algorithm>
#include <cstring>

namespace relais::test {

using namespace relais::sync;

namespace {

constexpr int kOk = SQLITE_OK;
int theCount = 0; // of disks made, for unique VFS names

} // namespace

SimDisk::SimDisk(std::uint64_t seed) : m_random(seed), m_vfsName("sim" + std::to_string(++theCount)) {
    sqlite3_vfs* real = sqlite3_vfs_find(nullptr);
    m_vfs.iVersion = 1;
    m_vfs.szOsFile = static_cast<int>(sizeof(OpenFile));
    m_vfs.mxPathname = 512;
    m_vfs.zName = m_vfsName.c_str();
    m_vfs.pAppData = this;
    m_vfs.xOpen = &SimDisk::open;
    m_vfs.xDelete = [](sqlite3_vfs* vfs, const char* path, int) {
        auto& disk = *static_cast<SimDisk*>(vfs->pAppData);
        if (!disk.nodeOf(path).mayWrite())
            return SQLITE_IOERR_DELETE;
        return disk.m_files.erase(path) > 0 ? kOk : SQLITE_IOERR_DELETE_NOENT;
    };
    m_vfs.xAccess = [](sqlite3_vfs* vfs, const char* path, int, int* result) {
        *result = static_cast<SimDisk*>(vfs->pAppData)->m_files.contains(path) ? 1 : 0;
        return kOk;
    };
    m_vfs.xFullPathname = [](sqlite3_vfs*, const char* path, int size, char* out) {
        sqlite3_snprintf(size, out, "%s", path);
        return kOk;
    };
    m_vfs.xRandomness = [](sqlite3_vfs* vfs, int size, char* out) {
        auto& disk = *static_cast<SimDisk*>(vfs->pAppData);
        disk.m_random.fill(RandomStream::Salts, {reinterpret_cast<std::uint8_t*>(out), static_cast<std::size_t>(size)});
        return size;
    };
    m_vfs.xSleep = [](sqlite3_vfs*, int microseconds) { return microseconds; };
    m_vfs.xCurrentTime = [](sqlite3_vfs*, double* julian) {
        *julian = 2461366.0;
        return kOk;
    };
    m_vfs.xDlOpen = real->xDlOpen;
    m_vfs.xDlError = real->xDlError;
    m_vfs.xDlSym = real->xDlSym;
    m_vfs.xDlClose = real->xDlClose;
    m_vfs.xGetLastError = [](sqlite3_vfs*, int, char*) { return 0; };
    sqlite3_vfs_register(&m_vfs, 0);
}

SimDisk::~SimDisk() { sqlite3_vfs_unregister(&m_vfs); }

SimDisk::Node& SimDisk::nodeOf(const std::string& path) { return m_nodes[path.substr(1, path.find('/', 1) - 1)]; }

bool SimDisk::Node::mayWrite() {
    if (dead)
        return false;
    ++changes;
    if (writesLeft < 0 || writesLeft-- > 0)
        return true;
    dead = true;
    return false;
}

void SimDisk::write(Content& file, std::size_t offset, ByteView content) {
    Undo undo {offset, {}, file.bytes.size()};
    if (offset < file.bytes.size()) {
        const auto from = file.bytes.begin() + static_cast<std::ptrdiff_t>(offset);
        const auto size = std::min(content.size(), file.bytes.size() - offset);
        undo.before.assign(from, from + static_cast<std::ptrdiff_t>(size));
    }
    file.bytes.resize(std::max(file.bytes.size(), offset + content.size()));
    std::ranges::copy(content, file.bytes.begin() + static_cast<std::ptrdiff_t>(offset));
    file.unsynced.push_back(std::move(undo));
}

void SimDisk::revive(const std::string& node) {
    Node& revived = m_nodes[node];
    revived.dead = false;
    revived.writesLeft = -1;
    ++revived.changes;
    revived.isUnsearched = true;
    const std::string prefix = "/" + node + "/";
    for (auto& [path, file] : m_files) {
        if (!path.starts_with(prefix) || file.unsynced.empty())
            continue;
        // How many of the unsynced writes reached the disk: none, all, or some.
        const std::uint64_t choice = m_random.below(4);
        const std::size_t kept = choice == 0 ? 0
            : choice == 1                    ? file.unsynced.size()
                                             : m_random.below(file.unsynced.size() + 1);
        while (file.unsynced.size() > kept) {
            const Undo& undo = file.unsynced.back();
            file.bytes.resize(std::max(undo.sizeBefore, undo.offset + undo.before.size()));
            std::ranges::copy(undo.before, file.bytes.begin() + static_cast<std::ptrdiff_t>(undo.offset));
            file.bytes.resize(undo.sizeBefore);
            file.unsynced.pop_back();
        }
        file.unsynced.clear();
    }
}

SimDisk::Image SimDisk::image(const std::string& prefix) const {
    Image out;
    for (const auto& [path, file] : m_files)
        if (path.starts_with(prefix))
            out[path] = file.bytes;
    return out;
}

void SimDisk::restore(const std::string& prefix, const Image& image) {
    for (auto& [name, node] : m_nodes) {
        ++node.changes;
        node.isUnsearched = true;
    }
    std::erase_if(m_files, [&](const auto& file) { return file.first.starts_with(prefix); });
    for (const auto& [path, bytes] : image)
        if (path.starts_with(prefix))
            m_files[path] = {bytes, {}};
}

std::string SimDisk::fileWith(const std::string& prefix, std::string_view text) const {
    const auto found = std::ranges::find_if(m_files, [&](const auto& file) {
        return file.first.starts_with(prefix) && textView(file.second.bytes).find(text) != std::string_view::npos;
    });
    return found == m_files.end() ? std::string() : found->first;
}

void SimDisk::copy(const std::string& node, const std::string& to) {
    for (const auto& [path, bytes] : image("/" + node + "/"))
        m_files["/" + to + path.substr(node.size() + 1)] = {bytes, {}};
}

std::string SimDisk::relapse(const std::string& name, const std::set<std::string>& words) {
    Node& node = m_nodes[name];
    const std::vector<Written> fresh = std::exchange(node.fresh, {});
    const bool all = std::exchange(node.isUnsearched, false) || words != node.unwanted;
    node.unwanted = words;
    for (const std::string& word : words) {
        if (all) {
            if (std::string file = fileWith("/" + name + "/", word); !file.empty())
                return file;
            continue;
        }
        for (const Written& written : fresh) {
            const auto file = m_files.find(written.path);
            if (file == m_files.end())
                continue;
            // A word may begin before what was written, or end after it.
            const std::string_view text = textView(file->second.bytes);
            const std::size_t from = std::min(text.size(), written.from - std::min(written.from, word.size()));
            if (text.substr(from, written.to - from + word.size()).find(word) != std::string_view::npos)
                return written.path;
        }
    }
    return {};
}

// --- Files ---

Result<Bytes> SimDisk::read(const std::string& path) {
    const auto file = m_files.find(path);
    if (file == m_files.end())
        return fail(ErrorCode::NotFound, "no such file");
    return file->second.bytes;
}

Status SimDisk::replace(const std::string& path, ByteView content) {
    nodeOf(path).wrote(path, 0, content.size());
    if (!nodeOf(path).mayWrite()) {
        // Killed inside: the old content or the new, never a mixture.
        if (m_random.below(2) == 0)
            return fail(ErrorCode::StoreUnavailable, "the disk is gone");
        m_files[path] = {toBytes(content), {}};
        return fail(ErrorCode::StoreUnavailable, "the disk is gone");
    }
    m_files[path] = {toBytes(content), {}};
    return {};
}

Status SimDisk::appendAt(const std::string& path, std::uint64_t offset, ByteView content) {
    const bool alive = nodeOf(path).mayWrite();
    if (forgetfulSpool && path.ends_with("/spool"))
        return {};
    nodeOf(path).wrote(path, static_cast<std::size_t>(offset), static_cast<std::size_t>(offset) + content.size());
    Bytes& bytes = m_files[path].bytes;
    bytes.resize(static_cast<std::size_t>(offset));
    append(bytes, alive ? content : content.first(m_random.below(content.size() + 1)));
    if (!alive)
        return fail(ErrorCode::StoreUnavailable, "the disk is gone");
    return {};
}

Status SimDisk::remove(const std::string& path) {
    if (!nodeOf(path).mayWrite())
        return fail(ErrorCode::StoreUnavailable, "the disk is gone");
    m_files.erase(path);
    return {};
}

Result<std::vector<std::string>> SimDisk::list(const std::string& folder) {
    std::vector<std::string> names;
    const std::string prefix = folder + "/";
    for (const auto& [path, file] : m_files)
        if (path.starts_with(prefix) && path.find('/', prefix.size()) == std::string::npos)
            names.push_back(path.substr(prefix.size()));
    return names;
}

// --- SQLite ---

int SimDisk::open(sqlite3_vfs* vfs, const char* path, sqlite3_file* file, int flags, int* outFlags) {
    auto& disk = *static_cast<SimDisk*>(vfs->pAppData);
    auto& opened = *reinterpret_cast<OpenFile*>(file);
    opened.base.pMethods = nullptr;
    const std::string name = path != nullptr ? path : "/tmp/" + std::to_string(disk.m_files.size());
    Node& node = disk.nodeOf(name);
    if (node.dead)
        return SQLITE_CANTOPEN;
    if (!disk.m_files.contains(name)) {
        if ((flags & SQLITE_OPEN_CREATE) == 0)
            return SQLITE_CANTOPEN;
        disk.m_files[name];
    }
    opened.disk = &disk;
    const auto known = disk.m_files.find(name);
    opened.content = &known->second;
    opened.path = &known->first;
    opened.node = &node;
    opened.base.pMethods = methods();
    if (outFlags != nullptr)
        *outFlags = flags;
    return kOk;
}

const sqlite3_io_methods* SimDisk::methods() {
    static const auto of = [](sqlite3_file* f) -> OpenFile& { return *reinterpret_cast<OpenFile*>(f); };
    static const sqlite3_io_methods kMethods = [] {
        sqlite3_io_methods m {};
        m.iVersion = 1; // no shared memory: one connection, exclusive
        m.xClose = [](sqlite3_file*) { return kOk; };
        m.xRead = [](sqlite3_file* f, void* to, int size, sqlite3_int64 at) {
            const Bytes& bytes = of(f).content->bytes;
            const auto offset = static_cast<std::size_t>(at);
            const auto wanted = static_cast<std::size_t>(size);
            const std::size_t got = offset < bytes.size() ? std::min(wanted, bytes.size() - offset) : 0;
            if (got > 0)
                std::memcpy(to, bytes.data() + offset, got);
            std::memset(static_cast<char*>(to) + got, 0, wanted - got);
            return got == wanted ? kOk : SQLITE_IOERR_SHORT_READ;
        };
        m.xWrite = [](sqlite3_file* f, const void* from, int size, sqlite3_int64 at) {
            if (!of(f).node->mayWrite())
                return SQLITE_IOERR_WRITE;
            const auto offset = static_cast<std::size_t>(at);
            const ByteView written(static_cast<const std::uint8_t*>(from), static_cast<std::size_t>(size));
            write(*of(f).content, offset, written);
            of(f).node->wrote(*of(f).path, offset, offset + written.size());
            return kOk;
        };
        m.xTruncate = [](sqlite3_file* f, sqlite3_int64 size) {
            if (!of(f).node->mayWrite())
                return SQLITE_IOERR_TRUNCATE;
            // The length of a file is in the file system's own journal: taken as durable at once.
            Content& file = *of(f).content;
            const auto to = static_cast<std::size_t>(size);
            std::erase_if(file.unsynced, [to](const Undo& undo) { return undo.offset >= to; });
            file.bytes.resize(to);
            return kOk;
        };
        m.xSync = [](sqlite3_file* f, int) {
            if (!of(f).node->mayWrite())
                return SQLITE_IOERR_FSYNC;
            if (!of(f).disk->lyingFsync)
                of(f).content->unsynced.clear();
            return kOk;
        };
        m.xFileSize = [](sqlite3_file* f, sqlite3_int64* size) {
            *size = static_cast<sqlite3_int64>(of(f).content->bytes.size());
            return kOk;
        };
        m.xLock = [](sqlite3_file*, int) { return kOk; };
        m.xUnlock = [](sqlite3_file*, int) { return kOk; };
        m.xCheckReservedLock = [](sqlite3_file*, int* held) {
            *held = 0;
            return kOk;
        };
        m.xFileControl = [](sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; };
        m.xSectorSize = [](sqlite3_file*) { return 512; };
        m.xDeviceCharacteristics = [](sqlite3_file*) { return 0; };
        return m;
    }();
    return &kMethods;
}

} // namespace relais::test
