// A record: the fold of its operations in the order the service gave them; and the fold itself.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/protocol/exchange.h"

namespace relais::sync {

class DefinitionSet; // definition_set.h

// An op as a fold takes it: the op's meaning, its place, and what the service added when it accepted it.
struct AppliedOp {
    OpId id;
    RecordId record;
    std::string type;
    std::string dispositif;
    std::uint32_t definition = 0;
    UserId author;
    std::string authorLabel; // "Dr Élise Vautrin, médecin": given by the service; own name on the device
    WallMs deviceTime;
    WallMs serviceTime;      // 0 while pending
    Seq seq = 0;             // 0 while pending on this device
    bool unverified = false; // device key alone
    Value::Map body;
    Value::Map facts; // added by the service with its verdict: numero, caisse, desk…
    bool operator==(const AppliedOp&) const = default;
};
[[nodiscard]] AppliedOp appliedFrom(const Op& op); // pending: no seq, no service time
[[nodiscard]] Value appliedToValue(const AppliedOp& op);
[[nodiscard]] Result<AppliedOp> appliedFromValue(const Value& value);

// Value type. `answers` by linkId of the form (scalar, or list for repeats), as corrected; `facts` what workflow
// effects and the service set (numero, caisse, desk, agent, agent_label, resultat, retour, question, maitre, lie…);
// `events` every op folded, first to last, for the history. Health data: never logged.
struct Record {
    RecordId id;
    std::string dispositif;
    std::uint32_t definition = 0;
    UserId author;
    std::string authorLabel;
    std::string state; // code of the workflow; "A_TRANSMETTRE" while its create is not accepted
    Value::Map answers;
    Value::Map facts;
    std::vector<AppliedOp> events;
    Seq lastSeq = 0; // of the last accepted op folded
    bool purged = false;
    bool operator==(const Record&) const = default;
};
[[nodiscard]] Value recordToValue(const Record& record);
[[nodiscard]] Result<Record> recordFromValue(const Value& value);

// Folds one op. Idempotent by op id; an op the workflow does not know is kept in `events` and changes nothing
// ("nécessite une version plus récente"). Never fails: what the service accepted is true.
void fold(Record& record, const AppliedOp& op, const DefinitionSet& definitions);

// A record from its accepted ops in order, then this device's pending ones.
[[nodiscard]] Record foldAll(const std::vector<AppliedOp>& ops, const DefinitionSet& definitions);

} // namespace relais::sync
