// What to send and ask after trouble: ops one by one when a batch fails, entries fewer when a page cannot be applied.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/engine/engine_limits.h"

#include <algorithm>
#include <cstdint>

namespace relais::sync {

// After two unexplained failures a batch goes op by op, alerts first; one that still fails alone is passed over, so
// that nothing stands behind it, and tried again in the next round.
class PushCare {
public:
    [[nodiscard]] bool isOneByOne() const { return m_oneByOne; }
    [[nodiscard]] std::size_t budget(std::size_t batch) const { return m_oneByOne ? 1 : batch; }
    [[nodiscard]] std::size_t skip() const { return m_oneByOne ? m_skip : 0; }

    void failed() {
        if (m_oneByOne)
            ++m_skip;
        else if (++m_unexplained >= EngineLimit::kUnexplained)
            m_oneByOne = true;
    }
    void passed() { m_unexplained = 0; }
    // Nothing left beyond what is passed over. True when nothing was: the trouble is over.
    bool roundEnded() {
        const bool over = m_skip == 0;
        m_oneByOne = !over;
        m_skip = 0;
        m_unexplained = 0;
        return over;
    }

private:
    bool m_oneByOne = false;
    std::size_t m_skip = 0;
    unsigned m_unexplained = 0;
};

// A page that cannot be applied is asked again smaller, down to one entry; meanwhile pushes ask for none, so that
// verdicts still come.
class PullCare {
public:
    [[nodiscard]] bool inTrouble() const { return m_bytes > 0; }
    // An exchange without ops, to get over it.
    [[nodiscard]] bool pullsAlone() const { return inTrouble() && m_pullNext; }
    [[nodiscard]] std::uint32_t maxBytes(bool withOps, std::size_t batch) const {
        if (!inTrouble())
            return static_cast<std::uint32_t>(batch);
        return withOps ? 0 : m_bytes;
    }
    // One entry at a time, and still not: it is to be set aside.
    [[nodiscard]] static bool isLeast(std::uint32_t asked) { return asked == 1; }

    void failed(std::uint32_t asked) {
        m_bytes = std::max(1U, asked / 4);
        m_pullNext = false; // ops in between
    }
    void passed(std::uint32_t asked) {
        if (!inTrouble())
            return;
        m_pullNext = asked == 0; // after ops, entries; after entries, ops
        if (asked > 0)
            m_bytes = m_bytes * 4 >= EngineLimit::kBatchLeast ? 0 : m_bytes * 4;
    }

private:
    std::uint32_t m_bytes = 0; // 0: no trouble
    bool m_pullNext = false;
};

} // namespace relais::sync
