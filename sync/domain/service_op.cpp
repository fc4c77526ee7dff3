// Ids that follow from a cause, and acts in the service's name.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/service_op.h"

#include "sync/base/crypto.h"

#include <algorithm>

namespace relais::sync {

OpId derivedId(const OpId& cause, std::size_t rank) {
    const std::array<std::uint8_t, 2> order {static_cast<std::uint8_t>(rank >> 8), static_cast<std::uint8_t>(rank)};
    const Hash hash = sha256({view("relais-consequence"), cause.bytes(), order});
    OpId out = cause;
    // The 48 bits of time stay; version and variant bits of RFC 9562 are put back over the hash.
    std::copy_n(hash.begin(), 10, out.raw.begin() + 6);
    out.raw[6] = static_cast<std::uint8_t>(0x70 | (out.raw[6] & 0x0F));
    out.raw[8] = static_cast<std::uint8_t>(0x80 | (out.raw[8] & 0x3F));
    return out;
}

Op serviceAct(const Record& record, const Act& act, std::size_t rank, WallMs now) {
    Op op;
    op.id = derivedId(record.events.empty() ? OpId {record.id.raw} : record.events.back().id, rank);
    op.record = record.id;
    op.dispositif = record.dispositif;
    op.definition = record.definition;
    op.wall = now;
    op.type = act.move ? std::string(OpType::kMove) : act.name;
    if (act.move)
        op.body = {{"by", Value(act.name)}, {"to", Value(act.to)}};
    return op;
}

} // namespace relais::sync
