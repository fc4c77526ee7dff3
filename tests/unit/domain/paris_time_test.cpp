// Paris time against the system zone hour by hour, and the doubled and missing hours.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/delays.h"
#include "sync/domain/duty_hours.h"
#include "sync/domain/paris_time.h"
#include "tests/support/test_class.h"

#include <QTest>
#include <QTimeZone>

namespace paris_time_test {

using namespace relais::sync;

namespace {

LocalTime at(const char* text) { return LocalTime::parse(text).value(); }
WallMs utc(const char* iso) {
    return {QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate).toMSecsSinceEpoch()};
}

} // namespace

class ParisTimeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyHalfHourAgreesWithTheSystemZone() {
        const QTimeZone paris("Europe/Paris");
        QVERIFY(paris.isValid());
        int compared = 0;
        for (QDateTime t(QDate(1996, 1, 1), QTime(0, 30), Qt::UTC); t.date().year() < 2037;
             t = t.addSecs(30 * 60), ++compared) {
            const WallMs instant {t.toMSecsSinceEpoch()};
            if (parisOffset(instant).count() * 60 != paris.offsetFromUtc(t))
                QFAIL(qPrintable(t.toString(Qt::ISODate)));
        }
        QVERIFY(compared > 700'000);
    }

    void everyInstantComesBack() {
        for (std::int64_t ms = utc("2026-03-20T00:00:00Z").ms; ms < utc("2027-11-10T00:00:00Z").ms; ms += 600'000) {
            const LocalInstants back = fromParis(toParis({ms}));
            QVERIFY(back.kind != LocalKind::Missing);
            QVERIFY(back.summer.ms == ms || back.winter.ms == ms);
            QVERIFY(back.kind == LocalKind::Doubled || back.summer == back.winter);
        }
    }

    void doubledHourHasTwoReadings() {
        for (const char* text : {"2026-10-25 02:00", "2026-10-25 02:30", "2026-10-25 02:59"}) {
            const LocalInstants both = fromParis(at(text));
            QVERIFY(both.kind == LocalKind::Doubled);
            QCOMPARE((both.at(Fold::Winter) - both.at(Fold::Summer)).count(), std::int64_t(3'600'000));
        }
        QVERIFY(fromParis(at("2026-10-25 02:30")).summer == utc("2026-10-25T00:30:00Z"));
        QVERIFY(fromParis(at("2026-10-25 01:59")).kind == LocalKind::Unique);
        QVERIFY(fromParis(at("2026-10-25 03:00")).kind == LocalKind::Unique);
    }

    void missingHourIsSaid() {
        for (const char* text : {"2027-03-28 02:00", "2027-03-28 02:59"}) {
            QVERIFY(fromParis(at(text)).kind == LocalKind::Missing);
            QVERIFY(fromParisFirst(at(text)) == utc("2027-03-28T01:00:00Z"));
        }
        QVERIFY(fromParis(at("2027-03-28 01:59")).summer == utc("2027-03-28T00:59:00Z"));
        QVERIFY(fromParis(at("2027-03-28 03:00")).summer == utc("2027-03-28T01:00:00Z"));
    }

    void textFormsSayTheOffset() {
        QVERIFY(parisIso(utc("2026-10-12T07:42:05Z")) == "2026-10-12T09:42+02:00");
        QVERIFY(parisIso(utc("2026-11-20T18:10:05Z"), true) == "2026-11-20T19:10:05+01:00");
        QVERIFY(parisIso(utc("2026-12-31T23:30:00Z")) == "2027-01-01T00:30+01:00");
        QVERIFY(
            endOfDayInParis(*CivilDate::parse("2026-10-25"))
            == utc("2026-10-25T23:00:00Z") - std::chrono::milliseconds(1));
        for (const char* text :
             {"2026-10-24", "2026-10-24 24:00", "2026-10-24 10:60", "2026-10-24 1:00", "2026-10-24  1:00",
              "2026-10-24 10h00", "2026-02-30 10:00", ""})
            QVERIFY2(!LocalTime::parse(text), text);
        QVERIFY(isSupportedZone("Europe/Paris") && !isSupportedZone("Europe/Brussels") && !isSupportedZone(""));
    }

    void clocksOutOfTheirMindDoNoHarm() {
        for (const std::int64_t ms :
             {std::numeric_limits<std::int64_t>::min(), std::int64_t(-1), std::int64_t(0),
              std::numeric_limits<std::int64_t>::max()}) {
            const LocalTime local = toParis({ms});
            QVERIFY(local.date.year() >= 1582 && local.date.year() <= 9900);
            QVERIFY(local.second >= 0 && local.second < 86'400);
            QVERIFY(!parisIso({ms}).empty());
        }
        QVERIFY(parisIso({-1}) == "1970-01-01T00:59+01:00");
    }

    void birthInTheDoubledHourMustBeAsked() {
        const TypedTime birth {at("2026-10-25 02:30"), std::nullopt};
        QVERIFY(newbornAge(birth, {at("2026-10-25 14:30"), {}}).check == Check::bad("HEURE_AMBIGUE"));
        QVERIFY(
            newbornAge({at("2026-10-25 01:00"), {}}, {at("2026-10-25 02:30"), {}}).check
            == Check::bad("HEURE_AMBIGUE"));
        QVERIFY(
            newbornAge({at("2026-10-25 01:00"), {}}, {at("2026-10-25 02:30"), Fold::Winter}).age
            == std::chrono::minutes(150));
        QVERIFY(
            newbornAge({at("2027-03-28 01:00"), {}}, {at("2027-03-28 02:30"), {}}).check
            == Check::bad("HEURE_INEXISTANTE"));
        const NewbornAge limit = newbornAge({at("2026-06-01 08:00"), {}}, {at("2026-06-29 08:00"), {}});
        QVERIFY(limit.check == Check::good() && limit.age == std::chrono::hours(672));
    }

    void dutyHoursFollowTheirConfiguration() {
        DutyRules rules;
        rules.of(DutyType::Saturday) = {13 * 60 + 30, 20 * 60};
        const auto saturday = dutyOn(*CivilDate::parse("2026-11-21"), rules);
        QVERIFY(
            saturday && saturday->type == DutyType::Saturday && saturday->startUtc() == utc("2026-11-21T12:30:00Z"));
        QVERIFY(saturday->endUtc() == utc("2026-11-21T19:00:00Z"));
        QVERIFY(!dutyOn(*CivilDate::parse("2026-11-20"), rules));
    }
};

RELAIS_TEST(ParisTimeTest)

} // namespace paris_time_test
#include "paris_time_test.moc"
