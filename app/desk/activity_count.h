// What a desk received and did over a period, counted from its records: numbers only, nobody in them.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/definition_set.h"
#include "sync/domain/record.h"

#include <map>

namespace relais::app {

// First and last Paris day, both counted.
struct ActivityPeriod {
    sync::CivilDate first;
    sync::CivilDate last;
};

enum class ActivitySpan : std::uint8_t { Week, Month, Quarter };

// The week (from Monday), month or quarter of a day, up to that day.
[[nodiscard]] ActivityPeriod periodOf(ActivitySpan span, sync::CivilDate today);

// Alerts of one urgency, or all of them. Times are opening time of the desk, without what stood still.
struct ActivityGroup {
    int alerts = 0;
    std::vector<std::chrono::milliseconds> taken;    // from arrival to taking charge
    std::vector<std::chrono::milliseconds> answered; // from arrival to the answer
    int inTime = 0;                                  // taken before the objective
    int judged = 0;                                  // taken, or late already

    bool operator==(const ActivityGroup&) const = default;
};

// Value type.
struct Activity {
    ActivityPeriod period;
    std::map<sync::CivilDate, int> perDay; // days without an alert are not there
    std::map<std::string, int> perMotif;   // "" : the content is no longer on this device
    std::map<std::string, int> perResult;  // of the alerts of the period that were answered
    std::map<std::string, ActivityGroup> perUrgency;
    ActivityGroup all;
    int read = 0;                                      // answers read by the professional
    int entrusted = 0;                                 // passed to the health support
    std::chrono::milliseconds workday {9 * 3'600'000}; // opening of one day, to say times in days

    // The middle one, the mean of the two middle ones; nothing when there is none.
    [[nodiscard]] static std::optional<std::chrono::milliseconds> median(std::vector<std::chrono::milliseconds> times);
};

// Counts a LUP alert that arrived within the period; others and cancelled ones change nothing.
void count(Activity& activity, const sync::Record& record, sync::WallMs now, const sync::DefinitionSet& definitions);

} // namespace relais::app
