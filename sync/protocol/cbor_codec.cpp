// Writes and reads CBOR within limits; see the header for what is refused.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/cbor_codec.h"

#include <bit>
#include <cmath>
#include <iterator>
#include <limits>
#include <optional>

namespace relais::sync {

namespace {

enum Major : std::uint8_t {
    kUnsigned = 0,
    kNegative = 1,
    kByteString = 2,
    kText = 3,
    kArray = 4,
    kMap = 5,
    kSimple = 7
};

void putHead(Bytes& out, Major major, std::uint64_t argument) {
    const auto type = static_cast<std::uint8_t>(major << 5);
    if (argument < 24) {
        out.push_back(static_cast<std::uint8_t>(type | argument));
        return;
    }
    const int width = argument <= 0xff ? 0 : argument <= 0xffff ? 1 : argument <= 0xffffffff ? 2 : 3;
    out.push_back(static_cast<std::uint8_t>(type | (24 + width)));
    for (int shift = (8 << width) - 8; shift >= 0; shift -= 8)
        out.push_back(static_cast<std::uint8_t>(argument >> shift));
}

void putBits(Bytes& out, std::uint8_t initial, std::uint64_t bits, int bytes) {
    out.push_back(initial);
    for (int shift = bytes * 8 - 8; shift >= 0; shift -= 8)
        out.push_back(static_cast<std::uint8_t>(bits >> shift));
}

double halfToDouble(std::uint16_t half) {
    const int exponent = (half >> 10) & 0x1f;
    const int mantissa = half & 0x3ff;
    double value = 0;
    if (exponent == 0)
        value = std::ldexp(mantissa, -24);
    else if (exponent == 31)
        value = mantissa == 0 ? std::numeric_limits<double>::infinity() : std::numeric_limits<double>::quiet_NaN();
    else
        value = std::ldexp(mantissa + 1024, exponent - 25);
    return (half & 0x8000) != 0 ? -value : value;
}

// The half-precision form of a single, when nothing is lost.
std::optional<std::uint16_t> halfOf(float single) {
    const auto bits = std::bit_cast<std::uint32_t>(single);
    const auto sign = static_cast<std::uint16_t>(bits >> 16 & 0x8000);
    const int exponent = static_cast<int>(bits >> 23 & 0xff) - 127;
    const std::uint32_t mantissa = bits & 0x7fffff;
    std::uint16_t half = sign;
    if (exponent == 128)
        half = static_cast<std::uint16_t>(sign | 0x7c00);
    else if (exponent >= -14 && exponent <= 15)
        half = static_cast<std::uint16_t>(sign | (exponent + 15) << 10 | static_cast<int>(mantissa >> 13));
    else if (exponent >= -24 && exponent < -14)
        half = static_cast<std::uint16_t>(sign | (mantissa | 0x800000) >> (-exponent - 1));
    return static_cast<float>(halfToDouble(half)) == single ? std::optional(half) : std::nullopt;
}

void putReal(Bytes& out, double value) {
    if (std::isnan(value))
        return putBits(out, 0xf9, 0x7e00, 2);
    const auto single = static_cast<float>(value);
    if (static_cast<double>(single) != value)
        return putBits(out, 0xfb, std::bit_cast<std::uint64_t>(value), 8);
    if (const auto half = halfOf(single))
        return putBits(out, 0xf9, *half, 2);
    putBits(out, 0xfa, std::bit_cast<std::uint32_t>(single), 4);
}

void putText(Bytes& out, Major major, ByteView bytes) {
    putHead(out, major, bytes.size());
    append(out, bytes);
}

void put(Bytes& out, const Value& value) {
    if (value.isNull()) {
        out.push_back(0xf6);
    } else if (value.isBool()) {
        out.push_back(value.boolean() ? 0xf5 : 0xf4);
    } else if (value.isInteger()) {
        const std::int64_t n = value.integer();
        putHead(out, n < 0 ? kNegative : kUnsigned, static_cast<std::uint64_t>(n < 0 ? -(n + 1) : n));
    } else if (value.isReal()) {
        putReal(out, value.real());
    } else if (value.isText()) {
        putText(out, kText, view(value.text()));
    } else if (value.isBytes()) {
        putText(out, kByteString, value.bytes());
    } else if (value.isArray()) {
        putHead(out, kArray, value.array().size());
        for (const Value& item : value.array())
            put(out, item);
    } else {
        putHead(out, kMap, value.map().size());
        for (const auto& [key, item] : value.map()) {
            putText(out, kText, view(key));
            put(out, item);
        }
    }
}

class Decoder {
public:
    Decoder(ByteView bytes, const DecodeLimits& limits) : m_left(bytes), m_limits(limits), m_items(limits.items) { }

    Result<Value> whole() {
        if (m_left.size() > m_limits.totalBytes)
            return fail(ErrorCode::TooLarge, "cbor: too many bytes");
        RELAIS_ASSIGN(Value value, item(0));
        if (!m_left.empty())
            return fail(ErrorCode::Malformed, "cbor: bytes after the item");
        return value;
    }

private:
    struct Head {
        std::uint8_t major = 0;
        std::uint8_t info = 0;
        std::uint64_t argument = 0;
    };

    Result<Head> head() {
        if (m_left.empty())
            return fail(ErrorCode::Truncated, "cbor: ends early");
        Head h {static_cast<std::uint8_t>(m_left[0] >> 5), static_cast<std::uint8_t>(m_left[0] & 0x1f), 0};
        m_left = m_left.subspan(1);
        if (h.info < 24) {
            h.argument = h.info;
            return h;
        }
        if (h.info > 27)
            return fail(ErrorCode::Malformed, "cbor: indefinite or reserved length");
        const std::size_t width = std::size_t {1} << (h.info - 24);
        if (m_left.size() < width)
            return fail(ErrorCode::Truncated, "cbor: ends early");
        for (std::size_t i = 0; i < width; ++i)
            h.argument = h.argument << 8 | m_left[i];
        m_left = m_left.subspan(width);
        const std::uint64_t least = width == 1 ? 24 : std::uint64_t {1} << (width * 4);
        if (m_limits.deterministic && h.major != kSimple && h.argument < least)
            return fail(ErrorCode::Malformed, "cbor: not the shortest form");
        return h;
    }

    Result<Value> item(std::size_t depth) {
        if (m_items-- == 0)
            return fail(ErrorCode::TooLarge, "cbor: too many items");
        RELAIS_ASSIGN(const Head h, head());
        switch (h.major) {
        case kUnsigned:
        case kNegative:
            return integer(h);
        case kByteString: {
            RELAIS_ASSIGN(const ByteView bytes, chunk(h.argument, m_limits.byteStringBytes));
            return Value(toBytes(bytes));
        }
        case kText: {
            RELAIS_ASSIGN(std::string text, textOf(h));
            return Value(std::move(text));
        }
        case kArray:
            return array(h.argument, depth);
        case kMap:
            return map(h.argument, depth);
        case kSimple:
            return simple(h);
        default:
            return fail(ErrorCode::Malformed, "cbor: tag");
        }
    }

    static Result<Value> integer(const Head& h) {
        if (h.argument > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
            return fail(ErrorCode::Malformed, "cbor: integer beyond 63 bits");
        const auto n = static_cast<std::int64_t>(h.argument);
        return Value(h.major == kNegative ? -n - 1 : n);
    }

    Result<ByteView> chunk(std::uint64_t length, std::size_t limit) {
        if (length > limit)
            return fail(ErrorCode::TooLarge, "cbor: string too long");
        if (length > m_left.size())
            return fail(ErrorCode::Truncated, "cbor: ends early");
        const ByteView bytes = m_left.first(static_cast<std::size_t>(length));
        m_left = m_left.subspan(bytes.size());
        return bytes;
    }

    Result<std::string> textOf(const Head& h) {
        RELAIS_ASSIGN(const ByteView bytes, chunk(h.argument, m_limits.textBytes));
        if (!isUtf8(textView(bytes)))
            return fail(ErrorCode::Malformed, "cbor: not UTF-8");
        return std::string(textView(bytes));
    }

    // Each item takes at least bytesEach bytes: an absurd count is refused before anything is reserved.
    Status checkCount(std::uint64_t count, std::size_t bytesEach, std::size_t depth) const {
        if (depth >= m_limits.depth)
            return fail(ErrorCode::TooLarge, "cbor: too deep");
        if (count > m_items)
            return fail(ErrorCode::TooLarge, "cbor: too many items");
        if (count > m_left.size() / bytesEach)
            return fail(ErrorCode::Truncated, "cbor: ends early");
        return {};
    }

    Result<Value> array(std::uint64_t count, std::size_t depth) {
        RELAIS_TRY(checkCount(count, 1, depth));
        Value::Array items;
        items.reserve(static_cast<std::size_t>(count));
        for (std::uint64_t i = 0; i < count; ++i) {
            RELAIS_ASSIGN(Value value, item(depth + 1));
            items.push_back(std::move(value));
        }
        return Value(std::move(items));
    }

    Result<Value> map(std::uint64_t count, std::size_t depth) {
        RELAIS_TRY(checkCount(count, 2, depth));
        Value::Map members;
        for (std::uint64_t i = 0; i < count; ++i) {
            RELAIS_ASSIGN(const Head h, head());
            if (h.major != kText)
                return fail(ErrorCode::Malformed, "cbor: key that is not text");
            RELAIS_ASSIGN(std::string key, textOf(h));
            const bool last = members.empty() || KeyOrder {}(std::prev(members.end())->first, key);
            if (m_limits.deterministic && !last)
                return fail(ErrorCode::Malformed, "cbor: keys out of order");
            if (!last && members.contains(key))
                return fail(ErrorCode::Malformed, "cbor: key twice");
            RELAIS_ASSIGN(Value value, item(depth + 1));
            members.emplace(std::move(key), std::move(value));
        }
        return Value(std::move(members));
    }

    Result<Value> simple(const Head& h) const {
        switch (h.info) {
        case 20:
            return Value(false);
        case 21:
            return Value(true);
        case 22:
            return Value();
        case 25:
            return real(h, halfToDouble(static_cast<std::uint16_t>(h.argument)));
        case 26:
            return real(h, std::bit_cast<float>(static_cast<std::uint32_t>(h.argument)));
        case 27:
            return real(h, std::bit_cast<double>(h.argument));
        default:
            return fail(ErrorCode::Malformed, "cbor: unknown simple value");
        }
    }

    Result<Value> real(const Head& h, double value) const {
        if (m_limits.deterministic) {
            Bytes shortest;
            putReal(shortest, value);
            const std::size_t width = std::size_t {1} << (h.info - 24);
            if (shortest.size() != width + 1 || (std::isnan(value) && h.argument != 0x7e00))
                return fail(ErrorCode::Malformed, "cbor: not the shortest real");
        }
        return Value(value);
    }

    ByteView m_left;
    const DecodeLimits& m_limits;
    std::size_t m_items;
};

} // namespace

Bytes encodeCbor(const Value& value) {
    Bytes out;
    put(out, value);
    return out;
}

Result<Value> decodeCbor(ByteView bytes, const DecodeLimits& limits) { return Decoder(bytes, limits).whole(); }

bool isUtf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto at = [&](std::size_t k) { return static_cast<std::uint8_t>(text[k]); };
        const std::uint8_t lead = at(i);
        if (lead < 0x80) {
            ++i;
            continue;
        }
        const std::size_t length = lead >= 0xc2 && lead <= 0xdf ? 2
            : lead >= 0xe0 && lead <= 0xef                      ? 3
            : lead >= 0xf0 && lead <= 0xf4                      ? 4
                                                                : 0;
        if (length == 0 || text.size() - i < length)
            return false;
        // The second byte excludes overlong forms, surrogates and what is beyond U+10FFFF.
        const std::uint8_t low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
        const std::uint8_t high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
        if (at(i + 1) < low || at(i + 1) > high)
            return false;
        for (std::size_t k = 2; k < length; ++k)
            if ((at(i + k) & 0xc0) != 0x80)
                return false;
        i += length;
    }
    return true;
}

} // namespace relais::sync
