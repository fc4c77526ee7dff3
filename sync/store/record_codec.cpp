// Compressing records one by one with zstd and a dictionary.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/store/record_codec.h"

#include "sync/protocol/cbor_codec.h"
#include "sync/store/record_dictionary.h"

#include <zstd.h>

namespace relais::sync {

namespace {
constexpr int kLevel = 3;

struct Free {
    void operator()(ZSTD_CCtx* p) const noexcept { ZSTD_freeCCtx(p); }
    void operator()(ZSTD_DCtx* p) const noexcept { ZSTD_freeDCtx(p); }
    void operator()(ZSTD_CDict* p) const noexcept { ZSTD_freeCDict(p); }
    void operator()(ZSTD_DDict* p) const noexcept { ZSTD_freeDDict(p); }
};
template <class T>
using Owned = std::unique_ptr<T, Free>;
} // namespace

struct RecordCodec::Contexts {
    Owned<ZSTD_CCtx> compressor {ZSTD_createCCtx()};
    Owned<ZSTD_DCtx> decompressor {ZSTD_createDCtx()};
    Owned<ZSTD_CDict> writing {ZSTD_createCDict(kRecordDictionary1.data(), kRecordDictionary1.size(), kLevel)};
    Owned<ZSTD_DDict> reading {ZSTD_createDDict(kRecordDictionary1.data(), kRecordDictionary1.size())};
};

RecordCodec::RecordCodec() : m_contexts(std::make_unique<Contexts>()) { }

RecordCodec::~RecordCodec() = default;

Bytes RecordCodec::encode(const Record& record) const {
    const Bytes plain = encodeCbor(recordToValue(record));
    Bytes out(ZSTD_compressBound(plain.size()));
    const std::size_t size = ZSTD_compress_usingCDict(
        m_contexts->compressor.get(), out.data(), out.size(), plain.data(), plain.size(), m_contexts->writing.get());
    out.resize(ZSTD_isError(size) != 0U ? 0 : size);
    return out;
}

Result<Record> RecordCodec::decode(ByteView bytes) const {
    const auto damaged = [] { return fail(ErrorCode::StoreCorrupt, "a record does not read back"); };
    const unsigned long long size = ZSTD_getFrameContentSize(bytes.data(), bytes.size());
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > Limit::kPlainBytes)
        return damaged();
    Bytes plain(static_cast<std::size_t>(size));
    const std::size_t got = ZSTD_decompress_usingDDict(
        m_contexts->decompressor.get(), plain.data(), plain.size(), bytes.data(), bytes.size(),
        m_contexts->reading.get());
    if (got != plain.size())
        return damaged();
    RELAIS_ASSIGN(const Value value, decodeCbor(plain));
    return recordFromValue(value);
}

} // namespace relais::sync
