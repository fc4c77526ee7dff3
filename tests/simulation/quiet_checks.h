// What must hold when all is quiet: every device agrees with the service, and nothing is left over.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/simulation/sim_world.h"

namespace relais::test {

// Invariants 3, 4, 5, 8 and 10 of sync-protocol.md, after StepChecks looked at everything once more.
class QuietChecks {
public:
    explicit QuietChecks(SimWorld& world) : m_world(world) { }
    void run();

private:
    void ownAreSettled(SimDevice& device);
    void deviceAgrees(SimDevice& device);
    void nothingMore(SimDevice& device, const std::set<RecordId>& given);
    void purgedIsNowhere();

    SimWorld& m_world;
};

} // namespace relais::test
