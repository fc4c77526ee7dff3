// Randomness as the core sees it: given from outside, one stream per purpose, so that a simulation owns it.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace relais::sync {

// Separate streams, so that one more draw for one purpose does not change the others (trust.md E, "Randomness").
enum class RandomStream : std::uint8_t { Ids, Salts, Keys, Nonces, Jitter };

class Random {
public:
    virtual ~Random() = default;
    virtual void fill(RandomStream stream, std::span<std::uint8_t> out) = 0;

    template <std::size_t N>
    [[nodiscard]] std::array<std::uint8_t, N> bytes(RandomStream stream) {
        std::array<std::uint8_t, N> out {};
        fill(stream, out);
        return out;
    }
    [[nodiscard]] std::uint64_t u64(RandomStream stream) {
        std::uint64_t value = 0;
        for (const std::uint8_t b : bytes<8>(stream))
            value = value << 8 | b;
        return value;
    }
};

// The operating system's generator (libsodium); for composition roots and keys.
class SystemRandom final : public Random {
public:
    void fill(RandomStream stream, std::span<std::uint8_t> out) override;
};

} // namespace relais::sync
