// One transaction of the ledger with what it needs at hand, and what must still happen around its commit.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/clock.h"
#include "sync/domain/definition_set.h"
#include "sync/domain/judge.h"
#include "sync/service/ledger/service_settings.h"
#include "sync/service/ledger/snapshots.h"
#include "sync/service/storage/aside.h"
#include "sync/service/storage/storage.h"

#include <set>

namespace relais::service {

// Lives as long as the transaction. `removals` are journalled before the commit; `moved` are the feeds whose watches
// are told after it.
struct Work {
    Transaction& tx;
    Random& random;
    const DefinitionSet& definitions;
    const Settings& settings;
    const ServiceKeys& keys;
    SnapshotCache& snapshots;
    WallMs now; // service time of everything in this transaction
    Epoch epoch;
    Seq epochStart = 0; // counter when this history began
    std::vector<Removal> removals {};
    bool scrub = false; // content was erased: clean the files after the commit
    // Each op in its own savepoint, which writes every page it touches once more, encrypted. Without, the first op that
    // surprises us fails the whole: it is then run again with them (Ledger).
    bool apart = true;
    std::set<std::string> moved {}; // texts of feeds
    std::set<std::string> users {}; // whose rights moved

    void touch(const FeedId& feed) { moved.insert(feed.text); }
};

// The storage itself failed: nothing may go on. Any other error concerns one op or one record, and only that.
[[nodiscard]] inline bool isStorageFault(const Error& error) {
    using enum ErrorCode;
    return error.code == StorageFailed || error.code == StoreUnavailable || error.code == StoreCorrupt
        || error.code == StoreFull || error.code == StoreReadOnly || error.code == StoreBusy;
}

// What a savepoint must also give back when it is undone.
struct WorkMark {
    explicit WorkMark(Work& work) : m_work(work), m_removals(work.removals.size()), m_scrub(work.scrub) { }
    void undo() {
        m_work.removals.resize(m_removals);
        m_work.scrub = m_scrub;
    }

private:
    Work& m_work;
    std::size_t m_removals;
    bool m_scrub;
};

namespace MetaKey {
inline constexpr const char* kEpoch = "epoch";                // 16 bytes
inline constexpr const char* kEpochStart = "epoch_start";     // counter
inline constexpr const char* kFormerEpochs = "former_epochs"; // list of 16 bytes
inline constexpr const char* kDurable = "durable"; // counter covered by the older of the last two verified backups
inline constexpr const char* kBackups = "backups"; // counters of the last verified backups, newest last
inline constexpr const char* kGeneration = "generation"; // moves with definitions and reference tables
} // namespace MetaKey

} // namespace relais::service
