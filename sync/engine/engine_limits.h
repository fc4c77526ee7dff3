// The bounds of an exchange: how much at once, how often, how long; each with its reason.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>

namespace relais::sync::EngineLimit {

using namespace std::chrono_literals;

// Batches (sync-protocol.md "One exchange"): small enough to arrive between two tunnels, large enough not to chatter.
inline constexpr std::size_t kBatchLeast = 16 * 1024;
inline constexpr std::size_t kBatchMost = 1024 * 1024;
inline constexpr std::size_t kBatchFirst = 256 * 1024; // a whole weekend of one doctor, before the link is measured
inline constexpr auto kBatchTime = 6s;                 // so an alert made meanwhile waits no longer (C26: 10 s)

// An exchange runs at least so often, whatever the watch says.
inline constexpr auto kPeriod = 5min;
inline constexpr auto kDeskPeriod = 1min;

// Back-off after failures: full doubling with jitter; a minute at a desk, five elsewhere.
inline constexpr auto kRetryFirst = 2s;
inline constexpr auto kRetryMost = 5min;
inline constexpr auto kDeskRetryMost = 1min;
inline constexpr auto kRetryServiceMost = 1h;  // what a service may ask at most
inline constexpr auto kAttemptSpacing = 1s;    // between attempts that a person or the network asks for
inline constexpr auto kWatchSpacing = 5s;      // between watches that bring nothing
inline constexpr auto kHopelessPeriod = 30min; // refused as a client (version, key): somebody must act first

// A transport gives up when nothing moves for so long; the whole may take as long as it must.
inline constexpr auto kQuiet = 30s;
inline constexpr auto kWatchQuiet = 75s; // the service answers after 55 s at most
inline constexpr auto kStuck = 15min;    // no report at all from the transport: taken as a timeout

inline constexpr unsigned kSignAgain = 3;       // "clock" and "nonce_seen" in a row before it counts as a failure
inline constexpr unsigned kUnexplained = 2;     // failures of a batch before it goes op by op
inline constexpr std::size_t kWantedMost = 200; // snapshots asked for at once
inline constexpr auto kSkewShown = 2min;        // sync-protocol.md "Identities": beyond it the user is told

} // namespace relais::sync::EngineLimit
