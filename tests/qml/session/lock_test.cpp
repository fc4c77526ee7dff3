// The lock, page by page (design.md §8.1): code, finger, three wrong ones, ways out, alert without reading.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/session/office.h"
#include "tests/support/test_class.h"

namespace lock_test {

using namespace relais;
using namespace relais::test;
using relais::app::Session;

namespace {

const QString kPin = fr("503817");

// Every text that any object of the window still holds.
QStringList textsBelow(const QObject* object) {
    QStringList texts;
    for (const char* name : {"text", "title", "label", "value", "spoken"})
        texts += object->property(name).toString();
    for (const QObject* child : object->children())
        texts += textsBelow(child);
    if (const auto* item = qobject_cast<const QQuickItem*>(object))
        for (const QQuickItem* child : item->childItems())
            if (child->parent() != object)
                texts += textsBelow(child);
    return texts;
}

} // namespace

class LockTest : public QObject {
    Q_OBJECT

    Office m_office;
    JourneyDevice m_device;

    bool openAgain() {
        m_device.hand().keys(kPin);
        return m_device.waitFor(Session::Open);
    }
    bool lockAgain() {
        m_device.session().lock();
        return m_device.waitFor(Session::Locked);
    }

private Q_SLOTS:
    void initTestCase() {
        QmlWarnings::keep();
        QVERIFY(m_office.open());
        m_device.vault().setFinger(platform::FakeVault::Finger::Recognised);
        QVERIFY(m_device.open(m_office.code("u90"), kPin));
        QVERIFY(m_device.waitFor(Session::Open));
        QVERIFY2(m_device.hand().waitToSee(fr("Alerter la LUP")), qPrintable(m_device.hand().names()));
    }
    void cleanup() { QCOMPARE(QmlWarnings::taken(), QStringList()); }

    void locksFromTheMenuAndOpensWithSixKeys() {
        Hand& hand = m_device.hand();
        hand.resetTouches();
        QVERIFY(hand.touch(fr("Mon compte")));
        QVERIFY2(hand.waitToSee(fr("Changer de personne")), qPrintable(hand.names()));
        showInEveryLook(m_device, fr("account-sheet"));
        QVERIFY(hand.touch(fr("Verrouiller")));
        QCOMPARE(hand.touches(), 2);
        QVERIFY(m_device.waitFor(Session::Locked));
        QVERIFY2(hand.waitToSee(fr("Code, 6 chiffres")), qPrintable(hand.names()));
        // Nothing of the records is left behind the lock.
        QVERIFY(!textsBelow(&m_device.window()).join(QLatin1Char(' ')).contains(fr("Un patient va renoncer")));
        hand.keys(fr("50"));
        showInEveryLook(m_device, fr("01-lock"));
        // At 200 % nothing of the pad, nor the ways out below it, waits behind the edge.
        for (const QSize& size : {QSize(360, 800), QSize(1280, 800), QSize(800, 1280)}) {
            look(m_device, size, false, 2);
            for (const char* name : {"1", "0", "Effacer", "Code oublié", "Appeler la LUP"})
                QVERIFY2(isWhole(m_device, fr(name)), name);
        }
        look(m_device, {360, 800}, false, 1);
        for (const char key : {'3', '8', '1', '7'})
            QVERIFY(hand.touch(QString(QLatin1Char(key))));
        QVERIFY(m_device.waitFor(Session::Open));
    }

    void theLupIsTwoTouchesAwayAndTheCurtainHidesAll() {
        QVERIFY(lockAgain());
        Hand& hand = m_device.hand();
        hand.resetTouches();
        QVERIFY(hand.touch(fr("Appeler la LUP")));
        QVERIFY(hand.touches() <= 2);
        QTRY_COMPARE(
            m_device.dialer().dialled.size() + (m_device.session().lupPhone().isEmpty() ? 1U : 0U), std::size_t {1});
        QTest::keyClick(&m_device.window(), Qt::Key_Escape); // the number, shown where nothing dials
        QVERIFY(openAgain());
        m_device.lifecycle().set(platform::AppState::Hidden);
        QVERIFY(m_device.session().isCurtainDown());
        showInEveryLook(m_device, fr("curtain"));
        m_device.lifecycle().set(platform::AppState::Active);
        QVERIFY(!m_device.session().isCurtainDown());
    }

    void aFingerOpensOnceItWasShown() {
        m_device.session().setFingerprint(true);
        QTRY_VERIFY(m_device.session().hasFingerprint());
        QVERIFY(lockAgain());
        Hand& hand = m_device.hand();
        m_device.vault().setFinger(platform::FakeVault::Finger::Refused);
        QVERIFY(hand.touch(fr("Empreinte")));
        QVERIFY2(says(m_device, fr("Empreinte non reconnue")), qPrintable(hand.names()));
        m_device.vault().setFinger(platform::FakeVault::Finger::Recognised);
        QVERIFY(hand.touch(fr("Empreinte")));
        QVERIFY(m_device.waitFor(Session::Open));
        m_device.vault().addFingerToSystem();
        QVERIFY(lockAgain());
        QVERIFY(hand.touch(fr("Empreinte")));
        QVERIFY2(says(m_device, fr("ont changé")), qPrintable(hand.names()));
        QVERIFY(openAgain());
        QTRY_VERIFY(!m_device.session().hasFingerprint());
    }

    // Not even what is in the field with the caret is lost, and the screen returns as it was.
    void whatIsBeingTypedIsKeptAndFoundAgain() {
        Hand& hand = m_device.hand();
        QVERIFY(m_device.waitForForms());
        QVERIFY2(hand.touch(fr("Alerter la LUP")), qPrintable(hand.names()));
        QVERIFY2(hand.type(fr("Prénom"), fr("Noa")), qPrintable(hand.names()));
        QVERIFY2(hand.type(fr("Nom de naissance"), fr("ESSAI-VERROU")), qPrintable(hand.names()));
        m_device.session().lock(); // the caret is still in it
        QVERIFY(m_device.waitFor(Session::Locked));
        QVERIFY2(hand.waitToSee(fr("Votre saisie est enregistrée")), qPrintable(hand.names()));
        QVERIFY2(hand.sees(fr("étape\u00a01")), qPrintable(hand.names()));
        QVERIFY(!textsBelow(&m_device.window()).join(QLatin1Char(' ')).contains(fr("ESSAI-VERROU")));
        showInEveryLook(m_device, fr("36-kept"));
        QVERIFY(hand.touch(fr("Entrer le code")));
        QVERIFY2(hand.waitToSee(fr("Code, 6 chiffres")), qPrintable(hand.names()));
        QVERIFY(openAgain());
        QVERIFY2(hand.waitToSee(fr("Nom de naissance")), qPrintable(hand.names()));
        QTRY_VERIFY(textsBelow(&m_device.window()).join(QLatin1Char(' ')).contains(fr("ESSAI-VERROU")));
        // Further on, by keys alone: the first digit is understood as the code.
        QVERIFY(lockAgain());
        QVERIFY2(hand.waitToSee(fr("Votre saisie est enregistrée")), qPrintable(hand.names()));
        QVERIFY(openAgain());
        QTRY_VERIFY(textsBelow(&m_device.window()).join(QLatin1Char(' ')).contains(fr("ESSAI-VERROU")));
        // Left, it is a draft like any other: the next lock says nothing of it.
        QVERIFY(hand.touch(fr("Fermer")));
        QVERIFY2(hand.waitToSee(fr("Brouillon")), qPrintable(hand.names()));
        QVERIFY(lockAgain());
        QVERIFY2(hand.waitToSee(fr("Code, 6 chiffres")), qPrintable(hand.names()));
        QCOMPARE(m_device.session().keptStep(), 0);
        QVERIFY(openAgain());
    }

    void threeWrongCodesLeaveWaysOut() {
        QVERIFY(lockAgain());
        Hand& hand = m_device.hand();
        for (int tries = 1; tries <= 3; ++tries) {
            QTRY_VERIFY_WITH_TIMEOUT(!m_device.session().unlocker()->isBusy(), 30'000);
            hand.keys(fr("99999") + QString::number(tries));
            if (tries < 3)
                QVERIFY2(says(m_device, fr("Encore %1 essai").arg(3 - tries)), qPrintable(hand.names()));
        }
        QVERIFY2(hand.waitToSee(fr("Code bloqué")), qPrintable(hand.names()));
        QVERIFY(hand.sees(fr("Rien n’est effacé")));
        showInEveryLook(m_device, fr("49-code-blocked"));
        QVERIFY(hand.touch(fr("Phrase de passe")));
        QVERIFY2(hand.waitToSee(fr("cinq mots")), qPrintable(hand.names()));
        showInEveryLook(m_device, fr("49-passphrase"));
        QVERIFY(hand.touch(fr("Retour")));
        QVERIFY(hand.touch(fr("Code de récupération")));
        QVERIFY(hand.type(fr("Code"), fr("AAAA")));
        QVERIFY(hand.touch(fr("Ouvrir")));
        QVERIFY2(says(m_device, fr("pas complet")), qPrintable(hand.names()));
        QVERIFY(hand.touch(fr("Retour")));
    }

    void anAlertLeavesWithoutReading() {
        Hand& hand = m_device.hand();
        m_device.setOnline(false);
        QVERIFY(hand.touch(fr("Alerter sans lire")));
        QVERIFY2(hand.waitToSee(fr("Vos dossiers restent fermés")), qPrintable(hand.names()));
        QVERIFY(hand.touch(fr("Envoyer l’alerte")));
        QVERIFY2(hand.waitToSee(fr("points à corriger")), qPrintable(hand.names()));
        showInEveryLook(m_device, fr("48-emergency-errors"));
        QVERIFY(hand.type(fr("Nom de naissance"), fr("FICTIF")));
        QVERIFY(hand.type(fr("Prénom"), fr("Noa")));
        QVERIFY(hand.type(fr("Téléphone du patient"), fr("0639985678")));
        QVERIFY(hand.type(fr("Où vous rappeler"), fr("0199001234")));
        auto& alert = *m_device.session().emergency();
        alert.setProperty("motif", 2);
        alert.setProperty("care", 1);
        QVERIFY(hand.touch(fr("24")));
        QVERIFY(hand.touch(fr("Oui, à l’oral")));
        showInEveryLook(m_device, fr("48-emergency"));
        QVERIFY(hand.touch(fr("Envoyer l’alerte")));
        QVERIFY2(hand.waitToSee(fr("Alerte enregistrée ici")), qPrintable(hand.names()));
        QVERIFY(!hand.sees(fr("FICTIF")));
        showInEveryLook(m_device, fr("48-emergency-saved"));
        QVERIFY(!textsBelow(&m_device.window()).contains(fr("FICTIF")));
        m_device.setOnline(true);
        m_device.session().tryNow();
        QTRY_VERIFY_WITH_TIMEOUT(alert.isReceived(), 60'000);
        QVERIFY(hand.touch(fr("Terminé")));
    }
};

RELAIS_TEST(LockTest)

} // namespace lock_test
#include "lock_test.moc"
