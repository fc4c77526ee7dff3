// What goes into an engine and what comes out: plain values, so that a test or a simulation is the whole world.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/clock.h"
#include "sync/engine/transport.h"
#include "sync/protocol/enrol.h"
#include "sync/store/changes.h"

#include <variant>

namespace relais::sync {

// --- what happened ---

enum class EngineTimer : std::uint8_t { Exchange = 0, Watch = 1, Stuck = 2 };

namespace EngineEvent {
struct Start { }; // app open (or locked, for the uploader); first event of all
struct Stop { };  // lock or shutdown: what is in flight is cancelled, nothing is touched until the next Start
struct NetworkUp { };
struct NetworkDown { }; // a hint: attempts go on, more slowly
struct TimerFired {
    EngineTimer timer {};
}; // early or late do no harm
struct Reply {
    IncomingReply reply;
};
struct LocalOpCommitted { }; // after Store::commit() or takeBack() returned a value
struct UserAsksNow { };
struct UserSeeks { // « Chercher sur le service »; answered by Found, or by nothing while there is no network
    std::string words;
};
} // namespace EngineEvent

struct Event {
    WallMs wall; // device clocks when it happened
    MonoMs now;
    std::variant<
        EngineEvent::Start, EngineEvent::Stop, EngineEvent::NetworkUp, EngineEvent::NetworkDown,
        EngineEvent::TimerFired, EngineEvent::Reply, EngineEvent::LocalOpCommitted, EngineEvent::UserAsksNow,
        EngineEvent::UserSeeks>
        what;
};

// --- how the device stands with the service ---

enum class SyncPhase : std::uint8_t {
    Stopped,
    Exchanging,
    UpToDate,       // everything said and heard, as of lastExchange
    Waiting,        // something is still to be sent or read, at the next attempt
    Offline,        // the service cannot be reached
    CaptivePortal,  // a connection page answers in its place: the user must open a browser
    Untrusted,      // somebody answers with a key we do not know: nothing is sent
    UpdateRequired, // the service no longer reads what this app writes
    Revoked,        // the app must stop input; the spool is being delivered
    Wiped,          // the order was handed over; nothing follows
};

struct LinkEstimate {
    std::uint64_t upBitsPerSecond = 0; // before compression; 0: not measured
    std::uint64_t downBitsPerSecond = 0;
    std::chrono::milliseconds roundTrip {};
    bool operator==(const LinkEstimate&) const = default;
};

// Published as one value, at most once per step, when it changed.
struct SyncStatus {
    SyncPhase phase = SyncPhase::Stopped;
    std::uint32_t pending = 0;      // ops without a verdict of the current epoch
    WallMs oldestWaiting;           // 0: none
    WallMs lastExchange;            // service time of the last answer taken in; 0: never
    std::optional<Error> lastError; // none after a success
    LinkEstimate link;
    std::int64_t clockSkewMs = 0; // service time minus device time
    // « 32 sur 32 détenus par le service, vérifié à … »: ops of the current replica, proved by its head.
    OpNumber provedHeld = 0;
    OpNumber made = 0;
    WallMs provedAt;
    Seq caughtUp = 0; // everything the service had up to here has reached the store; 0: not known
    bool operator==(const SyncStatus&) const = default;
};

// --- what to do ---

// Once per beginning of such a time, for a banner or a notification; never health data.
enum class EngineNotice : std::uint8_t {
    CaptivePortal,
    ServiceUntrusted,
    UpdateRequired,
    ClockWrong,
    StoreTrouble,
    Revoked
};

namespace EngineCommand {
struct Send {
    OutgoingRequest request;
};
struct CancelSend {
    StepNumber step = 0;
};
struct SetTimer { // replaces the one of the same kind; reported as TimerFired
    EngineTimer timer {};
    MonoMs at;
};
struct ClearTimer {
    EngineTimer timer {};
};
struct StatusChanged {
    SyncStatus status;
};
struct RecordsChanged { // after the commit of an applied answer
    Changes changes;
};
struct Notify {
    EngineNotice notice {};
};
struct Found { // the service looked for these words; what it found is in the store
    std::string words;
    std::uint32_t records = 0;
};
struct NewsWaits { // while locked, once: for all whose records are here together, so that it names nobody
    NewsCounts counts;
};
struct EpochChanged { // the service began a new history: custody is « à reconfirmer »
    Epoch epoch;
};
// Verified and due: the spool was acknowledged. Erase what the order names and nothing else.
struct Wipe {
    WipeOrder order;
};
} // namespace EngineCommand

using Command = std::variant<
    EngineCommand::Send, EngineCommand::CancelSend, EngineCommand::SetTimer, EngineCommand::ClearTimer,
    EngineCommand::StatusChanged, EngineCommand::RecordsChanged, EngineCommand::Notify, EngineCommand::EpochChanged,
    EngineCommand::Found, EngineCommand::NewsWaits, EngineCommand::Wipe>;

// What engine and uploader know from enrolment.
struct EngineConfig {
    DeviceId device;
    UserId user;                      // whose store the engine serves; none for an uploader
    PublicKey authority;              // signs leases and wipe orders
    bool desk = false;                // every minute at least, instead of every five
    std::int64_t serviceOffsetMs = 0; // first guess, as last known to the site store
    Bytes certificate;                // of the enrolment: shown to a service that has forgotten this device
    Signature certificateSignature;
};

} // namespace relais::sync
