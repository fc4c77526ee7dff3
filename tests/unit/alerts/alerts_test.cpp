// An alert from the first field to the answer read: drafts survive, « enregistrée » is true, every verb is one op.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/alerts/alert_composer.h"
#include "app/alerts/alert_list_model.h"
#include "app/alerts/alert_view.h"
#include "tests/support/test_class.h"
#include "tests/unit/alerts/alert_bench.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace alerts_test {

using namespace relais;
using namespace relais::test;
using app::AlertComposer;
using app::AlertListModel;
using app::AlertView;

namespace {

void fillPatient(AlertComposer& composer) {
    app::FormModel& form = *composer.form();
    const auto type = [&form](const char* field, const char* words) {
        form.setText(text(field), text(words));
        form.leave(text(field));
    };
    type("nir", "284079999900115");
    type("nom_naissance", "Exemple");
    type("prenom", "Sacha");
    type("telephone", "0639981234");
}

void fillSituation(AlertComposer& composer) {
    app::FormModel& form = *composer.form();
    form.choose(text("motif"), text("OUVERTURE_DROITS"));
    form.choose(text("soins_concernes"), text("TRAITEMENT_CHRONIQUE"));
    form.choose(text("urgence_soins"), text("24H"));
}

void fillAll(AlertComposer& composer) {
    fillPatient(composer);
    fillSituation(composer);
    composer.form()->choose(text("accord"), text("ORAL"));
}

std::size_t draftCount(RecordsBench& bench) {
    return bench.ask([](Store& store) { return store.drafts()->size(); });
}

} // namespace

class AlertsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void savesOnceWhateverTheTouches();
    void composesTheDetail();
    void keepsTheDraftAndResumesWhereItWas();
    void writesTheDraftAtEachField();
    void keepsADraftOrDeletesIt();
    void clearsTheForm();
    void saysHowOldADraftIs();
    void correctsWhatTheServiceFoundWrong();
    void keepsTheDraftWithoutAccord();
    void leavesNothingWhenNothingWasSaid();
    void fillsFromRecentPatients();
    void mixesNoTwoRecentPatients();
    void filtersAndOrdersTheList();
    void takesBackWhatHasNotLeft();
};

void AlertsTest::savesOnceWhateverTheTouches() {
    RecordsBench bench;
    AlertComposer composer;
    composer.setSource(&bench.records());
    fillAll(composer);
    const QSignalSpy saved(&composer, &AlertComposer::saved);
    composer.submit();
    composer.submit();
    QVERIFY2(composer.savedRecord().isEmpty(), "« enregistrée » before the store said so");
    bench.drain();
    composer.submit();
    bench.drain();
    QCOMPARE(saved.size(), 1);
    QCOMPARE(pending(bench), std::uint64_t {1});
    QCOMPARE(draftCount(bench), std::size_t {0});
    const auto id = *idFromText<RecordId>(composer.savedRecord().toStdString());
    const auto record = bench.ask([id](Store& store) { return store.record(id); });
    QVERIFY(record.has_value());
    const Value answers(record->answers);
    QCOMPARE(answers["nom_naissance"].text(), std::string("EXEMPLE"));
    QCOMPARE(answers["telephone"].text(), std::string("+33639981234"));
    QCOMPARE(answers["naissance"].text(), std::string("1984-07-00"));
    QCOMPARE(answers["notice_version"].text(), std::string("2026-1"));
    const auto envelopes = bench.ask([](Store& store) { return store.unsentEnvelopes(1 << 20)->size(); });
    QCOMPARE(envelopes, std::size_t {1});
}

void AlertsTest::composesTheDetail() {
    RecordsBench bench;
    AlertComposer composer;
    composer.setSource(&bench.records());
    fillSituation(composer);
    QCOMPARE(composer.detail(), text("Ouverture de droits. Traitement menacé sous 24\u00a0h."));
    composer.togglePhrase(0);
    composer.setFreeText(text("Depuis lundi."));
    QCOMPARE(
        composer.detail(),
        text("Ouverture de droits. Traitement menacé sous 24\u00a0h. Tiers payant refusé. Depuis lundi."));
    composer.togglePhrase(0);
    QCOMPARE(composer.detail(), text("Ouverture de droits. Traitement menacé sous 24\u00a0h. Depuis lundi."));
}

void AlertsTest::keepsTheDraftAndResumesWhereItWas() {
    RecordsBench bench;
    {
        AlertComposer composer;
        composer.setSource(&bench.records());
        fillPatient(composer);
        QVERIFY(composer.advance());
        composer.form()->choose(text("motif"), text("AME"));
        composer.togglePhrase(1);
        composer.form()->setText(text("prenom"), text("Sacha-Lou")); // its field still has the caret
    }
    bench.drain();
    const auto drafts = bench.ask([](Store& store) { return *store.drafts(); });
    QCOMPARE(drafts.size(), std::size_t {1});
    AlertComposer again;
    again.setDraftId(QString::fromStdString(toText(drafts[0].id)));
    again.setSource(&bench.records());
    bench.drain();
    QVERIFY(again.isReady());
    QCOMPARE(again.step(), 1);
    QCOMPARE(again.form()->answer("motif").text(), std::string("AME"));
    QCOMPARE(again.form()->answer("prenom").text(), std::string("Sacha-Lou"));
    QCOMPARE(again.form()->answer("renoncement").text(), std::string("RISQUE"));
    QVERIFY(again.phraseChosen().value(1));
}

// A kill asks nothing of the app: what was left is on disk by then.
void AlertsTest::writesTheDraftAtEachField() {
    RecordsBench bench;
    AlertComposer composer;
    composer.setSource(&bench.records());
    bench.drain();
    const auto kept = [&bench](const char* linkId) {
        const auto drafts = bench.ask([](Store& store) { return *store.drafts(); });
        return drafts.size() == 1 ? Value(drafts[0].fields)[linkId] : Value();
    };
    const std::pair<const char*, const char*> typed[]
        = {{"nir", "284079999900115"}, {"nom_naissance", "EXEMPLE"}, {"prenom", "Sacha"}, {"telephone", "0639981234"}};
    for (const auto& [field, value] : typed) {
        composer.form()->setText(text(field), text(value));
        composer.form()->leave(text(field));
        QCOMPARE(kept(field).text(), std::string(value));
        QCOMPARE(kept("~field").text(), std::string(field));
    }
    QVERIFY(composer.advance());
    QCOMPARE(kept("~step").integer(), std::int64_t {1});
    for (const auto& [field, code] : {std::pair("motif", "AME"), std::pair("urgence_soins", "24H")}) {
        composer.form()->choose(text(field), text(code));
        QCOMPARE(kept(field).text(), std::string(code));
    }
    composer.form()->choose(text("soins_concernes"), text("EXAMENS"));
    QCOMPARE(kept("soins_concernes").array().size(), std::size_t {1});
    composer.setFreeText(text("Depuis lundi."));
    composer.leaveFreeText();
    QCOMPARE(kept("~libre").text(), std::string("Depuis lundi."));
}

void AlertsTest::keepsADraftOrDeletesIt() {
    RecordsBench bench;
    QString draft;
    {
        AlertComposer composer;
        composer.setSource(&bench.records());
        QVERIFY(!composer.isStarted());
        composer.form()->setText(text("prenom"), text("Sacha")); // its field still has the caret
        QVERIFY(composer.isStarted());
        const QSignalSpy kept(&composer, &AlertComposer::draftKept);
        composer.keepDraft();
        bench.drain();
        QCOMPARE(kept.size(), 1);
        draft = kept[0][0].toString();
    }
    const auto drafts = bench.ask([](Store& store) { return *store.drafts(); });
    QCOMPARE(drafts.size(), std::size_t {1});
    QCOMPARE(draft, QString::fromStdString(toText(drafts[0].id)));
    QCOMPARE(Value(drafts[0].fields)["prenom"].text(), std::string("Sacha"));
    bench.records().deleteDraft(draft);
    QCOMPARE(draftCount(bench), std::size_t {0});
}

void AlertsTest::clearsTheForm() {
    RecordsBench bench;
    AlertComposer composer;
    composer.setSource(&bench.records());
    fillAll(composer);
    composer.setFreeText(text("Depuis lundi."));
    composer.leaveFreeText();
    bench.drain();
    QCOMPARE(draftCount(bench), std::size_t {1});
    composer.clear();
    bench.drain();
    QCOMPARE(draftCount(bench), std::size_t {0});
    QVERIFY(!composer.isStarted());
    QCOMPARE(composer.step(), 0);
    QVERIFY(composer.form()->answer("nom_naissance").isNull());
    QVERIFY(composer.freeText().isEmpty());
    composer.form()->setText(text("prenom"), text("Noa"));
    composer.form()->leave(text("prenom"));
    QCOMPARE(draftCount(bench), std::size_t {1});
}

void AlertsTest::saysHowOldADraftIs() {
    RecordsBench bench;
    {
        AlertComposer composer;
        composer.setSource(&bench.records());
        fillAll(composer);
        composer.form()->choose(text("accord"), text("REFUS"));
    }
    bench.drain();
    const auto words = [&bench] {
        AlertListModel list;
        list.setSource(&bench.records());
        list.setFilter(text("drafts"));
        bench.drain();
        return list.index(0, 0).data(AlertListModel::StageRole).value<app::StageView>().words;
    };
    QVERIFY2(words().endsWith(text(" · accord à recueillir")), qUtf8Printable(words()));
    bench.clock().advance(std::chrono::hours(24 * 8 + 1));
    QCOMPARE(
        words().replace(QChar(0x00A0), QLatin1Char(' ')), text("Brouillon de 8 jours : il sera effacé dans 6 jours."));
}

void AlertsTest::correctsWhatTheServiceFoundWrong() {
    RecordsBench bench;
    const RecordId id = bench.save("EXEMPLE");
    Value::Array faults;
    faults.emplace_back(Value::Map {
        {"linkId", Value("telephone")},
        {"code", Value("phone_length")},
        {"params", Value(Value::Map {{"digits", Value(std::int64_t {9})}})}});
    bench.exchangeFinding(id, Value(std::move(faults)));
    AlertView view;
    open(view, bench, id);
    QCOMPARE(
        view.toCorrect().replace(QChar(0x00A0), QLatin1Char(' ')),
        text("Reçue, à corriger : Le téléphone a 9 chiffres, il en faut 10"));
    { // a lock comes while she corrects
        AlertComposer locked;
        locked.setCorrectedId(view.recordId());
        locked.setSource(&bench.records());
        bench.drain();
        locked.form()->setText(text("prenom"), text("Sasha"));
    }
    bench.drain();
    AlertComposer composer;
    composer.setCorrectedId(view.recordId());
    composer.setSource(&bench.records());
    bench.drain();
    QVERIFY(composer.isReady());
    QCOMPARE(composer.form()->answer("nom_naissance").text(), std::string("EXEMPLE"));
    QCOMPARE(composer.form()->answer("prenom").text(), std::string("Sasha"));
    composer.form()->setText(text("prenom"), text("Sacha"));
    composer.form()->setText(text("telephone"), text("0639985678"));
    composer.submit();
    bench.drain();
    QVERIFY2(composer.problem().isEmpty(), qUtf8Printable(composer.problem()));
    QCOMPARE(pending(bench), std::uint64_t {1});
    const auto sent = bench.ask([id](Store& store) { return *store.ownOpContent(store.ownOps(id)->back().id); });
    QCOMPARE(sent.type, std::string("correction"));
    QCOMPARE(Value(sent.body)["answers"].map().size(), std::size_t {1}); // what changed only
    QCOMPARE(Value(sent.body)["answers"]["telephone"].text(), std::string("+33639985678"));
    QVERIFY(bench.ask([](Store& store) { return store.drafts()->empty(); })); // sent: its draft is gone
}

void AlertsTest::keepsTheDraftWithoutAccord() {
    RecordsBench bench;
    AlertComposer composer;
    composer.setSource(&bench.records());
    fillAll(composer);
    composer.form()->choose(text("accord"), text("REFUS"));
    QVERIFY(composer.isRefused());
    const QSignalSpy kept(&composer, &AlertComposer::draftKept);
    composer.submit();
    bench.drain();
    QCOMPARE(kept.size(), 1);
    QCOMPARE(pending(bench), std::uint64_t {0});
    QCOMPARE(draftCount(bench), std::size_t {1});
}

void AlertsTest::leavesNothingWhenNothingWasSaid() {
    RecordsBench bench;
    {
        AlertComposer composer;
        composer.setSource(&bench.records());
        composer.form()->leave(text("nir"));
    }
    bench.drain();
    QCOMPARE(draftCount(bench), std::size_t {0});
}

void AlertsTest::fillsFromRecentPatients() {
    RecordsBench bench;
    bench.save("EXEMPLE");
    bench.save("SPÉCIMEN");
    bench.save("EXEMPLE");
    AlertComposer composer;
    composer.setSource(&bench.records());
    bench.drain();
    QCOMPARE(composer.recents()->rowCount(), 2);
    composer.useRecent(0);
    QVERIFY(composer.form()->check(0));
    QCOMPARE(composer.patient(), text("EXEMPLE Sacha"));
}

// The wrong row was touched first: what only that patient has leaves with her.
void AlertsTest::mixesNoTwoRecentPatients() {
    RecordsBench bench;
    const auto keep = [&bench](OpDraft draft) {
        const auto kept = bench.ask([draft](Store& store) { return store.commit(draft); });
        QVERIFY(kept.has_value());
    };
    OpDraft full = alertDraft("EXEMPLE");
    Value::Map answers = Value(full.body)["answers"].map();
    answers["email"] = Value("exemple@example.org");
    answers["representant"] = Value("SPÉCIMEN Noa");
    answers["protege"] = Value(true);
    full.body["answers"] = Value(std::move(answers));
    keep(full);
    keep(alertDraft("FICTIF"));
    AlertComposer composer;
    composer.setSource(&bench.records());
    bench.drain();
    QCOMPARE(composer.recents()->rowCount(), 2);
    const auto rowOf = [&composer](const char* name) {
        const auto* model = composer.recents();
        return model->index(0, 0).data(app::RecentPatients::NameRole).toString().startsWith(text(name)) ? 0 : 1;
    };
    composer.useRecent(rowOf("EXEMPLE"));
    QCOMPARE(composer.form()->answer("email").text(), std::string("exemple@example.org"));
    composer.useRecent(rowOf("FICTIF"));
    QCOMPARE(composer.patient(), text("FICTIF Sacha"));
    for (const char* field : {"email", "representant", "protege"})
        QVERIFY2(composer.form()->answer(field).isNull(), field);
}

void AlertsTest::filtersAndOrdersTheList() {
    RecordsBench bench;
    const RecordId asked = bench.save("QUESTION");
    bench.save("NEUF");
    bench.exchange();
    bench.deskActs(asked, "prendre_en_charge");
    bench.deskActs(asked, "poser_question", {{"question", Value("Quelle date ?")}});
    bench.clock().advance(std::chrono::hours(1));
    bench.save("DERNIER");
    AlertListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSource(&bench.records());
    bench.drain();
    const auto titleAt = [&model](int row) { return model.index(row, 0).data(AlertListModel::TitleRole).toString(); };
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(titleAt(0), text("QUESTION Sacha"));
    QCOMPARE(titleAt(1), text("DERNIER Sacha"));
    QCOMPARE(model.property("allCount").toInt(), 3);
    QCOMPARE(model.property("unreadCount").toInt(), 1);
    model.setFilter(text("unread"));
    bench.drain();
    QCOMPARE(model.rowCount(), 1);
    model.setFilter(text("all"));
    model.setSearch(text("dern"));
    bench.drain();
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(titleAt(0), text("DERNIER Sacha"));
}

void AlertsTest::takesBackWhatHasNotLeft() {
    RecordsBench bench;
    const RecordId id = bench.save("EXEMPLE");
    AlertView view;
    open(view, bench, id);
    QVERIFY(view.canTakeBack());
    const QSignalSpy back(&view, &AlertView::takenBack);
    view.takeBack();
    bench.drain();
    QCOMPARE(back.size(), 1);
    AlertComposer composer;
    composer.setDraftId(back.at(0).at(0).toString());
    composer.setSource(&bench.records());
    bench.drain();
    QCOMPARE(composer.patient(), text("EXEMPLE Sacha"));
    QCOMPARE(composer.detail(), text("Ouverture de droits. Traitement menacé sous 24 h."));
}

RELAIS_TEST(AlertsTest)

} // namespace alerts_test
#include "alerts_test.moc"
