// What a person may choose or is given to unlock with: PIN, passphrase, recovery code; and how strong each is.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/random.h"
#include "sync/base/secret.h"

#include <vector>

namespace relais::sync {

// Exactly 6 digits and not one of the first that a thief tries: fewer than three different digits, runs, repeats,
// mirrors, keypad strokes. SecretTooWeak says so; InvalidArgument: not six digits.
[[nodiscard]] Status checkPin(ByteView pin);

// CNIL délibération 2022-100: 50 bits where tries are limited by hardware, 80 where the file alone can be attacked.
inline constexpr int kWordsWithHardware = 5;
inline constexpr int kWordsAlone = 7;
inline constexpr double kBitsWithHardware = 50;
inline constexpr double kBitsAlone = 80;

// The words of passphrases: short, common, without accents, all different.
[[nodiscard]] const std::vector<std::string_view>& passphraseWords();
[[nodiscard]] SecretBytes newPassphrase(int words, Random& random);
// Bits of a passphrase made of words of the list, each drawn freely; 0 when a word is not of the list.
[[nodiscard]] double passphraseBits(ByteView passphrase);
// Lower case, one space between words, hyphens and accents of a phone keyboard forgiven.
[[nodiscard]] SecretBytes normalisedPassphrase(ByteView typed);

// 128 random bits and 12 check bits as 7 groups of 4 Crockford characters: "4F2A-…".
[[nodiscard]] SecretBytes recoveryText(const SecretBytes& code);
// The 16 bytes; typed with any case, spaces or hyphens, O for 0, I and L for 1. InvalidArgument: a typing error.
[[nodiscard]] Result<SecretBytes> parseRecovery(ByteView typed);

} // namespace relais::sync
