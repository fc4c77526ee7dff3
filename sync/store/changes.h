// What one transaction of the store changed, and how an own op stands: the words shared with engine and app.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/record.h"

namespace relais::sync {

using DraftId = Id16<struct DraftTag>; // random, per draft; never leaves the device

// Published once per transaction, after its commit: ids only, readers read again.
struct Changes {
    std::uint64_t revision = 0;    // of the store after the transaction; 0 when nothing changed
    std::vector<RecordId> records; // added, changed or gone
    bool outbox = false;           // an own op was added or changed status
    bool drafts = false;
    bool definitions = false;
    bool reference = false; // a code list or directory table
    bool feeds = false;     // subscription, cursors or lease
    bool replica = false;   // the store speaks under a new replica id from now on

    [[nodiscard]] bool empty() const { return revision == 0; }
};

// Where an own op stands. Saved: committed here and sealed, no verdict yet in this epoch. Waiting and Quarantined:
// held by the service, « reçu, à vérifier ». TakenBack: withdrawn before it left. Replaced: sent again under another
// id. Purged: its content is gone everywhere.
enum class OwnStatus : std::uint8_t {
    Saved = 0,
    Waiting = 1,
    Quarantined = 2,
    Accepted = 3,
    Refused = 4,
    TakenBack = 5,
    Replaced = 6,
    Purged = 7,
};

// One op made on this device. `code` and `text` are the service's words for what is not accepted.
struct OwnOp {
    OpId id;
    RecordId record;
    ReplicaId replica;
    OpNumber n = 0;
    std::string type;
    std::string dispositif;
    Lane lane = Lane::Operation;
    WallMs savedAt; // as the service's clock was known then: it is shown, and counted from, beside the service's times
    OwnStatus status = OwnStatus::Saved;
    bool reconfirm = false; // the service began a new history since its verdict: « à reconfirmer »
    bool changed = false;   // refused, or a verdict became another: the author must acknowledge
    Seq seq = 0;
    WallMs answeredAt; // by the service's clock; 0: no verdict yet
    std::string code;
    std::string text;
    std::vector<OpId> waitingFor;
    Hash leaf {};
    bool operator==(const OwnOp&) const = default;
};

// What the user wants to say; the store gives it id, number, clocks, salt, chain and signature.
struct OpDraft {
    std::string type; // OpType or a contribution of the workflow
    std::string dispositif;
    std::uint32_t definition = 0;
    RecordId record; // null: this op creates one
    Value::Map body;
    std::vector<OpId> dependsOn;
    Lane lane = Lane::Operation;
    DraftId draft; // erased in the same transaction; null: none
};

struct Committed {
    OpId op;
    RecordId record;
    OpNumber n = 0;
    Changes changes;
};

struct TakenBack {
    OpId withdraw; // the op that says so
    DraftId draft; // holds what was typed; null when the op had no content
    Changes changes;
};

// Something being written: never an op, never leaves the device.
struct Draft {
    DraftId id;
    std::string dispositif;
    std::string kind; // "create", or the contribution being written
    RecordId record;  // null for a create
    WallMs startedAt;
    WallMs changedAt;
    Value::Map fields; // by linkId
    bool operator==(const Draft&) const = default;
};

} // namespace relais::sync
