// Records as the store keeps them: deterministic CBOR, compressed with the protocol's dictionary.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/record.h"

#include <memory>

namespace relais::sync {

// Keeps its zstd contexts from one record to the next. Single-threaded.
class RecordCodec {
public:
    RecordCodec();
    ~RecordCodec();
    RecordCodec(const RecordCodec&) = delete;
    RecordCodec& operator=(const RecordCodec&) = delete;

    [[nodiscard]] Bytes encode(const Record& record) const;
    // StoreCorrupt: not what encode() wrote.
    [[nodiscard]] Result<Record> decode(ByteView bytes) const;

private:
    struct Contexts;
    std::unique_ptr<Contexts> m_contexts;
};

} // namespace relais::sync
