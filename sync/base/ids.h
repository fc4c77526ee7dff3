// Strong identities: 16-byte ids that cannot be mistaken for one another, and the text ids of users and feeds.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/bytes.h"
#include "sync/base/clock.h"
#include "sync/base/random.h"

#include <compare>
#include <functional>

namespace relais::sync {

// 16 bytes with a tag; zero means "none". Text form: 8-4-4-4-12 lower-case hexadecimal (RFC 9562).
template <class Tag>
struct Id16 {
    std::array<std::uint8_t, 16> raw {};

    auto operator<=>(const Id16&) const = default;
    [[nodiscard]] bool isNull() const { return *this == Id16 {}; }
    [[nodiscard]] ByteView bytes() const { return raw; }
};

using OpId = Id16<struct OpIdTag>;         // UUIDv7, made by the author's device
using RecordId = Id16<struct RecordIdTag>; // equals the id of the op that creates the record
using ReplicaId = Id16<struct ReplicaTag>; // random, per store incarnation
using DeviceId = Id16<struct DeviceTag>;   // random, given at enrolment
using Epoch = Id16<struct EpochTag>;       // random, per history of the service
using LeaseId = Id16<struct LeaseTag>;     // random, per lease signed by the service
using GrantId = Id16<struct GrantTag>;     // random, per time a feed was given to a user

[[nodiscard]] inline RecordId recordOf(const OpId& creator) { return {creator.raw}; }

// Text id with a tag: empty means "none".
template <class Tag>
struct TextId {
    std::string text;

    auto operator<=>(const TextId&) const = default;
    [[nodiscard]] bool empty() const { return text.empty(); }
};

using UserId = TextId<struct UserTag>; // chosen by the administrator: "u01"
using FeedId = TextId<struct FeedTag>; // "user:u01", "desk:771:lup", "desk:triage", "reference"

// The service's commit counter; 0 means "nothing yet".
using Seq = std::uint64_t;
// Position of an op in its replica: 1, 2, 3…
using OpNumber = std::uint64_t;

[[nodiscard]] std::string uuidText(ByteView sixteen);
[[nodiscard]] Result<std::array<std::uint8_t, 16>> uuidBytes(std::string_view text);

template <class Tag>
[[nodiscard]] std::string toText(const Id16<Tag>& id) {
    return uuidText(id.raw);
}

template <class Id>
[[nodiscard]] Result<Id> idFromText(std::string_view text) {
    RELAIS_ASSIGN(const auto raw, uuidBytes(text));
    return Id {raw};
}

template <class Id>
[[nodiscard]] Result<Id> idFromBytes(ByteView bytes) {
    Id id;
    if (bytes.size() != id.raw.size())
        return fail(ErrorCode::Malformed, "an id has 16 bytes");
    std::copy(bytes.begin(), bytes.end(), id.raw.begin());
    return id;
}

// UUIDv7 (RFC 9562 §5.7): 48 bits of milliseconds, 74 random bits.
[[nodiscard]] std::array<std::uint8_t, 16> uuidV7(WallMs now, Random& random);
[[nodiscard]] inline OpId newOpId(WallMs now, Random& random) { return {uuidV7(now, random)}; }

// Random id for everything that is not an op.
template <class Id>
[[nodiscard]] Id newRandomId(Random& random) {
    return {random.bytes<16>(RandomStream::Ids)};
}

} // namespace relais::sync

template <class Tag>
struct std::hash<relais::sync::Id16<Tag>> {
    std::size_t operator()(const relais::sync::Id16<Tag>& id) const noexcept {
        std::size_t h = 0;
        for (std::size_t i = 8; i < 16; ++i)
            h = h << 8 | id.raw[i];
        return h;
    }
};
