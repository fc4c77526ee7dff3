// Encrypted copies that were read back, and putting one in the place of the store.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/base/files.h"
#include "sync/service/admin/administration.h"
#include "sync/service/storage/sqlite/sqlite_storage.h"

#include <algorithm>

namespace relais::service {

Result<Seq> Administration::backup(const std::string& path) {
    // copyTo() verifies what it wrote by reading it back; only then does it count for the watermark.
    RELAIS_ASSIGN(const Seq reached, m_history.parts().storage.copyTo(path));
    const Status noted = m_history.change([&](Work& work) -> Status {
        RELAIS_ASSIGN(const Value before, work.tx.catalog().meta(MetaKey::kBackups));
        Value::Array backups = before.array();
        backups.emplace_back(static_cast<std::int64_t>(reached));
        if (backups.size() > 2)
            backups.erase(backups.begin(), backups.end() - 2);
        RELAIS_TRY(work.tx.catalog().setMeta(MetaKey::kBackups, backups));
        // The older of the last two (sync-protocol.md "A new epoch"): one alone covers nothing yet.
        return backups.size() == 2 ? work.tx.catalog().setMeta(MetaKey::kDurable, backups.front()) : Status {};
    });
    RELAIS_TRY(noted);
    return reached;
}

Status restoreBackup(const std::string& backup, const std::string& store, const SecretBytes& key) {
    SystemFiles files;
    const std::string aside = store + ".before-restore";
    if (files.exists(aside) && files.exists(store)) // without the store a restore was cut off: this one ends it
        return fail(ErrorCode::Conflict, "a former store is still there: " + aside);
    {
        RELAIS_ASSIGN(
            const auto copy, SqliteStorage::open(backup, key, serviceOpenOptions(OpenOptions::Mode::ReadOnly)));
        RELAIS_ASSIGN(const auto faults, copy->verify());
        if (!faults.empty())
            return fail(ErrorCode::StoreCorrupt, "the backup is damaged: " + faults.front());
    }
    const std::string fresh = store + ".restoring";
    RELAIS_TRY(files.remove(fresh));
    RELAIS_TRY(copyFileDurably(backup, fresh));
    if (files.exists(store)) {
        // The write-ahead log belongs to the store that leaves.
        for (const char* log : {"-wal", "-shm"})
            if (files.exists(store + log))
                RELAIS_TRY(renameDurably(store + log, aside + log));
        RELAIS_TRY(renameDurably(store, aside));
    }
    return renameDurably(fresh, store);
}

} // namespace relais::service
