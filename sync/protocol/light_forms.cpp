// Runs and snapshots without what the reader knows already.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/light_forms.h"

#include "sync/protocol/cbor_codec.h"
#include "sync/protocol/exchange.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <utility>

namespace relais::sync {

namespace {

constexpr std::size_t kIdBytes = 16;
constexpr std::size_t kTimeBytes = 6; // of a UUIDv7: milliseconds, big-endian
constexpr std::size_t kSaltBytes = 8;
constexpr std::size_t kShortText = 64; // a name, a type, a code; nothing longer is ever put back from elsewhere
constexpr std::size_t kValuesMost = 200;

// Of an op, as in the op before it.
constexpr std::array<std::string_view, 8> kAsBefore {"t", "d", "dv", "by", "ls", "ep", "sq", "off"};
// Of the first event of a record, as in the record.
constexpr std::array<std::string_view, 7> kAsRecord {"id", "d", "dv", "by", "lbl", "sq", "f"};

// Left out where it is what is known anyway; null then says that there is none.
void leaveOut(Value::Map& map, std::string_view key, const Value& known) {
    if (known.isNull())
        return;
    const auto at = map.find(key);
    if (at == map.end())
        map.emplace(key, Value());
    else if (at->second == known)
        map.erase(at);
}

// What may still be put back: a small message must not unfold into a large one.
struct Room {
    std::size_t left = std::numeric_limits<std::size_t>::max();
    bool spent = false;

    bool take(std::size_t bytes) {
        spent = spent || bytes > left;
        left -= spent ? 0 : bytes;
        return !spent;
    }
};

std::size_t weightOf(const Value& value) {
    constexpr std::size_t kHead = 9;
    if (value.isText())
        return kHead + value.text().size();
    if (value.isBytes())
        return kHead + value.bytes().size();
    return value.isMap() || value.isArray() ? encodeCbor(value).size() : kHead;
}

void putBack(Value::Map& map, std::string_view key, const Value& known, Room& room) {
    if (known.isNull())
        return;
    const auto at = map.find(key);
    if (at != map.end() && at->second.isNull())
        map.erase(at);
    else if (at == map.end() && room.take(weightOf(known) + key.size() + kIdBytes))
        map.emplace(key, known);
}

const Value& asId(const Value& value) {
    static const Value kNone;
    return value.bytes().size() == kIdBytes ? value : kNone;
}

Value* memberOf(Value& value, std::string_view key) {
    if (!value.isMap())
        return nullptr;
    const auto at = value.asMap().find(key);
    return at == value.asMap().end() ? nullptr : &at->second;
}

template <class F>
void eachMap(Value& value, std::string_view key, F act) {
    Value* list = memberOf(value, key);
    if (!list || !list->isArray())
        return;
    for (Value& item : list->asArray())
        if (item.isMap())
            act(item);
}

// --- records ---

template <class F>
void eachSnapshot(Value& message, F act) {
    eachMap(message, "pages", [&act](Value& page) {
        eachMap(page, "e", [&act](Value& entry) {
            Value* record = memberOf(entry, "v");
            if (entry["k"] == Value(static_cast<std::int64_t>(EntryKind::Snapshot)) && record && record->isMap())
                act(entry, *record);
        });
    });
}

// Whether a null stands where a light form says by one that there is none.
bool saysNone(const Value& record) {
    const auto isNone = [](const Value& map, std::string_view key) { return map.has(key) && map[key].isNull(); };
    if (isNone(record, "id") || isNone(record, "sq"))
        return true;
    return std::ranges::any_of(record["ev"].array(), [&](const Value& event) {
        return isNone(event, "rec")
            || std::ranges::any_of(kAsRecord, [&](std::string_view key) { return isNone(event, key); });
    });
}

void lightenRecord(const Value& entry, Value& record) {
    const Value whole = [&record] { // the members that events are compared with, events apart
        Value known;
        for (const std::string_view key : kAsRecord)
            if (const Value& member = record[key]; !member.isNull())
                known.set(key, member);
        return known;
    }();
    bool first = true;
    eachMap(record, "ev", [&](Value& event) {
        leaveOut(event.asMap(), "rec", asId(whole["id"]));
        if (std::exchange(first, false))
            for (const std::string_view key : kAsRecord)
                leaveOut(event.asMap(), key, whole[key]);
    });
    leaveOut(record.asMap(), "id", entry["r"]);
    leaveOut(record.asMap(), "sq", entry["s"]);
}

void restoreRecord(const Value& entry, Value& record, Room& room) {
    putBack(record.asMap(), "id", entry["r"], room);
    putBack(record.asMap(), "sq", entry["s"], room);
    const Value id = asId(record["id"]);
    bool first = true;
    eachMap(record, "ev", [&](Value& event) {
        putBack(event.asMap(), "rec", id, room);
        if (std::exchange(first, false))
            for (const std::string_view key : kAsRecord)
                putBack(event.asMap(), key, record[key], room);
    });
}

// --- runs ---

// A run as it is read: what the next op is compared with, and what was drawn for those not read yet.
struct Reading {
    Value replica;
    Value::Map before {};
    ByteView drawn {};
};

// Neither a long text nor a list: what is put back must stay small.
const Value& shortOf(const Value::Map& map, std::string_view key) {
    static const Value kNone;
    const auto at = map.find(key);
    if (at == map.end())
        return kNone;
    const Value& value = at->second;
    const bool isShort = value.isInteger() || (value.isText() && value.text().size() <= kShortText)
        || (value.isBytes() && value.bytes().size() == kIdBytes);
    return isShort ? value : kNone;
}

Value nextNumber(const Value::Map& before) {
    const std::int64_t n = shortOf(before, "n").integer();
    return n > 0 && n < (std::int64_t {1} << 53) ? Value(n + 1) : Value();
}

std::optional<Bytes> timeOf(const Value::Map& op) {
    const auto made = op.find("w");
    const std::int64_t ms = made == op.end() ? -1 : made->second.integer(-1);
    if (ms < 0 || ms >= std::int64_t {1} << 48)
        return std::nullopt;
    Bytes stamp(kTimeBytes);
    for (std::size_t i = 0; i < kTimeBytes; ++i)
        stamp[i] = static_cast<std::uint8_t>(ms >> (8 * (kTimeBytes - 1 - i)));
    return stamp;
}

Bytes taken(ByteView& from, std::size_t size) {
    const Bytes part = toBytes(from.first(size));
    from = from.subspan(size);
    return part;
}

// The op whose light form is `op`; nothing when the run does not bring what is missing.
std::optional<Value::Map> wholeOp(Value::Map op, Reading& reading) {
    Room room; // each is short, and its op is weighed by the caller
    if (!op.contains("id")) {
        auto id = timeOf(op);
        if (!id || reading.drawn.size() < kIdBytes - kTimeBytes)
            return std::nullopt;
        append(*id, taken(reading.drawn, kIdBytes - kTimeBytes));
        op.emplace("id", std::move(*id));
    }
    putBack(op, "rp", reading.replica, room);
    putBack(op, "n", nextNumber(reading.before), room);
    putBack(op, "rec", shortOf(op, "id"), room);
    for (const std::string_view key : kAsBefore)
        putBack(op, key, shortOf(reading.before, key), room);
    return op;
}

// The op without what `reading` gives back, and into `drawn` what only chance can give; nothing when it must stay
// whole.
std::optional<Value> lightOp(const Value& item, Reading& reading, Bytes& drawn) {
    const Bytes& bytes = item["b"].bytes();
    const Bytes& salt = item["s"].bytes();
    DecodeLimits limits = kOpLimits;
    limits.items = kValuesMost;
    const auto read = decodeCbor(bytes, limits);
    if (!read || !read->isMap() || salt.size() != kSaltBytes || item.map().size() != 2)
        return std::nullopt;
    const Value::Map& whole = read->map();
    Value::Map light = whole;
    leaveOut(light, "rp", reading.replica);
    leaveOut(light, "n", nextNumber(reading.before));
    leaveOut(light, "rec", shortOf(whole, "id"));
    for (const std::string_view key : kAsBefore)
        leaveOut(light, key, shortOf(reading.before, key));
    const Bytes id = (*read)["id"].bytes();
    const auto stamp = timeOf(whole);
    Bytes random;
    if (stamp && id.size() == kIdBytes && std::equal(stamp->begin(), stamp->end(), id.begin())) {
        light.erase("id");
        random = toBytes(ByteView(id).subspan(kTimeBytes));
    }
    append(random, salt);
    Reading again {reading.replica, reading.before, random};
    const auto back = wholeOp(light, again);
    if (!back || encodeCbor(Value(*back)) != bytes || drawn.size() + random.size() > Limit::kByteStringBytes)
        return std::nullopt;
    append(drawn, random);
    reading.before = whole;
    return Value(Value::Map {{"o", Value(std::move(light))}});
}

void lightenRun(Value& run) {
    Reading reading {asId(run["rp"])};
    Bytes drawn;
    eachMap(run, "i", [&](Value& item) {
        if (auto light = lightOp(item, reading, drawn))
            item = std::move(*light);
    });
    if (!drawn.empty())
        run.set("z", std::move(drawn));
}

Status restoreRun(Value& run, Room& room) {
    const Bytes drawn = run["z"].bytes();
    Reading reading {asId(run["rp"]), {}, drawn};
    bool complete = true;
    eachMap(run, "i", [&](Value& item) {
        Value* light = memberOf(item, "o");
        if (!complete || !light)
            return;
        auto op = light->isMap() ? wholeOp(std::move(light->asMap()), reading) : std::nullopt;
        Bytes bytes = op ? encodeCbor(Value(*op)) : Bytes {};
        complete = op && bytes.size() <= Limit::kOpBytes && reading.drawn.size() >= kSaltBytes
            && room.take(bytes.size() + 2 * kIdBytes);
        if (!complete)
            return;
        item = Value(Value::Map {{"b", std::move(bytes)}, {"s", taken(reading.drawn, kSaltBytes)}});
        reading.before = std::move(*op);
    });
    if (!complete || !reading.drawn.empty())
        return fail(ErrorCode::Malformed, "run: not what its ops need");
    if (run.isMap())
        run.asMap().erase("z");
    return {};
}

} // namespace

bool makeLight(Value& message) {
    bool isPlain = true;
    bool isWorthIt = false;
    eachMap(message, "runs", [&](Value& run) {
        isWorthIt = true;
        isPlain = isPlain && !run.has("z");
        eachMap(run, "i", [&](const Value& item) { isPlain = isPlain && !item.has("o"); });
    });
    eachSnapshot(message, [&](const Value&, const Value& record) {
        isWorthIt = true;
        isPlain = isPlain && !saysNone(record);
    });
    if (!isPlain || !isWorthIt)
        return false;
    eachMap(message, "runs", lightenRun);
    eachSnapshot(message, lightenRecord);
    return true;
}

Status makeWhole(Value& message, std::size_t most) {
    Room room {most};
    Status runs;
    eachMap(message, "runs", [&](Value& run) {
        if (runs)
            runs = restoreRun(run, room);
    });
    RELAIS_TRY(std::move(runs));
    eachSnapshot(message, [&room](const Value& entry, Value& record) { restoreRecord(entry, record, room); });
    return room.spent ? Status(fail(ErrorCode::TooLarge, "message: too many bytes put back")) : Status {};
}

} // namespace relais::sync
