// Magic, frame, limits and end marker around a message's map.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/codec.h"

#include "sync/protocol/dictionary.h"
#include "sync/protocol/json_codec.h"
#include "sync/protocol/light_forms.h"

#include <algorithm>
#include <zstd.h>

namespace relais::sync {

namespace {

// "RLS" and the protocol version; what follows is one zstd frame.
constexpr std::array<std::uint8_t, 4> kMagic {'R', 'L', 'S', 1};
constexpr std::string_view kEnd = "end";
constexpr int kLightEnd = 1; // in the place of true: read light_forms.h first

// Entropy tables and typical contents of small messages: an alert takes half the bytes.
const ZSTD_DDict* readingDictionary() {
    static const std::unique_ptr<ZSTD_DDict, decltype(&ZSTD_freeDDict)> kDictionary(
        ZSTD_createDDict(kDictionary1.data(), kDictionary1.size()), ZSTD_freeDDict);
    return kDictionary.get();
}

// A small message is all dictionary, and costs nothing to compress hard. A large one is its own dictionary: the one of
// the protocol would only hold its window back.
constexpr std::size_t kSmall = 16 * 1024;
constexpr int kSmallLevel = 12;

// Made once per level: it costs more than compressing a small message with it.
template <int kLevel>
const ZSTD_CDict* writingDictionaryOf() {
    static const std::unique_ptr<ZSTD_CDict, decltype(&ZSTD_freeCDict)> kDictionary(
        ZSTD_createCDict(kDictionary1.data(), kDictionary1.size(), kLevel), ZSTD_freeCDict);
    return kDictionary.get();
}

const ZSTD_CDict* writingDictionary(int level) {
    return level < 19 ? writingDictionaryOf<kSmallLevel>() : writingDictionaryOf<19>();
}

struct FreeCompressor {
    void operator()(ZSTD_CCtx* context) const noexcept { ZSTD_freeCCtx(context); }
};
struct FreeDecompressor {
    void operator()(ZSTD_DCtx* context) const noexcept { ZSTD_freeDCtx(context); }
};

Bytes compress(ByteView plain, int level) {
    const std::unique_ptr<ZSTD_CCtx, FreeCompressor> context(ZSTD_createCCtx());
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_dictIDFlag, 0); // the magic says which one
    if (plain.size() <= kSmall)
        ZSTD_CCtx_refCDict(context.get(), writingDictionary(level));
    else
        ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, level);
    Bytes out(kMagic.begin(), kMagic.end());
    out.resize(kMagic.size() + ZSTD_compressBound(plain.size()));
    const std::size_t size = ZSTD_compress2(
        context.get(), out.data() + kMagic.size(), out.size() - kMagic.size(), plain.data(), plain.size());
    // The bound is large enough and the context is valid: only a lack of memory can fail here.
    out.resize(kMagic.size() + (ZSTD_isError(size) != 0U ? 0 : size));
    return out;
}

Result<Bytes> decompress(ByteView packed) {
    if (packed.size() > Limit::kPackedBytes)
        return fail(ErrorCode::TooLarge, "message: too many bytes");
    if (packed.size() < kMagic.size() || !std::equal(kMagic.begin(), kMagic.end(), packed.begin()))
        return fail(ErrorCode::Malformed, "message: not the magic");
    const ByteView frame = packed.subspan(kMagic.size());
    // The size is declared and the output is exactly that: no window to allocate, no bomb to unfold.
    const unsigned long long size = ZSTD_getFrameContentSize(frame.data(), frame.size());
    if (size == ZSTD_CONTENTSIZE_ERROR)
        return fail(ErrorCode::Truncated, "message: no frame");
    if (size == ZSTD_CONTENTSIZE_UNKNOWN)
        return fail(ErrorCode::Malformed, "message: a frame must declare its size");
    if (size > Limit::kPlainBytes)
        return fail(ErrorCode::TooLarge, "message: too many bytes decompressed");
    if (ZSTD_findFrameCompressedSize(frame.data(), frame.size()) != frame.size())
        return fail(ErrorCode::Truncated, "message: not one whole frame");
    const std::unique_ptr<ZSTD_DCtx, FreeDecompressor> context(ZSTD_createDCtx());
    Bytes plain(static_cast<std::size_t>(size));
    const std::size_t got = ZSTD_decompress_usingDDict(
        context.get(), plain.data(), plain.size(), frame.data(), frame.size(), readingDictionary());
    if (got != plain.size())
        return fail(ErrorCode::Malformed, "message: damaged frame");
    return plain;
}

Result<Value> unpackPlain(ByteView bytes, Format format) {
    if (format == Format::Json)
        return parseJson(textView(bytes));
    RELAIS_ASSIGN(const Bytes plain, decompress(bytes));
    RELAIS_ASSIGN(Value value, decodeCbor(plain));
    if (value[kEnd] == Value(kLightEnd)) {
        RELAIS_TRY(makeWhole(value, Limit::kPlainBytes - plain.size()));
        value.set(kEnd, true);
    }
    return value;
}

} // namespace

std::string_view mediaType(Format format) {
    return format == Format::Json ? "application/vnd.relais.v1+json" : "application/vnd.relais.v1+cbor-zstd";
}

Result<Format> formatOf(std::string_view contentType) {
    for (const Format format : {Format::CborZstd, Format::Json})
        if (contentType == mediaType(format))
            return format;
    return fail(ErrorCode::Malformed, "another media type");
}

Bytes packValue(const Value& value, Format format, int level) {
    Value marked = value;
    marked.set(kEnd, true);
    if (format == Format::Json)
        return toBytes(view(toJson(marked)));
    if (makeLight(marked))
        marked.set(kEnd, kLightEnd);
    return compress(encodeCbor(marked), level);
}

Result<Value> unpackValue(ByteView bytes, Format format) {
    RELAIS_ASSIGN(Value value, unpackPlain(bytes, format));
    if (!value.isMap())
        return fail(ErrorCode::Malformed, "message: not a map");
    if (!value[kEnd].boolean())
        return fail(ErrorCode::Truncated, "message: no end marker");
    value.asMap().erase(std::string(kEnd));
    return value;
}

} // namespace relais::sync
