// The compression dictionary of protocol version 1, as bytes in the program.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/bytes.h"

namespace relais::sync {

// dictionary_1.bin, a zstd dictionary (RFC 8878 §5) that make_dictionary draws from the shipped forms: no real content.
extern const ByteView kDictionary1;

} // namespace relais::sync
