// Rows that the storage suite writes and reads back.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/service/storage/storage.h"

#include <functional>
#include <stdexcept>

namespace relais::test {

using namespace relais::service;

template <class T>
T good(Result<T> result) {
    if (!result)
        throw std::runtime_error(result.error().detail);
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

template <class Id>
Id idOf(std::uint8_t fill) {
    Id id;
    id.raw.fill(fill);
    return id;
}

inline Hash hashOf(std::uint8_t fill) {
    Hash hash;
    hash.fill(fill);
    return hash;
}

inline void writeIn(Storage& storage, const std::function<void(Transaction&)>& act) {
    const auto tx = good(storage.write());
    act(*tx);
    good(tx->commit());
}

inline OpRow sampleOp(std::uint8_t fill) {
    OpRow op;
    op.id = idOf<OpId>(fill);
    op.leaf = hashOf(fill);
    op.replica = idOf<ReplicaId>(3);
    op.n = fill;
    op.record = idOf<RecordId>(5);
    op.author = {"u01"};
    op.type = "create";
    op.device = idOf<DeviceId>(6);
    op.proof = Proof::Author;
    op.received = {1000 + fill};
    op.bytes = {1, 2, fill};
    op.salt.fill(fill);
    op.previousHead = hashOf(static_cast<std::uint8_t>(fill + 1));
    op.verdict = Verdict {op.id, op.leaf, VerdictKind::Waiting, 0, "", "texte", {idOf<OpId>(99)}};
    op.verdict.facts["numero"] = "LUP-911-2026-000001";
    return op;
}

inline RecordRow sampleRecord(std::uint8_t fill) {
    RecordRow row;
    row.record.id = idOf<RecordId>(fill);
    row.record.dispositif = "lup";
    row.record.definition = 1;
    row.record.author = {"u01"};
    row.record.state = "TRANSMIS";
    row.record.answers["nom_naissance"] = "EXEMPLE";
    row.record.lastSeq = fill;
    row.alert = true;
    row.created = {500};
    return row;
}

} // namespace relais::test
