// The parts of a store and the one way they share a transaction.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/sql/transaction.h"
#include "sync/store/applier.h"
#include "sync/store/draft_store.h"
#include "sync/store/spool.h"
#include "sync/store/store.h"

namespace relais::sync {

// A transaction being made and what it will tell.
struct Work {
    Transaction transaction;
    std::uint64_t revision = 0; // of the store once committed
    std::set<RecordId> touched; // to refold before the commit
    Changes changes;
};

class Store::Impl {
public:
    Impl(StorePaths paths, StoreDeps deps, Connection db, StoreBirth birth, Ed25519Signer author, Spool spool);

    [[nodiscard]] Result<Work> begin();
    // Refolds what was touched, commits, and gives the Changes (empty when nothing is to be told).
    [[nodiscard]] Result<Changes> finish(Work work);

    // Makes, signs and inserts one op; its record is touched.
    // `first`: the op it says again, whose clocks it keeps.
    [[nodiscard]] Result<Op> append(Work& work, const OpDraft& draft, const Op* first = nullptr);
    // Same id, other bytes (sync-protocol.md "Pushing"): what was typed goes on under a new id, with all that hangs on
    // it. Gives the new ids by the old ones.
    [[nodiscard]] Result<std::map<OpId, OpId>> sendAgain(Work& work, const std::vector<OpId>& conflicts);
    // « Enregistré » needs it: the op's envelope on disk.
    [[nodiscard]] Status seal(const OpId& op);
    [[nodiscard]] Status sealMissing();
    // After a failed seal: the op was never said to be saved, so it goes, and its draft comes back.
    void undo(const Op& op, const std::optional<Draft>& draft);

    [[nodiscard]] Status noticeClone();
    [[nodiscard]] Status startReplica(Work& work);
    [[nodiscard]] Status reoffer(Work& work, const Epoch& epoch);
    [[nodiscard]] Status checkDigest(Work& work, const SyncResponse& response, const SyncRequest& request);
    [[nodiscard]] Status readAgain();
    [[nodiscard]] Status pruneSpool(WallMs now);

    StorePaths paths;
    StoreDeps deps;
    Connection db;
    StoreBirth birth; // without the author's seed
    Ed25519Signer author;
    Spool spool;
    OpLog ops;
    RecordStore records;
    CursorStore cursors;
    DraftStore drafts;
    Applier applier;
    std::uint64_t revision = 0;
};

// Own ops stay sealed here at least this long, and until the durable watermark passes them (sync-protocol.md).
inline constexpr std::chrono::hours kSealedFor {24 * 30};

} // namespace relais::sync
