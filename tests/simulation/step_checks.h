// What must hold after every step: looks at what moved, and compares it with a model that knows none of the nodes'
// code.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/simulation/sim_device.h"

namespace relais::test {

// By their number in sync-protocol.md: 1, 2, 3, 4, 5, 6, 7, 10 and 11. What can be said only in the quiet is in
// quiet_checks.h.
class StepChecks {
public:
    explicit StepChecks(SimWorld& world) : m_world(world) { }

    void afterStep();
    // The service begins anew, perhaps from a backup: all it holds is looked at again.
    void serviceWasKilled();
    void folderCameBack(const SimDevice& device) { m_seen.erase(&device); }
    void lookAtAllAgain();

    // --- on the wire ---
    void asked(const SimDevice& device);
    void answered(const SimDevice& device, const Bytes& body);
    void wiped(SimDevice& device);

    // --- what people were told, by nobody's code ---
    void alertSaid(const RecordId& record, const std::string& canary);
    void revoked(const DeviceId& device) { m_revoked.insert(device); }
    [[nodiscard]] const std::map<RecordId, std::string>& canaries() const { return m_canaries; }
    [[nodiscard]] const std::set<RecordId>& purged() const { return m_purged; }

private:
    struct Seen { // of a device, when its disk was last looked at
        std::uint64_t changes = 0;
        SyncState state;
        std::vector<OpId> away;         // saved, and no longer on the device
        std::vector<OpId> acknowledged; // which it believes held
        std::set<RecordId> buried;
    };

    // --- the service ---
    void lookAtService();
    void learnRights();
    [[nodiscard]] bool wasAgent(const UserId& user, std::int64_t at) const;
    [[nodiscard]] std::set<RecordId> movedThere();
    void historyIsRight(const RecordId& id);
    void effectsAreRight(const RecordId& id, const Record& record);
    void alertsAreSeen();
    void removedStaysRemoved();

    // --- a device ---
    void lookAt(SimDevice& device, Seen& seen);
    void lookAtOwn(SimDevice& device, Seen& seen);
    void heldAsSaid(SimDevice& device, const Seen& seen);
    [[nodiscard]] bool heldThere(const OpId& op);
    [[nodiscard]] std::set<RecordId> movedHere(SimDevice& device, const SyncState& before, const SyncState& state);
    void cursorsAreRight(SimDevice& device, const SyncState& state);
    struct Shown;
    void shownIsRight(SimDevice& device, Seen& seen, const RecordId& id);
    void contentIsRight(const Shown& shown);
    void prefixIsRight(const Shown& shown, const Record& prefix, Seq upTo);
    void buriedStaysBuried(SimDevice& device, Seen& seen);

    SimWorld& m_world;
    std::map<const SimDevice*, Seen> m_seen;
    std::map<const SimDevice*, std::deque<std::int64_t>> m_asked;
    std::uint64_t m_seenService = 0;
    std::uint64_t m_seenAside = 0;
    Seq m_seenLast = 0;
    bool m_allThere = true; // every record of the service is to be looked at
    std::set<OpId> m_heldThere;
    std::map<std::tuple<Epoch, OpId, Hash>, VerdictKind> m_finals; // verdicts seen on the wire
    struct Span {
        std::int64_t from = 0;
        std::int64_t to = 0;
    };
    std::map<UserId, std::vector<Span>> m_agents; // service times; the last span is still open when `m_isAgent`
    std::set<UserId> m_isAgent;
    std::map<RecordId, std::string> m_canaries; // words only this record holds
    std::set<RecordId> m_purged;                // accepted and journalled by the service
    std::vector<Removal> m_withdrawn;           // ops taken back, the same
    std::set<DeviceId> m_revoked;
};

} // namespace relais::test
