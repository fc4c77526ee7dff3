// Messages to and from bytes: CBOR in one zstd frame behind a magic, with an end marker; JSON for integrators.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/protocol/enrol.h"

namespace relais::sync {

// "application/vnd.relais.v1+cbor-zstd": magic ‖ zstd(CBOR of the message's map, with "end": true).
// "application/vnd.relais.v1+json": the same map as JSON, byte strings in base64url.
enum class Format : std::uint8_t { CborZstd, Json };
[[nodiscard]] std::string_view mediaType(Format format);
[[nodiscard]] Result<Format> formatOf(std::string_view contentType);

// Keys and meanings of each message's map: README.md.
template <class Message>
[[nodiscard]] Value toValue(const Message& message);
template <class Message>
[[nodiscard]] Result<Message> fromValue(const Value& value);

// exchange_messages.cpp
template <>
Value toValue(const Verdict&);
template <>
Value toValue(const Entry&);
template <>
Value toValue(const SyncRequest&);
template <>
Value toValue(const SyncResponse&);
template <>
Result<Verdict> fromValue(const Value&);
template <>
Result<Entry> fromValue(const Value&);
template <>
Result<SyncRequest> fromValue(const Value&);
template <>
Result<SyncResponse> fromValue(const Value&);
// enrol_messages.cpp
template <>
Value toValue(const EnrolRequest&);
template <>
Value toValue(const EnrolResponse&);
template <>
Value toValue(const ReadmitRequest&);
template <>
Value toValue(const ReadmitResponse&);
template <>
Value toValue(const SpoolRequest&);
template <>
Value toValue(const SpoolResponse&);
template <>
Value toValue(const WatchResponse&);
template <>
Value toValue(const ErrorResponse&);
template <>
Result<EnrolRequest> fromValue(const Value&);
template <>
Result<EnrolResponse> fromValue(const Value&);
template <>
Result<ReadmitRequest> fromValue(const Value&);
template <>
Result<ReadmitResponse> fromValue(const Value&);
template <>
Result<SpoolRequest> fromValue(const Value&);
template <>
Result<SpoolResponse> fromValue(const Value&);
template <>
Result<WatchResponse> fromValue(const Value&);
template <>
Result<ErrorResponse> fromValue(const Value&);

// Level: zstd level 1…19, chosen by link speed.
[[nodiscard]] Bytes packValue(const Value& value, Format format, int level = 3);
// Checks magic, frame, limits (limits.h) and the end marker (Truncated when absent).
[[nodiscard]] Result<Value> unpackValue(ByteView bytes, Format format);

template <class Message>
[[nodiscard]] Bytes pack(const Message& message, Format format = Format::CborZstd, int level = 3) {
    return packValue(toValue(message), format, level);
}
template <class Message>
[[nodiscard]] Result<Message> unpack(ByteView bytes, Format format = Format::CborZstd) {
    RELAIS_ASSIGN(const Value value, unpackValue(bytes, format));
    return fromValue<Message>(value);
}

} // namespace relais::sync
