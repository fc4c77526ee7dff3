// One alert as its author reads it over a real store: true words about where it is, and nothing of another patient.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/alerts/alert_text.h"
#include "tests/support/test_class.h"
#include "tests/unit/alerts/alert_bench.h"

#include <QSignalSpy>
#include <QTest>

namespace alert_view_test {

using namespace relais;
using namespace relais::test;
using app::AlertText;
using app::AlertView;

class AlertViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void turnsIntoReceived();
    void isNotReceivedBeforeADeskHasIt();
    void keepsNothingOfThePatientBefore();
    void keepsWhatIsWrittenWithItsAlert();
    void answersAQuestion();
    void readsTheAnswerAndSaysTheCare();
    void cancelsWithItsReason();
    void offersTheCallWhenUnsentTooLong();
    void readsTheSummaryToTheLup();
};

void AlertViewTest::turnsIntoReceived() {
    RecordsBench bench;
    const RecordId id = bench.save("EXEMPLE");
    AlertView view;
    open(view, bench, id);
    QVERIFY(!view.isReceived());
    QVERIFY(view.offersCall());
    QVERIFY(view.savedLine().startsWith(text("Enregistrée à 16\u00a0h\u00a000 (LOC-")));
    const QSignalSpy received(&view, &AlertView::receivedByService);
    bench.exchange();
    QVERIFY(view.isReceived());
    QCOMPARE(received.size(), 1);
    QVERIFY(!view.offersCall());
    QVERIFY(!view.canTakeBack());
}

// product.md: « Reçue par la CPAM » is when a desk has it, not when the service does.
void AlertViewTest::isNotReceivedBeforeADeskHasIt() {
    for (const auto& [fact, value, words] :
         {std::tuple("triage", Value(true), "Remise au service"),
          std::tuple("quarantaine", Value("revoked"), "Mise de côté")}) {
        RecordsBench bench;
        const RecordId id = bench.save("EXEMPLE");
        AlertView view;
        open(view, bench, id);
        QVERIFY(view.isLeaving());
        const QSignalSpy received(&view, &AlertView::receivedByService);
        bench.exchangeTelling(id, {{fact, value}});
        QVERIFY(!view.isReceived());
        QVERIFY(!view.isLeaving());
        QCOMPARE(received.size(), 0);
        QCOMPARE(view.property("stage").value<app::StageView>().words, text(words));
        QVERIFY(view.savedLine().startsWith(text("Remise à ")));
        QVERIFY(!view.offersCall());
    }
}

void AlertViewTest::keepsNothingOfThePatientBefore() {
    RecordsBench bench;
    const QString first = QString::fromStdString(toText(bench.save("EXEMPLE")));
    const QString second = QString::fromStdString(toText(bench.save("SPÉCIMEN")));
    bench.exchange();
    AlertView view;
    view.setRecordId(first);
    view.setSource(&bench.records());
    bench.drain();
    const QString masked = view.nir();
    view.showNir();
    QVERIFY(view.nir() != masked);
    const QSignalSpy done(&view, &AlertView::done);
    AlertText complement;
    complement.setKind(text("complement"));
    complement.setView(&view);
    complement.write(text("Pour la première."));
    complement.send();
    view.setRecordId(second);
    QCOMPARE(view.nir(), masked);
    complement.write(text("Trop tôt : on lit encore la première."));
    complement.send();
    bench.drain();
    QCOMPARE(view.patient(), text("SPÉCIMEN Sacha"));
    QCOMPARE(view.nir(), masked);
    QCOMPARE(done.size(), 0); // of the first one: it says nothing on the second
    QCOMPARE(pending(bench), std::uint64_t {1});
}

void AlertViewTest::keepsWhatIsWrittenWithItsAlert() {
    RecordsBench bench;
    const QString first = QString::fromStdString(toText(bench.save("EXEMPLE")));
    const QString second = QString::fromStdString(toText(bench.save("SPÉCIMEN")));
    bench.exchange();
    const auto draftCount = [&bench] { return bench.ask([](Store& store) { return store.drafts()->size(); }); };
    AlertView view;
    view.setRecordId(first);
    view.setSource(&bench.records());
    {
        AlertText words;
        words.setKind(text("complement"));
        words.setView(&view);
        bench.drain();
        words.write(text("Pour la première.")); // the caret is there still
        view.setRecordId(second);
        QVERIFY(words.text().isEmpty());
        bench.drain();
        QVERIFY(words.text().isEmpty());
        view.setRecordId(first);
        bench.drain();
        QCOMPARE(words.text(), text("Pour la première."));
        words.write(text("Pour la première, encore.")); // and a lock destroys the page
    }
    AlertText again;
    again.setView(&view);
    again.setKind(text("complement"));
    bench.drain();
    QCOMPARE(again.text(), text("Pour la première, encore."));
    QCOMPARE(draftCount(), std::size_t {1});
    again.write({});
    again.keep();
    QCOMPARE(draftCount(), std::size_t {0}); // erased by hand: nothing is kept
}

void AlertViewTest::answersAQuestion() {
    RecordsBench bench;
    const RecordId id = bench.save("EXEMPLE");
    bench.exchange();
    bench.deskActs(id, "prendre_en_charge", {});
    bench.deskActs(id, "poser_question", {{"question", Value("Date du dernier arrêt ?")}});
    AlertView view;
    open(view, bench, id);
    QVERIFY(view.isAsked());
    QCOMPARE(view.question(), text("Date du dernier arrêt ?"));
    AlertText reply;
    reply.setKind(text("reponse"));
    reply.setView(&view);
    reply.write(text("  "));
    reply.send();
    bench.drain();
    QCOMPARE(pending(bench), std::uint64_t {0});
    reply.write(text("Le 2 mars."));
    reply.send();
    reply.send();
    bench.drain();
    QCOMPARE(pending(bench), std::uint64_t {1});
    QVERIFY(reply.text().isEmpty());
    QCOMPARE(bench.ask([](Store& store) { return store.drafts()->size(); }), std::size_t {0});
    QCOMPARE(view.timeline()->index(0, 0).data(app::TimelineModel::TextRole).toString(), text("Le 2 mars."));
}

void AlertViewTest::readsTheAnswerAndSaysTheCare() {
    RecordsBench bench;
    const RecordId id = bench.save("EXEMPLE");
    bench.exchange();
    bench.deskActs(id, "prendre_en_charge", {});
    bench.deskActs(
        id, "repondre",
        {{"resultat", Value("DROITS_OUVERTS")},
         {"message", Value("Tiers payant possible dès maintenant.")},
         {"droits_jusqu_au", Value("2027-08-31")}});
    AlertView view;
    open(view, bench, id);
    QVERIFY(view.isAnswered());
    QVERIFY(view.isFavourable());
    QCOMPARE(view.answerResult(), text("Droits ouverts jusqu’au 31 août 2027"));
    QCOMPARE(view.answerText(), text("Tiers payant possible dès maintenant."));
    view.read();
    bench.drain();
    const auto record = bench.ask([id](Store& store) { return store.record(id); });
    QCOMPARE(record->state, std::string("RETOUR_LU"));
    QCOMPARE(view.careTexts(), (QStringList {text("Oui"), text("Non"), text("Pas encore")}));
    view.sayCare(0);
    bench.drain();
    QCOMPARE(view.careIndex(), 0);
    QCOMPARE(pending(bench), std::uint64_t {2});
}

void AlertViewTest::cancelsWithItsReason() {
    RecordsBench bench;
    const RecordId id = bench.save("EXEMPLE");
    bench.exchange();
    AlertView view;
    open(view, bench, id);
    QCOMPARE(
        view.cancelReasons(),
        (QStringList {text("Le patient retire son accord"), text("Erreur"), text("Réglé autrement")}));
    view.cancel(2);
    bench.drain();
    const auto record = bench.ask([id](Store& store) { return store.record(id); });
    QCOMPARE(record->state, std::string("ANNULE"));
    QCOMPARE(Value(record->facts)["motif_annulation"].text(), std::string("RESOLU_AUTREMENT"));
}

void AlertViewTest::offersTheCallWhenUnsentTooLong() {
    RecordsBench bench;
    const RecordId id = bench.save("EXEMPLE");
    AlertView view;
    open(view, bench, id);
    QVERIFY(!view.isCallDue());
    bench.clock().advance(std::chrono::minutes(16));
    QVERIFY(view.isCallDue());
    QCOMPARE(
        view.callDueText(),
        text("Alerte «\u00a024\u00a0h\u00a0» non partie depuis 16\u00a0min. Appelez la LUP avec un résumé à lire."));
}

void AlertViewTest::readsTheSummaryToTheLup() {
    RecordsBench bench;
    const RecordId id = bench.save("EXEMPLE");
    AlertView view;
    open(view, bench, id);
    const QStringList values = view.call()->property("values").toStringList();
    QCOMPARE(values.size(), 7);
    QCOMPARE(values[1], text("EXEMPLE Sacha"));
    QCOMPARE(values[3], text("Ouverture de droits"));
    QCOMPARE(values[6], text("Oui, à l’oral"));
    view.noteCall();
    bench.drain();
    QCOMPARE(view.timeline()->index(0, 0).data(app::TimelineModel::TitleRole).toString(), text("LUP appelée"));
}

RELAIS_TEST(AlertViewTest)

} // namespace alert_view_test
#include "alert_view_test.moc"
