// Rules of PINs, passphrases and recovery codes.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/store/secret_rules.h"

#include "sync/base/crypto.h"
#include "sync/store/passphrase_words.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace relais::sync {

namespace {

constexpr std::string_view kCrockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t kRecoveryBytes = 16;
constexpr std::size_t kRecoveryCharacters = 28;

// Lines drawn on a keypad, that no arithmetic rule below finds.
constexpr std::string_view kKeypad[] = {"147258", "258369", "147852", "258147", "369258", "159753", "753159", "159357",
                                        "357159", "789456", "456123", "741852", "852963", "963852", "741963", "123789",
                                        "321654", "654987", "142536", "135790", "246810", "135246", "102030", "112358"};

bool isRun(ByteView pin) {
    const auto stepIs = [&pin](int step) {
        for (std::size_t i = 1; i < pin.size(); ++i)
            if ((pin[i] - pin[i - 1] - step) % 10 != 0)
                return false;
        return true;
    };
    for (int step = -9; step <= 9; ++step)
        if (stepIs(step))
            return true; // 111111, 123456, 246802, 987654…
    return false;
}

// Folds what a phone keyboard may add to a plain letter; 0 for what is not a letter.
char plainLetter(ByteView text, std::size_t& at) {
    const std::uint8_t byte = text[at++];
    if (byte >= 'A' && byte <= 'Z')
        return static_cast<char>(byte - 'A' + 'a');
    if (byte >= 'a' && byte <= 'z')
        return static_cast<char>(byte);
    if (byte != 0xc3 || at >= text.size())
        return 0;
    // U+00C0…U+00FF: À Á Â Ã Ä Å · Ç È É Ê Ë Ì Í Î Ï · Ñ Ò Ó Ô Õ Ö · Ù Ú Û Ü, and their small letters 32 further.
    using namespace std::string_view_literals;
    constexpr std::string_view kFolded = "aaaaaa\0ceeeeiiii\0nooooo\0\0uuuu\0\0\0"sv;
    return kFolded[static_cast<std::size_t>(text[at++]) & 31];
}

std::uint32_t checkBits(ByteView code) {
    const Hash hash = sha256({view("relais-recovery"), code});
    return (static_cast<std::uint32_t>(hash[0]) << 8 | hash[1]) >> 4;
}

int crockfordValue(std::uint8_t c) {
    if (c >= 'a' && c <= 'z')
        c = static_cast<std::uint8_t>(c - 'a' + 'A');
    if (c == 'O')
        c = '0';
    if (c == 'I' || c == 'L')
        c = '1';
    const auto at = kCrockford.find(static_cast<char>(c));
    return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

} // namespace

Status checkPin(ByteView pin) {
    const bool isDigits = std::all_of(pin.begin(), pin.end(), [](std::uint8_t c) { return c >= '0' && c <= '9'; });
    if (pin.size() != 6 || !isDigits)
        return fail(ErrorCode::InvalidArgument, "a PIN has six digits");
    const std::set<std::uint8_t> different(pin.begin(), pin.end());
    const bool isRepeat = std::equal(pin.begin(), pin.begin() + 3, pin.begin() + 3);
    const bool isMirror = std::equal(pin.begin(), pin.begin() + 3, pin.rbegin());
    const bool isPairs = pin[0] == pin[1] && pin[2] == pin[3] && pin[4] == pin[5];
    const bool isKeypad = std::find(std::begin(kKeypad), std::end(kKeypad), textView(pin)) != std::end(kKeypad);
    if (different.size() < 3 || isRepeat || isMirror || isPairs || isRun(pin) || isKeypad)
        return fail(ErrorCode::SecretTooWeak, "too easy to guess");
    return {};
}

const std::vector<std::string_view>& passphraseWords() {
    static const std::vector<std::string_view> kWords = [] {
        std::vector<std::string_view> words;
        std::string_view rest = kPassphraseWords;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find_first_of(" \n"), rest.size());
            if (end > 0)
                words.push_back(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        std::sort(words.begin(), words.end());
        return words;
    }();
    return kWords;
}

SecretBytes newPassphrase(int words, Random& random) {
    const auto& all = passphraseWords();
    // Drawn anew where the remainder would favour the first words.
    const std::uint64_t limit = ~std::uint64_t {0} - ~std::uint64_t {0} % all.size();
    std::vector<std::string_view> chosen;
    std::size_t size = 0;
    while (chosen.size() < static_cast<std::size_t>(words)) {
        const std::uint64_t draw = random.u64(RandomStream::Keys);
        // A word drawn twice counts once: the passphrase would be too weak to be taken.
        if (draw >= limit || std::find(chosen.begin(), chosen.end(), all[draw % all.size()]) != chosen.end())
            continue;
        chosen.push_back(all[draw % all.size()]);
        size += chosen.back().size() + 1;
    }
    SecretBytes text(size - 1);
    const auto out = text.writable();
    std::size_t at = 0;
    for (const std::string_view word : chosen) {
        if (at > 0)
            out[at++] = ' ';
        std::copy(word.begin(), word.end(), out.begin() + static_cast<std::ptrdiff_t>(at));
        at += word.size();
    }
    return text;
}

double passphraseBits(ByteView passphrase) {
    const SecretBytes normal = normalisedPassphrase(passphrase);
    const auto& all = passphraseWords();
    std::string_view rest = textView(normal.view());
    std::set<std::string_view> different;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        const std::string_view word = rest.substr(0, end);
        if (!std::binary_search(all.begin(), all.end(), word))
            return 0;
        different.insert(word);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return static_cast<double>(different.size()) * std::log2(static_cast<double>(all.size()));
}

SecretBytes normalisedPassphrase(ByteView typed) {
    SecretBytes wide(typed.size() + 1);
    const auto out = wide.writable();
    std::size_t size = 0;
    for (std::size_t at = 0; at < typed.size();) {
        if (const char letter = plainLetter(typed, at))
            out[size++] = static_cast<std::uint8_t>(letter);
        else if (size > 0 && out[size - 1] != ' ')
            out[size++] = ' ';
    }
    while (size > 0 && out[size - 1] == ' ')
        --size;
    return SecretBytes::from(wide.view().first(size));
}

SecretBytes recoveryText(const SecretBytes& code) {
    SecretBytes text(kRecoveryCharacters + 6);
    const auto out = text.writable();
    std::uint32_t held = 0;
    int bits = 0;
    std::size_t at = 0;
    std::size_t written = 0;
    const auto put = [&] {
        while (bits >= 5) {
            bits -= 5;
            if (written > 0 && written % 4 == 0)
                out[at++] = '-';
            out[at++] = static_cast<std::uint8_t>(kCrockford[held >> bits & 31]);
            ++written;
        }
    };
    for (const std::uint8_t byte : code.view()) {
        held = held << 8 | byte;
        bits += 8;
        put();
    }
    held = held << 12 | checkBits(code.view());
    bits += 12;
    put();
    return text;
}

Result<SecretBytes> parseRecovery(ByteView typed) {
    SecretBytes code(kRecoveryBytes);
    const auto out = code.writable();
    std::uint32_t held = 0;
    int bits = 0;
    std::size_t characters = 0;
    std::size_t at = 0;
    for (const std::uint8_t c : typed) {
        if (c == ' ' || c == '-')
            continue;
        const int value = crockfordValue(c);
        if (value < 0 || ++characters > kRecoveryCharacters)
            return fail(ErrorCode::InvalidArgument, "not a recovery code");
        held = held << 5 | static_cast<std::uint32_t>(value);
        bits += 5;
        if (at < kRecoveryBytes && bits >= 8) {
            bits -= 8;
            out[at++] = static_cast<std::uint8_t>(held >> bits);
        }
    }
    if (characters != kRecoveryCharacters || (held & 0xfff) != checkBits(code.view()))
        return fail(ErrorCode::InvalidArgument, "a character of the recovery code is wrong");
    return code;
}

} // namespace relais::sync
