// Civil days against the standard calendar over centuries, partial dates, ages, Easter.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/civil_date.h"
#include "sync/domain/holidays.h"
#include "tests/support/test_class.h"

#include <QDate>
#include <QTest>

namespace civil_date_test {

using namespace relais::sync;

class CivilDateTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyDayAgreesWithAnotherCalendar() {
        int days = 0;
        for (QDate q(1850, 1, 1); q.year() < 2151; q = q.addDays(1), ++days) {
            const auto date = CivilDate::of(q.year(), q.month(), q.day());
            QVERIFY(date);
            QVERIFY(date->year() == q.year() && date->month() == q.month() && date->day() == q.day());
            QCOMPARE(static_cast<int>(date->weekday()), q.dayOfWeek());
            QCOMPARE(date->epochDays(), static_cast<int>(QDate(1970, 1, 1).daysTo(q)));
            QCOMPARE(QString::fromStdString(date->iso()), q.toString(Qt::ISODate));
            QVERIFY(CivilDate::parse(date->iso()) == date);
        }
        QVERIFY(days > 109'000);
    }

    void daysThatDoNotExistAreRefused() {
        for (const char* text :
             {"2027-02-29", "1900-02-29", "2026-04-31", "2026-00-10", "2026-13-01", "2026-01-00", "0000-01-01",
              "2026-1-01", "2026-01-1", "26-01-01", "2026/01/01", "2026-01-01 ", "", "----------", "2026--1-01",
              "202a-01-01"})
            QVERIFY2(!CivilDate::parse(text), text);
        QVERIFY(CivilDate::parse("2000-02-29") && CivilDate::parse("0001-01-01") && CivilDate::parse("9999-12-31"));
        QVERIFY(!CivilDate::of(10000, 1, 1) && !CivilDate::of(2026, -1, 1));
    }

    void monthsKeepTheDayOrTakeTheLast() {
        const auto plus = [](const char* from, int months) { return CivilDate::parse(from)->plusMonths(months).iso(); };
        QVERIFY(plus("2026-01-31", 1) == "2026-02-28");
        QVERIFY(plus("2028-01-31", 1) == "2028-02-29");
        QVERIFY(plus("2026-03-31", -1) == "2026-02-28");
        QVERIFY(plus("2026-11-15", 14) == "2028-01-15");
    }

    void agesChangeOnTheBirthday() {
        const CivilDate birth = *CivilDate::parse("1984-07-14");
        QCOMPARE(ageInYears(birth, *CivilDate::parse("2026-07-13")), 41);
        QCOMPARE(ageInYears(birth, *CivilDate::parse("2026-07-14")), 42);
        const CivilDate leap = *CivilDate::parse("2008-02-29");
        QCOMPARE(ageInYears(leap, *CivilDate::parse("2026-02-28")), 17);
        QCOMPARE(ageInYears(leap, *CivilDate::parse("2026-03-01")), 18);
    }

    void partialDatesKeepWhatIsKnown() {
        for (const char* text : {"1984-07-14", "1984-07-00", "1984-00-00"}) {
            const auto date = PartialDate::parse(text);
            QVERIFY2(date && date->iso() == text, text);
            QCOMPARE(date->exact().has_value(), std::string_view(text) == "1984-07-14");
        }
        for (const char* text : {"1984-00-14", "1984-13-00", "1984-02-30", "0000-00-00", "1984-07", "1984"})
            QVERIFY2(!PartialDate::parse(text), text);
    }

    void easterOfKnownYears() {
        // Astronomical tables: earliest, latest and century years.
        for (const char* text :
             {"1818-03-22", "1886-04-25", "1900-04-15", "1943-04-25", "1954-04-18", "1981-04-19", "2000-04-23",
              "2008-03-23", "2011-04-24", "2019-04-21", "2024-03-31", "2038-04-25", "2049-04-18", "2076-04-19"})
            QVERIFY2(easterSunday(std::stoi(text)).iso() == text, text);
        for (int year = 1583; year < 4000; ++year) {
            const CivilDate easter = easterSunday(year);
            QVERIFY(easter.weekday() == Weekday::Sunday && easter.year() == year);
            QVERIFY(easter >= *CivilDate::of(year, 3, 22) && easter <= *CivilDate::of(year, 4, 25));
        }
    }

    void holidaysMayShareADay() {
        const auto days = holidaysOf(2008); // Ascension on 1 May
        QVERIFY(std::ranges::count(days, *CivilDate::parse("2008-05-01"), &HolidayDate::date) == 2);
        QVERIFY(std::ranges::is_sorted(days, {}, &HolidayDate::date));
        QVERIFY(!holidayOn(*CivilDate::parse("2026-04-05"))); // Easter Sunday itself is not listed
        QVERIFY(!holidayOn(*CivilDate::parse("9999-12-31") + 5));
    }
};

RELAIS_TEST(CivilDateTest)

} // namespace civil_date_test
#include "civil_date_test.moc"
