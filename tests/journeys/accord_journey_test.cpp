// A patient takes back her agreement: nothing of her remains on any device nor at the service, whatever is restored.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/host/service_keys_file.h"
#include "tests/journeys/journey_world.h"
#include "tests/support/opened_files.h"
#include "tests/support/test_class.h"

namespace accord_journey_test {

using relais::app::Session;
using namespace relais::test;

namespace {

// Each is hers alone.
const char* const kTraces[] = {"LAMBERTI", "Corinne", "272039199901760", "639982001", "lamberti"};

} // namespace

class AccordJourneyTest : public JourneySteps {
    Q_OBJECT

    JourneyWorld m_world;
    JourneyDevice m_nurse {QSize(360, 800)};
    JourneyDevice m_agent {QSize(1280, 800)};
    QString m_backup;

    static QStringList tracesIn(const QByteArray& cells) {
        QStringList found;
        for (const char* trace : kTraces)
            if (cells.contains(trace))
                found << fr(trace);
        return found;
    }
    static QStringList tracesOf(JourneyDevice& device, const QString& pin) {
        return tracesIn(everyCellOf(device.profile().toStdString(), device.vault(), pin.toStdString()));
    }
    // Of a service that is stopped.
    QStringList tracesAtService() {
        const auto keys = relais::service::readKeys(m_world.service().file(fr("keys")).toStdString());
        return keys ? tracesIn(everyCell(m_world.service().file(fr("store.db")).toStdString(), keys->store))
                    : QStringList(fr("the keys cannot be read"));
    }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY2(m_world.begin(), m_world.service().log().constData());
        QVERIFY(m_world.enrol(m_nurse, QStringLiteral("u04"), kDoctorPin));
        QVERIFY(m_world.enrol(m_agent, QStringLiteral("u10"), kAgentPin));
        m_backup = m_world.service().besides(QStringLiteral("backup"));
    }

    void sheIsEverywhereFirst() {
        QVERIFY2(writeAlert(m_nurse.hand()), qPrintable(m_nurse.hand().names()));
        QVERIFY2(m_nurse.hand().waitToSee(fr("La CPAM a reçu l’alerte"), 60'000), qPrintable(m_nurse.hand().names()));
        QVERIFY2(takeCharge(m_agent.hand(), fr("LAMBERTI")), qPrintable(m_agent.hand().names()));
        QCOMPARE(m_world.service().run({QStringLiteral("backup"), m_backup}).code, 0);
        // The search can see her: what it does not find later is not there.
        m_nurse.close();
        m_agent.close();
        QCOMPARE(m_world.service().stop(), 0);
        for (const QStringList& found :
             {tracesOf(m_nurse, kDoctorPin), tracesOf(m_agent, kAgentPin), tracesAtService()})
            QVERIFY2(found.contains(fr("LAMBERTI")), qPrintable(found.join(QLatin1Char(' '))));
        QVERIFY(m_world.startService());
        QVERIFY(m_agent.open() && m_agent.unlock(kAgentPin));
        QVERIFY(m_nurse.open() && m_nurse.unlock(kDoctorPin));
    }

    void herAgreementIsTakenBackInThreeTouches() {
        auto& hand = m_nurse.hand();
        QVERIFY2(hand.touch(fr("LAMBERTI")), qPrintable(hand.names()));
        hand.resetTouches();
        QVERIFY2(hand.touch(fr("Autres actions")), qPrintable(hand.names()));
        QVERIFY2(hand.touch(fr("Annuler l’alerte")), qPrintable(hand.names()));
        QVERIFY2(hand.touch(fr("Le patient retire son accord")), qPrintable(hand.names()));
        QCOMPARE(hand.touches(), 3);
        for (JourneyDevice* device : {&m_nurse, &m_agent})
            QVERIFY2(
                QTest::qWaitFor([&] { return !device->hand().sees(fr("LAMBERTI")); }, 60'000),
                qPrintable(device->hand().names()));
    }

    void nothingOfHerIsLeft() {
        m_nurse.close();
        m_agent.close();
        QCOMPARE(m_world.service().stop(), 0);
        QCOMPARE(tracesOf(m_nurse, kDoctorPin), QStringList());
        QCOMPARE(tracesOf(m_agent, kAgentPin), QStringList());
        QCOMPARE(tracesAtService(), QStringList());
    }

    void anOlderBackupDoesNotBringHerBack() {
        const auto restored = m_world.service().run({QStringLiteral("restore"), m_backup});
        QVERIFY2(restored.code == 0, restored.err.constData());
        QVERIFY(m_world.startService());
        QVERIFY(m_agent.open() && m_agent.unlock(kAgentPin));
        auto& desk = m_agent.hand();
        QVERIFY2(desk.waitToSee(fr("La file est vide"), 60'000), qPrintable(desk.names()));
        QTRY_VERIFY_WITH_TIMEOUT(!m_agent.session().isTrying() && m_agent.session().status().online, 60'000);
        QVERIFY(!desk.sees(fr("LAMBERTI")));
        m_agent.close();
        QCOMPARE(m_world.service().stop(), 0);
        QCOMPARE(tracesOf(m_agent, kAgentPin), QStringList());
        QCOMPARE(tracesAtService(), QStringList());
    }
};

RELAIS_TEST(AccordJourneyTest)

} // namespace accord_journey_test
#include "accord_journey_test.moc"
