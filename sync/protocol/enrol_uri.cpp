// The enrolment code as text (relais://enrol?…), and the digits two people compare.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/enrol.h"
#include "sync/protocol/limits.h"
#include "sync/protocol/reader.h"

#include <algorithm>
#include <charconv>
#include <sodium.h>

namespace relais::sync {

namespace {

constexpr std::string_view kStart = "relais://enrol?";
constexpr std::string_view kCrockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t kTypedSecret = 12;
constexpr std::size_t kQrSecret = 26;
constexpr std::size_t kMaxPins = 4;

using Parts = std::map<std::string_view, std::string_view>;

bool isHost(std::string_view host) {
    const auto allowed = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '-'
            || c == ':' || c == '[' || c == ']';
    };
    return !host.empty() && host.size() <= 253 && std::ranges::all_of(host, allowed);
}

bool isSecret(std::string_view secret) {
    return (secret.size() == kTypedSecret || secret.size() == kQrSecret)
        && secret.find_first_not_of(kCrockford) == std::string_view::npos;
}

template <class T>
Result<T> numberPart(const Parts& parts, std::string_view key, T otherwise) {
    const auto it = parts.find(key);
    if (it == parts.end())
        return otherwise;
    T number {};
    const auto [end, error] = std::from_chars(it->second.data(), it->second.data() + it->second.size(), number);
    if (error != std::errc() || end != it->second.data() + it->second.size())
        return fail(ErrorCode::Malformed, "enrol uri: bad number");
    return number;
}

Result<Parts> split(std::string_view query) {
    Parts parts;
    while (!query.empty()) {
        const std::string_view part = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(query.size(), part.size() + 1));
        const auto equals = part.find('=');
        if (equals == std::string_view::npos || equals == 0)
            return fail(ErrorCode::Malformed, "enrol uri: part without name");
        if (!parts.emplace(part.substr(0, equals), part.substr(equals + 1)).second)
            return fail(ErrorCode::Malformed, "enrol uri: part twice");
    }
    return parts;
}

Result<std::vector<Hash>> readPins(std::string_view list) {
    std::vector<Hash> pins;
    while (!list.empty()) {
        const std::string_view one = list.substr(0, list.find(','));
        list.remove_prefix(std::min(list.size(), one.size() + 1));
        RELAIS_ASSIGN(const Hash pin, readHash(Value(one)));
        pins.push_back(pin);
    }
    if (pins.empty() || pins.size() > kMaxPins)
        return fail(ErrorCode::Malformed, "enrol uri: 1 to 4 pins");
    return pins;
}

Result<EnrolUri> read(const Parts& parts) {
    const auto text = [&parts](std::string_view key) {
        const auto it = parts.find(key);
        return it == parts.end() ? std::string_view() : it->second;
    };
    if (text("v") != "1")
        return fail(ErrorCode::UnsupportedVersion, "enrol uri: another version");
    EnrolUri uri;
    uri.host = text("h");
    uri.secret = text("s");
    if (!isHost(uri.host) || !isSecret(uri.secret))
        return fail(ErrorCode::Malformed, "enrol uri: host or secret");
    RELAIS_ASSIGN(uri.port, numberPart<std::uint16_t>(parts, "p", 443));
    RELAIS_ASSIGN(uri.ingestKid, numberPart<std::uint32_t>(parts, "kid", 0));
    RELAIS_ASSIGN(uri.pins, readPins(text("pin")));
    RELAIS_ASSIGN(uri.ingestKey, fromBase64(text("ik")));
    RELAIS_ASSIGN(const Bytes authority, fromBase64(text("ak")));
    RELAIS_ASSIGN(uri.authority, decodePublicKey(authority));
    if (uri.port == 0 || uri.ingestKey.size() != 32)
        return fail(ErrorCode::Malformed, "enrol uri: port or ingest key");
    const std::string_view ca = text("ca");
    if (!ca.empty() && ca != "none")
        return fail(ErrorCode::Malformed, "enrol uri: ca");
    uri.caRequired = ca.empty();
    return uri;
}

} // namespace

std::string formatEnrolUri(const EnrolUri& uri) {
    std::string text(kStart);
    const auto part = [&text](std::string_view key, std::string_view value) {
        if (text.size() > kStart.size())
            text += '&';
        text.append(key).append("=").append(value);
    };
    std::string pins;
    for (const Hash& pin : uri.pins)
        pins.append(pins.empty() ? "" : ",").append(toBase64(pin));
    part("v", "1");
    part("h", uri.host);
    if (uri.port != 443)
        part("p", std::to_string(uri.port));
    part("s", uri.secret);
    part("pin", pins);
    part("ik", toBase64(uri.ingestKey));
    part("kid", std::to_string(uri.ingestKid));
    part("ak", toBase64(encodePublicKey(uri.authority)));
    if (!uri.caRequired)
        part("ca", "none");
    return text;
}

Result<EnrolUri> parseEnrolUri(std::string_view text) {
    if (text.size() > Limit::kUriBytes)
        return fail(ErrorCode::TooLarge, "enrol uri: too long");
    if (!text.starts_with(kStart))
        return fail(ErrorCode::Malformed, "enrol uri: not relais://enrol?");
    RELAIS_ASSIGN(const Parts parts, split(text.substr(kStart.size())));
    return read(parts);
}

Result<std::string> normalEnrolSecret(std::string_view typed) {
    std::string secret;
    for (const char c : typed) {
        if (c == ' ' || c == '-' || c == '\t' || c == '\n' || c == '\r')
            continue;
        const char upper = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        secret += upper == 'O' ? '0' : upper == 'I' || upper == 'L' ? '1' : upper;
    }
    if (!isSecret(secret))
        return fail(ErrorCode::InvalidArgument, "enrolment code: 12 or 26 characters");
    return secret;
}

std::string comparisonDigits(const PublicKey& device, const PublicKey& authority, std::string_view secret) {
    constexpr std::size_t kMemory = 64 * 1024 * 1024;
    constexpr unsigned long long kPasses = 2;
    const Hash input
        = sha256({view("relais-compare-1"), encodePublicKey(device), encodePublicKey(authority), view(secret)});
    static_assert(crypto_pwhash_SALTBYTES <= std::tuple_size_v<Hash>);
    std::array<std::uint8_t, 16> out {};
    if (sodium_init() < 0
        || crypto_pwhash(
               out.data(), out.size(), reinterpret_cast<const char*>(input.data()), input.size(), input.data(), kPasses,
               kMemory, crypto_pwhash_ALG_ARGON2ID13)
            != 0)
        return {};
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < 8; ++i)
        number = number << 8 | out[i];
    const std::string digits = std::to_string(number % 1'000'000);
    return std::string(6 - digits.size(), '0') + digits;
}

} // namespace relais::sync
