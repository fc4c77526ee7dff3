// What duties and coordination are paid, in whole cents.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/duty_hours.h"

#include <map>

namespace relais::sync {

// Per territory; source: domain.md §1.7 and §2.12. A switch of money questions nobody has settled stays data.
struct FeeRules {
    std::int64_t weekendCents = 15'000;          // Saturday and Sunday together
    std::int64_t holidayCents = 10'000;          // a public holiday
    std::int64_t coordinationWeekCents = 10'000; // an ISO week of coordination
    bool holidayOnWeekendAdds = false;           // cumul_ferie_weekend
    bool operator==(const FeeRules&) const = default;
};

// A duty of the rota and who held it; nobody: it was not filled, but its hours still count in the weekend's split.
struct HeldDuty {
    Duty duty;
    UserId holder;
};

struct DutyFee {
    Duty duty;
    UserId holder;
    std::int64_t cents = 0;
    bool operator==(const DutyFee&) const = default;
};

// One fee per held duty, in the order given. The flat sum of a weekend is split by scheduled minutes between its two
// duties, the remainder of the division going to the Sunday; a day that is not in `rota` counts with the hours `hours`
// gives it. Precondition: one territory, at most one duty per day.
[[nodiscard]] std::vector<DutyFee>
feesOf(const std::vector<HeldDuty>& rota, const DutyRules& hours, const FeeRules& fees);

[[nodiscard]] std::map<UserId, std::int64_t> totalsByHolder(const std::vector<DutyFee>& fees);

// Number of the week as ISO 8601 counts: the week belongs to the year of its Thursday.
struct IsoWeek {
    int year = 0;
    int week = 0;
    auto operator<=>(const IsoWeek&) const = default;
};
[[nodiscard]] IsoWeek isoWeek(CivilDate date);
// For each distinct week that has a day in the list.
[[nodiscard]] std::int64_t coordinationFee(const std::vector<CivilDate>& daysWorked, const FeeRules& fees);

} // namespace relais::sync
