// The services, desks and people of the journeys.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/journeys/journey_world.h"

#include <QRegularExpression>
#include <QTest>

namespace relais::test {

void JourneySteps::init() {
    QTest::failOnWarning(QRegularExpression(QStringLiteral("TypeError|ReferenceError|no colour|loop|Cannot assign")));
    QVERIFY2(!m_broken, "a step before this one failed");
}

bool JourneyWorld::begin() {
    m_service.publish(m_gate.port());
    return load("dispositifs", "/sync/dispositifs") && load("territories", "/sync/reference")
        && load("directory", "/sync/reference/directory.json") && load("users", "/platform/fake/data/field_day.json")
        && startService();
}

bool JourneyWorld::startService() {
    if (!m_service.start())
        return false;
    m_gate.leadTo(m_service.port());
    return true;
}

QString JourneyWorld::codeFor(const QString& user) const {
    const auto made = m_service.run({QStringLiteral("enrol-code"), user});
    if (made.code != 0)
        qWarning("no enrolment code: %d, %s", made.code, made.err.constData());
    return QString::fromUtf8(made.out).section(QLatin1Char('\n'), 0, 0);
}

bool JourneyWorld::enrol(JourneyDevice& device, const QString& user, const QString& pin) const {
    if (device.open(codeFor(user), pin) && device.waitFor(app::Session::Open) && device.waitForForms())
        return true;
    qWarning(
        "not enrolled: phase %d, %s\n%s", static_cast<int>(device.session().phase()), qPrintable(device.hand().names()),
        m_service.log().constData());
    return false;
}

bool JourneyWorld::load(const char* kind, const char* path) const {
    return m_service
               .run({QStringLiteral("load"), QLatin1String(kind), QStringLiteral(RELAIS_SOURCE) + QLatin1String(path)})
               .code
        == 0;
}

bool writeAlert(Hand& hand, const Patient& patient) {
    return hand.touch(fr("Alerter la LUP")) && hand.type(fr("Numéro de sécurité sociale"), patient.nir)
        && hand.type(fr("Nom de naissance"), patient.name) && hand.type(fr("Prénom"), patient.givenName)
        && hand.type(fr("Téléphone du patient"), patient.phone) && hand.touch(fr("Continuer"))
        && hand.touch(fr("Droits fermés")) && hand.touch(fr("Traitement")) && hand.touch(fr("24"))
        && hand.touch(fr("Continuer")) && hand.touch(fr("Oui, à l’oral")) && hand.touch(fr("Envoyer l’alerte"));
}

bool takeCharge(Hand& desk, const QString& name) {
    return desk.waitToSee(name, 90'000) && desk.touch(name) && desk.touch(fr("Prendre en charge"))
        && desk.waitToSee(fr("Répondre"));
}

} // namespace relais::test
