// « Réglages » and each of its pages (design.md §8.15): what is touched there changes, and what is erased is gone.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/session/office.h"
#include "tests/support/test_class.h"

namespace settings_pages_test {

using namespace relais;
using namespace relais::test;
using relais::app::Session;

class SettingsPagesTest : public QObject {
    Q_OBJECT

    Office m_office;
    JourneyDevice m_device;

    bool opens(const char* row, const char* sign) {
        return m_device.hand().touch(fr(row)) && m_device.hand().waitToSee(fr(sign));
    }
    bool goesBack(const char* sign) {
        return m_device.hand().touch(fr("Retour")) && m_device.hand().waitToSee(fr(sign));
    }

private Q_SLOTS:
    void initTestCase() {
        QmlWarnings::keep();
        QVERIFY(m_office.open());
        m_device.vault().setFinger(platform::FakeVault::Finger::Recognised);
        QVERIFY(m_device.open(m_office.code("u90"), fr("503817")));
        QVERIFY(m_device.waitFor(Session::Open));
        QVERIFY(m_device.hand().waitToSee(fr("Alerter la LUP")));
        QVERIFY(m_device.hand().touch(fr("Mon compte")));
        m_device.session().settings()->setReducedMotion(true);
        QVERIFY(opens("Réglages", "Confort"));
    }
    void cleanup() { QCOMPARE(QmlWarnings::taken(), QStringList()); }

    void showsEverySetting() {
        Hand& hand = m_device.hand();
        showInEveryLook(m_device, fr("27-settings"));
        QVERIFY(opens("Thème", "Sombre"));
        QVERIFY(hand.touch(fr("Sombre")));
        QTRY_VERIFY(m_device.session().settings()->isDark());
        m_device.session().settings()->setTheme(fr("light"));
        QVERIFY(hand.touch(fr("Empreinte digitale")));
        QTRY_VERIFY(m_device.session().hasFingerprint());
        QVERIFY(hand.touch(fr("Empreinte digitale")));
        QTRY_VERIFY(!m_device.session().hasFingerprint());
    }

    void theTextGrowsOnlyWhenKept() {
        Hand& hand = m_device.hand();
        QVERIFY(opens("Taille du texte", "Aperçu"));
        QVERIFY(m_device.hand().sees(fr("Texte de l’appareil")));
        QVERIFY(hand.touch(fr("150")));
        QCOMPARE(m_device.session().settings()->textSize(), 100);
        // Each size is written at its own size.
        QVERIFY(placeOf(m_device, fr("200")).height() > placeOf(m_device, fr("100")).height());
        showInEveryLook(m_device, fr("77-settings-text-size"));
        QVERIFY(hand.touch(fr("Garder 150")));
        QTRY_COMPARE(m_device.session().settings()->textSize(), 150);
        QCOMPARE(m_device.session().settings()->textFactor(), 1.5);
        m_device.session().settings()->setTextSize(100);
    }

    void theCodeChanges() {
        Hand& hand = m_device.hand();
        QVERIFY(opens("Changer le code", "Code actuel"));
        showInEveryLook(m_device, fr("78-change-code-1"));
        hand.keys(fr("503817"));
        QVERIFY(hand.touch(fr("Continuer")));
        QVERIFY2(hand.waitToSee(fr("Nouveau code")), qPrintable(hand.names()));
        hand.keys(fr("111111"));
        QVERIFY(hand.touch(fr("Continuer")));
        QVERIFY2(says(m_device, fr("trop facile")), qPrintable(hand.names()));
        showInEveryLook(m_device, fr("78-change-code-2"));
        look(m_device, {360, 800}, false, 2); // large: the refusal is above the pad, not behind it
        const auto refusal = [this] { return placeOf(m_device, fr("Ce code est trop facile")); };
        QTRY_VERIFY(!refusal().isEmpty()); // it is scrolled into sight once the page is laid out
        QTRY_VERIFY2(refusal().bottom() < placeOf(m_device, fr("1")).top(), qPrintable(hand.names()));
        QTRY_VERIFY2(refusal().top() > placeOf(m_device, fr("Retour")).bottom(), qPrintable(hand.names()));
        look(m_device, {1280, 800}, false, 1); // and the dots stand above the middle of their pad
        const QRect dots = placeOf(m_device, fr("Code, 6 chiffres"));
        QVERIFY(qAbs(dots.center().x() - placeOf(m_device, fr("2")).center().x()) <= 1);
        look(m_device, {360, 800}, false, 1);
        hand.keys(fr("296175"));
        QVERIFY(hand.touch(fr("Continuer")));
        QVERIFY2(hand.waitToSee(fr("encore une fois")), qPrintable(hand.names()));
        hand.keys(fr("296175"));
        QVERIFY(hand.touch(fr("Continuer")));
        QVERIFY2(hand.waitToSee(fr("Code changé")), qPrintable(hand.names()));
    }

    void theDeviceSaysWhatItIs() {
        Hand& hand = m_device.hand();
        QVERIFY(opens("Dr Ada Modèle", "Lecture hors ligne"));
        QVERIFY2(hand.sees(fr("Présent\u00a0: code de 6 chiffres")), qPrintable(hand.names()));
        showInEveryLook(m_device, fr("79-settings-device"));
        // A new recovery code asks for the code, the new one.
        QVERIFY(opens("Code de récupération", "Votre code"));
        showInEveryLook(m_device, fr("79-ask-code"));
        look(m_device, {1280, 800}, false, 1);
        QVERIFY(
            qAbs(placeOf(m_device, fr("Code, 6 chiffres")).center().x() - placeOf(m_device, fr("2")).center().x())
            <= 1);
        look(m_device, {360, 800}, false, 1);
        hand.keys(fr("503817"));
        QVERIFY2(says(m_device, fr("Code incorrect")), qPrintable(hand.names()));
        hand.keys(fr("296175"));
        QVERIFY2(hand.waitToSee(fr("Faire un nouveau code")), qPrintable(hand.names()));
        QVERIFY(hand.touch(fr("Faire un nouveau code")));
        QVERIFY2(hand.waitToSee(fr("C’est noté")), qPrintable(hand.names()));
        showInEveryLook(m_device, fr("79-new-recovery"));
        QVERIFY(hand.touch(fr("C’est noté")));
        // And so does a new passphrase.
        QVERIFY(opens("Phrase de passe", "Votre code"));
        QVERIFY(!hand.sees(fr("Tirer une nouvelle phrase")));
        hand.keys(fr("296175"));
        QVERIFY2(hand.waitToSee(fr("Tirer une nouvelle phrase")), qPrintable(hand.names()));
        QVERIFY(opens("Tirer une nouvelle phrase", "Retapez-la"));
        showInEveryLook(m_device, fr("79-new-passphrase"));
        QVERIFY(goesBack("Lecture hors ligne"));
    }

    void whatThisDeviceKnowsIsCountedAndErased() {
        Hand& hand = m_device.hand();
        QVERIFY(opens("Ce que cet appareil sait", "jusqu’à la réponse")); // why each kind is kept
        showInEveryLook(m_device, fr("76-device-knows"));
        QVERIFY(!hand.sees(fr("Effacer maintenant"))); // there is nothing to erase
        QVERIFY(goesBack("Lecture hors ligne"));
        QVERIFY(goesBack("Confort"));
        QVERIFY(opens("Accessibilité", "WCAG"));
        showInEveryLook(m_device, fr("27-accessibility"));
        QVERIFY(goesBack("Confort"));
        QVERIFY(opens("Aide", "Sans réseau"));
        QVERIFY(hand.sees(fr("Ctrl+N"))); // her own keys, and not those of a desk
        QVERIFY(!hand.sees(fr("Ctrl+Maj+P")));
        showInEveryLook(m_device, fr("27-help"));
        QVERIFY(goesBack("Confort"));
    }

    void aDeviceGivenBackIsAtItsFirstStart() {
        Hand& hand = m_device.hand();
        QVERIFY(opens("Dr Ada Modèle", "Lecture hors ligne"));
        QVERIFY(hand.touch(fr("Rendre cet appareil")));
        QVERIFY2(hand.waitToSee(fr("Ils restent au service")), qPrintable(hand.names()));
        QTRY_VERIFY_WITH_TIMEOUT(m_device.session().status().waiting == 0, 60'000);
        showInEveryLook(m_device, fr("79-give-back"));
        QVERIFY2(hand.touch(fr("Rendre l’appareil")), qPrintable(hand.names()));
        QVERIFY2(hand.waitToSee(fr("Votre code")), qPrintable(hand.names()));
        showInEveryLook(m_device, fr("79-give-back-code"));
        QCOMPARE(m_device.session().phase(), Session::Open); // nothing goes before the code
        hand.keys(fr("296175"));
        QVERIFY(m_device.waitFor(Session::Enrolling));
        QCOMPARE(m_device.session().people()->count(), 0);
    }
};

RELAIS_TEST(SettingsPagesTest)

} // namespace settings_pages_test
#include "settings_pages_test.moc"
