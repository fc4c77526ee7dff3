// First start, page by page (design.md §8.15): scanned or typed code, comparison, passphrase, PIN, recovery code,
// ready.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/chosen_words.h"
#include "sync/store/secret_rules.h"
#include "tests/qml/session/office.h"
#include "tests/support/code_pictures.h"
#include "tests/support/test_class.h"

namespace first_start_test {

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

    static void show(JourneyDevice& device, const std::string& code) {
        device.camera().show(printed(platform::CodeShape::Qr, code));
    }

    // « La choisir », with every refusal on the way; the last word by its proposal. Empty: it went another way.
    static QStringList choosesHerWords(JourneyDevice& device) {
        const auto& list = sync::passphraseWords();
        QStringList own;
        for (std::size_t i = 0; own.size() < 5; i += list.size() / 5)
            own.append(QString::fromLatin1(list[i].data(), static_cast<qsizetype>(list[i].size())));
        Hand& hand = device.hand();
        const auto writes = [&](const QString& words) {
            if (!hand.type(fr("Vos mots"), {}))
                return false;
            hand.press(Qt::Key_A, Qt::ControlModifier);
            hand.keys(words);
            return true;
        };
        const auto isRefused = [&](const char* why) { return hand.touch(fr("Continuer")) && says(device, fr(why)); };
        if (!hand.touch(fr("La choisir")) || !hand.waitToSee(fr("Vos mots")) || !isRefused("Écrivez 5 mots")
            || !writes(fr("zinzin")) || !isRefused("n’est pas dans la liste")
            || !writes(own[0] + u' ' + own[1] + u' ' + own[0]) || !isRefused("y est deux fois")
            || !writes(own.first(4).join(u' ')) || !isRefused("Il manque 1 mot"))
            return {};
        if (!writes(own.join(u' ').chopped(1)) || !hand.waitToSee(own[4]))
            return {};
        showInEveryLook(device, fr("41-enrol-3-choosing"));
        if (!hand.touch(own[4]) || !hand.touch(fr("Continuer")) || !hand.waitToSee(fr("Retapez-la")))
            return {};
        return device.session().enrolment()->words() == own ? own : QStringList();
    }

    // The identity of a patient is read there; the lens is off at once, before any page is destroyed.
    static void aLockTurnsTheCameraOff(JourneyDevice& device) {
        Hand& hand = device.hand();
        QVERIFY(device.waitForForms());
        QVERIFY(hand.touch(fr("Alerter la LUP")));
        QVERIFY2(hand.touch(fr("Scanner")), qPrintable(hand.names()));
        QTRY_VERIFY(device.camera().isOn());
        device.session().lock();
        QVERIFY(!device.camera().isOn());
        QVERIFY(device.session().scanner()->picture().isNull());
        QVERIFY(device.waitFor(Session::Locked));
        QVERIFY(!device.camera().isOn());
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
        QVERIFY(device.camera().isOn());
        show(device, "https://example.org/menu");
        QVERIFY2(says(device, fr("Ce n’est pas un code d’activation de Relais")), qPrintable(hand.names()));
        show(device, "relais://enrol?v=1&h=relais.example.org");
        QVERIFY2(says(device, fr("Ce code d’activation est incomplet")), qPrintable(hand.names()));
        show(device, "relais://enrol?v=2&h=relais.example.org");
        QVERIFY2(says(device, fr("Ce code demande un Relais plus récent")), qPrintable(hand.names()));
        showInEveryLook(device, fr("39-enrol-1-foreign"));
        QVERIFY(device.camera().isOn());                         // scanning went on
        show(device, m_office.code("u90").toStdString() + "\n"); // as piped into a drawing tool
        QVERIFY(stepIs(device, Enrolment::Compare));
        QVERIFY(!device.camera().isOn());
        QVERIFY(device.session().enrolment()->digits().isEmpty()); // the scanned code carries the service's key
        QVERIFY2(hand.waitToSee(fr("Dr Ada Modèle")), qPrintable(hand.names()));
        showInEveryLook(device, fr("40-enrol-2-scanned"));
        QVERIFY(hand.touch(fr("C’est bien moi")) || hand.touch(fr("Les chiffres sont les mêmes")));

        QVERIFY2(hand.waitToSee(fr("Votre phrase de passe")), qPrintable(hand.names()));
        showInEveryLook(device, fr("41-enrol-3-passphrase"));
        QVERIFY(hand.touch(fr("Continuer")));
        QVERIFY2(says(device, fr("Retapez la phrase")), qPrintable(hand.names()));
        const QStringList own = choosesHerWords(device);
        QVERIFY2(!own.isEmpty(), qPrintable(hand.names()));
        QVERIFY(hand.type(fr("Retapez-la"), own.join(u' ')));
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
        aLockTurnsTheCameraOff(device);
    }

    void aTypedCodeIsComparedAndRefusedWhenTheDigitsDiffer() {
        JourneyDevice device;
        device.camera().present = false;
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
        look(device, {360, 800}, false, 2); // large: what is compared needs no scrolling
        const QRect digits = placeOf(device, fr("Chiffres à comparer"));
        QVERIFY2(
            digits.bottom() < placeOf(device, fr("Les chiffres sont les mêmes")).top() && digits.top() > 0,
            qPrintable(hand.names()));
        look(device, {360, 800}, false, 1);
        QVERIFY(hand.touch(fr("Ils sont différents")));
        QVERIFY2(hand.waitToSee(fr("Inscription arrêtée")), qPrintable(hand.names()));
        showInEveryLook(device, fr("40-enrol-stopped"));
    }

    void aRefusedCameraLeavesTheShortCodeAndTheSettings() {
        JourneyDevice device;
        device.camera().refused = true;
        QVERIFY(device.open());
        QVERIFY(device.waitFor(Session::Enrolling));
        Hand& hand = device.hand();
        QVERIFY2(hand.waitToSee(fr("Tapez votre code")), qPrintable(hand.names()));
        QVERIFY2(says(device, fr("pas le droit d’utiliser l’appareil photo")), qPrintable(hand.names()));
        showInEveryLook(device, fr("39-enrol-1-refused"));
        QVERIFY(hand.touch(fr("Ouvrir les réglages")));
        QCOMPARE(device.camera().settingsOpened, 1);
        // Allowed there; back in front, the camera is tried again.
        device.lifecycle().set(platform::AppState::Hidden);
        device.camera().refused = false;
        device.lifecycle().set(platform::AppState::Active);
        QVERIFY2(hand.waitToSee(fr("Scannez votre code")), qPrintable(hand.names()));
        QVERIFY(!hand.sees(fr("pas le droit")));
        QVERIFY(device.camera().isOn());
    }

    void theCameraIsOffInTheBackgroundAndWhileTheServiceAnswers() {
        JourneyDevice device;
        QVERIFY(device.open());
        QVERIFY(device.waitFor(Session::Enrolling));
        QVERIFY(device.hand().waitToSee(fr("Scannez votre code")));
        QVERIFY(device.camera().isOn());
        device.lifecycle().set(platform::AppState::Inactive); // another window has the focus, this one is seen
        QVERIFY(device.camera().isOn());
        device.lifecycle().set(platform::AppState::Hidden);
        QVERIFY(!device.camera().isOn());
        QVERIFY(device.session().scanner()->picture().isNull());
        device.lifecycle().set(platform::AppState::Active);
        QVERIFY(device.camera().isOn());

        device.setOnline(false);
        const std::string code = m_office.code("u91").toStdString();
        show(device, code);
        QVERIFY2(says(device, fr("besoin du réseau")), qPrintable(device.hand().names()));
        QVERIFY(!device.session().enrolment()->isBusy());
        QVERIFY(device.camera().isOn());
        // Still before the lens, it is not asked again and again; typed or touched, it is.
        device.setOnline(true);
        show(device, code);
        QTRY_VERIFY(device.camera().hasSeenAll());
        QVERIFY(!device.session().enrolment()->isBusy());
        QVERIFY(device.hand().touch(fr("Continuer")));
        QVERIFY(stepIs(device, Enrolment::Compare));
        QVERIFY(!device.camera().isOn());
    }

    // Taken away and shown again, a code is asked again.
    void aCodeShownAgainIsReadAgain() {
        JourneyDevice device;
        QVERIFY(device.open());
        QVERIFY(device.waitFor(Session::Enrolling));
        QVERIFY(device.hand().waitToSee(fr("Scannez votre code")));
        device.setOnline(false);
        const std::string code = m_office.code("u91").toStdString();
        show(device, code);
        QVERIFY2(says(device, fr("besoin du réseau")), qPrintable(device.hand().names()));
        device.setOnline(true);
        for (int i = 0; i < 30; ++i)
            device.camera().show(blankSheet());
        show(device, code);
        QVERIFY(stepIs(device, Enrolment::Compare));
    }
};

RELAIS_TEST(FirstStartTest)

} // namespace first_start_test
#include "first_start_test.moc"
