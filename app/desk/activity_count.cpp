// Counting records.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/activity_count.h"

#include "sync/domain/deadline.h"

#include <algorithm>

namespace relais::app {

namespace {

using std::chrono::milliseconds;

const sync::DeskTime& deskOf(const sync::Value& facts, const sync::DefinitionSet& definitions) {
    static const sync::DeskTime usual;
    const auto& caisses = definitions.reference().caisses;
    const auto found = caisses.find(std::string(facts["caisse"].text()));
    return found == caisses.end() ? usual : found->second.hours;
}

std::vector<sync::Interval> suspensionsOf(const sync::Value& facts) {
    std::vector<sync::Interval> out;
    for (const sync::Value& one : facts["suspensions"].array())
        out.push_back({{one["de"].integer()}, {one["a"].integer()}});
    return out;
}

// Was it taken before its objective? Nothing when nobody took it and there is still time.
std::optional<bool> takenInTime(
    const sync::Record& record, const sync::Value& facts, sync::WallMs now, const sync::DefinitionSet& definitions) {
    sync::Record waiting; // as it stood while nobody had taken it
    waiting.dispositif = record.dispositif;
    waiting.definition = record.definition;
    waiting.state = "TRANSMIS";
    waiting.answers = record.answers;
    for (const char* fact : {"transmis_le", "caisse"})
        waiting.facts[fact] = facts[fact];
    const bool taken = facts["pris_le"].isInteger();
    const auto objective
        = sync::objectiveNow(waiting, taken ? sync::WallMs {facts["pris_le"].integer()} : now, definitions);
    if (!objective)
        return std::nullopt;
    if (objective->late.count() > 0)
        return false;
    return taken ? std::optional(true) : std::nullopt;
}

} // namespace

ActivityPeriod periodOf(ActivitySpan span, sync::CivilDate today) {
    sync::CivilDate first = today;
    switch (span) {
    case ActivitySpan::Week:
        first = today - (static_cast<int>(today.weekday()) - 1);
        break;
    case ActivitySpan::Month:
        first = today - (today.day() - 1);
        break;
    case ActivitySpan::Quarter:
        first = (today - (today.day() - 1)).plusMonths(-((today.month() - 1) % 3));
        break;
    }
    return {first, today};
}

std::optional<milliseconds> Activity::median(std::vector<milliseconds> times) {
    if (times.empty())
        return std::nullopt;
    const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
    std::ranges::nth_element(times, middle);
    if (times.size() % 2 == 1)
        return *middle;
    return (*middle + *std::max_element(times.begin(), middle)) / 2;
}

void count(Activity& activity, const sync::Record& record, sync::WallMs now, const sync::DefinitionSet& definitions) {
    const sync::Value facts(record.facts);
    const sync::Value answers(record.answers);
    if (record.dispositif != "lup" || record.state == "ANNULE" || !facts["transmis_le"].isInteger())
        return;
    const sync::WallMs arrived {facts["transmis_le"].integer()};
    const sync::CivilDate day = sync::toParis(arrived).date;
    if (day < activity.period.first || day > activity.period.last)
        return;
    const sync::DeskTime& desk = deskOf(facts, definitions);
    const std::vector<sync::Interval> stood = suspensionsOf(facts);
    ++activity.perDay[day];
    ++activity.perMotif[std::string(answers["motif"].text())];
    const auto inTime = takenInTime(record, facts, now, definitions);
    for (ActivityGroup* group : {&activity.all, &activity.perUrgency[std::string(answers["urgence_soins"].text())]}) {
        ++group->alerts;
        if (facts["pris_le"].isInteger())
            group->taken.push_back(desk.elapsed(arrived, {facts["pris_le"].integer()}));
        if (facts["retour_le"].isInteger())
            group->answered.push_back(desk.elapsed(arrived, {facts["retour_le"].integer()}, stood));
        group->judged += inTime.has_value() ? 1 : 0;
        group->inTime += inTime.value_or(false) ? 1 : 0;
    }
    if (const std::string result(facts["resultat"].text()); !result.empty())
        ++activity.perResult[result];
    activity.read += facts["retour_le"].isInteger() && facts["retour_lu_le"].isInteger() ? 1 : 0;
    activity.entrusted += facts["transfere_le"].isInteger() ? 1 : 0;
}

} // namespace relais::app
