// First start, page by page (design.md §8.15): scanned or typed code, comparison, passphrase, PIN, recovery code,
// ready.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/session/office.h"

using namespace relais;
using namespace relais::test;
using relais::app::Enrolment;
using relais::app::Session;

class FirstStartTest : public QObject {
    Q_OBJECT

    Office m_office;

    static bool stepIs(JourneyDevice& device, Enrolment::Step step) {
        return QTest::qWaitFor([&] { return device.session().enrolment()->step() == step; }, 60'000);
    }

private Q_SLOTS:
    void initTestCase() {
        QmlWarnings::keep();
        QVERIFY(m_office.open());
    }
    void cleanup() { QCOMPARE(QmlWarnings::taken(), QStringList()); }

    void aScannedCodeLeadsToOpenRecords() {
        JourneyDevice device;
        device.vault().setFinger(platform::FakeVault::Finger::Recognised);
        QVERIFY(device.open());
        QVERIFY(device.waitFor(Session::Enrolling));
        Hand& hand = device.hand();
        QVERIFY2(hand.waitToSee(fr("Scannez votre code")), qPrintable(hand.names()));
        showInEveryLook(device, fr("39-enrol-1-code"));
        QVERIFY(hand.touch(fr("Continuer")));
        QVERIFY2(says(device, fr("Scannez, tapez ou collez")), qPrintable(hand.names()));
        device.camera().show(m_office.code("u90").toStdString());
        QVERIFY(stepIs(device, Enrolment::Compare));
        QVERIFY2(hand.waitToSee(fr("Dr Ada Modèle")), qPrintable(hand.names()));
        showInEveryLook(device, fr("40-enrol-2-scanned"));
        QVERIFY(hand.touch(fr("C’est bien moi")) || hand.touch(fr("Les chiffres sont les mêmes")));

        QVERIFY2(hand.waitToSee(fr("Votre phrase de passe")), qPrintable(hand.names()));
        const QString words = device.session().enrolment()->wordsText();
        showInEveryLook(device, fr("41-enrol-3-passphrase"));
        QVERIFY(hand.touch(fr("Continuer")));
        QVERIFY2(says(device, fr("Retapez la phrase")), qPrintable(hand.names()));
        QVERIFY(hand.type(fr("Retapez-la"), words));
        QVERIFY(hand.touch(fr("Continuer")));

        QVERIFY2(hand.waitToSee(fr("Choisissez un code")), qPrintable(hand.names()));
        hand.keys(fr("123456"));
        QVERIFY(hand.touch(fr("Continuer")));
        QVERIFY2(says(device, fr("trop facile")), qPrintable(hand.names()));
        showInEveryLook(device, fr("42-enrol-3-pin"));
        for (int twice = 0; twice < 2; ++twice) {
            hand.keys(fr("503817"));
            QVERIFY(hand.touch(fr("Continuer")));
        }
        QVERIFY(stepIs(device, Enrolment::Recovery));
        QVERIFY2(hand.waitToSee(fr("Notez votre code")), qPrintable(hand.names()));
        showInEveryLook(device, fr("43-enrol-4-recovery"));
        const Enrolment& steps = *device.session().enrolment();
        QVERIFY(hand.type(fr("Pour vérifier"), steps.recoveryGroups().at(steps.askedGroup() - 1)));
        QVERIFY(hand.touch(fr("C’est noté")));
        QVERIFY(stepIs(device, Enrolment::Ready));
        QVERIFY2(hand.waitToSee(fr("C’est prêt")), qPrintable(hand.names()));
        QVERIFY(hand.touch(fr("Empreinte digitale")));
        QTRY_VERIFY(device.session().hasFingerprint());
        showInEveryLook(device, fr("44-enrol-5-ready"));
        QVERIFY(hand.touch(fr("Ouvrir Relais")));
        QVERIFY(device.waitFor(Session::Open));
        QVERIFY2(hand.waitToSee(fr("Alerter la LUP")), qPrintable(hand.names()));
    }

    void aTypedCodeIsComparedAndRefusedWhenTheDigitsDiffer() {
        JourneyDevice device;
        device.camera().setPresent(false);
        QVERIFY(device.open());
        QVERIFY(device.waitFor(Session::Enrolling));
        Hand& hand = device.hand();
        QVERIFY2(hand.waitToSee(fr("Tapez votre code")), qPrintable(hand.names()));
        showInEveryLook(device, fr("39-enrol-1-no-camera"));
        const QStringList code = m_office.typedCode("u91");
        // Nothing here says which service it is: nothing may leave.
        QVERIFY(hand.type(fr("Code"), code.at(1)));
        QVERIFY(hand.touch(fr("Continuer")));
        QVERIFY2(says(device, fr("ne dit pas quel est le service")), qPrintable(hand.names()));
        device.session().enrolment()->submitCode(code.at(0)); // pasted
        QVERIFY(stepIs(device, Enrolment::Compare));
        QVERIFY2(hand.waitToSee(fr("Comparez ces 6 chiffres")), qPrintable(hand.names()));
        QCOMPARE(device.session().enrolment()->digits().size(), 6);
        showInEveryLook(device, fr("40-enrol-2-compare"));
        QVERIFY(hand.touch(fr("Ils sont différents")));
        QVERIFY2(hand.waitToSee(fr("Inscription arrêtée")), qPrintable(hand.names()));
        showInEveryLook(device, fr("40-enrol-stopped"));
    }

    void refusedCameraAndNoNetworkAreSaid() {
        JourneyDevice device;
        QVERIFY(device.open());
        QVERIFY(device.waitFor(Session::Enrolling));
        Hand& hand = device.hand();
        QVERIFY2(hand.waitToSee(fr("Scannez votre code")), qPrintable(hand.names()));
        device.camera().show(sync::fail(sync::ErrorCode::Forbidden, "scripted"));
        QVERIFY2(says(device, fr("pas le droit")), qPrintable(hand.names()));
        device.setOnline(false);
        device.session().enrolment()->submitCode(m_office.code("u91"));
        QVERIFY2(says(device, fr("besoin du réseau")), qPrintable(hand.names()));
    }
};

QTEST_MAIN(FirstStartTest)
#include "first_start_test.moc"
