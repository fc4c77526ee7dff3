// The exchange's messages as maps: keys, defaults left out, unknown members kept.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/cbor_codec.h"
#include "sync/protocol/codec.h"
#include "sync/protocol/writer.h"

namespace relais::sync {

namespace {

Value idValue(const auto& id) { return Value(toBytes(id.raw)); }
Value nameValue(const auto& id) { return Value(id.text); }
Value textValue(const std::string& text) { return Value(text); }

Result<std::string> readText(const Value& value) {
    if (!value.isText())
        return fail(ErrorCode::Malformed, "not text");
    return value.text();
}

Value cursorValue(const Cursor& c) {
    return MapWriter().name("f", c.feed).id("g", c.grant).number("s", c.seq).id("ld", c.loading).take();
}

Result<Cursor> readCursor(const Value& value) {
    MapReader r(value, "cursor");
    return r.done(Cursor {r.require("f").name<FeedId>("f"), r.id<GrantId>("g"), r.number("s"), r.id<RecordId>("ld")});
}

Value itemValue(const OpRun::Item& item) { return MapWriter().bytes("b", item.bytes).fixed("s", item.salt).take(); }

Result<OpRun::Item> readItem(const Value& value) {
    MapReader r(value, "item");
    return r.done(OpRun::Item {r.require("b").bytes("b"), r.fixed<8>("s")});
}

Value runValue(const OpRun& run) {
    MapWriter w;
    w.id("rp", run.replica).fixed("h", run.headBefore).each("i", run.items, itemValue);
    return w.choice("k", run.signedBy, SignedBy::Author).bytes("g", run.signature).take();
}

Result<OpRun> readRun(const Value& value) {
    MapReader r(value, "run");
    OpRun run;
    run.replica = r.require("rp").id<ReplicaId>("rp");
    run.headBefore = r.require("h").fixed<32>("h");
    run.items = r.require("i").each("i", readItem);
    run.signedBy = r.choice("k", SignedBy::Author);
    run.signature = r.require("g").bytes("g");
    return r.done(std::move(run));
}

Value pageValue(const FeedPage& page) {
    MapWriter w;
    w.name("f", page.feed).id("g", page.grant).each("e", page.entries, toValue<Entry>);
    return w.number("s", page.cursor).flag("more", page.more).id("ld", page.loading).take();
}

Result<FeedPage> readPage(const Value& value) {
    MapReader r(value, "page");
    FeedPage page;
    page.feed = r.require("f").name<FeedId>("f");
    page.grant = r.id<GrantId>("g");
    page.entries = r.each("e", fromValue<Entry>);
    page.cursor = r.number("s");
    page.more = r.flag("more");
    page.loading = r.id<RecordId>("ld");
    return r.done(std::move(page));
}

Value digestValue(const Digest& d) {
    const auto number = [](OpNumber n) { return Value(n); };
    return MapWriter().number("n", d.upTo).fixed("h", d.head).each("later", d.later, number).take();
}

Result<Digest> readDigest(const Value& value) {
    MapReader r(value, "digest");
    return r.done(Digest {r.number("n"), r.fixed<32>("h"), r.each("later", readNumber)});
}

} // namespace

template <>
Value toValue(const Verdict& v) {
    MapWriter w;
    w.id("op", v.op).fixed("lf", v.leaf).choice("k", v.kind, VerdictKind {}).number("s", v.seq);
    w.text("c", v.code).text("x", v.text).each("wait", v.waitingFor, idValue<OpId>);
    return w.map("fx", v.facts).take();
}

template <>
Result<Verdict> fromValue(const Value& value) {
    MapReader r(value, "verdict");
    Verdict v;
    v.op = r.id<OpId>("op");
    v.leaf = r.fixed<32>("lf");
    v.kind = r.require("k").choice("k", VerdictKind::Waiting);
    v.seq = r.number("s");
    v.code = r.text("c");
    v.text = r.text("x");
    v.waitingFor = r.each("wait", readId<OpId>);
    v.facts = r.map("fx");
    return r.done(std::move(v));
}

template <>
Value toValue(const Entry& e) {
    MapWriter w;
    w.number("s", e.seq).choice("k", e.kind, EntryKind {}).id("r", e.record).number("p", e.previous);
    return w.value("v", e.payload).take();
}

template <>
Result<Entry> fromValue(const Value& value) {
    MapReader r(value, "entry");
    Entry e;
    e.seq = r.number("s");
    e.kind = r.require("k").choice("k", EntryKind::Op);
    e.record = r.id<RecordId>("r");
    e.previous = r.number("p");
    e.payload = r.value("v");
    return r.done(std::move(e));
}

Bytes encodeLease(const Lease& lease) {
    MapWriter w;
    w.id("id", lease.id).id("dev", lease.device).name("user", lease.user);
    w.each("roles", lease.roles, textValue).each("feeds", lease.feeds, nameValue<FeedId>);
    return encodeCbor(w.number("at", lease.issued.ms).number("until", lease.readUntil.ms).take());
}

Result<Lease> decodeLease(ByteView bytes) {
    RELAIS_ASSIGN(const Value value, decodeCbor(bytes, kOpLimits));
    MapReader r(value, "lease");
    Lease lease;
    lease.id = r.require("id").id<LeaseId>("id");
    lease.device = r.require("dev").id<DeviceId>("dev");
    lease.user = r.name<UserId>("user");
    lease.roles = r.each("roles", readText);
    lease.feeds = r.each("feeds", readName<FeedId>);
    lease.issued = {r.integer("at")};
    lease.readUntil = {r.integer("until")};
    return r.done(std::move(lease));
}

Bytes encodeWipeOrder(const WipeOrder& order) {
    MapWriter w;
    w.id("dev", order.device).each("rps", order.replicas, idValue<ReplicaId>).name("user", order.user);
    // "wipe" says what the signature is for: no other signed document can be taken for an order.
    return encodeCbor(w.bytes("nonce", order.nonce).number("at", order.issued.ms).flag("wipe", true).take());
}

Result<WipeOrder> decodeWipeOrder(ByteView bytes) {
    RELAIS_ASSIGN(const Value value, decodeCbor(bytes, kOpLimits));
    MapReader r(value, "wipe");
    WipeOrder order;
    order.device = r.require("dev").id<DeviceId>("dev");
    order.replicas = r.each("rps", readId<ReplicaId>);
    order.user = r.name<UserId>("user");
    order.nonce = r.require("nonce").bytes("nonce");
    order.issued = {r.integer("at")};
    if (!r.flag("wipe"))
        r.error("wipe", "not a wipe order");
    return r.done(std::move(order));
}

template <>
Value toValue(const SyncRequest& m) {
    MapWriter w(m.unknown);
    w.number("v", m.version).bytes("nonce", m.nonce).id("epoch", m.epoch).id("rp", m.replica);
    w.name("u", m.user)
        .fixed("head", m.head)
        .number("n", m.lastN)
        .number("pend", m.pending)
        .number("age", m.oldestPendingMs);
    w.each("cur", m.cursors, cursorValue).each("runs", m.runs, runValue);
    return w.each("want", m.wantSnapshots, idValue<RecordId>).number("max", m.maxBytes).text("find", m.sought).take();
}

template <>
Result<SyncRequest> fromValue(const Value& value) {
    MapReader r(value, "request");
    SyncRequest m;
    m.version = r.require("v").number<std::uint32_t>("v");
    m.nonce = r.require("nonce").bytes("nonce");
    m.epoch = r.id<Epoch>("epoch");
    m.replica = r.require("rp").id<ReplicaId>("rp");
    m.user = r.name<UserId>("u");
    m.head = r.fixed<32>("head");
    m.lastN = r.number("n");
    m.pending = r.number<std::uint32_t>("pend");
    m.oldestPendingMs = r.integer("age");
    m.cursors = r.each("cur", readCursor);
    m.runs = r.each("runs", readRun);
    m.wantSnapshots = r.each("want", readId<RecordId>);
    m.maxBytes = r.number<std::uint32_t>("max");
    m.sought = r.text("find");
    m.unknown = r.unknown();
    return r.done(std::move(m));
}

template <>
Value toValue(const SyncResponse& m) {
    const auto signedValue = [](const auto& document) -> Value {
        if (!document)
            return {};
        return MapWriter().bytes("b", document->bytes).bytes("g", document->signature).take();
    };
    MapWriter w(m.unknown);
    w.number("v", m.version).bytes("nonce", m.nonce).id("epoch", m.epoch).flag("only", m.epochOnly);
    w.number("time", m.serviceTime.ms).each("vd", m.verdicts, toValue<Verdict>);
    w.value("dg", m.digest == Digest {} ? Value() : digestValue(m.digest));
    w.number("dur", m.durable).number("last", m.last).each("gain", m.gained, cursorValue);
    w.each("lost", m.lost, nameValue<FeedId>).each("pages", m.pages, pageValue);
    w.value("lease", signedValue(m.lease)).value("wipe", signedValue(m.wipe));
    if (m.found)
        w.value("found", Value(static_cast<std::int64_t>(*m.found)));
    return w.bytes("rcpt", m.receipt).take();
}

template <>
Result<SyncResponse> fromValue(const Value& value) {
    MapReader r(value, "response");
    const auto signedDocument = [&r]<class T>(std::string_view key, std::optional<T>& out) {
        const Value& v = r.value(key);
        if (v.isNull())
            return;
        MapReader inner(v, key);
        auto read = inner.done(T {inner.require("b").bytes("b"), inner.require("g").bytes("g")});
        if (read)
            out = std::move(*read);
        else
            r.adopt(read.error());
    };
    SyncResponse m;
    m.version = r.require("v").number<std::uint32_t>("v");
    m.nonce = r.require("nonce").bytes("nonce");
    m.epoch = r.require("epoch").id<Epoch>("epoch");
    m.epochOnly = r.flag("only");
    m.serviceTime = {r.integer("time")};
    m.verdicts = r.each("vd", fromValue<Verdict>);
    if (const Value& digest = r.value("dg"); !digest.isNull()) {
        auto read = readDigest(digest);
        if (read)
            m.digest = std::move(*read);
        else
            r.adopt(read.error());
    }
    m.durable = r.number("dur");
    m.last = r.number("last");
    m.gained = r.each("gain", readCursor);
    m.lost = r.each("lost", readName<FeedId>);
    m.pages = r.each("pages", readPage);
    signedDocument("lease", m.lease);
    signedDocument("wipe", m.wipe);
    if (!r.value("found").isNull())
        m.found = r.number<std::uint32_t>("found");
    m.receipt = r.bytes("rcpt");
    m.unknown = r.unknown();
    return r.done(std::move(m));
}

} // namespace relais::sync
