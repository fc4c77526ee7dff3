// What the road and the service may do to an alert: a portal in between, a death in mid-exchange, an older backup.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/journeys/journey_world.h"
#include "tests/journeys/pinned_portal.h"
#include "tests/support/test_class.h"
#include "tests/support/tls_client.h"

namespace road_journey_test {

using relais::app::Session;
using namespace relais::test;

namespace {

// The service's own counter of what it has committed.
int lastSeq(const ServiceProcess& service) {
    TlsClient client(service.port());
    client.send("GET /metrics HTTP/1.1\r\nHost: relais\r\n\r\n");
    const QString answer = QString::fromStdString(client.readAnswer());
    return answer.section(QStringLiteral("relais_last_seq "), 1).section(QLatin1Char('\n'), 0, 0).toInt();
}

} // namespace

class RoadJourneyTest : public JourneySteps {
    Q_OBJECT

    JourneyWorld m_world;
    JourneyDevice m_doctor {QSize(360, 800)};
    JourneyDevice m_agent {QSize(1280, 800)};

    // An alert that is saved and left on its confirmation.
    void write(const QString& name) {
        Patient patient;
        patient.name = name;
        QVERIFY2(writeAlert(m_doctor.hand(), patient), qPrintable(m_doctor.hand().names()));
        QVERIFY2(m_doctor.hand().waitToSee(fr("Voir l’alerte")), qPrintable(m_doctor.hand().names()));
    }
    void expectReceived() {
        QVERIFY2(m_doctor.hand().waitToSee(fr("La CPAM a reçu l’alerte"), 90'000), qPrintable(m_doctor.hand().names()));
        QVERIFY(m_doctor.hand().touch(fr("Terminé")));
    }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY2(m_world.begin(), m_world.service().log().constData());
        QVERIFY(m_world.enrol(m_doctor, QStringLiteral("u01"), kDoctorPin));
        QVERIFY(m_world.enrol(m_agent, QStringLiteral("u11"), kAgentPin));
    }

    void aLoginPageIsNoReceipt() {
        m_world.gate().setMode(TcpGate::Mode::Portal);
        write(QStringLiteral("PORTAIL"));
        auto& hand = m_doctor.hand();
        m_doctor.session().tryNow();
        QVERIFY(QTest::qWaitFor([&] { return m_world.gate().pages() >= 2; }, 60'000));
        QVERIFY2(
            QTest::qWaitFor([&] { return !m_doctor.session().status().online; }, 60'000),
            qPrintable(m_doctor.session().status().headline));
        QVERIFY2(hand.sees(fr("Alerte enregistrée ici")), qPrintable(hand.names()));
        QVERIFY(!hand.sees(fr("reçu l’alerte")));
    }

    void aPageUnderTheRightKeyIsNoReceiptEither() {
        PinnedPortal portal(
            m_world.service().file(QStringLiteral("tls/certificate.pem")),
            m_world.service().file(QStringLiteral("tls/key.pem")));
        QVERIFY(portal.port() != 0);
        m_world.gate().setMode(TcpGate::Mode::Open);
        m_world.gate().leadTo(portal.port());
        auto& hand = m_doctor.hand();
        for (const char* mediaType : {"text/html", "application/vnd.relais.v1+cbor-zstd"}) {
            portal.setPage(mediaType, "<p>wifi</p>");
            const auto before = portal.heads().size();
            m_doctor.session().tryNow();
            QVERIFY(QTest::qWaitFor([&] { return portal.heads().size() > before; }, 60'000));
            QVERIFY(QTest::qWaitFor([&] { return !m_doctor.session().isTrying(); }, 60'000));
            QVERIFY2(hand.sees(fr("Alerte enregistrée ici")), qPrintable(hand.names()));
        }
        QVERIFY(!hand.sees(fr("reçu l’alerte")));
        m_doctor.keepPicture(QStringLiteral("08-alert-behind-a-portal-phone"));
        // Behind the login page lies the real service: it is told, once.
        m_world.gate().leadTo(m_world.service().port());
        m_doctor.setOnline(true);
        expectReceived();
        m_agent.setOnline(true);
        QVERIFY2(m_agent.hand().waitToSee(fr("PORTAIL"), 90'000), qPrintable(m_agent.hand().names()));
    }

    void aServiceThatDiesBeforeItsAnswerLosesNothingAndDoublesNothing() {
        const int before = lastSeq(m_world.service());
        m_world.gate().setMode(TcpGate::Mode::LosingAnswers);
        write(QStringLiteral("COUPURE"));
        QVERIFY(QTest::qWaitFor([&] { return lastSeq(m_world.service()) > before; }, 60'000));
        m_world.service().kill();
        QVERIFY(m_doctor.hand().sees(fr("Alerte enregistrée ici")));
        m_world.gate().setMode(TcpGate::Mode::Open);
        QVERIFY(m_world.startService());
        m_doctor.setOnline(true);
        expectReceived();
        m_agent.setOnline(true);
        auto& desk = m_agent.hand();
        QVERIFY2(desk.waitToSee(fr("COUPURE"), 90'000), qPrintable(desk.names()));
        QCOMPARE(lastSeq(m_world.service()) > before, true);
        QVERIFY(m_world.service().run({QStringLiteral("check")}).out.startsWith("OK"));
    }

    void anOlderBackupGetsBackWhatDevicesHold() {
        auto& desk = m_agent.hand();
        const QString backup = m_world.service().besides(QStringLiteral("backup"));
        QCOMPARE(m_world.service().run({QStringLiteral("backup"), backup}).code, 0);
        write(QStringLiteral("RESTAURE"));
        expectReceived();
        QVERIFY2(takeCharge(desk, fr("RESTAURE")), qPrintable(desk.names()));
        auto& hand = m_doctor.hand();
        QVERIFY2(hand.waitToSee(fr("Prise en charge"), 90'000), qPrintable(hand.names()));

        QCOMPARE(m_world.service().stop(), 0);
        const auto restored = m_world.service().run({QStringLiteral("restore"), backup});
        QVERIFY2(restored.code == 0, restored.err.constData());
        QVERIFY(m_world.startService());
        const int old = lastSeq(m_world.service());
        m_agent.setOnline(true); // the desk comes first: its decision waits for the alert it is about
        m_doctor.setOnline(true);
        QVERIFY(QTest::qWaitFor([&] { return lastSeq(m_world.service()) >= old + 2; }, 90'000));
        // Everything is there again, for both: the alerts of before and the one the backup did not know.
        for (const char* name : {"PORTAIL", "COUPURE", "RESTAURE"}) {
            QVERIFY2(desk.waitToSee(fr(name), 90'000), qPrintable(desk.names()));
            QVERIFY2(hand.waitToSee(fr(name), 90'000), qPrintable(hand.names()));
        }
        QVERIFY2(hand.waitToSee(fr("Prise en charge"), 90'000), qPrintable(hand.names()));
        QVERIFY(hand.touch(fr("Envois")));
        QVERIFY2(QTest::qWaitFor([&] { return !hand.sees(fr("En attente (")); }, 60'000), qPrintable(hand.names()));
        QVERIFY(m_world.service().run({QStringLiteral("check")}).out.startsWith("OK"));
    }
};

RELAIS_TEST(RoadJourneyTest)

} // namespace road_journey_test
#include "road_journey_test.moc"
