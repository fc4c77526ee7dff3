// A private folder that disappears with the test, and the clock, randomness and memory vault that stores are given.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/clock.h"
#include "sync/base/random.h"
#include "sync/base/secret.h"

#include <QString>
#include <QTemporaryDir>

#include <fstream>
#include <iterator>

namespace relais::test {

class TempFolder {
public:
    [[nodiscard]] std::string path() const { return m_folder.path().toStdString(); }
    [[nodiscard]] std::string file(const std::string& name) const { return path() + "/" + name; }

private:
    QTemporaryDir m_folder;
};

// Time that moves only when told.
class ManualClock final : public sync::Clock {
public:
    explicit ManualClock(std::int64_t wallMs = 1795273200000) : m_wall {wallMs} { } // 21 Nov 2026, 15:00 in Paris
    [[nodiscard]] sync::WallMs wall() const override { return m_wall; }
    [[nodiscard]] sync::MonoMs monotonic() const override { return m_mono; }
    void advance(std::chrono::milliseconds by) {
        m_wall = m_wall + by;
        m_mono = m_mono + by;
    }
    void setWall(sync::WallMs wall) { m_wall = wall; }

private:
    sync::WallMs m_wall;
    sync::MonoMs m_mono {1000};
};

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

private:
    std::uint64_t m_seed;
    std::array<std::uint64_t, 8> m_states {};
};

[[nodiscard]] inline sync::SecretBytes keyOf(std::uint8_t fill) {
    sync::SecretBytes key(32);
    for (std::uint8_t& byte : key.writable())
        byte = fill;
    return key;
}

[[nodiscard]] inline sync::Bytes contentOf(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

inline void overwrite(const std::string& path, sync::ByteView content) {
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out.write(reinterpret_cast<const char*>(content.data()), static_cast<std::streamsize>(content.size()));
}

} // namespace relais::test
