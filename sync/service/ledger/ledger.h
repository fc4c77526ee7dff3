// The service's ledger: receives ops, rules on each, orders them, and gives every reader their feeds.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/clock.h"
#include "sync/service/ledger/service_settings.h"
#include "sync/service/storage/aside.h"
#include "sync/service/storage/storage.h"

#include <functional>

namespace relais::service {

class CatalogCache;
class Courier;

// Who is on the line: a device whose request signature was checked by the endpoint (revoked devices included).
struct Caller {
    DeviceId device;
    std::string peer; // network address, for rate limits only
};

// What the ledger stands on; all are owned by the caller and outlive it.
struct LedgerParts {
    Storage& storage;
    Aside& aside;
    const Clock& clock;
    Random& random;
    CatalogCache* catalog = nullptr; // shared by what stands on one storage; null: its own
    Courier* courier = nullptr;      // of reports to maternities; null: they wait
};

using WatchId = std::uint64_t;

// Single-threaded: every call from one thread at a time; answers are complete when a call returns. Nothing is
// answered before it is durable. Errors: StorageFailed and its kin (503, retry), EnrolCode…, RateLimited,
// Unauthenticated (unknown device); never an error for the content of an op: that is a verdict.
//
// Rules: sync-protocol.md. What each verdict code means is listed in verdict_codes.h.
class Ledger {
public:
    Ledger(const LedgerParts& parts, ServiceKeys keys, Settings settings);
    ~Ledger();
    Ledger(const Ledger&) = delete;
    Ledger& operator=(const Ledger&) = delete;

    // To call once before anything else: compares the mark (a storage that is behind gets a new epoch), replays the
    // journal of removals, reads the definitions. Before the first start of all, makes the epoch.
    Status start();

    // --- what endpoints call ---

    // The key a request of this device must be signed with; NotFound for an unknown device.
    Result<PublicKey> deviceKey(const DeviceId& device);
    Result<SyncResponse> exchange(const Caller& caller, const SyncRequest& request);
    Result<SpoolResponse> spool(const Caller& caller, const SpoolRequest& request);
    // The request must be signed with the key it carries. Repeating it gives the same device again. `digits`: what both
    // sides show to compare; empty: computed here, while all others wait.
    Result<EnrolResponse> enrol(const EnrolRequest& request, const std::string& peer, std::string digits = {});
    // How to compute them, on any thread; refused as enrol() would refuse a code that is not good now.
    Result<std::function<std::string()>> digitsFor(const EnrolRequest& request, const std::string& peer);
    // A device that the service forgot (older backup) shows its certificate: it may upload, and reads once confirmed.
    Result<DeviceId> readmit(ByteView certificate, ByteView signature);
    Result<WatchResponse> watch(const Caller& caller, const Epoch& epoch, Seq seq);
    // `news` runs once, inside a later call of the ledger, when a feed of this device moves; then the watch is gone.
    WatchId subscribe(const Caller& caller, const Epoch& epoch, Seq seq, std::function<void(WatchResponse)> news);
    void unsubscribe(WatchId id);

    // To call often (each second): alarms, closing, reminders, retention, changes made by other processes.
    Status tick();

    // --- what the simulation, `check` and /metrics look at ---

    struct Figures {
        Epoch epoch;
        Seq last = 0;
        Seq durable = 0;
        std::size_t waiting = 0;     // ops
        std::size_t quarantined = 0; // ops
        std::size_t alarms = 0;
        std::size_t watches = 0;
    };
    Result<Figures> figures();
    Result<std::optional<Record>> record(const RecordId& id); // as folded, unprojected

private:
    struct Inside;
    std::unique_ptr<Inside> m_inside;
};

} // namespace relais::service
