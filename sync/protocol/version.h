// The protocol version, and what each version changed, in words.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace relais::sync {

// History
//
// 1  (2026-11) First version. Ops as deterministic CBOR, chained and signed by run; exchange, watch, spool and
//    enrolment as one CBOR map in one zstd frame (content size and checksum present) compressed with the dictionary
//    dictionary_1.bin behind the magic "RLS" 0x01; the same maps as JSON. Requests signed per RFC 9421.
//    Present in the format but not yet used by the service: receipts ("rcpt").
//
// What never needs a new version: a new op type, entry kind, verdict code, error code, feed or field. A reader keeps
// what it does not know and sends it on. A new version is needed when an existing field changes its meaning, or
// when the dictionary changes: its bytes are part of the version.
inline constexpr std::uint32_t kProtocolVersion = 1;

} // namespace relais::sync
