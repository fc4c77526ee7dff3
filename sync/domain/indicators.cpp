// Counts, medians and masks.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/indicators.h"

#include "sync/domain/paris_time.h"
#include "sync/domain/rules_impl.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace relais::sync {

namespace {

constexpr std::size_t kSmallest = 5; // shown

std::int64_t roundedRatio(std::int64_t part, std::int64_t whole) { return (2 * part + whole) / (2 * whole); }

bool isOwed(const ConsultationFigures& one) {
    return one.transmission == "A_TRANSMETTRE" || one.transmission == "ENVOYEE" || one.transmission == "ACCUSEE"
        || one.transmission == "ECHEC";
}

bool isRupture(const ConsultationFigures& one) {
    return !one.noRendezVous.empty() && one.orientation != "URGENCES_IMMEDIAT" && one.noRendezVous != "INUTILE";
}

bool withinDay(const ConsultationFigures& one) {
    return one.acknowledgedAt && *one.acknowledgedAt - one.signedAt <= std::chrono::hours(24);
}

} // namespace

std::optional<ConsultationFigures> figuresOf(const Record& record) {
    if (record.dispositif != "consultation" || record.purged || record.state == kToSend || record.lastSeq == 0)
        return std::nullopt;
    const Value answers(record.answers);
    const Value facts(record.facts);
    ConsultationFigures out;
    out.author = record.author;
    out.territory = facts[Fact::kTerritory].text();
    out.type = answers["type"].text();
    out.channel = answers["canal"].text();
    out.target = answers["cible"].text();
    out.commune = answers["commune"].text();
    out.orientation = answers["orientation"].text();
    // Signed without either by a faulty device: it is flagged, and counts as not found.
    if (!answers["rdv_le"].isInteger())
        out.noRendezVous
            = answers["rdv_absent_motif"].text().empty() ? "NON_TROUVE" : answers["rdv_absent_motif"].text();
    out.transmission = facts["transmission"].text();
    if (answers["premier_contact"].isInteger() && out.channel != "SANS_RDV")
        out.firstContact = WallMs {answers["premier_contact"].integer()};
    out.start = {answers["debut"].integer()};
    out.signedAt = {facts["signee_le"].integer()};
    if (facts["accusee_le"].isInteger())
        out.acknowledgedAt = WallMs {facts["accusee_le"].integer()};
    return out;
}

std::vector<ConsultationFigures>
figuresIn(const std::vector<ConsultationFigures>& all, WallMs from, WallMs until, std::string_view territory) {
    std::vector<ConsultationFigures> out;
    std::ranges::copy_if(all, std::back_inserter(out), [&](const ConsultationFigures& one) {
        return one.start >= from && one.start < until && (territory.empty() || one.territory == territory);
    });
    return out;
}

ResponseTime responseTime(const std::vector<ConsultationFigures>& signedOnes) {
    ResponseTime out;
    std::vector<std::int64_t> tenths;
    for (const ConsultationFigures& one : signedOnes) {
        if (!one.firstContact)
            ++out.walkIns;
        else
            tenths.push_back((one.start - *one.firstContact).count() / 6000);
    }
    out.counted = tenths.size();
    if (tenths.empty())
        return out;
    std::ranges::sort(tenths);
    const std::size_t middle = tenths.size() / 2;
    out.medianTenths = tenths.size() % 2 == 1 ? tenths[middle] : (tenths[middle - 1] + tenths[middle]) / 2;
    out.p90Tenths = tenths[(tenths.size() * 9 + 9) / 10 - 1];
    const std::int64_t sum = std::accumulate(tenths.begin(), tenths.end(), std::int64_t {0});
    out.meanTenths = roundedRatio(sum, static_cast<std::int64_t>(tenths.size()));
    return out;
}

std::optional<std::int64_t> Share::perMille() const {
    if (whole == 0)
        return {};
    return roundedRatio(static_cast<std::int64_t>(part) * 1000, static_cast<std::int64_t>(whole));
}

Indicators indicatorsOf(const std::vector<ConsultationFigures>& signedOnes) {
    Indicators out;
    out.response = responseTime(signedOnes);
    std::set<UserId> midwives;
    for (const ConsultationFigures& one : signedOnes) {
        midwives.insert(one.author);
        ++out.byType[one.type];
        ++out.byTarget[one.target];
        ++out.byCommune[one.commune];
        ++out.byHour[twoDigits(toParis(one.start).hour())];
        ++out.byOrientation[one.orientation];
        if (!one.transmission.empty())
            ++out.byTransmission[one.transmission];
        out.ruptures.part += isRupture(one);
        out.fromEmergencies.part += one.channel == "URGENCES_MATERNITE";
        out.toEmergencies.part += one.orientation.starts_with("URGENCES_");
        out.acknowledged.whole += isOwed(one);
        out.acknowledged.part += one.transmission == "ACCUSEE";
        out.acknowledgedWithinDay.part += one.transmission == "ACCUSEE" && withinDay(one);
    }
    out.midwives = midwives.size();
    for (Share* share : {&out.ruptures, &out.fromEmergencies, &out.toEmergencies})
        share->whole = signedOnes.size();
    out.acknowledgedWithinDay.whole = out.acknowledged.whole;
    return out;
}

Satisfaction satisfactionOf(const std::vector<int>& scores) {
    Satisfaction out;
    std::int64_t sum = 0;
    for (const int score : scores) {
        if (score < 1 || score > 5)
            continue;
        ++out.answers;
        ++out.byScore[static_cast<std::size_t>(score - 1)];
        sum += score;
    }
    if (out.answers > 0)
        out.meanHundredths = roundedRatio(sum * 100, static_cast<std::int64_t>(out.answers));
    return out;
}

namespace {

// What a reader can work out: total − shown = hidden sum, each « < 5 » is 1 to 4, each « masqué » at least 5.
bool givesAway(const std::vector<MaskedCell>& cells, const std::map<std::string, std::size_t>& counts) {
    std::size_t sum = 0;
    std::size_t small = 0;
    std::size_t hidden = 0;
    for (const MaskedCell& cell : cells) {
        small += cell.kind == CellKind::Small;
        hidden += cell.kind == CellKind::Hidden;
        sum += cell.kind == CellKind::Shown ? 0 : counts.at(cell.key);
    }
    if (small == 0)
        return false;
    const std::size_t least = small + kSmallest * hidden;
    return small + hidden == 1 || sum == least || (hidden == 0 && sum == (kSmallest - 1) * small);
}

} // namespace

MaskedTable masked(const std::map<std::string, std::size_t>& counts) {
    MaskedTable out;
    std::size_t total = 0;
    for (const auto& [key, count] : counts) {
        const bool small = count > 0 && count < kSmallest;
        out.cells.push_back({key, small ? CellKind::Small : CellKind::Shown, small ? 0 : count});
        total += count;
    }
    while (givesAway(out.cells, counts)) {
        MaskedCell* next = nullptr;
        for (MaskedCell& cell : out.cells) {
            if (cell.kind == CellKind::Shown && cell.count > 0 && (next == nullptr || cell.count < next->count))
                next = &cell;
        }
        if (next == nullptr)
            return out; // nothing left to hide behind: the total stays unsaid
        next->kind = CellKind::Hidden;
        next->count = 0;
    }
    if (total == 0 || total >= kSmallest)
        out.total = total;
    return out;
}

} // namespace relais::sync
