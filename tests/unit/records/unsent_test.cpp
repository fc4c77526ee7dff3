// « This alert has not left » is one rule: by the minutes of its dispositif, until the service holds it, told once.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/records/unsent_watch.h"
#include "tests/support/records_bench.h"
#include "tests/support/test_class.h"

#include <QSignalSpy>
#include <QTest>

namespace unsent_test {

using namespace relais;
using namespace relais::test;
using namespace std::chrono_literals;

namespace {

RecordId saveUrgent(RecordsBench& bench, const std::string& urgency) {
    OpDraft draft = alertDraft("EXEMPLE");
    Value::Map answers = draft.body.at("answers").map();
    answers["urgence_soins"] = Value(urgency);
    draft.body["answers"] = Value(std::move(answers));
    const auto committed = bench.ask([&draft](Store& store) { return store.commit(draft); });
    bench.records().tell(committed->changes);
    bench.drain();
    return committed->record;
}

struct Watched {
    explicit Watched(RecordsBench& bench) : m_bench(bench) {
        watch.setSource(&bench.records());
        bench.drain();
    }
    QString after(std::chrono::minutes wait) {
        m_bench.clock().advance(wait);
        watch.look();
        return watch.text();
    }
    app::UnsentWatch watch;
    QSignalSpy due {&watch, &app::UnsentWatch::due};

private:
    RecordsBench& m_bench;
};

} // namespace

class UnsentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void waitsAsItsDispositifSays_data();
    void waitsAsItsDispositifSays();
    void endsWhenTheServiceHoldsIt();
    void speaksOfTheAlertAlone();
    void isToldOnceForEach();
    void isToldWhileLocked();
    void aWrongClockOfTheDeviceDelaysNothing_data();
    void aWrongClockOfTheDeviceDelaysNothing();
};

void UnsentTest::waitsAsItsDispositifSays_data() {
    QTest::addColumn<QString>("urgency");
    QTest::addColumn<int>("quiet");
    QTest::addColumn<bool>("atOnce");
    QTest::newRow("24 h") << QStringLiteral("24H") << 9 << true;
    QTest::newRow("3 days") << QStringLiteral("3J") << 59 << true;
    QTest::newRow("a week") << QStringLiteral("SEMAINE") << 100'000 << false;
}

void UnsentTest::waitsAsItsDispositifSays() {
    QFETCH(QString, urgency);
    QFETCH(int, quiet);
    QFETCH(bool, atOnce);
    RecordsBench bench;
    const RecordId id = saveUrgent(bench, urgency.toStdString());
    const auto rule = bench.ask([&](Store& store) { return app::unsentAlerts(store, shipped()); });
    QCOMPARE(rule.size(), std::size_t(atOnce ? 1 : 0));
    Watched unsent(bench);
    QCOMPARE(unsent.after(std::chrono::minutes(quiet)), QString());
    const QString said = unsent.after(1min);
    QCOMPARE(said.isEmpty(), !atOnce);
    QCOMPARE(unsent.due.size(), atOnce ? 1 : 0);
    if (!atOnce)
        return;
    QVERIFY(rule[0].atOnce);
    QCOMPARE(unsent.watch.recordId(), QString::fromStdString(toText(id)));
    QVERIFY2(said.contains(QStringLiteral("Appelez la LUP avec un résumé à lire.")), qPrintable(said));
}

void UnsentTest::endsWhenTheServiceHoldsIt() {
    for (const VerdictKind kind : {VerdictKind::Accepted, VerdictKind::Quarantined, VerdictKind::Refused}) {
        RecordsBench bench;
        bench.save("EXEMPLE");
        Watched unsent(bench);
        QVERIFY(!unsent.after(11min).isEmpty());
        if (kind == VerdictKind::Accepted)
            bench.exchange();
        else
            bench.rule(kind, "droits"); // its own words say what to do
        QCOMPARE(unsent.watch.text(), QString());
    }
}

// What is added to an alert that has arrived may wait for the network without a call.
void UnsentTest::speaksOfTheAlertAlone() {
    RecordsBench bench;
    const RecordId id = bench.save("EXEMPLE");
    bench.exchange();
    const auto committed
        = bench.ask([id](Store& store) { return store.commit(complementDraft(id, "Encore un mot.")); });
    bench.records().tell(committed->changes);
    Watched unsent(bench);
    QCOMPARE(unsent.after(24h), QString());
    QCOMPARE(unsent.due.size(), 0);
}

void UnsentTest::isToldOnceForEach() {
    RecordsBench bench;
    bench.save("EXEMPLE");
    Watched unsent(bench);
    (void)unsent.after(5min);
    bench.save("SPÉCIMEN");
    QCOMPARE(unsent.due.size(), 0);
    QVERIFY(!unsent.after(6min).isEmpty());
    QCOMPARE(unsent.due.size(), 1);
    (void)unsent.after(1min);
    QCOMPARE(unsent.due.size(), 1);
    QVERIFY2(unsent.after(30min).contains(QStringLiteral("42")), "of the one that waits longest");
    QCOMPARE(unsent.due.size(), 2);
}

// The source goes with the lock: nothing is kept of the alert but the moment.
void UnsentTest::isToldWhileLocked() {
    RecordsBench bench;
    bench.save("EXEMPLE");
    Watched unsent(bench);
    unsent.watch.setSource(nullptr);
    QCOMPARE(unsent.watch.text(), QString());
    QCOMPARE(unsent.watch.recordId(), QString());
    unsent.watch.look(); // as its timer does
    unsent.watch.look();
    QCOMPARE(unsent.due.size(), 1);
    unsent.watch.setSource(&bench.records());
    bench.drain();
    QVERIFY(!unsent.after(11min).isEmpty());
    QCOMPARE(unsent.due.size(), 1);
}

void UnsentTest::aWrongClockOfTheDeviceDelaysNothing_data() {
    QTest::addColumn<int>("ahead"); // minutes
    QTest::newRow("ahead") << 12;
    QTest::newRow("behind") << -12;
}

void UnsentTest::aWrongClockOfTheDeviceDelaysNothing() {
    QFETCH(int, ahead);
    RecordsBench bench;
    const WallMs service = {1'795'273'260'000}; // what it says in an exchange
    bench.clock().setWall(service + std::chrono::minutes(ahead));
    bench.exchange();
    bench.records().setServiceOffset((service - bench.clock().wall()).count());
    saveUrgent(bench, "24H");
    const auto rule = bench.ask([&](Store& store) { return app::unsentAlerts(store, shipped()); });
    QCOMPARE(rule.at(0).savedAt, service);
    Watched unsent(bench);
    QCOMPARE(unsent.after(9min), QString());
    QVERIFY(!unsent.after(1min).isEmpty());
    // Set right meanwhile: what it said when the alert was saved is still known.
    bench.clock().setWall(service + 20min);
    bench.records().setServiceOffset(0);
    unsent.watch.look();
    QVERIFY2(unsent.watch.text().contains(QStringLiteral("20")), qPrintable(unsent.watch.text()));
}

RELAIS_TEST(UnsentTest)

} // namespace unsent_test
#include "unsent_test.moc"
