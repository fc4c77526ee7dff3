// Splits the weekend's sum, adds holidays, counts weeks.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/duty_fees.h"

#include <algorithm>
#include <set>

namespace relais::sync {

namespace {

class FeeTable {
public:
    FeeTable(const std::vector<HeldDuty>& rota, const DutyRules& hours, const FeeRules& fees)
        : m_rota(rota), m_hours(hours), m_fees(fees) { }

    std::int64_t feeOf(const Duty& duty) const {
        switch (duty.type) {
        case DutyType::Holiday:
            return m_fees.holidayCents;
        case DutyType::Saturday:
        case DutyType::Sunday:
            return shareOf(duty);
        case DutyType::SaturdayHoliday:
        case DutyType::SundayHoliday:
            return shareOf(duty) + (m_fees.holidayOnWeekendAdds ? m_fees.holidayCents : 0);
        }
        return 0;
    }

private:
    int minutesOn(CivilDate date) const {
        const auto found = std::ranges::find(m_rota, date, [](const HeldDuty& one) { return one.duty.date; });
        if (found != m_rota.end())
            return found->duty.minutes();
        const auto duty = dutyOn(date, m_hours);
        return duty ? duty->minutes() : 0;
    }

    std::int64_t shareOf(const Duty& duty) const {
        const bool sunday = duty.date.weekday() == Weekday::Sunday;
        const CivilDate saturday = sunday ? duty.date - 1 : duty.date;
        const std::int64_t first = minutesOn(saturday);
        const std::int64_t both = first + minutesOn(saturday + 1);
        const std::int64_t firstShare = both > 0 ? m_fees.weekendCents * first / both : 0;
        return sunday ? m_fees.weekendCents - firstShare : firstShare;
    }

    const std::vector<HeldDuty>& m_rota;
    const DutyRules& m_hours;
    const FeeRules& m_fees;
};

} // namespace

std::vector<DutyFee> feesOf(const std::vector<HeldDuty>& rota, const DutyRules& hours, const FeeRules& fees) {
    const FeeTable table(rota, hours, fees);
    std::vector<DutyFee> out;
    for (const HeldDuty& held : rota) {
        if (!held.holder.empty())
            out.push_back({held.duty, held.holder, table.feeOf(held.duty)});
    }
    return out;
}

std::map<UserId, std::int64_t> totalsByHolder(const std::vector<DutyFee>& fees) {
    std::map<UserId, std::int64_t> out;
    for (const DutyFee& fee : fees)
        out[fee.holder] += fee.cents;
    return out;
}

IsoWeek isoWeek(CivilDate date) {
    const CivilDate thursday = date + (static_cast<int>(Weekday::Thursday) - static_cast<int>(date.weekday()));
    return {thursday.year(), (thursday - *CivilDate::of(thursday.year(), 1, 1)) / 7 + 1};
}

std::int64_t coordinationFee(const std::vector<CivilDate>& daysWorked, const FeeRules& fees) {
    std::set<IsoWeek> weeks;
    for (const CivilDate day : daysWorked)
        weeks.insert(isoWeek(day));
    return static_cast<std::int64_t>(weeks.size()) * fees.coordinationWeekCents;
}

} // namespace relais::sync
