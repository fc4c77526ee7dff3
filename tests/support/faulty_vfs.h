// Disks that fail on command: a SQLite VFS over the real one, and the same for the small files, sharing one plan.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/files.h"

#include <atomic>
#include <csignal>
#include <sqlite3.h>

namespace relais::test {

// The `failAt`-th call that could change or sync the disk fails (and all later ones while `sticky`). A loop over
// failAt = 0, 1, 2… until `fired` stays false has failed every one of them.
struct FaultPlan {
    int failAt = -1; // -1: never
    bool sticky = false;
    bool full = false;  // a full disk rather than an I/O error
    bool late = false;  // a small file has all its bytes when its append fails: the sync did
    bool kills = false; // rather than to fail, the process dies as by a loss of power
    int calls = 0;
    bool fired = false;

    [[nodiscard]] bool failsNow() {
        const int call = calls++;
        const bool fails = failAt >= 0 && (sticky ? call >= failAt : call == failAt);
        fired = fired || fails;
        if (fails && kills)
            ::raise(SIGKILL);
        return fails;
    }
};

// Registers itself under a unique name() while it lives. Reads always work; writes, syncs, truncations, creations and
// deletions follow the plan.
class FaultyVfs {
public:
    explicit FaultyVfs(FaultPlan& plan) : m_plan(plan), m_real(sqlite3_vfs_find(nullptr)) {
        static std::atomic<int> count = 0;
        m_name = "faulty" + std::to_string(++count);
        m_vfs = *m_real;
        m_vfs.szOsFile = static_cast<int>(sizeof(File)) + m_real->szOsFile;
        m_vfs.zName = m_name.c_str();
        m_vfs.pAppData = this;
        m_vfs.pNext = nullptr;
        m_vfs.xOpen = &FaultyVfs::open;
        m_vfs.xDelete = [](sqlite3_vfs* vfs, const char* path, int syncFolder) {
            FaultyVfs& self = of(vfs);
            if (self.m_plan.failsNow())
                return SQLITE_IOERR_DELETE;
            return self.m_real->xDelete(self.m_real, path, syncFolder);
        };
        m_vfs.xAccess = [](sqlite3_vfs* vfs, const char* path, int flags, int* result) {
            return of(vfs).m_real->xAccess(of(vfs).m_real, path, flags, result);
        };
        m_vfs.xFullPathname = [](sqlite3_vfs* vfs, const char* path, int size, char* out) {
            return of(vfs).m_real->xFullPathname(of(vfs).m_real, path, size, out);
        };
        sqlite3_vfs_register(&m_vfs, 0);
    }
    FaultyVfs(const FaultyVfs&) = delete;
    FaultyVfs& operator=(const FaultyVfs&) = delete;
    ~FaultyVfs() { sqlite3_vfs_unregister(&m_vfs); }

    [[nodiscard]] const std::string& name() const { return m_name; }

private:
    struct File {
        sqlite3_file base;
        FaultyVfs* vfs;
        [[nodiscard]] sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
    };
    static FaultyVfs& of(sqlite3_vfs* vfs) { return *static_cast<FaultyVfs*>(vfs->pAppData); }
    static File& of(sqlite3_file* file) { return *reinterpret_cast<File*>(file); }

    static int open(sqlite3_vfs* vfs, const char* path, sqlite3_file* file, int flags, int* outFlags) {
        FaultyVfs& self = of(vfs);
        File& mine = of(file);
        mine.base.pMethods = nullptr;
        mine.vfs = &self;
        if ((flags & SQLITE_OPEN_CREATE) != 0 && self.m_plan.failsNow())
            return SQLITE_CANTOPEN;
        const int code = self.m_real->xOpen(self.m_real, path, mine.real(), flags, outFlags);
        if (code == SQLITE_OK)
            mine.base.pMethods = methods();
        return code;
    }

    int writeError(int code) { return m_plan.full ? SQLITE_FULL : code; }

    static const sqlite3_io_methods* methods() {
        static const sqlite3_io_methods table = makeMethods();
        return &table;
    }
    static sqlite3_io_methods makeMethods() {
        sqlite3_io_methods m {};
        m.iVersion = 2; // shared memory, no memory mapping
        m.xClose = [](sqlite3_file* f) { return of(f).real()->pMethods->xClose(of(f).real()); };
        m.xRead = [](sqlite3_file* f, void* to, int size, sqlite3_int64 at) {
            return of(f).real()->pMethods->xRead(of(f).real(), to, size, at);
        };
        m.xWrite = [](sqlite3_file* f, const void* from, int size, sqlite3_int64 at) {
            if (of(f).vfs->m_plan.failsNow())
                return of(f).vfs->writeError(SQLITE_IOERR_WRITE);
            return of(f).real()->pMethods->xWrite(of(f).real(), from, size, at);
        };
        m.xTruncate = [](sqlite3_file* f, sqlite3_int64 size) {
            if (of(f).vfs->m_plan.failsNow())
                return SQLITE_IOERR_TRUNCATE;
            return of(f).real()->pMethods->xTruncate(of(f).real(), size);
        };
        m.xSync = [](sqlite3_file* f, int flags) {
            if (of(f).vfs->m_plan.failsNow())
                return of(f).vfs->writeError(SQLITE_IOERR_FSYNC);
            return of(f).real()->pMethods->xSync(of(f).real(), flags);
        };
        m.xFileSize = [](sqlite3_file* f, sqlite3_int64* size) {
            return of(f).real()->pMethods->xFileSize(of(f).real(), size);
        };
        m.xLock = [](sqlite3_file* f, int level) { return of(f).real()->pMethods->xLock(of(f).real(), level); };
        m.xUnlock = [](sqlite3_file* f, int level) { return of(f).real()->pMethods->xUnlock(of(f).real(), level); };
        m.xCheckReservedLock
            = [](sqlite3_file* f, int* out) { return of(f).real()->pMethods->xCheckReservedLock(of(f).real(), out); };
        m.xFileControl = [](sqlite3_file* f, int op, void* argument) {
            return of(f).real()->pMethods->xFileControl(of(f).real(), op, argument);
        };
        m.xSectorSize = [](sqlite3_file* f) { return of(f).real()->pMethods->xSectorSize(of(f).real()); };
        m.xDeviceCharacteristics
            = [](sqlite3_file* f) { return of(f).real()->pMethods->xDeviceCharacteristics(of(f).real()); };
        m.xShmMap = [](sqlite3_file* f, int region, int size, int extend, void volatile** out) {
            return of(f).real()->pMethods->xShmMap(of(f).real(), region, size, extend, out);
        };
        m.xShmLock = [](sqlite3_file* f, int offset, int n, int flags) {
            return of(f).real()->pMethods->xShmLock(of(f).real(), offset, n, flags);
        };
        m.xShmBarrier = [](sqlite3_file* f) { of(f).real()->pMethods->xShmBarrier(of(f).real()); };
        m.xShmUnmap = [](sqlite3_file* f, int deleteFlag) {
            return of(f).real()->pMethods->xShmUnmap(of(f).real(), deleteFlag);
        };
        return m;
    }

    FaultPlan& m_plan;
    sqlite3_vfs* m_real;
    sqlite3_vfs m_vfs {};
    std::string m_name;
};

// The same plan for slots, spool and file store. A failing append leaves half of its bytes behind (a torn
// tail), or all of them.
class FaultyFiles final : public sync::Files {
public:
    explicit FaultyFiles(FaultPlan& plan) : m_plan(plan) { }
    sync::Result<sync::Bytes> read(const std::string& path) override { return m_real.read(path); }
    sync::Status replace(const std::string& path, sync::ByteView content) override {
        if (m_plan.failsNow())
            return error();
        return m_real.replace(path, content);
    }
    sync::Status appendAt(const std::string& path, std::uint64_t offset, sync::ByteView content) override {
        if (!m_plan.failsNow())
            return m_real.appendAt(path, offset, content);
        static_cast<void>(m_real.appendAt(path, offset, content.first(content.size() / (m_plan.late ? 1 : 2))));
        return error();
    }
    sync::Status remove(const std::string& path) override {
        if (m_plan.failsNow())
            return error();
        return m_real.remove(path);
    }
    bool exists(const std::string& path) override { return m_real.exists(path); }
    sync::Status makeFolder(const std::string& path) override { return m_real.makeFolder(path); }
    sync::Result<std::vector<std::string>> list(const std::string& folder) override { return m_real.list(folder); }

private:
    sync::Status error() {
        return sync::fail(m_plan.full ? sync::ErrorCode::StoreFull : sync::ErrorCode::StoreUnavailable, "planned");
    }
    FaultPlan& m_plan;
    sync::SystemFiles m_real;
};

} // namespace relais::test
