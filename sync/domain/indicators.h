// Evaluation of the permanence: indicators I1 to I7 over signed consultations, and tables with small cells hidden.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/ids.h"
#include "sync/domain/record.h"

#include <array>
#include <optional>

namespace relais::sync {

// What an indicator may know of one signed consultation: no name, no date of birth, no clinical content. What is sealed
// to its author never comes here.
struct ConsultationFigures {
    UserId author;
    std::string territory;
    std::string type;
    std::string channel; // canal
    std::string target;  // cible
    std::string commune;
    std::string orientation;
    std::string noRendezVous;           // rdv_absent_motif, "" with a rendez-vous
    std::string transmission;           // fact, "" before the service has ruled
    std::optional<WallMs> firstContact; // none for SANS_RDV
    WallMs start;
    WallMs signedAt;
    std::optional<WallMs> acknowledgedAt;
};
// Nothing for another dispositif, a consultation the service has not accepted, or a purged one.
[[nodiscard]] std::optional<ConsultationFigures> figuresOf(const Record& record);

// Half-open [from, until), by the start of the consultation. Territory "": all.
[[nodiscard]] std::vector<ConsultationFigures>
figuresIn(const std::vector<ConsultationFigures>& all, WallMs from, WallMs until, std::string_view territory);

// I1, minutes from first contact to start. SANS_RDV are counted apart.
struct ResponseTime {
    std::size_t counted = 0;
    std::size_t walkIns = 0;
    std::int64_t medianTenths = 0; // tenths of a minute; the mean of the middle two for an even count
    std::int64_t p90Tenths = 0;    // nearest rank
    std::int64_t meanTenths = 0;   // half up
};
[[nodiscard]] ResponseTime responseTime(const std::vector<ConsultationFigures>& signedOnes);

// A part of a whole: 1 of 10.
struct Share {
    std::size_t part = 0;
    std::size_t whole = 0;
    bool operator==(const Share&) const = default;
    [[nodiscard]] std::optional<std::int64_t> perMille() const; // half up; nothing of nothing
};

struct Satisfaction {
    std::size_t answers = 0;
    std::int64_t meanHundredths = 0; // half up
    std::array<std::size_t, 5> byScore {};
};

struct Indicators {
    ResponseTime response;                     // I1
    std::size_t midwives = 0;                  // I2: with at least one signed consultation
    Share ruptures;                            // I3: no rendez-vous, not sent to emergencies at once, not « Inutile »
    std::map<std::string, std::size_t> byType; // I5
    std::map<std::string, std::size_t> byTarget;
    std::map<std::string, std::size_t> byCommune;
    std::map<std::string, std::size_t> byHour; // Paris hour of the start, "09"
    std::map<std::string, std::size_t> byOrientation;
    std::map<std::string, std::size_t> byTransmission;
    Share fromEmergencies;       // I6: came through URGENCES_MATERNITE
    Share toEmergencies;         // I6: sent to URGENCES_*
    Share acknowledged;          // I7: ACCUSEE, of those owed
    Share acknowledgedWithinDay; // I7: within 24 h of signing
};
// Source: domain.md §2.11.
[[nodiscard]] Indicators indicatorsOf(const std::vector<ConsultationFigures>& signedOnes);

// I4: scores 1 to 5 of printed codes, never linked to a record; others are left out.
[[nodiscard]] Satisfaction satisfactionOf(const std::vector<int>& scores);

// A table as anyone but its own midwife may see it. Cells of 1 to 4 are hidden, and as many others as it takes that
// neither the total nor the bounds of what is hidden give one away.
enum class CellKind : std::uint8_t { Shown, Small, Hidden }; // "12", « < 5 », « masqué »
struct MaskedCell {
    std::string key;
    CellKind kind = CellKind::Shown;
    std::size_t count = 0; // 0 unless shown
    bool operator==(const MaskedCell&) const = default;
};
struct MaskedTable {
    std::vector<MaskedCell> cells;    // in the order of the keys
    std::optional<std::size_t> total; // nothing when it would give a cell away
};
[[nodiscard]] MaskedTable masked(const std::map<std::string, std::size_t>& cells);

} // namespace relais::sync
