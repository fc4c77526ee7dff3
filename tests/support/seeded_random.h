// Randomness that a test owns: same seed, same draws, one independent stream per purpose.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/crypto.h"

#include <array>

namespace relais::test {

// SHA-256 in counter mode per stream: slow enough to be simple, equal on every platform.
class SeededRandom final : public sync::Random {
public:
    explicit SeededRandom(std::uint64_t seed) : m_seed(seed) { }

    void fill(sync::RandomStream stream, std::span<std::uint8_t> out) override {
        std::uint64_t& counter = m_counters.at(static_cast<std::size_t>(stream));
        std::size_t at = 0;
        while (at < out.size()) {
            const std::array<std::uint64_t, 3> input {m_seed, static_cast<std::uint64_t>(stream), counter++};
            const auto block
                = sync::sha256(sync::ByteView(reinterpret_cast<const std::uint8_t*>(input.data()), sizeof(input)));
            for (std::size_t i = 0; i < block.size() && at < out.size(); ++i)
                out[at++] = block[i];
        }
    }

    // From 0 to below `bound`, drawn from the jitter stream.
    [[nodiscard]] std::uint64_t below(std::uint64_t bound) { return u64(sync::RandomStream::Jitter) % bound; }

private:
    std::uint64_t m_seed;
    std::array<std::uint64_t, 5> m_counters {};
};

} // namespace relais::test
