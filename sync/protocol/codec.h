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

// Specialised in messages.cpp for SyncRequest, SyncResponse, EnrolRequest, EnrolResponse, SpoolRequest,
// SpoolResponse, WatchResponse, ErrorResponse, Verdict, Entry.
template <class Message>
[[nodiscard]] Value toValue(const Message& message);
template <class Message>
[[nodiscard]] Result<Message> fromValue(const Value& value);

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
