// A private folder that disappears with the test, and the clock, randomness and memory vault that stores are given.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/clock.h"
#include "sync/base/secret.h"
#include "tests/support/seeded_random.h"

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
