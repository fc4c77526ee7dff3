// The service of a journey with its loaded data, behind a road the test may cut; and what people do again and again.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/journeys/journey_device.h"
#include "tests/journeys/tcp_gate.h"
#include "tests/support/service_process.h"

namespace relais::test {

// As written on the screen, with its typography.
inline QString fr(const char* text) { return QString::fromUtf8(text); }

// Fictitious ranges only (domain.md §3).
struct Patient {
    QString nir = QStringLiteral("272039199901760");
    QString name = QStringLiteral("LAMBERTI");
    QString givenName = QStringLiteral("Corinne");
    QString phone = QStringLiteral("0639982001");
};

inline const QString kDoctorPin = QStringLiteral("503817");
inline const QString kAgentPin = QStringLiteral("713904");

// A journey's steps stand on one another: after one that failed the others are not tried.
class JourneySteps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        QTest::failOnWarning(
            QRegularExpression(QStringLiteral("TypeError|ReferenceError|no colour|loop|Cannot assign")));
        QVERIFY2(!m_broken, "a step before this one failed");
    }
    void cleanup() { m_broken = m_broken || QTest::currentTestFailed(); }

private:
    bool m_broken = false;
};

class JourneyWorld {
public:
    // Loads territory, directory, dispositifs and people, and serves. False: see service().log().
    [[nodiscard]] bool begin() {
        m_service.publish(m_gate.port());
        return load("dispositifs", "/sync/dispositifs") && load("territories", "/sync/reference")
            && load("directory", "/sync/reference/directory.json")
            && load("users", "/platform/fake/data/field_day.json") && startService();
    }
    [[nodiscard]] bool startService() {
        if (!m_service.start())
            return false;
        m_gate.leadTo(m_service.port());
        return true;
    }
    [[nodiscard]] QString codeFor(const QString& user) const {
        const auto made = m_service.run({QStringLiteral("enrol-code"), user});
        if (made.code != 0)
            qWarning("no enrolment code: %d, %s", made.code, made.err.constData());
        return QString::fromUtf8(made.out).section(QLatin1Char('\n'), 0, 0);
    }
    // Enrols the device for a person and opens her store; the forms come with its first exchange.
    [[nodiscard]] bool enrol(JourneyDevice& device, const QString& user, const QString& pin) const {
        if (device.open(codeFor(user), pin) && device.waitFor(app::Session::Open) && device.waitForForms())
            return true;
        qWarning(
            "not enrolled: phase %d, %s\n%s", static_cast<int>(device.session().phase()),
            qPrintable(device.hand().names()), m_service.log().constData());
        return false;
    }
    [[nodiscard]] ServiceProcess& service() { return m_service; }
    [[nodiscard]] TcpGate& gate() { return m_gate; }

private:
    [[nodiscard]] bool load(const char* kind, const char* path) const {
        return m_service
                   .run(
                       {QStringLiteral("load"), QLatin1String(kind),
                        QStringLiteral(RELAIS_SOURCE) + QLatin1String(path)})
                   .code
            == 0;
    }

    ServiceProcess m_service;
    TcpGate m_gate;
};

// From the home page to the touch of « Envoyer »: eight touches and the patient's identity. False: a page is missing.
[[nodiscard]] inline bool writeAlert(Hand& hand, const Patient& patient = {}) {
    return hand.touch(fr("Alerter la LUP")) && hand.type(fr("Numéro de sécurité sociale"), patient.nir)
        && hand.type(fr("Nom de naissance"), patient.name) && hand.type(fr("Prénom"), patient.givenName)
        && hand.type(fr("Téléphone du patient"), patient.phone) && hand.touch(fr("Continuer"))
        && hand.touch(fr("Droits fermés")) && hand.touch(fr("Traitement")) && hand.touch(fr("24"))
        && hand.touch(fr("Continuer")) && hand.touch(fr("Oui, à l’oral")) && hand.touch(fr("Envoyer l’alerte"));
}

// The agent opens the case of that name and takes charge of it.
[[nodiscard]] inline bool takeCharge(Hand& desk, const QString& name) {
    return desk.waitToSee(name, 90'000) && desk.touch(name) && desk.touch(fr("Prendre en charge"))
        && desk.waitToSee(fr("Répondre"));
}

} // namespace relais::test
