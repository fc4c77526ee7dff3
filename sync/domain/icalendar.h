// Duties as an iCalendar text (RFC 5545) for the midwife's own calendar: no patient, ever.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/duty_hours.h"

namespace relais::sync {

// One event. The words come from the caller, in the language of the interface; they are about the duty alone.
struct CalendarDuty {
    RecordId id;
    Duty duty;
    std::string summary;  // "Permanence sages-femmes"
    std::string location; // may be empty
    bool confirmed = false;
    int sequence = 0; // rises with each change of the duty, so that a second import replaces the first
};

// Wall times with their zone (TZID=Europe/Paris and its VTIMEZONE), lines folded at 75 octets, CRLF. `stamp`: when the
// text is made.
[[nodiscard]] std::string iCalendarOf(const std::vector<CalendarDuty>& duties, WallMs stamp);

} // namespace relais::sync
