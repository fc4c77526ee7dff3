// A doctor alerts the LUP with nine touches, or with the keyboard alone, through the real pages and the real store.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/qml/alerts/alert_book.h"
#include "tests/support/test_class.h"

#include <QSignalSpy>

namespace alert_pages_test {

using namespace relais;
using namespace relais::test;

class AlertPagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QmlWarnings::keep(); }
    void cleanup() { QCOMPARE(QmlWarnings::take(), QStringList()); }

    void newPatientTakesNineTouches();
    void worksByKeyboardAlone();
    void goesBackAStep();
    void stopsAtTheFirstFault();
    void refusalKeepsTheDraft();
    void findsAndReadsAnAlert();
    void asksTheServiceForWhatIsNoLongerHere();
    void answersAQuestionByTouch();
    void writesNothingOfOnePatientToAnother();
    void readsOnlyTheAnswerThatWasChosen();
    void withdrawsTheAccordByTouch();
    void reopensWhileItMayAndNotAfter();
    void everyPageSaysThatAnAlertHasNotLeft();
    void saysThatTheDeskHasNotOpened();
    void correctsWhatTheServiceFound();
    void closesTheFormWithADraft();
    void aHiddenPageHearsNoKey();
    void theSheetOfASendingFollowsIt();
};

void AlertPagesTest::newPatientTakesNineTouches() {
    RecordsBench bench;
    bench.records().setOnline(false);
    Book book(bench);
    QVERIFY(book.isLoaded());
    QVERIFY(book.touch(text("Alerter la LUP")));
    QCOMPARE(book.focusName(), text("Numéro de sécurité sociale")); // the pad is open, nothing to touch
    typePatient(book);
    QVERIFY(book.touch(text("Continuer")));
    QVERIFY(book.touch(text("Ouverture de droits")));
    QVERIFY(book.touch(text("Traitement")));
    QVERIFY(book.touch(text("24 h")));
    QVERIFY(book.touch(text("Continuer")));
    QVERIFY(book.touch(text("Oui, à l’oral")));
    QVERIFY(book.touch(text("Envoyer l’alerte")));
    const auto pending = bench.ask([](Store& store) { return store.syncState()->pending; });
    QCOMPARE(pending, std::uint32_t {1});
    QCOMPARE(book.focusName(), text("Terminé"));
    QVERIFY(book.touch(text("Terminé")));
    QCOMPARE(book.touches, 9);
    QVERIFY(book.find(text("Alerter la LUP")) != nullptr);
}

void AlertPagesTest::worksByKeyboardAlone() {
    RecordsBench bench;
    Book book(bench);
    QVERIFY(book.tabTo(text("Alerter la LUP")));
    book.key(Qt::Key_Return);
    typePatient(book);
    QVERIFY(book.tabTo(text("Continuer")));
    book.key(Qt::Key_Return);
    QVERIFY(book.tabTo(text("Droits fermés")));
    book.key(Qt::Key_Space);
    QVERIFY(book.tabTo(text("Traitement")));
    book.key(Qt::Key_Space);
    QVERIFY(book.tabTo(text("24 h")));
    book.key(Qt::Key_Space);
    book.key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(book.tabTo(text("Oui, à l’oral")));
    book.key(Qt::Key_Space);
    book.key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(book.focusName(), text("Terminé"));
    book.key(Qt::Key_Return);
    QCOMPARE(bench.ask([](Store& store) { return store.syncState()->pending; }), std::uint32_t {1});
    QCOMPARE(book.touches, 0);
}

// « Retour » beside the main action; in the bar when the words are large.
void AlertPagesTest::goesBackAStep() {
    for (const double factor : {1.0, 2.0}) {
        RecordsBench bench;
        Book book(bench, {"phone", {360, 800}, false, factor});
        QVERIFY(book.touch(text("Alerter la LUP")));
        typePatient(book);
        QVERIFY(book.find(text("Retour")) == nullptr); // there is no step before the first
        QVERIFY(book.touch(text("Continuer")));
        QVERIFY(book.reads(text("Quelle situation")));
        QVERIFY2(book.touch(text("Retour")), qPrintable(QString::number(factor)));
        QVERIFY(book.reads(text("Quel patient")));
        QVERIFY(book.touch(text("Continuer")));
        QVERIFY(book.reads(text("Quelle situation")));
    }
}

void AlertPagesTest::stopsAtTheFirstFault() {
    RecordsBench bench;
    Book book(bench);
    book.touch(text("Alerter la LUP"));
    QVERIFY(book.touch(text("Continuer")));
    QCOMPARE(book.focusName(), text("4 points à corriger"));
    QVERIFY(book.touch(text("Indiquez le nom de naissance")));
    QCOMPARE(book.focusName(), text("Nom de naissance"));
    book.type(text("Exemple"));
    book.settle();
    QVERIFY(book.find(text("Indiquez le nom de naissance")) == nullptr);
}

void AlertPagesTest::refusalKeepsTheDraft() {
    RecordsBench bench;
    Book book(bench);
    book.touch(text("Alerter la LUP"));
    typePatient(book);
    book.touch(text("Continuer"));
    for (const char* choice : {"Droits fermés", "Traitement", "Semaine", "Continuer", "Non"})
        QVERIFY(book.touch(text(choice)));
    QVERIFY(book.find(text("Envoyer l’alerte")) == nullptr);
    QVERIFY(book.reads(text("Sans accord, rien ne part.")));
    QVERIFY(book.touch(text("Garder le brouillon")));
    QCOMPARE(bench.ask([](Store& store) { return store.syncState()->pending; }), std::uint32_t {0});
    QCOMPARE(bench.ask([](Store& store) { return store.drafts()->size(); }), std::size_t {1});
    QVERIFY(book.find(text("Alerter la LUP")) != nullptr);
}

void AlertPagesTest::findsAndReadsAnAlert() {
    RecordsBench bench;
    bench.save("SPÉCIMEN");
    bench.save("EXEMPLE");
    Book book(bench);
    book.navigator().goTo(text("alertes"));
    book.settle();
    book.key(Qt::Key_F, Qt::ControlModifier);
    book.type(text("specimen"));
    book.settle();
    QVERIFY(!book.reads(text("EXEMPLE")));
    QVERIFY(book.touch(text("SPÉCIMEN Sacha, Ouverture de droits · Traitement, 24 h, En attente d’envoi")));
    QVERIFY(book.find(text("Autres actions")) != nullptr);
    QVERIFY(book.reads(text("Historique")));
    QVERIFY(book.touch(text("Appeler la LUP")));
    QVERIFY(book.reads(text("À lire à la LUP")));
    QVERIFY(book.touch(text("C’est dit, noter l’appel")));
    QCOMPARE(bench.ask([](Store& store) { return store.syncState()->pending; }), std::uint32_t {3});
}

void AlertPagesTest::asksTheServiceForWhatIsNoLongerHere() {
    RecordsBench bench;
    bench.save("EXEMPLE");
    Book book(bench);
    book.navigator().goTo(text("alertes"));
    book.settle();
    book.key(Qt::Key_F, Qt::ControlModifier);
    book.type(text("zzz"));
    book.settle();
    QVERIFY(book.touch(text("Chercher sur le service")));
    book.settle();
    QVERIFY(book.find(text("Recherche sur le service…")) != nullptr);
    Q_EMIT bench.records().serviceSought(text("autre"), 0); // an older question
    QVERIFY(!book.reads(text("Rien non plus sur le service.")));
    Q_EMIT bench.records().serviceSought(text("zzz"), 0);
    book.settle();
    QVERIFY(book.reads(text("Rien non plus sur le service.")));
}

void AlertPagesTest::answersAQuestionByTouch() {
    RecordsBench bench;
    const RecordId id = bench.save("EXEMPLE");
    bench.exchange();
    bench.deskActs(id, "prendre_en_charge", {});
    bench.deskActs(id, "poser_question", {{"question", Value("Date du dernier arrêt ?")}});
    Book book(bench);
    QVERIFY(book.reads(text("La CPAM vous pose une question")));
    book.navigator().openRecord(text("lup"), QString::fromStdString(toText(id)));
    book.settle();
    QVERIFY(book.reads(text("Date du dernier arrêt ?")));
    QVERIFY(book.touch(text("Envoyer la réponse"))); // nothing is written yet
    QCOMPARE(book.focusName(), text("Votre réponse"));
    book.type(text("Le 2 mars."));
    QVERIFY(book.touch(text("Envoyer la réponse")));
    QCOMPARE(bench.ask([](Store& store) { return store.syncState()->pending; }), std::uint32_t {1});
    QVERIFY(!book.reads(text("La CPAM vous pose une question")));
    QVERIFY(book.reads(text("Le 2 mars.")));
}

// On a tablet the pane stays, its patient changes: what was written for one never stands under the other.
void AlertPagesTest::writesNothingOfOnePatientToAnother() {
    RecordsBench bench;
    const RecordId first = bench.save("EXEMPLE");
    const RecordId second = bench.save("SPÉCIMEN");
    bench.exchange();
    for (const RecordId& id : {first, second}) {
        bench.deskActs(id, "prendre_en_charge", {});
        bench.deskActs(id, "poser_question", {{"question", Value("Date du dernier arrêt ?")}});
    }
    Book book(bench, kTablet);
    book.navigator().goTo(text("alertes"));
    QVERIFY(book.touchBeginning(text("EXEMPLE Sacha")));
    QVERIFY(book.touch(text("Envoyer la réponse"))); // nothing is written: the caret goes there
    book.type(text("Pour EXEMPLE."));
    QCOMPARE(book.written(text("Votre réponse")), text("Pour EXEMPLE."));
    QVERIFY(book.touchBeginning(text("SPÉCIMEN Sacha")));
    QCOMPARE(book.written(text("Votre réponse")), QString());
    QVERIFY(book.touch(text("Envoyer la réponse"))); // nothing is written for this one
    QCOMPARE(bench.ask([](Store& store) { return store.syncState()->pending; }), std::uint64_t {0});
    book.type(text("Pour SPÉCIMEN."));
    QVERIFY(book.touch(text("Envoyer la réponse")));
    QVERIFY(book.touch(text("Écrire à la LUP")));
    QCOMPARE(book.written(text("Votre complément")), QString());
    book.type(text("Encore un mot."));
    QVERIFY(book.touch(text("Envoyer")));
    QVERIFY(book.find(text("Votre complément")) == nullptr); // saved: the sheet is closed
    QVERIFY(book.touch(text("Écrire à la LUP")));
    QCOMPARE(book.written(text("Votre complément")), QString());
    book.key(Qt::Key_Escape);
    QVERIFY(book.touchBeginning(text("EXEMPLE Sacha")));
    QCOMPARE(book.written(text("Votre réponse")), text("Pour EXEMPLE.")); // kept for whom it was written
    QCOMPARE(bench.ask([](Store& store) { return store.syncState()->pending; }), std::uint64_t {2});
}

// Two answers wait on a wide screen: the one the page shows by itself stays to be read.
void AlertPagesTest::readsOnlyTheAnswerThatWasChosen() {
    RecordsBench bench;
    const RecordId first = bench.save("EXEMPLE");
    const RecordId second = bench.save("SPÉCIMEN");
    bench.exchange();
    for (const RecordId& id : {first, second}) {
        bench.deskActs(id, "prendre_en_charge", {});
        bench.deskActs(
            id, "repondre",
            {{"resultat", Value("DROITS_OUVERTS")}, {"message", Value("Tiers payant possible dès maintenant.")}});
    }
    const auto stateOf
        = [&bench](const RecordId& id) { return bench.ask([id](Store& store) { return store.record(id)->state; }); };
    for (const char* page : {"accueil", "alertes"}) {
        Book book(bench, kTablet);
        book.window().rootObject()->setProperty("readAfter", 0);
        book.navigator().goTo(text(page));
        book.settle();
        QVERIFY(book.reads(text("Tiers payant possible dès maintenant.")));
        book.settle();
        QCOMPARE(stateOf(first), std::string("RETOUR_TRANSMIS"));
        QCOMPARE(stateOf(second), std::string("RETOUR_TRANSMIS"));
    }
    Book book(bench, kTablet);
    book.window().rootObject()->setProperty("readAfter", 0);
    QVERIFY(book.touchBeginning(text("SPÉCIMEN Sacha")));
    QTRY_COMPARE(stateOf(second), std::string("RETOUR_LU"));
    book.settle();
    QCOMPARE(stateOf(first), std::string("RETOUR_TRANSMIS"));
}

void AlertPagesTest::withdrawsTheAccordByTouch() {
    RecordsBench bench;
    const RecordId id = bench.save("EXEMPLE");
    bench.exchange();
    Book book(bench);
    book.navigator().openRecord(text("lup"), QString::fromStdString(toText(id)));
    book.settle();
    QVERIFY(book.touch(text("Autres actions")));
    QVERIFY(book.touch(text("Annuler l’alerte")));
    QVERIFY(book.reads(text("Réglé autrement")));
    QVERIFY(book.touch(text("Le patient retire son accord")));
    const auto record = bench.ask([id](Store& store) { return store.record(id); });
    QCOMPARE(record->state, std::string("ANNULE"));
    QVERIFY(book.reads(text("Annulée à la demande du patient.")));
    QVERIFY(book.find(text("Écrire à la LUP")) == nullptr);
}

// Thirty days after it was closed, by its author, with a reason that says something.
void AlertPagesTest::reopensWhileItMayAndNotAfter() {
    RecordsBench bench;
    const RecordId id = bench.save("EXEMPLE");
    bench.exchange();
    bench.deskActs(id, "prendre_en_charge");
    bench.deskActs(
        id, "repondre",
        {{"resultat", Value("DROITS_OUVERTS")}, {"message", Value("Droits rouverts ce jour, soin possible.")}});
    const auto stateOf = [&] { return bench.ask([id](Store& store) { return store.record(id); })->state; };
    Book book(bench);
    book.navigator().openRecord(text("lup"), QString::fromStdString(toText(id)));
    book.settle();
    QVERIFY(book.reads(text("Droits rouverts ce jour, soin possible.")));
    QVERIFY(book.find(text("Rouvrir")) == nullptr);                         // not closed yet
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(), std::string("RETOUR_LU"), 10'000); // on screen for two seconds
    bench.exchange();
    bench.closes(id);
    book.settle();
    QCOMPARE(stateOf(), std::string("CLOS"));
    QVERIFY(book.touch(text("Autres actions")));
    QVERIFY(book.touch(text("Rouvrir")));
    QVERIFY(book.touch(text("Rouvrir"))); // without a word of why
    QVERIFY(book.reads(text("Indiquez le motif")));
    book.type(text("Encore"));
    QVERIFY(book.touch(text("Rouvrir")));
    QVERIFY(book.reads(text("10 caractères")));
    QCOMPARE(stateOf(), std::string("CLOS"));
    book.type(text(" refuse au guichet."));
    QVERIFY(book.touch(text("Rouvrir")));
    QCOMPARE(stateOf(), std::string("REOUVERT"));
    QVERIFY(book.reads(text("Encore refuse au guichet.")));

    RecordsBench later;
    const RecordId old = later.save("SPECIMEN");
    later.exchange();
    later.deskActs(old, "prendre_en_charge");
    later.deskActs(
        old, "repondre",
        {{"resultat", Value("DROITS_OUVERTS")}, {"message", Value("Droits rouverts ce jour, soin possible.")}});
    later.closes(old);
    later.clock().advance(std::chrono::hours(24 * 31));
    Book shut(later);
    shut.navigator().openRecord(text("lup"), QString::fromStdString(toText(old)));
    shut.settle();
    QVERIFY(shut.reads(text("SPECIMEN")));
    QVERIFY(shut.find(text("Rouvrir")) == nullptr);
    QVERIFY(shut.touch(text("Autres actions")));
    QVERIFY(shut.find(text("Rouvrir")) == nullptr);
}

// One rule, one sentence: at home, in the list, in « Envois » and in the record; the call opens what to read.
void AlertPagesTest::everyPageSaysThatAnAlertHasNotLeft() {
    RecordsBench bench;
    const RecordId id = bench.save("EXEMPLE");
    const auto sentence = text("non partie depuis 16&nbsp;min. Appelez la LUP avec un résumé à lire.");
    Book book(bench);
    QVERIFY(!book.reads(text("non partie")));
    bench.clock().advance(std::chrono::minutes(16));
    const auto visit = [&](const char* page) {
        if (text(page) == text("envois"))
            book.navigator().openOutbox();
        else if (text(page) == text("alerte"))
            book.navigator().openRecord(text("lup"), QString::fromStdString(toText(id)));
        else
            book.navigator().goTo(text(page));
        book.settle();
    };
    for (const char* page : {"alertes", "accueil", "envois", "alerte"}) {
        visit(page);
        QVERIFY2(book.reads(sentence), page);
        QVERIFY2(book.touch(text("Appeler")), page);
        QVERIFY2(book.reads(text("À lire à la LUP")), page);
        QVERIFY2(book.reads(text("EXEMPLE Sacha")), page);
    }
    bench.exchange();
    for (const char* page : {"alertes", "accueil", "envois", "alerte"}) {
        visit(page);
        QVERIFY2(!book.reads(text("non partie")), page);
    }
}

// The service says that the desk did not open it in time: the telephone remains.
void AlertPagesTest::saysThatTheDeskHasNotOpened() {
    RecordsBench bench;
    const RecordId id = bench.save("EXEMPLE");
    bench.exchange();
    Book book(bench);
    book.navigator().openRecord(text("lup"), QString::fromStdString(toText(id)));
    book.settle();
    const auto sentence = text("La CPAM n’a pas encore ouvert cette alerte.");
    QVERIFY(!book.reads(sentence));
    bench.actBy(Actor {.service = true}, id, "alarme", {});
    book.settle();
    QVERIFY(book.reads(sentence));
    bench.deskActs(id, "prendre_en_charge");
    book.settle();
    QVERIFY(!book.reads(sentence));
}

// What is wrong is said in the form too, and it leaves as a correction of the same alert.
void AlertPagesTest::correctsWhatTheServiceFound() {
    RecordsBench bench;
    const RecordId id = bench.save("EXEMPLE");
    bench.exchangeFinding(
        id,
        Value(Value::Array {Value(Value::Map {
            {"linkId", Value("telephone")},
            {"code", Value("phone_length")},
            {"params", Value(Value::Map {{"digits", Value(std::int64_t {9})}})}})}));
    Book book(bench);
    book.navigator().openRecord(text("lup"), QString::fromStdString(toText(id)));
    book.settle();
    QVERIFY(book.touch(text("Corriger")));
    QVERIFY2(book.reads(text("Corriger l’alerte")), qPrintable(book.words()));
    QVERIFY2(book.reads(text("À corriger : Le téléphone a")), qPrintable(book.words()));
    QVERIFY(book.tabTo(text("Téléphone du patient")));
    book.key(Qt::Key_A, Qt::ControlModifier);
    book.type(text("0639985678"));
    QVERIFY(book.touch(text("Continuer")));
    QVERIFY(book.touch(text("Continuer")));
    QVERIFY(book.find(text("Envoyer l’alerte")) == nullptr); // it is not sent twice
    QVERIFY(book.touch(text("Envoyer la correction")));
    const auto last = bench.ask([id](Store& store) { return store.record(id)->events.back(); });
    QCOMPARE(QString::fromStdString(last.type), text("correction"));
    QVERIFY(!book.reads(text("Corriger l’alerte"))); // back on the alert
}

void AlertPagesTest::closesTheFormWithADraft() {
    RecordsBench bench;
    Book book(bench);
    book.touch(text("Alerter la LUP"));
    QVERIFY(book.touch(text("Fermer"))); // nothing was said: nothing is kept
    QCOMPARE(bench.ask([](Store& store) { return store.drafts()->size(); }), std::size_t {0});
    book.touch(text("Alerter la LUP"));
    book.type(text("2840799"));
    QVERIFY(book.touch(text("Fermer")));
    const auto drafts = bench.ask([](Store& store) { return *store.drafts(); });
    QCOMPARE(drafts.size(), std::size_t {1});
    QCOMPARE(
        book.window().rootObject()->property("keptDraft").toString(), QString::fromStdString(toText(drafts[0].id)));
    QVERIFY(book.reads(text("Brouillons")));
    QVERIFY(book.reads(text("Brouillon de")));
    book.navigator().compose(text("lup"), QString::fromStdString(toText(drafts[0].id)));
    book.settle();
    QCOMPARE(book.focusName(), text("Numéro de sécurité sociale"));
}

// Ctrl + N over a form that is being written opens no second one.
void AlertPagesTest::aHiddenPageHearsNoKey() {
    RecordsBench bench;
    Book book(bench);
    const QSignalSpy asked(&book.navigator(), &app::Navigator::composeAsked);
    book.key(Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(asked.size(), 1);
    book.key(Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(asked.size(), 1);
}

void AlertPagesTest::theSheetOfASendingFollowsIt() {
    RecordsBench bench;
    bench.save("EXEMPLE");
    Book book(bench);
    book.navigator().openOutbox();
    book.settle();
    QVERIFY(book.touchBeginning(text("Alerte · EXEMPLE")));
    QVERIFY(book.find(text("Reprendre en brouillon")) != nullptr);
    bench.exchange(); // it leaves while the sheet is open
    book.settle();
    QVERIFY(book.find(text("Reprendre en brouillon")) == nullptr);
}

RELAIS_TEST(AlertPagesTest)

} // namespace alert_pages_test
#include "alert_pages_test.moc"
