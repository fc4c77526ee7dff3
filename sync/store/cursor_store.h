// Where this store stands with the service: epoch, feed cursors, watermark, lease, last contact, digest proof.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/protocol/exchange.h"
#include "sync/sql/connection.h"

namespace relais::sync {

// Works on `meta` and `cursors`; the caller owns the transaction. Single-threaded. Keys of `meta` are constants of
// the files that use them; absent integers are 0, absent bytes empty.
class CursorStore {
public:
    explicit CursorStore(Connection& db) : m_db(db) { }

    [[nodiscard]] Result<std::int64_t> number(std::string_view key) const;
    [[nodiscard]] Status setNumber(std::string_view key, std::int64_t value);
    [[nodiscard]] Result<Bytes> bytes(std::string_view key) const;
    [[nodiscard]] Status setBytes(std::string_view key, ByteView value);
    [[nodiscard]] Result<std::string> text(std::string_view key) const;
    [[nodiscard]] Status setText(std::string_view key, std::string_view value);

    [[nodiscard]] Result<Epoch> epoch() const;
    [[nodiscard]] Status setEpoch(const Epoch& epoch);
    [[nodiscard]] Result<std::optional<SignedLease>> lease() const;
    [[nodiscard]] Status setLease(const SignedLease& lease);
    [[nodiscard]] Result<LeaseId> leaseId() const; // null without a lease

    [[nodiscard]] Result<std::vector<Cursor>> cursors() const; // by feed
    [[nodiscard]] Result<std::optional<Cursor>> cursor(const FeedId& feed) const;
    [[nodiscard]] Status put(const Cursor& cursor);
    [[nodiscard]] Status drop(const FeedId& feed);
    // Every feed loads again from its start.
    [[nodiscard]] Status resetAll();

private:
    Connection& m_db;
};

// Keys of `meta`.
namespace Meta {
inline constexpr std::string_view kEpoch = "epoch";
inline constexpr std::string_view kLease = "lease";
inline constexpr std::string_view kLeaseSignature = "lease_signature";
inline constexpr std::string_view kLastSeen = "last_seen";
inline constexpr std::string_view kDurable = "durable";
inline constexpr std::string_view kServiceOffset = "service_offset";
inline constexpr std::string_view kLastContact = "last_contact";
inline constexpr std::string_view kProvedHeld = "proved_held";
inline constexpr std::string_view kProvedAt = "proved_at";
inline constexpr std::string_view kRevision = "revision";
inline constexpr std::string_view kIncarnation = "incarnation";
inline constexpr std::string_view kIncarnationBefore = "incarnation_before";
inline constexpr std::string_view kDevice = "device";
inline constexpr std::string_view kUser = "user";
inline constexpr std::string_view kAuthorLabel = "author_label";
inline constexpr std::string_view kAuthorSeed = "author_seed";
inline constexpr std::string_view kIngestKey = "ingest_key";
inline constexpr std::string_view kIngestKid = "ingest_kid";
} // namespace Meta

} // namespace relais::sync
