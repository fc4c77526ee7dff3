// The bytes of an op, its leaf and its place in the chain.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/op.h"

#include "sync/protocol/cbor_codec.h"
#include "sync/protocol/writer.h"

namespace relais::sync {

namespace {

Result<Op> opFromValue(const Value& value) {
    MapReader r(value, "op");
    Op op;
    op.id = r.require("id").id<OpId>("id");
    op.replica = r.require("rp").id<ReplicaId>("rp");
    op.n = r.require("n").number("n");
    op.record = r.require("rec").id<RecordId>("rec");
    op.type = r.require("t").text("t");
    op.dispositif = r.text("d");
    op.definition = r.number<std::uint32_t>("dv");
    op.author = r.name<UserId>("by");
    op.lease = r.id<LeaseId>("ls");
    op.dependsOn = r.each("dep", readId<OpId>);
    op.wall = {r.integer("w")};
    op.uptime = {r.integer("up")};
    op.seenEpoch = r.id<Epoch>("ep");
    op.seenSeq = r.number("sq");
    op.serviceOffsetMs = r.integer("off");
    op.body = r.map("b");
    op.unknown = r.unknown();
    return r.done(std::move(op));
}

} // namespace

Bytes encodeOp(const Op& op) {
    MapWriter w(op.unknown);
    w.id("id", op.id).id("rp", op.replica).number("n", op.n).id("rec", op.record).text("t", op.type);
    w.text("d", op.dispositif).number("dv", op.definition).name("by", op.author).id("ls", op.lease);
    w.each("dep", op.dependsOn, [](const OpId& id) { return Value(toBytes(id.raw)); });
    w.number("w", op.wall.ms).number("up", op.uptime.ms).id("ep", op.seenEpoch).number("sq", op.seenSeq);
    w.number("off", op.serviceOffsetMs).map("b", op.body);
    return encodeCbor(w.take());
}

Result<Op> decodeOp(ByteView bytes) {
    RELAIS_ASSIGN(const Value value, decodeCbor(bytes, kOpLimits));
    RELAIS_ASSIGN(Op op, opFromValue(value));
    // One meaning, one encoding: a default that is written out would give a second hash to the same op.
    const Bytes again = encodeOp(op);
    if (!std::equal(again.begin(), again.end(), bytes.begin(), bytes.end()))
        return fail(ErrorCode::Malformed, "op: not its deterministic form");
    return op;
}

Hash leafOf(const Salt& salt, ByteView opBytes) { return sha256({ByteView(salt), opBytes}); }

Hash firstHead(const ReplicaId& replica) { return sha256({view("relais-1"), replica.bytes()}); }

Hash nextHead(const Hash& previous, const Hash& leaf) { return sha256({ByteView(previous), ByteView(leaf)}); }

} // namespace relais::sync
