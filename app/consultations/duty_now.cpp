// Which duty a midwife is on.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/consultations/duty_now.h"

#include <string_view>

namespace relais::app {

namespace {

constexpr std::int64_t kAround = 3'600'000; // ms
constexpr std::string_view kRole = "SAGE_FEMME_PDS:";
constexpr std::uint32_t kMostDuties = 500;

} // namespace

DutyNow dutyAt(sync::Store& store, const sync::Actor& actor, sync::WallMs now) {
    DutyNow out;
    for (const std::string& role : actor.roles) {
        if (role.starts_with(kRole) && out.territory.empty())
            out.territory = role.substr(kRole.size());
    }
    sync::ListQuery query;
    query.dispositifs = {"garde"};
    query.states = {"POURVUE", "CONFIRMEE", "ECHANGE_DEMANDE", "REALISEE"};
    query.limit = kMostDuties;
    const auto rows = store.list(query);
    if (!rows)
        return out;
    for (const sync::ListRow& row : *rows) {
        const sync::Value facts(row.record.facts);
        const std::int64_t start = facts["debut_le"].integer();
        const std::int64_t end = facts["fin_le"].integer();
        if (facts["titulaire"].text() != actor.user.text || now.ms < start - kAround || now.ms > end + kAround)
            continue;
        // Between two that touch, the one that has begun.
        if (!out.record.empty() && out.start.ms <= now.ms && out.end.ms >= now.ms)
            continue;
        out.record = sync::toText(row.record.id);
        out.start.ms = start;
        out.end.ms = end;
        const sync::Value answers(row.record.answers);
        if (!answers["territoire"].text().empty())
            out.territory = answers["territoire"].text();
    }
    return out;
}

} // namespace relais::app
