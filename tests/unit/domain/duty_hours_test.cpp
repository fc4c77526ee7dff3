// Duties of a period: which days, which hours, on which instants; and the configuration of a territory.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/lup_world.h"
#include "tests/support/test_class.h"

#include <QTest>

namespace duty_hours_test {

using namespace relais::test;

namespace {

CivilDate day(const char* iso) { return *CivilDate::parse(iso); }

std::string listed(const std::vector<Duty>& duties) {
    std::string out;
    for (const Duty& duty : duties)
        out += duty.date.iso().substr(5) + ' ' + std::string(code(duty.type)) + ' '
            + std::to_string(duty.startMinute / 60) + '-' + std::to_string(duty.endMinute / 60) + '\n';
    return out;
}

std::string refusalOf(const char* json) {
    auto read = permanenceFromValue(*parseJson(std::string_view(json)), "/permanences/0");
    return read ? "accepted" : read.error().detail;
}

} // namespace

class DutyHoursTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPeriodHasItsWeekendsAndHolidays() {
        // Both ends included; Saturday and Sunday holidays keep their own type.
        const std::string got = listed(dutiesBetween(day("2026-10-31"), day("2026-11-15")));
        QVERIFY2(
            got
                == "10-31 SAMEDI 14-19\n11-01 DIMANCHE_FERIE 9-19\n11-07 SAMEDI 14-19\n11-08 DIMANCHE 9-19\n"
                   "11-11 FERIE 9-19\n11-14 SAMEDI 14-19\n11-15 DIMANCHE 9-19\n",
            got.c_str());
        QVERIFY(dutiesBetween(day("2026-11-16"), day("2026-11-20")).empty());
        QVERIFY(dutiesBetween(day("2026-11-15"), day("2026-11-14")).empty());
        // 52 weekends and 9 holidays Monday to Friday (domain.md §2.12).
        QCOMPARE(dutiesBetween(day("2026-01-01"), day("2026-12-31")).size(), std::size_t(113));
    }

    void hoursStandOnTheDaysTheClockChanges() {
        const auto autumn = dutiesBetween(day("2026-10-24"), day("2026-10-25"));
        // Saturday in summer time, Sunday in winter time: 19 h to 9 h is 15 hours, not 14.
        QCOMPARE(autumn.at(1).startUtc() - autumn.at(0).endUtc(), std::chrono::hours(15));
        QCOMPARE(autumn.at(1).endUtc() - autumn.at(1).startUtc(), std::chrono::hours(10));
        const auto spring = dutiesBetween(day("2027-03-27"), day("2027-03-28"));
        QCOMPARE(spring.at(1).startUtc() - spring.at(0).endUtc(), std::chrono::hours(13));
    }

    void overlapLetsOneFollowTheOther() {
        const WallMs at {1'000'000};
        const auto later = [&](int hours) { return at + std::chrono::hours(hours); };
        QVERIFY(overlap(at, later(2), later(1), later(3)));
        QVERIFY(overlap(at, later(4), later(1), later(2)));
        QVERIFY(!overlap(at, later(1), later(1), later(2)));
        QVERIFY(!overlap(later(1), later(2), at, later(1)));
    }

    void anIdIsMadeOnceForATerritoryAndADay() {
        const OpId id = dutyOpId("paris13", day("2026-11-21"));
        QVERIFY(id == dutyOpId("paris13", day("2026-11-21")));
        QVERIFY(id != dutyOpId("paris13", day("2026-11-22")) && id != dutyOpId("evry", day("2026-11-21")));
        const std::string text = toText(id);
        QVERIFY2(text[14] == '7' && std::string_view("89ab").find(text[19]) != std::string_view::npos, text.c_str());
        QVERIFY(id < dutyOpId("paris13", day("2026-11-22"))); // sorted by day
    }

    void aTerritoryConfiguresItsHoursAndFees() {
        const auto& shipped = desks().permanences;
        QVERIFY(shipped.contains("paris13") && shipped.at("paris13").hours == DutyRules {});
        QVERIFY(shipped.at("paris13").fees == FeeRules {});
        const auto read = permanenceFromValue(
            *parseJson(std::string_view(R"({"code":"evry","name":{"fr":"Évry","en":"Évry"},
                "hours":{"SAMEDI":{"start":"13:30","end":"20:00"}},
                "fees":{"weekend":18001,"cumul_ferie_weekend":true}})")),
            "");
        QVERIFY(read.has_value());
        QVERIFY((read->hours.of(DutyType::Saturday) == DutyHours {13 * 60 + 30, 20 * 60}));
        QVERIFY(read->hours.of(DutyType::Sunday) == DutyHours {});
        QVERIFY(read->fees.weekendCents == 18'001 && read->fees.holidayOnWeekendAdds);
        const auto saturday = dutyOn(day("2026-11-21"), read->hours);
        QVERIFY(saturday && saturday->startMinute == 13 * 60 + 30 && saturday->minutes() == 390);
    }

    void aBadConfigurationNamesItsPlace() {
        const auto refused = [](const char* json, const std::string& expected) {
            const std::string got = refusalOf(json);
            QVERIFY2(got == expected, got.c_str());
        };
        refused("{}", "/permanences/0/code: must be lower-case letters, digits and -");
        refused(R"({"code":"a"})", "/permanences/0/name: is missing");
        refused(
            R"({"code":"a","name":{"fr":"A"},"hours":{"LUNDI":{}}})", "/permanences/0/hours/LUNDI: is no type of duty");
        refused(
            R"({"code":"a","name":{"fr":"A"},"hours":{"SAMEDI":{"start":"14h","end":"19:00"}}})",
            "/permanences/0/hours/SAMEDI: needs start and end, as \"14:00\"");
        refused(
            R"({"code":"a","name":{"fr":"A"},"hours":{"SAMEDI":{"start":"19:00","end":"14:00"}}})",
            "/permanences/0/hours/SAMEDI: ends before it starts");
        refused(
            R"({"code":"a","name":{"fr":"A"},"fees":{"weekend":150.5}})",
            "/permanences/0/fees/weekend: must be whole cents, from 0 to 1000000");
        refused(R"({"code":"a","name":{"fr":"A"},"fees":{"week":1}})", "/permanences/0/fees/week: is not known");
        refused(
            R"({"code":"a","name":{"fr":"A"},"fees":{"cumul_ferie_weekend":1}})",
            "/permanences/0/fees/cumul_ferie_weekend: must be true or false");
    }
};

RELAIS_TEST(DutyHoursTest)

} // namespace duty_hours_test
#include "duty_hours_test.moc"
