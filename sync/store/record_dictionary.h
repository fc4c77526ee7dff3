// The compression dictionary of stored records, as bytes in the program.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/bytes.h"

namespace relais::sync {

// record_dictionary_1.bin, a zstd dictionary (RFC 8878 §5) trained on generated records: no real content. Part of the
// format of every store on a device: it never changes, whatever the messages use.
extern const ByteView kRecordDictionary1;

} // namespace relais::sync
