// Lists of records follow the store row by row; the témoin and the history say what the documents say.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/records/record_list_model.h"
#include "app/records/timeline.h"
#include "tests/support/records_bench.h"
#include "tests/support/test_class.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace records_test {

using namespace relais;
using namespace relais::test;

namespace {

class AllRecords final : public app::RecordListModel {
public:
    explicit AllRecords(const std::string& search = {}) {
        app::ListSection section;
        section.query.order = ListOrder::LastChanged;
        section.query.search = search;
        app::ListSection drafts = section;
        drafts.drafts = true;
        setSections({drafts, section});
    }
};

QStringList titles(const QAbstractItemModel& model) {
    QStringList out;
    for (int i = 0; i < model.rowCount(); ++i)
        out += model.index(i, 0).data(app::RecordListModel::TitleRole).toString();
    return out;
}

app::StageView stageAt(const QAbstractItemModel& model, int row) {
    return model.index(row, 0).data(app::RecordListModel::StageRole).value<app::StageView>();
}

} // namespace

class RecordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followsTheStoreRowByRow();
    void readsLongListsPageByPage();
    void searchesWithoutAccents();
    void listsDraftsApart();
    void drawsTheStageOfAnUnsentAlert();
    void tellsTheHistoryWithBothClocks();
    void tellsTheAuthorWhatBothDesksWroteOnTheWay();
};

void RecordsTest::followsTheStoreRowByRow() {
    RecordsBench bench;
    AllRecords model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setSource(&bench.records());
    bench.drain();
    QCOMPARE(model.rowCount(), 0);

    const RecordId first = bench.save("AAA");
    bench.clock().advance(std::chrono::minutes(1));
    bench.save("BBB");
    QCOMPARE(titles(model), (QStringList {QStringLiteral("BBB Sacha"), QStringLiteral("AAA Sacha")}));

    const QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
    bench.clock().advance(std::chrono::minutes(1));
    const auto added = bench.ask([first](Store& store) { return store.commit(complementDraft(first, "Suite")); });
    bench.records().tell(added->changes);
    bench.drain();
    QCOMPARE(titles(model), (QStringList {QStringLiteral("AAA Sacha"), QStringLiteral("BBB Sacha")}));
    QCOMPARE(moved.size(), 1);
    QCOMPARE(resets.size(), 0);
}

void RecordsTest::readsLongListsPageByPage() {
    RecordsBench bench;
    const auto last = bench.ask([](Store& store) {
        Result<Committed> committed = fail(ErrorCode::Internal, "none");
        for (int i = 0; i < 120; ++i)
            committed = store.commit(alertDraft("NOM" + std::to_string(i)));
        return committed;
    });
    QVERIFY(last.has_value());
    AllRecords model; // no model tester here: it fetches all by itself
    model.setSource(&bench.records());
    bench.drain();
    QCOMPARE(model.rowCount(), app::RecordListModel::kPage);
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    bench.drain();
    QCOMPARE(model.rowCount(), 2 * app::RecordListModel::kPage);
    model.fetchMore({});
    bench.drain();
    QCOMPARE(model.rowCount(), 120);
    QVERIFY(!model.canFetchMore({}));
    const QStringList all = titles(model);
    QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), 120);
}

void RecordsTest::searchesWithoutAccents() {
    RecordsBench bench;
    bench.save("SPÉCIMEN");
    bench.save("MODÈLE");
    AllRecords model("specim");
    model.setSource(&bench.records());
    bench.drain();
    QCOMPARE(titles(model), QStringList {QStringLiteral("SPÉCIMEN Sacha")});
}

void RecordsTest::listsDraftsApart() {
    RecordsBench bench;
    bench.save("AAA");
    const auto draft = bench.ask([](Store& store) { return store.startDraft("lup", "create", {}); });
    const auto kept = bench.ask(
        [id = *draft](Store& store) { return store.saveDraftField(id, "nom_naissance", Value("BROUILLON")); });
    QVERIFY(kept.has_value());
    AllRecords model;
    model.setSource(&bench.records());
    bench.drain();
    QCOMPARE(titles(model), (QStringList {QStringLiteral("BROUILLON"), QStringLiteral("AAA Sacha")}));
    QVERIFY(model.draftAt(0));
    QCOMPARE(stageAt(model, 0).fills.value(0), QStringLiteral("dashed"));
}

void RecordsTest::drawsTheStageOfAnUnsentAlert() {
    RecordsBench bench;
    bench.save("AAA");
    AllRecords model;
    model.setSource(&bench.records());
    bench.drain();
    const app::StageView waiting = stageAt(model, 0);
    QCOMPARE(
        waiting.fills,
        (QStringList {
            QStringLiteral("full"), QStringLiteral("hatched"), QStringLiteral("empty"), QStringLiteral("empty")}));
    QCOMPARE(waiting.words, QStringLiteral("En attente d’envoi"));
    QCOMPARE(
        waiting.sentence, QStringLiteral("Enregistrée ici à 16\u00a0h\u00a000. Elle partira au retour du réseau."));
    bench.exchange();
    QCOMPARE(stageAt(model, 0).fills.value(1), QStringLiteral("full"));
}

void RecordsTest::tellsTheHistoryWithBothClocks() {
    RecordsBench bench;
    const DefinitionSet& definitions = bench.definitions();
    AppliedOp create;
    create.type = "create";
    create.dispositif = "lup";
    create.definition = 1;
    create.author = {"u01"};
    create.deviceTime = {1'795'273'200'000};
    create.serviceTime = {1'795'273'200'000 + 5 * 60'000};
    create.seq = 1;
    create.body = {{"answers", Value(lupAnswers())}};
    create.facts = {{"etat", Value("TRANSMIS")}};
    const Record record = foldAll({create}, definitions);
    const auto told = app::timelineOf(record, {"u01"}, definitions, app::Dates(), {1'795'273'200'000 + 600'000});
    QCOMPARE(told.size(), std::size_t {2});
    QCOMPARE(told[0].title, QStringLiteral("Reçue par la CPAM"));
    QCOMPARE(told[0].detail, QStringLiteral("16\u00a0h\u00a005 au service"));
    QCOMPARE(told[1].title, QStringLiteral("Enregistrée par vous"));
    QCOMPARE(told[1].detail, QStringLiteral("16\u00a0h\u00a000 sur l’appareil, hors ligne"));
}

// As her own feed gives the record: without the bodies of others' acts.
void RecordsTest::tellsTheAuthorWhatBothDesksWroteOnTheWay() {
    RulesWorld world;
    const RecordId alert = world.create(world.doctor);
    QVERIFY(world.act(alert, world.agent, "prendre_en_charge"));
    QVERIFY(world.act(alert, world.agent, "poser_question", {{"question", Value("Quel est le rendez-vous prévu ?")}}));
    QVERIFY(world.act(
        alert, world.agent, "transferer_pfidass",
        {{"soins_renonces", Value(Value::Array {Value("GENERALISTE")})},
         {"causes", Value(Value::Array {Value("AVANCE_FRAIS")})},
         {"message", Value("Nous passons le dossier à l’accompagnement.")}}));
    const RecordId support = world.linked(alert);
    QVERIFY(world.act(support, world.coordinator, "prendre_en_charge"));
    QVERIFY(world.act(
        support, world.coordinator, "retour_intermediaire",
        {{"message", Value("Nous appelons la personne cet après-midi.")}}));
    const auto seen = projectRecord(world.records.at(alert), {"user:u01"}, world.definitions);
    QVERIFY(seen);
    const auto told = app::timelineOf(*seen, {"u01"}, world.definitions, app::Dates(), world.now);
    QCOMPARE(told.front().text, QStringLiteral("Nous appelons la personne cet après-midi."));
    QVERIFY2(told.front().detail.startsWith(QStringLiteral("Clément Aubriac")), qPrintable(told.front().detail));
    QStringList texts;
    for (const app::TimelineEntry& entry : told)
        texts << entry.text;
    QVERIFY(texts.contains(QStringLiteral("Nous passons le dossier à l’accompagnement.")));
    QVERIFY(texts.contains(QStringLiteral("Quel est le rendez-vous prévu ?")));
}

RELAIS_TEST(RecordsTest)

} // namespace records_test
#include "records_test.moc"
