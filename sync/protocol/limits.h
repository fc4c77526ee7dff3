// The bounds of everything read from outside: beyond them a message is refused, whatever it claims.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace relais::sync {

// Sources: trust.md CODE-4 (depth 32, 10,000 items, 64 KiB of text, 4 MiB page).
namespace Limit {
inline constexpr std::size_t kDepth = 32;            // lists and maps inside one another
inline constexpr std::size_t kTextBytes = 64 * 1024; // one text, one key
// An op travels and is stored inside other things: eight levels around it on the wire, three in its record. Deeper than
// this it is set aside at once; else it could be taken in and then be read by nobody, nor anything sent with it.
inline constexpr std::size_t kOpDepth = 16;
inline constexpr std::size_t kOpItems = 2'000;      // values in one op; the widest form has under 200
inline constexpr std::size_t kOpBytes = 256 * 1024; // one op; the widest form with its free texts is under 40 KiB
// A byte string carries one op, sealed or not: the op, its salt, heads and signature, and the sealed box around them.
inline constexpr std::size_t kByteStringBytes = kOpBytes + 4 * 1024;
// One message. A full page of a first load (4 MiB of records of about 700 bytes and 40 values each) fits; a bomb of
// one-byte values stops at about 40 MiB of memory.
inline constexpr std::size_t kMessageItems = 300'000;
inline constexpr std::size_t kPackedBytes = 4 * 1024 * 1024; // on the wire
inline constexpr std::size_t kPlainBytes = 8 * 1024 * 1024;  // decompressed, or as JSON
inline constexpr std::size_t kUriBytes = 2 * 1024;           // an enrolment code
inline constexpr std::size_t kHeaderBytes = 1024;            // one signature header
} // namespace Limit

} // namespace relais::sync
