// The service of a journey with its loaded data, behind a road the test may cut; and what people do again and again.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/journeys/journey_device.h"
#include "tests/journeys/tcp_gate.h"
#include "tests/support/service_process.h"

#include <QTest>

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
    void init();
    void cleanup() { m_broken = m_broken || QTest::currentTestFailed(); }

private:
    bool m_broken = false;
};

class JourneyWorld {
public:
    // Loads territory, directory, dispositifs and people, and serves. False: see service().log().
    [[nodiscard]] bool begin();
    [[nodiscard]] bool startService();
    [[nodiscard]] QString codeFor(const QString& user) const;
    // Enrols the device for a person and opens her store; the forms come with its first exchange.
    [[nodiscard]] bool enrol(JourneyDevice& device, const QString& user, const QString& pin) const;
    [[nodiscard]] ServiceProcess& service() { return m_service; }
    [[nodiscard]] TcpGate& gate() { return m_gate; }

private:
    [[nodiscard]] bool load(const char* kind, const char* path) const;

    ServiceProcess m_service;
    TcpGate m_gate;
};

// From the home page to the touch of « Envoyer »: eight touches and the patient's identity. False: a page is missing.
[[nodiscard]] bool writeAlert(Hand& hand, const Patient& patient = {});

// The agent opens the case of that name and takes charge of it.
[[nodiscard]] bool takeCharge(Hand& desk, const QString& name);

} // namespace relais::test
