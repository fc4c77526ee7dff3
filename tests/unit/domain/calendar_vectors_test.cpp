// Every calendar, delay and unit vector of the contract holds.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/bilirubin.h"
#include "sync/domain/delays.h"
#include "sync/domain/duty_hours.h"
#include "sync/domain/holidays.h"
#include "tests/support/test_class.h"
#include "tests/unit/domain/vectors.h"

#include <cmath>

namespace calendar_vectors_test {

using namespace relais::sync;
using namespace relais::test;

namespace {

CivilDate day(const std::string& iso) { return CivilDate::parse(iso.substr(0, 10)).value(); }

std::string frenchName(Holiday holiday) {
    constexpr const char* kNames[] {
        "Jour de l'an",   "Lundi de Pâques", "Fête du travail", "Victoire 1945",  "Ascension", "Lundi de Pentecôte",
        "Fête nationale", "Assomption",      "Toussaint",       "Armistice 1918", "Noël"};
    return kNames[static_cast<std::size_t>(holiday)];
}

std::string utcText(WallMs instant) {
    // Through the winter offset, which is fixed: the reverse of the code under test is not used.
    const CivilDate date = CivilDate::fromEpochDays(static_cast<std::int32_t>(instant.ms / 86'400'000));
    const auto minute = instant.ms / 60'000 % 1440;
    const auto two = [](std::int64_t n) { return std::string(n < 10 ? "0" : "") + std::to_string(n); };
    return date.iso() + 'T' + two(minute / 60) + ':' + two(minute % 60) + 'Z';
}

std::string judgeDuty(const Json& v) {
    const auto duty = dutyOn(day(text(v, "date")));
    if (!duty)
        return compared("aucune", text(v, "type"));
    constexpr const char* kDays[] {"lun", "mar", "mer", "jeu", "ven", "sam", "dim"};
    const std::string weekday = kDays[static_cast<std::size_t>(duty->date.weekday()) - 1];
    const std::string local
        = std::to_string(duty->startMinute / 60) + "h–" + std::to_string(duty->endMinute / 60) + 'h';
    const std::string got = weekday + ' ' + std::string(code(duty->type)) + ' ' + local + ' '
        + utcText(duty->startUtc()) + ' ' + utcText(duty->endUtc());
    return compared(
        got,
        text(v, "jour") + ' ' + text(v, "type") + ' ' + text(v, "local") + ' ' + text(v, "début UTC") + ' '
            + text(v, "fin UTC"));
}

std::string judgeAge(const Json& v) {
    TypedTime birth {LocalTime::parse(text(v, "naissance")).value(), std::nullopt};
    if (v.contains("fold"))
        birth.fold = v["fold"] == 0 ? Fold::Summer : Fold::Winter;
    const NewbornAge age = newbornAge(birth, {LocalTime::parse(text(v, "mesure")).value(), std::nullopt});
    if (v.contains("erreur"))
        return compared(age.check.code, text(v, "erreur"));
    const bool late = v["minutes"].get<int>() > 672 * 60;
    return compared(
        said(age.check) + ' ' + std::to_string(age.age.count()),
        (late ? "OK +HORS_PERIODE_NEONATALE " : "OK ") + std::to_string(v["minutes"].get<int>()));
}

} // namespace

class CalendarVectorsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void holidays() {
        const Json years = vectors("jours_feries");
        QCOMPARE(years.size(), std::size_t(4));
        std::size_t executed = 0;
        for (const auto& [year, expected] : years.items()) {
            const auto days = holidaysOf(std::stoi(year));
            QCOMPARE(expected.size(), days.size());
            for (std::size_t i = 0; i < days.size(); ++i, ++executed) {
                RELAIS_COMPARE_TEXT(days[i].date.iso(), expected[i][0].get<std::string>(), year);
                RELAIS_COMPARE_TEXT(frenchName(days[i].holiday), expected[i][1].get<std::string>(), year);
                QVERIFY(holidayOn(days[i].date) == days[i].holiday);
            }
        }
        QCOMPARE(executed, std::size_t(44));
    }

    void duties() { RELAIS_EVERY_VECTOR("gardes", 12, judgeDuty); }

    void passDelays() {
        RELAIS_EVERY_VECTOR("delai_pass", 8, [](const Json& v) {
            std::string got, expected;
            for (const char* mode : {"CALENDAIRE (défaut)", "REPORT_OUVRE", "OUVRES (10 j ouvrés)"}) {
                const std::string name = mode;
                got += passDueDate(day(text(v, "J0")), passDelayMode(name.substr(0, name.find(' '))).value()).iso()
                    + ' ';
                expected += text(v, mode).substr(0, 10) + ' ';
            }
            return compared(got, expected);
        });
    }

    void cptsDelays() {
        RELAIS_EVERY_VECTOR("delai_cpts", 8, [](const Json& v) {
            return compared(cptsDueDate(day(text(v, "présentation"))).iso(), text(v, "échéance"));
        });
    }

    void workingDays() {
        RELAIS_EVERY_VECTOR("jours_ouvres", 8, [](const Json& v) {
            return compared(addWorkingDays(day(text(v, "départ")), std::stoi(text(v, "n"))).iso(), text(v, "échéance"));
        });
    }

    void newbornAges() { RELAIS_EVERY_VECTOR("age_nouveau_ne_minutes", 10, judgeAge); }

    void bilirubinUnits() {
        RELAIS_EVERY_VECTOR("bilirubine_conversion", 8, [](const Json& v) {
            const Bilirubin value {v["umol"].get<std::int32_t>()};
            const auto tenths = static_cast<long>(std::lround(v["mg_dl"].get<double>() * 10));
            return compared(
                std::to_string(value.milligramPerLitre()) + ' ' + std::to_string(tenths),
                std::to_string(v["mg_l"].get<int>()) + ' ' + std::to_string(value.milligramPerLitre()));
        });
    }

    void bilirubinFromMilligrams() {
        // domain.md §4.5, reverse table: mg/L to µmol/L.
        constexpr int kTable[][2] {{50, 86}, {80, 137}, {130, 222}, {150, 257}, {175, 299}, {200, 342}};
        for (const auto& row : kTable)
            QCOMPARE(Bilirubin::fromMilligramPerLitre(row[0]).micromolPerLitre, row[1]);
    }
};

RELAIS_TEST(CalendarVectorsTest)

} // namespace calendar_vectors_test
#include "calendar_vectors_test.moc"
