// Due dates and the age of a newborn.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/delays.h"

namespace relais::sync {

namespace {

constexpr std::chrono::hours kNeonatalPeriod {672};

// The instant of a typed time, or the code that refuses it.
struct ResolvedTime {
    WallMs instant;
    std::string_view refusal;
};

ResolvedTime resolve(const TypedTime& typed) {
    const LocalInstants instants = fromParis(typed.local);
    if (instants.kind == LocalKind::Missing)
        return {{}, "HEURE_INEXISTANTE"};
    if (instants.kind == LocalKind::Doubled && !typed.fold)
        return {{}, "HEURE_AMBIGUE"};
    return {instants.at(typed.fold.value_or(Fold::Summer)), {}};
}

} // namespace

std::optional<PassDelayMode> passDelayMode(std::string_view code) {
    if (code == "CALENDAIRE")
        return PassDelayMode::Calendar;
    if (code == "REPORT_OUVRE")
        return PassDelayMode::ShiftWorking;
    if (code == "OUVRES")
        return PassDelayMode::WorkingDays;
    return {};
}

CivilDate passDueDate(CivilDate completeOn, PassDelayMode mode, int days) {
    switch (mode) {
    case PassDelayMode::ShiftWorking:
        return nextWorkingDayFrom(completeOn + days);
    case PassDelayMode::WorkingDays:
        return addWorkingDays(completeOn, days);
    case PassDelayMode::Calendar:
        break;
    }
    return completeOn + days;
}

CivilDate cptsDueDate(CivilDate presentedOn) { return presentedOn.plusMonths(2); }

NewbornAge newbornAge(const TypedTime& birth, const TypedTime& measure) {
    const ResolvedTime born = resolve(birth);
    const ResolvedTime measured = resolve(measure);
    for (const ResolvedTime* time : {&born, &measured})
        if (!time->refusal.empty())
            return {Check::bad(std::string(time->refusal)), {}};
    return newbornAge(born.instant, measured.instant);
}

NewbornAge newbornAge(WallMs birth, WallMs measure) {
    if (measure < birth)
        return {Check::bad("MESURE_AVANT_NAISSANCE"), {}};
    NewbornAge out {Check::good(), std::chrono::duration_cast<std::chrono::minutes>(measure - birth)};
    if (out.age > kNeonatalPeriod)
        out.check.warnings.emplace_back("HORS_PERIODE_NEONATALE");
    return out;
}

} // namespace relais::sync
