// The whole system in one thread under one seed: devices, network, disks, service, time, and what goes wrong.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/simulation/step_checks.h"

namespace relais::test {

// Fault model. Each seed switches a random part of it on (swarm): requests and replies lost, repeated, late, out of
// order, cut, with a flipped bit, or answered by a captive portal; devices and service killed between two events or at
// any write of a disk, losing any part of what they had not synced; devices offline, clocks jumping by hours; the
// service restored from one of its last two verified backups; roles lost and given back; a device revoked; accords
// withdrawn; a device enrolled after a backup; a device's folder copied to another device, or brought back as it was;
// two people, or two devices of one, acting on one record at once.
struct Faults {
    double lose = 0;
    double repeat = 0;
    double damage = 0;
    double portal = 0;
    std::int64_t work = 0;  // milliseconds that people work; then all is quiet
    std::int64_t slow = 50; // most milliseconds a message takes
    bool kills = false;
    bool restores = false;
    bool roles = false;
    bool revocation = false;
    bool clocks = false;
    bool offline = false;
    bool copies = false;  // of folders
    bool returns = false; // of folders as they were
    bool watches = true;  // false: a watch is never answered
};

// Bugs put in at the seams on purpose: the simulation is worth what it finds.
enum class Planted : std::uint8_t {
    None,
    AckedNotKept,   // the service answers « accepted » and keeps nothing
    EpochUnchecked, // answers of an earlier history are taken as of this one (M10)
    EntryDropped,   // an entry is missing from a page, the cursor moves past it
    CursorAhead,    // the cursor names more than the page brought
    LossUntold,     // a lost feed is not told
    PurgeUntold,    // a purge does not reach the devices
    LyingFsync,     // the disk says synced when it is not
    SpoolForgotten, // saved without a copy in the spool
    ViewWidened,    // a snapshot for its author tells what is for the desk
    kCount
};

class SimWorld {
public:
    static constexpr std::int64_t kTick = 60'000; // between two rounds of the service's own work, ms

    SimWorld(std::uint64_t seed, Planted planted);
    ~SimWorld();
    SimWorld(const SimWorld&) = delete;
    SimWorld& operator=(const SimWorld&) = delete;

    // Work under faults, then quiet, then everything must agree. Stops at the first violation.
    void run();
    [[nodiscard]] const std::vector<std::string>& violations() const { return m_violations; }
    [[nodiscard]] Hash trace() const { return m_trace; }               // of all that was sent and answered
    [[nodiscard]] const std::string& story() const { return m_story; } // what happened, line by line
    [[nodiscard]] std::uint64_t events() const { return m_events; }

    // --- for the nodes ---
    void after(std::int64_t ms, std::function<void()> what);
    void carry(SimDevice& device, std::uint64_t life, const OutgoingRequest& request);
    void violate(const std::string& invariant, const std::string& what);
    void note(const std::string& line);

    std::int64_t now = 0;
    SimDisk disk;
    SimService service;
    std::vector<std::unique_ptr<SimDevice>> devices;
    StepChecks checks {*this};
    std::set<DeviceId> unconfirmed; // came back by their certificates, or will: they read once somebody confirms them

private:
    static const std::vector<std::pair<std::string, std::string>> kPeople; // device and user
    struct Beginning;                                                      // what all worlds of a process start from
    static const Beginning& beginning();
    explicit SimWorld(int); // makes the beginning

    struct Waiting {
        SimDevice* device = nullptr;
        std::uint64_t life = 0;
        StepNumber step = 0;
    };

    [[nodiscard]] bool chance(double p) { return static_cast<double>(m_random.below(1'000'000)) < p * 1e6; }
    [[nodiscard]] std::int64_t delay() {
        return 5 + static_cast<std::int64_t>(m_random.below(static_cast<std::uint64_t>(m_faults.slow)));
    }
    SimDevice& addDevice(const std::string& name, const std::string& user);
    [[nodiscard]] SimDevice* aDevice(const std::function<bool(const SimDevice&)>& that);
    void advanceTo(std::int64_t until);
    void mix(ByteView bytes);

    // --- network ---
    void arrive(std::uint64_t ticket, const OutgoingRequest& request, bool isCopy);
    void answer(std::uint64_t ticket, service::HttpResponse response);
    void fail(std::uint64_t ticket, ErrorCode code, std::int64_t wait);
    std::optional<service::HttpResponse> throughTheBug(SimDevice& device, const OutgoingRequest& request);

    // --- what people do (workload.cpp) ---
    void plan();
    void act();
    bool createAlert(SimDevice& device);
    bool actOn(SimDevice& device, const Record& record);
    bool addTo(SimDevice& device, const Record& record);
    bool treat(SimDevice& device, const Record& record);
    void actOnSome(SimDevice& device);
    void actAtOnce();
    void takeBack(SimDevice& device);

    // --- what befalls them (mishaps.cpp) ---
    void misfortune();
    void changeRights();
    void copyFolder();
    void keepOrBringBackFolder(SimDevice& device);
    void killService();
    void startService();
    void restoreService();
    void confirmDevices();
    void tickService();

    SeededRandom m_random;
    Planted m_planted;
    Faults m_faults;
    std::map<std::pair<std::int64_t, std::uint64_t>, std::function<void()>> m_queue;
    std::uint64_t m_order = 0;
    std::uint64_t m_events = 0;
    std::map<std::uint64_t, Waiting> m_waiting;
    std::uint64_t m_tickets = 0;
    bool m_quiet = false;
    bool m_revoked = false;
    std::vector<std::string> m_violations;
    std::string m_story;
    Hash m_trace {};
    std::map<const SimDevice*, SimDevice::Folder> m_folders; // kept, to come back
};

} // namespace relais::test
