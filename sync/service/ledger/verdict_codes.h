// The codes of the service's own verdicts; those of workflow and rights come from sync/domain (judge.h).
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace relais::service::VerdictCode {

// Refused.
inline constexpr std::string_view kPurged = "purged";       // the record was erased for good
inline constexpr std::string_view kWithdrawn = "withdrawn"; // its author took the op back before it came
inline constexpr std::string_view kParent = "parent";       // what it depends on was refused
inline constexpr std::string_view kRights = "droits";
// Quarantined.
inline constexpr std::string_view kMalformed = "malformed";      // bytes that are not an op
inline constexpr std::string_view kConflict = "conflict";        // an id seen before with other bytes
inline constexpr std::string_view kSignature = "signature";      // no key on file made this signature
inline constexpr std::string_view kReplica = "replica";          // the replica is bound to another device or user
inline constexpr std::string_view kLease = "lease";              // names a lease the service does not know
inline constexpr std::string_view kRevoked = "revoked";          // device or user revoked
inline constexpr std::string_view kRightsMoved = "rights_moved"; // a right was lost between making and arrival
inline constexpr std::string_view kFull = "full";                // the record has no room for more (Settings)
inline constexpr std::string_view kNewer = "newer"; // an op type or a definition this service does not know

} // namespace relais::service::VerdictCode
