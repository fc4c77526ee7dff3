// Opening hours of a desk: additions and durations across nights, weekends, holidays, clock changes, suspensions.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/working_time.h"
#include "tests/support/test_class.h"

#include <QTest>

#include <random>

namespace working_time_test {

using namespace relais::sync;
using namespace std::chrono_literals;

namespace {

WallMs at(const char* text) { return fromParis(LocalTime::parse(text).value()).summer; }

bool is(WallMs instant, const char* text) {
    const std::string got = parisIso(instant).substr(0, 16);
    if (got != text)
        qWarning("%s instead of %s", got.c_str(), text);
    return got == text;
}

} // namespace

class WorkingTimeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hoursRunOnlyInside() {
        const DeskTime desk;
        QVERIFY(is(desk.addHours(at("2026-11-20 10:00"), 4h), "2026-11-20T14:00"));
        QVERIFY(is(desk.addHours(at("2026-11-20 16:00"), 4h), "2026-11-23T11:00")); // Friday to Monday
        QVERIFY(is(desk.addHours(at("2026-11-21 15:00"), 4h), "2026-11-23T12:30")); // Saturday
        QVERIFY(is(desk.addHours(at("2026-11-20 13:30"), 4h), "2026-11-20T17:30")); // ends with the day
        QVERIFY(is(desk.addHours(at("2026-11-20 06:00"), 1h), "2026-11-20T09:30"));
        QVERIFY(is(desk.addHours(at("2026-12-24 17:00"), 1h), "2026-12-28T09:00")); // Christmas on Friday
        QVERIFY(
            is(desk.addHours(at("2026-10-23 17:00"), 18h), "2026-10-27T17:00")); // two whole days, clock change between
        QVERIFY(is(desk.addHours(at("2026-11-21 15:00"), 0h), "2026-11-21T15:00"));
    }

    void daysEndAtClosingTime() {
        const DeskTime desk;
        QVERIFY(is(desk.addDays(at("2026-11-20 10:00"), 1), "2026-11-23T17:30"));
        QVERIFY(is(desk.addDays(at("2026-11-21 23:30"), 2), "2026-11-24T17:30"));
        QVERIFY(is(desk.addDays(at("2026-12-31 09:00"), 2), "2027-01-05T17:30"));
        QVERIFY(is(desk.addDays(at("2026-12-31 09:00"), 0), "2026-12-31T09:00"));
    }

    void openingIsHalfOpen() {
        const DeskTime desk;
        QVERIFY(desk.isOpenAt(at("2026-11-20 08:30")) && !desk.isOpenAt(at("2026-11-20 08:29")));
        QVERIFY(desk.isOpenAt(at("2026-11-20 17:29")) && !desk.isOpenAt(at("2026-11-20 17:30")));
        QVERIFY(!desk.isOpenAt(at("2026-11-11 10:00")) && !desk.isOpenAt(at("2026-11-22 10:00")));
        QVERIFY(is(desk.nextOpening(at("2026-11-20 17:30")), "2026-11-23T08:30"));
        QVERIFY(is(desk.nextOpening(at("2026-11-20 12:00")), "2026-11-20T12:00"));
    }

    void elapsedSkipsNightsAndSuspensions() {
        const DeskTime desk;
        const WallMs from = at("2026-11-20 16:30"), until = at("2026-11-24 09:30");
        QCOMPARE(desk.elapsed(from, until), std::chrono::milliseconds(11h)); // 1 + 9 + 1
        QCOMPARE(desk.elapsed(until, from), std::chrono::milliseconds(0));
        QCOMPARE(desk.elapsed(at("2026-11-21 00:00"), at("2026-11-22 23:00")), std::chrono::milliseconds(0));
        const Interval noon {at("2026-11-23 12:00"), at("2026-11-23 14:00")};
        const Interval overlapping {at("2026-11-23 13:00"), at("2026-11-23 15:00")};
        const Interval before {at("2026-11-18 09:00"), at("2026-11-20 17:00")};
        const Interval night {at("2026-11-23 18:00"), at("2026-11-24 08:00")};
        const Interval reversed {at("2026-11-23 11:00"), at("2026-11-23 10:00")};
        const std::vector<Interval> suspended {overlapping, night, noon, reversed, before};
        QCOMPARE(desk.elapsed(from, until, suspended), std::chrono::milliseconds(7h + 30min));
        QCOMPARE(desk.elapsed(from, until, std::vector<Interval> {{from, until}}), std::chrono::milliseconds(0));
    }

    void addingAndMeasuringAgree() {
        DeskHours short4 {
            .openMinute = 9 * 60,
            .closeMinute = 12 * 60 + 15,
            .days = {true, true, false, true, true, true, false},
            .closedDays = {}};
        short4.closedDays = {*CivilDate::parse("2026-11-24"), *CivilDate::parse("2026-11-23")};
        const DeskTime desk = DeskTime::of(short4).value();
        QVERIFY(!desk.isOpenDay(*CivilDate::parse("2026-11-23")) && !desk.isOpenDay(*CivilDate::parse("2026-11-25")));
        QVERIFY(desk.isOpenDay(*CivilDate::parse("2026-11-28")));
        std::mt19937_64 random(8301730);
        for (int i = 0; i < 2'000; ++i) {
            const WallMs from = at("2026-09-01 00:00") + std::chrono::minutes(random() % 300'000);
            const std::chrono::minutes amount(1 + random() % 6'000);
            for (const DeskTime& each : {desk, DeskTime()}) {
                const WallMs due = each.addHours(from, amount);
                QCOMPARE(each.elapsed(from, due), std::chrono::milliseconds(amount));
                QVERIFY(each.isOpenAt(due - 1ms));
            }
        }
    }

    void senselessHoursAreRefused() {
        QVERIFY(!DeskTime::of({.openMinute = 600, .closeMinute = 600}));
        QVERIFY(!DeskTime::of({.openMinute = -1, .closeMinute = 600}));
        QVERIFY(!DeskTime::of({.openMinute = 600, .closeMinute = 24 * 60}));
        QVERIFY(!DeskTime::of({.days = {}}));
        QVERIFY(DeskTime::of({}));
    }

    void workingDaysSkipWeekendsAndHolidays() {
        const CivilDate friday = *CivilDate::parse("2026-11-20");
        QVERIFY(addWorkingDays(friday, 0) == friday && addWorkingDays(friday, -3) == friday);
        QVERIFY(addWorkingDays(friday, 1).iso() == "2026-11-23");
        QVERIFY(nextWorkingDayFrom(friday) == friday);
        QVERIFY(nextWorkingDayFrom(*CivilDate::parse("2026-12-25")).iso() == "2026-12-28");
        int working = 0;
        for (CivilDate day = *CivilDate::of(2026, 1, 1); day.year() == 2026; day = day + 1)
            working += isWorkingDay(day);
        QCOMPARE(working, 252); // 261 weekdays, 9 holidays among them
    }
};

RELAIS_TEST(WorkingTimeTest)

} // namespace working_time_test
#include "working_time_test.moc"
