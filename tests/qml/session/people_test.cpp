// « Qui prend la tablette ? » (design.md §8.1): who is touched is asked for her code, and nobody else is shown.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/session/office.h"
#include "tests/support/test_class.h"

namespace people_test {

using namespace relais;
using namespace relais::test;
using relais::app::Session;
using relais::app::Unlocker;

namespace {

const QString kPin = fr("503817");
const QString kOther = fr("296175");

} // namespace

class PeopleTest : public QObject {
    Q_OBJECT

    Office m_office;
    JourneyDevice m_device {QSize(1280, 800)};

    bool lockAgain() {
        m_device.session().lock();
        return m_device.waitFor(Session::Locked) && m_device.hand().waitToSee(fr("Qui prend la tablette"));
    }
    void take(QSize size) {
        m_device.window().resize(size);
        for (int i = 0; i < 3; ++i)
            QCoreApplication::processEvents();
    }

private Q_SLOTS:
    void initTestCase() {
        QmlWarnings::keep();
        QVERIFY(m_office.open());
        QVERIFY(m_device.open(m_office.code("u90"), kPin));
        QVERIFY(m_device.waitFor(Session::Open));
        m_device.session().settings()->setReducedMotion(true);
    }
    void cleanup() { QCOMPARE(QmlWarnings::taken(), QStringList()); }

    void onePersonMakesRoomForAnother() {
        Hand& hand = m_device.hand();
        QVERIFY2(hand.touch(fr("Mon compte")) && hand.touch(fr("Changer de personne")), qPrintable(hand.names()));
        QVERIFY(m_device.waitFor(Session::Locked));
        QVERIFY2(hand.waitToSee(fr("Qui prend la tablette")), qPrintable(hand.names()));
        QVERIFY2(!hand.sees(fr("Modèle")), "a name is on a shared lock");
        QVERIFY(hand.touch(fr("Autre personne")));
        QVERIFY(m_device.waitFor(Session::Enrolling));
        m_device.session().enrolment()->script(m_office.code("u91"), kOther);
        QVERIFY(m_device.waitFor(Session::Open));
        QVERIFY(lockAgain());
        QCOMPARE(m_device.session().people()->count(), 2);
    }

    void theOneTouchedIsAskedForHerCode() {
        Hand& hand = m_device.hand();
        QVERIFY2(hand.touch(fr("A.\u00a0M.")), qPrintable(hand.names()));
        QVERIFY2(hand.waitToSee(fr("Code de A.\u00a0M.")), qPrintable(hand.names()));
        hand.keys(fr("50"));
        showInEveryLook(m_device, fr("02-people"), {1280, 800});
        for (const double factor : {1.5, 2.0}) { // the whole pad is in sight, whatever the size of the words
            look(m_device, {1280, 800}, false, factor);
            for (const char* name : {"1", "0", "Effacer", "Code oublié", "Appeler la LUP"})
                QVERIFY2(isWhole(m_device, fr(name)), name);
        }
        look(m_device, {1280, 800}, false, 1);
        QVERIFY2(!hand.sees(fr("Modèle")) && !hand.sees(fr("Exemple")), qPrintable(hand.names()));
        hand.keys(fr("3817"));
        QVERIFY(m_device.waitFor(Session::Open));
        QCOMPARE(m_device.session().owner().name, fr("Dr Ada Modèle"));
        // The other one's code does not open her records.
        QVERIFY(lockAgain());
        QVERIFY(hand.touch(fr("C.\u00a0E.")));
        QVERIFY2(hand.waitToSee(fr("Code de C.\u00a0E.")), qPrintable(hand.names()));
        hand.keys(kPin);
        QVERIFY2(says(m_device, fr("Encore 2 essais")), qPrintable(hand.names()));
        showInEveryLook(m_device, fr("02-people-wrong"), {1280, 800});
        hand.keys(kOther);
        QVERIFY(m_device.waitFor(Session::Open));
        QCOMPARE(m_device.session().owner().name, fr("Camille Exemple"));
    }

    void anotherOneMayBeTouchedWhileACodeOpens() {
        Hand& hand = m_device.hand();
        QVERIFY(lockAgain());
        QVERIFY(hand.touch(fr("C.\u00a0E.")));
        QVERIFY2(hand.waitToSee(fr("Code de C.\u00a0E.")), qPrintable(hand.names()));
        hand.keys(kOther);
        QVERIFY(m_device.session().unlocker()->isBusy());
        QVERIFY(hand.touch(fr("A.\u00a0M.")));
        QVERIFY2(hand.waitToSee(fr("Code de A.\u00a0M.")), qPrintable(hand.names()));
        QTRY_VERIFY_WITH_TIMEOUT(!m_device.session().unlocker()->isBusy(), 60'000);
        QCOMPARE(m_device.session().phase(), Session::Locked);
        hand.keys(kPin);
        QVERIFY(m_device.waitFor(Session::Open));
        QCOMPARE(m_device.session().owner().name, fr("Dr Ada Modèle"));
    }

    void aPhoneAsksOneThingAtATime() {
        take({360, 800});
        Hand& hand = m_device.hand();
        QVERIFY(lockAgain());
        QVERIFY2(!hand.sees(fr("Code, 6 chiffres")), qPrintable(hand.names()));
        showInEveryLook(m_device, fr("02-people-list"));
        hand.resetTouches();
        QVERIFY(hand.touch(fr("C.\u00a0E.")));
        QVERIFY2(hand.waitToSee(fr("Code, 6 chiffres")), qPrintable(hand.names()));
        QVERIFY2(hand.sees(fr("C.\u00a0E.")) && !hand.sees(fr("Exemple")), qPrintable(hand.names()));
        showInEveryLook(m_device, fr("02-people-code"));
        for (const bool byKey : {true, false}) {
            if (byKey)
                hand.press(Qt::Key_Escape);
            else
                QVERIFY2(hand.touch(fr("Retour")), qPrintable(hand.names()));
            QVERIFY2(hand.waitToSee(fr("Qui prend la tablette")), qPrintable(hand.names()));
            QVERIFY(hand.touch(fr("C.\u00a0E.")));
            QVERIFY2(hand.waitToSee(fr("Code, 6 chiffres")), qPrintable(hand.names()));
        }
        hand.keys(kOther);
        QVERIFY(m_device.waitFor(Session::Open));
        QCOMPARE(hand.touches(), 4);
    }

    void theKeyboardIsEnough() {
        take({1280, 800});
        Hand& hand = m_device.hand();
        QVERIFY(lockAgain());
        QVERIFY2(hand.tabTo(fr("A.\u00a0M.")), qPrintable(hand.focused()));
        hand.press(Qt::Key_Space);
        QVERIFY2(hand.waitToSee(fr("Code de A.\u00a0M.")), qPrintable(hand.names()));
        QTRY_VERIFY(!m_device.session().unlocker()->isBusy());
        hand.keys(kPin);
        QVERIFY(m_device.waitFor(Session::Open));
        QCOMPARE(m_device.session().owner().name, fr("Dr Ada Modèle"));
    }
};

RELAIS_TEST(PeopleTest)

} // namespace people_test
#include "people_test.moc"
