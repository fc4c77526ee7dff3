// Randomness that a test owns: same seed, same draws, one independent stream per purpose.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/random.h"

namespace relais::test {

// Repeatable randomness (splitmix64), one state per stream.
class SeededRandom final : public sync::Random {
public:
    explicit SeededRandom(std::uint64_t seed) : m_seed(seed) { }
    void fill(sync::RandomStream stream, std::span<std::uint8_t> out) override {
        std::uint64_t& state = m_states[static_cast<std::size_t>(stream)];
        for (std::uint8_t& byte : out) {
            state += 0x9e3779b97f4a7c15ULL;
            std::uint64_t z = state ^ m_seed * 0xd1342543de82ef95ULL ^ static_cast<std::uint64_t>(stream) << 56;
            z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
            z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
            byte = static_cast<std::uint8_t>(z ^ (z >> 31));
        }
    }

    // From 0 to below `bound`, drawn from the jitter stream.
    [[nodiscard]] std::uint64_t below(std::uint64_t bound) { return u64(sync::RandomStream::Jitter) % bound; }

private:
    std::uint64_t m_seed;
    std::array<std::uint64_t, 8> m_states {};
};

} // namespace relais::test
