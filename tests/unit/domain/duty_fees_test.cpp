// Every fee of the contract, and how a sum is split.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/duty_fees.h"
#include "tests/support/test_class.h"
#include "tests/unit/domain/vectors.h"

namespace duty_fees_test {

using namespace relais::sync;
using namespace relais::test;

namespace {

CivilDate day(const char* iso) { return *CivilDate::parse(iso); }

HeldDuty held(const char* iso, const char* who, const DutyRules& rules = {}) {
    return {dutyOn(day(iso), rules).value(), {who}};
}

// One midwife for the whole period.
std::vector<HeldDuty> heldBetween(const char* first, const char* last) {
    std::vector<HeldDuty> out;
    for (const Duty& duty : dutiesBetween(day(first), day(last)))
        out.push_back({duty, {"u06"}});
    return out;
}

std::int64_t sum(const std::vector<HeldDuty>& rota, bool adds) {
    std::int64_t out = 0;
    for (const DutyFee& fee : feesOf(rota, {}, {.holidayOnWeekendAdds = adds}))
        out += fee.cents;
    return out;
}

// What the cases of the contract are about: who held which duty.
std::vector<HeldDuty> rotaOf(const std::string& name) {
    if (name.starts_with("we 24-25/10/2026"))
        return {held("2026-10-24", "u06"), held("2026-10-25", "u07")};
    if (name.starts_with("we 7-8/11/2026"))
        return {held("2026-11-07", "u07"), held("2026-11-08", "u07")};
    if (name == "11/11/2026")
        return {held("2026-11-11", "u08")};
    if (name.starts_with("31/10-1/11/2026"))
        return {held("2026-10-31", "u08"), held("2026-11-01", "u06")};
    if (name.starts_with("15-16/08/2026"))
        return {held("2026-08-15", "a"), held("2026-08-16", "b")};
    if (name.starts_with("année ")) {
        const std::string year = name.substr(std::string("année ").size(), 4);
        return heldBetween((year + "-01-01").c_str(), (year + "-12-31").c_str());
    }
    if (name.starts_with("24/10-15/11/2026"))
        return {held("2026-10-24", "u06"), held("2026-10-25", "u07"), held("2026-10-31", "u08"),
                held("2026-11-01", "u06"), held("2026-11-07", "u07"), held("2026-11-08", "u07"),
                held("2026-11-11", "u08"), held("2026-11-14", "u06"), held("2026-11-15", "u08")};
    return {};
}

std::string judgeFee(const Json& v) {
    const std::string name = text(v, "cas");
    const std::vector<HeldDuty> rota = rotaOf(name);
    const bool adds = name.ends_with("cumul=true");
    if (v["attendu"].is_number())
        return compared(std::to_string(sum(rota, adds)), std::to_string(v["attendu"].get<std::int64_t>()));
    Json got = Json::object();
    for (const auto& [who, cents] : totalsByHolder(feesOf(rota, {}, {.holidayOnWeekendAdds = adds})))
        got[who.text] = cents;
    return compared(got.dump(), v["attendu"].dump());
}

} // namespace

class DutyFeesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void contract() { RELAIS_EVERY_VECTOR("honoraires_centimes", 11, judgeFee); }

    // domain.md §2.12, the rows that the machine-readable copy leaves out.
    void yearsWithCumulation() {
        QCOMPARE(sum(heldBetween("2027-01-01", "2027-12-31"), true), 890'000);
        QCOMPARE(sum(heldBetween("2028-01-01", "2028-12-31"), true), 905'000);
    }

    void theRemainderOfADivisionGoesToTheLastDuty() {
        DutyRules hours;
        hours.of(DutyType::Saturday) = {14 * 60, 18 * 60}; // 4 h and 10 h: 4285.71… and 10714.28…
        const auto fees = feesOf({held("2026-11-21", "a", hours), held("2026-11-22", "b", hours)}, hours, {});
        QCOMPARE(fees.at(0).cents, 4285);
        QCOMPARE(fees.at(1).cents, 10'715);
    }

    void aDutyNobodyHeldKeepsItsShare() {
        const auto fees = feesOf({held("2026-11-21", "u07"), held("2026-11-22", "")}, {}, {});
        QCOMPARE(fees.size(), std::size_t(1));
        QCOMPARE(fees.front().cents, 5000);
        // The same when the Sunday is not in the list at all.
        QCOMPARE(feesOf({held("2026-11-21", "u07")}, {}, {}).front().cents, 5000);
        QVERIFY(feesOf({}, {}, {}).empty());
    }

    void theHoursOfTheRotaWinOverTheConfigurationOfToday() {
        DutyRules today;
        today.of(DutyType::Sunday) = {9 * 60, 14 * 60};
        QCOMPARE(feesOf({held("2026-10-24", "a"), held("2026-10-25", "b")}, today, {}).front().cents, 5000);
        QCOMPARE(feesOf({held("2026-10-24", "a")}, today, {}).front().cents, 7500);
    }

    void weeksOfCoordination() {
        std::vector<CivilDate> year;
        for (CivilDate one = day("2026-01-01"); one <= day("2026-12-31"); one = one + 1)
            year.push_back(one);
        QCOMPARE(coordinationFee(year, {}), 530'000);
        QVERIFY((isoWeek(day("2026-01-01")) == IsoWeek {2026, 1} && isoWeek(day("2027-01-03")) == IsoWeek {2026, 53}));
        QVERIFY((isoWeek(day("2028-01-01")) == IsoWeek {2027, 52} && isoWeek(day("2024-12-30")) == IsoWeek {2025, 1}));
        QCOMPARE(coordinationFee({day("2026-11-16"), day("2026-11-22"), day("2026-11-23")}, {}), 20'000);
    }
};

RELAIS_TEST(DutyFeesTest)

} // namespace duty_fees_test
#include "duty_fees_test.moc"
