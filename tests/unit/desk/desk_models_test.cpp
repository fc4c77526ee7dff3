// The desk's queue, a case and its composer, over a real store.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/act_composer.h"
#include "app/desk/desk_queue_model.h"
#include "tests/support/desk_bench.h"
#include "tests/support/test_class.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace desk_models_test {

using namespace relais;
using namespace relais::app;
using namespace relais::test;
using namespace std::chrono_literals;

namespace {

QString idText(const RecordId& id) { return QString::fromStdString(sync::toText(id)); }

// The queue as it stands once the store answered.
struct Queue {
    explicit Queue(DeskBench& bench) {
        tester = std::make_unique<QAbstractItemModelTester>(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSource(&bench.source());
        settle();
    }
    void settle() {
        QSignalSpy settled(&model, &RecordListModel::settled);
        waitFor([&] { return !model.isLoading() && settled.count() > 0; });
    }
    [[nodiscard]] QString at(int row, const char* role) const {
        return model.data(model.index(row), model.roleNames().key(role)).toString();
    }
    DeskQueueModel model;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

void load(CaseView& view, DeskBench& bench, const RecordId& id) {
    view.setSource(&bench.source());
    view.setRecordId(idText(id));
    waitFor([&] { return view.loaded(); });
}

void doAct(CaseView& view, const std::string& act, Value::Map payload = {}) {
    bool saved = false;
    bool over = false;
    QSignalSpy changed(&view, &CaseView::changed);
    view.commit(act, std::move(payload), [&](bool done) {
        saved = done;
        over = true;
    });
    waitFor([&] { return over && (!saved || changed.count() > 0); });
    QVERIFY2(saved, act.c_str());
}

QString textOf(const QAbstractItemModel& model, int row, const char* role) {
    return model.data(model.index(row, 0), model.roleNames().key(role)).toString();
}

} // namespace

class DeskModelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // A button under the finger stays its button when the case changes and other acts come or go.
    void keepsTheActsThatStay() {
        DeskBench bench;
        const RecordId id = bench.alert("EXEMPLE");
        bench.deliver();
        CaseView view;
        load(view, bench, id);
        auto& acts = *view.property("otherActs").value<ActListModel*>();
        const QAbstractItemModelTester tester(&acts, QAbstractItemModelTester::FailureReportingMode::QtTest);
        int row = 0;
        while (row < acts.count() && textOf(acts, row, "name") != QStringLiteral("reaffecter"))
            ++row;
        const QPersistentModelIndex finger(acts.index(row));
        QVERIFY(finger.isValid());
        const int before = acts.count();
        doAct(view, "prendre_en_charge");
        QVERIFY(acts.count() != before);
        QVERIFY(finger.isValid());
        QCOMPARE(finger.data(ActListModel::NameRole).toString(), QStringLiteral("reaffecter"));
    }

    void queueShowsTheMostPressingFirst() {
        DeskBench bench;
        bench.alert("CALME", "MOIS");
        bench.alert("EXEMPLE", "24H");
        bench.deliver();
        Queue queue(bench);
        QCOMPARE(queue.model.count(), 2);
        QCOMPARE(queue.at(0, "title"), QStringLiteral("EXEMPLE Sacha"));
        QCOMPARE(queue.at(0, "deskWords"), QStringLiteral("À prendre"));
        QVERIFY(queue.at(0, "who").startsWith(QStringLiteral("Dr Élise Vautrin")));
        QCOMPARE(queue.model.firstToTake(), queue.model.idAt(0));
        waitFor([&] { return queue.model.allCount() == 2; });
        QCOMPARE(queue.model.toTakeCount(), 2);
        QCOMPARE(queue.model.mineCount(), 0);
        QVERIFY(queue.model.nextObjective().startsWith(QStringLiteral("Prochain objectif")));
    }

    void takingMovesTheRowAndOffersTheAnswer() {
        DeskBench bench;
        const RecordId id = bench.alert("EXEMPLE");
        bench.deliver();
        Queue queue(bench);
        CaseView view;
        load(view, bench, id);
        QCOMPARE(view.property("mainAct").toString(), QStringLiteral("prendre_en_charge"));
        QVERIFY(!view.property("mine").toBool());
        doAct(view, "prendre_en_charge");
        QVERIFY(view.property("mine").toBool());
        QCOMPARE(view.property("mainAct").toString(), QStringLiteral("repondre"));
        QCOMPARE(view.steps()->doneCount(), 1);
        waitFor([&] { return queue.model.toTakeCount() == 0; });
        waitFor([&] { return queue.at(0, "deskWords").startsWith(QStringLiteral("Vous, depuis")); });
    }

    void openingIsSaidOnceAndOnlyWhenAsked() {
        DeskBench bench;
        const RecordId id = bench.alert("EXEMPLE");
        bench.deliver();
        CaseView view;
        load(view, bench, id);
        const auto made = [&bench] { return bench.look([](Store& store) { return store.outbox()->size(); }); };
        QCOMPARE(made(), std::size_t {0});
        QSignalSpy changed(&view, &CaseView::changed);
        view.markOpened();
        waitFor([&] { return made() == 1 && changed.count() > 0; });
        view.markOpened();
        QCOMPARE(made(), std::size_t {1});
    }

    void aTouchWhileTheOpeningIsSavedCounts() {
        DeskBench bench;
        const RecordId id = bench.alert("EXEMPLE");
        bench.deliver();
        CaseView view;
        load(view, bench, id);
        view.markOpened(); // not answered yet
        view.act(QStringLiteral("prendre_en_charge"));
        waitFor([&] { return view.property("mine").toBool(); });
        QCOMPARE(bench.look([](Store& store) { return store.outbox()->size(); }), std::size_t {2});
    }

    void answerProposesItsTextAndClosesTheCase() {
        DeskBench bench;
        const RecordId id = bench.alert("EXEMPLE");
        bench.deliver();
        CaseView view;
        load(view, bench, id);
        doAct(view, "prendre_en_charge");
        ActComposer composer;
        composer.setView(&view);
        composer.setAct(QStringLiteral("repondre"));
        QVERIFY(composer.isOpen());
        QVERIFY(composer.messageOnly());
        FormRows* rows = composer.form()->rows(0);
        QAbstractItemModelTester tester(rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const FormRow& results = rows->all().front();
        QCOMPARE(results.kind, QStringLiteral("tiles"));
        QCOMPARE(results.optionCodes.size(), 7); // six of the motif, then « Autre… »
        QCOMPARE(results.optionCodes.first(), QStringLiteral("DROITS_OUVERTS"));
        QCOMPARE(results.optionTexts.last(), QStringLiteral("Autre…"));
        composer.send(); // nothing chosen yet
        QCOMPARE(composer.form()->errors().size(), 2);
        composer.form()->choose(QStringLiteral("resultat"), QStringLiteral("DROITS_OUVERTS"));
        const std::string proposed(composer.form()->answer("message").text());
        QVERIFY(proposed.size() >= 20);
        composer.form()->choose(QStringLiteral("resultat"), QStringLiteral("CSS_ACCORDEE"));
        QVERIFY(composer.form()->answer("message").text() != proposed); // nobody edited it: it follows
        composer.form()->setText(QStringLiteral("message"), QStringLiteral("Écrit à la main pour ce soin-ci."));
        composer.form()->choose(QStringLiteral("resultat"), QStringLiteral("DROITS_OUVERTS"));
        QCOMPARE(
            QString::fromStdString(std::string(composer.form()->answer("message").text())),
            QStringLiteral("Écrit à la main pour ce soin-ci."));
        QSignalSpy sent(&composer, &ActComposer::sent);
        composer.send();
        waitFor([&] { return sent.count() > 0; });
        const Record record = *bench.look([id](Store& store) { return store.record(id); });
        QCOMPARE(QString::fromStdString(record.state), QStringLiteral("RETOUR_TRANSMIS"));
    }

    void messageAloneLeavesTheCaseOpen() {
        DeskBench bench;
        const RecordId id = bench.alert("EXEMPLE");
        bench.deliver();
        CaseView view;
        load(view, bench, id);
        doAct(view, "prendre_en_charge");
        ActComposer composer;
        composer.setView(&view);
        composer.setAct(QStringLiteral("repondre"));
        composer.form()->setText(QStringLiteral("message"), QStringLiteral("Trop court"));
        composer.sendMessageOnly();
        QCOMPARE(composer.form()->errors().size(), 1); // of the message alone: no result leaves with it
        composer.form()->setText(
            QStringLiteral("message"), QStringLiteral("Nous attendons la réponse de l’employeur."));
        QSignalSpy sent(&composer, &ActComposer::sent);
        composer.sendMessageOnly();
        waitFor([&] { return sent.count() > 0; });
        const Record record = *bench.look([id](Store& store) { return store.record(id); });
        QCOMPARE(QString::fromStdString(record.state), QStringLiteral("PRIS_EN_CHARGE"));
    }

    void composerKeepsWhatIsTypedInADraft() {
        DeskBench bench;
        const RecordId id = bench.alert("EXEMPLE");
        bench.deliver();
        CaseView view;
        load(view, bench, id);
        doAct(view, "prendre_en_charge");
        {
            ActComposer composer;
            composer.setView(&view);
            composer.setAct(QStringLiteral("poser_question"));
            composer.form()->setText(QStringLiteral("question"), QStringLiteral("Depuis quand est-ce refusé ?"));
            composer.form()->leave(QStringLiteral("question"));
            waitFor([&] { return !bench.look([](Store& store) { return store.drafts()->empty(); }); });
        }
        ActComposer again;
        again.setView(&view);
        again.setAct(QStringLiteral("poser_question"));
        waitFor([&] { return !again.form()->answer("question").text().empty(); });
        QCOMPARE(
            QString::fromStdString(std::string(again.form()->answer("question").text())),
            QStringLiteral("Depuis quand est-ce refusé ?"));
    }

    // Alt + ↓ with the caret in « Message »: no field was left, and what was typed is there on the way back.
    void composerKeepsWhatWasTypedWhenTheCaseChanges() {
        DeskBench bench;
        const RecordId first = bench.alert("EXEMPLE");
        const RecordId second = bench.alert("FICTIF");
        bench.deliver();
        CaseView view;
        load(view, bench, first);
        doAct(view, "prendre_en_charge");
        const QString words = QStringLiteral("Écrit pour le premier dossier.");
        ActComposer composer;
        composer.setView(&view);
        composer.setAct(QStringLiteral("repondre"));
        composer.form()->choose(QStringLiteral("resultat"), QStringLiteral("DROITS_OUVERTS")); // two fields at once
        composer.form()->setText(QStringLiteral("message"), words);
        load(view, bench, second);
        QVERIFY(!composer.isOpen()); // nobody took this one
        QCOMPARE(bench.look([](Store& store) { return store.drafts()->size(); }), std::size_t {1});
        load(view, bench, first);
        QVERIFY(composer.isOpen());
        waitFor([&] { return !composer.form()->answer("message").isNull(); });
        QCOMPARE(QString::fromStdString(composer.form()->answer("message").text()), words);
        composer.form()->setText(QStringLiteral("message"), words + QStringLiteral(" Et la suite."));
        composer.setAct(QStringLiteral("poser_question"));
        composer.setAct(QStringLiteral("repondre"));
        waitFor([&] { return !composer.form()->answer("message").isNull(); });
        QCOMPARE(
            QString::fromStdString(composer.form()->answer("message").text()), words + QStringLiteral(" Et la suite."));
        QCOMPARE(bench.look([](Store& store) { return store.drafts()->size(); }), std::size_t {1});
        QSignalSpy sent(&composer, &ActComposer::sent);
        composer.send();
        waitFor([&] { return sent.count() > 0; });
        QCOMPARE(bench.look([](Store& store) { return store.drafts()->size(); }), std::size_t {0});
    }

    // A lock destroys the page at once.
    void composerKeepsWhatIsBeingTypedWhenItGoes() {
        DeskBench bench;
        const RecordId id = bench.alert("EXEMPLE");
        bench.deliver();
        CaseView view;
        load(view, bench, id);
        doAct(view, "prendre_en_charge");
        {
            ActComposer composer;
            composer.setView(&view);
            composer.setAct(QStringLiteral("poser_question"));
            composer.form()->setText(QStringLiteral("question"), QStringLiteral("Depuis quand ?"));
        }
        QCOMPARE(bench.look([](Store& store) { return store.drafts()->size(); }), std::size_t {1});
    }

    void showsNoNumberAndDoesNothingOfTheCaseBefore() {
        DeskBench bench;
        const RecordId first = bench.alert("EXEMPLE");
        const RecordId second = bench.alert("FICTIF");
        bench.deliver();
        CaseView view;
        load(view, bench, first);
        const QString masked = view.property("nir").toString();
        view.showNir(true);
        QVERIFY(view.property("nir").toString() != masked);
        view.setRecordId(QString::fromStdString(toText(second)));
        view.showNir(true); // touched before the other case came
        view.act(QStringLiteral("prendre_en_charge"));
        waitFor([&] { return view.property("title").toString().startsWith(QLatin1String("FICTIF")); });
        QCOMPARE(view.property("nir").toString(), masked);
        QCOMPARE(bench.look([](Store& store) { return store.outbox()->size(); }), std::size_t {0});
    }

    void whatWasSetAsideSaysWhyAndIsAccepted() {
        DeskBench bench;
        const RecordId id
            = bench.alert("SPECIMEN", "3J", {}, {{"quarantaine", Value("revoked")}, {"triage", Value(true)}});
        bench.deliver("desk:triage");
        Queue queue(bench);
        waitFor([&] { return queue.model.triageCount() == 1; });
        CaseView view;
        load(view, bench, id);
        QVERIFY(view.property("quarantined").toBool());
        QVERIFY(view.property("setAside").toString().contains(QStringLiteral("retiré")));
        QCOMPARE(view.checks()->count(), 4);
        QCOMPARE(textOf(*view.checks(), 1, "mark"), QStringLiteral("warn"));
        QCOMPARE(textOf(*view.checks(), 0, "mark"), QStringLiteral("done"));
        QCOMPARE(view.property("mainAct").toString(), QStringLiteral("accepter_file"));
        doAct(view, "accepter_file");
        QVERIFY(!view.property("quarantined").toBool());
    }

    void whatTheRulesRefuseIsToldAndNothingIsWritten() {
        DeskBench bench;
        const RecordId id = bench.alert("EXEMPLE");
        bench.deliver();
        CaseView view;
        load(view, bench, id);
        doAct(view, "prendre_en_charge");
        const std::size_t before = bench.look([](Store& store) { return store.outbox()->size(); });
        QSignalSpy failed(&view, &CaseView::failed);
        view.commit("reaffecter", {{"caisse", Value("999")}}, {});
        QCOMPARE(failed.count(), 1);
        QVERIFY(failed.first().first().toString().contains(QStringLiteral("caisse")));
        QCOMPARE(bench.look([](Store& store) { return store.outbox()->size(); }), before);
    }

    void numberIsMaskedUntilAsked() {
        DeskBench bench;
        const RecordId id = bench.alert("EXEMPLE");
        bench.deliver();
        CaseView view;
        load(view, bench, id);
        QVERIFY(view.property("nir").toString().contains(QChar(0x2022)));
        view.showNir(true);
        QVERIFY(!view.property("nir").toString().contains(QChar(0x2022)));
        view.showNir(false);
        QVERIFY(view.property("nir").toString().contains(QChar(0x2022)));
    }

    void withdrawnAccordClosesTheComposer() {
        DeskBench bench;
        const RecordId id = bench.alert("EXEMPLE");
        bench.deliver();
        CaseView view;
        load(view, bench, id);
        doAct(view, "prendre_en_charge");
        ActComposer composer;
        composer.setView(&view);
        composer.setAct(QStringLiteral("repondre"));
        QVERIFY(composer.isOpen());
        doAct(view, "retirer_accord");
        QVERIFY(view.property("cancelled").toBool());
        QVERIFY(!composer.isOpen());
        QCOMPARE(view.property("notice").toString(), QStringLiteral("Annulée à la demande du patient"));
    }
};

RELAIS_TEST(DeskModelsTest)

} // namespace desk_models_test
#include "desk_models_test.moc"
