// The accompaniment of a person passed on by the desk, step by step to the answer, over a real store.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/act_composer.h"
#include "app/desk/pfidass_list_model.h"
#include "tests/support/desk_bench.h"
#include "tests/support/shown_page.h"
#include "tests/support/test_class.h"

#include <QAbstractItemModelTester>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QSignalSpy>

namespace support_page_test {

using namespace relais;
using namespace relais::app;
using namespace relais::test;
using namespace std::chrono_literals;

namespace {

const Actor kCoordinator {{"u12"}, "Clément Aubriac", "AGENT_AM", "CPAM 91", "91228", {"COORD_PFIDASS:911"}};
const char* const kRights[] = {"amo", "css", "ald", "mt", "carte", "coordonnees", "aides_locales"};

// A coordinator's device with a case that the desk passed on, led as far as asked.
struct Support {
    explicit Support(const std::string& upTo = {}) : bench(kCoordinator) {
        alert = bench.alert("MODELE", "3J");
        must(bench.rules.act(
            alert, agent, "transferer_pfidass",
            {{"soins_renonces", Value(codes({"HOSPITALISATION"}))},
             {"causes", Value(codes({"RESTE_A_CHARGE"}))},
             {"message", Value(kAnswerText)}}));
        person = bench.rules.linked(alert);
        lead(upTo);
        bench.deliver("desk:911:pfidass");
    }
    void must(bool done) const {
        if (done)
            return;
        for (const ContentIssue& issue : bench.rules.last.issues)
            qInfo("%s %s", issue.linkId.c_str(), issue.code.c_str());
        qFatal("refused: %s", bench.rules.last.code.c_str());
    }
    void lead(const std::string& upTo) {
        const auto act = [this](const char* name, Value::Map payload = {}) {
            bench.rules.pass(10min);
            must(bench.rules.act(person, kCoordinator, name, std::move(payload)));
        };
        if (upTo.empty())
            return;
        act("prendre_en_charge");
        act("ouvrir_bilan");
        Value::Map review;
        for (const char* right : kRights)
            review[right] = Value("OK");
        act("bilan", review);
        act("passer_contact", {{"message", Value(kAnswerText)}});
        act("contact", {{"date", Value("2026-11-19")}, {"canal", Value("TELEPHONE")}, {"abouti", Value(true)}});
        act("passer_plan", {{"message", Value(kAnswerText)}});
        act("montage",
            {{"cout", Value(184000)},
             {"part_amo", Value(62000)},
             {"part_amc", Value(98000)},
             {"aide_ass", Value(18000)},
             {"autres", Value(0)},
             {"reste", Value(6000)}});
        act("plan",
            {{"action", Value("Rendez-vous de soin à prendre avec la PASS")},
             {"responsable", Value("PASS de Melun")},
             {"statut", Value("A_FAIRE")}});
        if (upTo == "actions")
            act("passer_actions");
    }
    void open(const Look& look) {
        page = std::make_unique<ShownPage>(
            "import Relais.DeskPages", "PfidassPage",
            QVariantMap {{QStringLiteral("source"), QVariant::fromValue(&bench.source())}}, look);
    }
    [[nodiscard]] Record record(const RecordId& id) {
        return *bench.look([id](Store& store) { return store.record(id); });
    }
    DeskBench bench;
    Actor agent {{"u11"}, "Sabine Ouzoulias", "AGENT_AM", "CPAM 91", "91228", {"AGENT_LUP:911"}};
    RecordId alert;
    RecordId person;
    std::unique_ptr<ShownPage> page;
};

QString at(const PfidassListModel& model, const char* role) {
    return model.data(model.index(0), model.roleNames().key(role)).toString();
}

} // namespace

class SupportPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void theListSaysWhoAndHowFar() {
        Support support("actions");
        PfidassListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSource(&support.bench.source());
        waitFor([&] { return model.count() == 1 && model.property("openCount").toInt() == 1; });
        QCOMPARE(at(model, "title"), QStringLiteral("MODELE Sacha"));
        QVERIFY(at(model, "since").startsWith(QStringLiteral("Hospitalisation")));
        QVERIFY(at(model, "since").contains(QStringLiteral(" · depuis ")));
        QCOMPARE(
            model.data(model.index(0), model.roleNames().key("stage")).value<StageView>().progressText,
            QStringLiteral("3/5"));
        model.setProperty("over", true);
        waitFor([&] { return model.count() == 0; });
        model.setProperty("over", false);
        model.setProperty("search", QStringLiteral("inconnu"));
        waitFor([&] { return model.count() == 0; });
    }

    void theTransferLinksBothCases() {
        Support support;
        QCOMPARE(support.record(support.person).dispositif, std::string("pfidass"));
        QCOMPARE(Value(support.record(support.person).facts)["origine"].text(), toText(support.alert));
        QCOMPARE(Value(support.record(support.alert).facts)["lie"].text(), toText(support.person));
        QCOMPARE(Value(support.record(support.person).answers)["nom_naissance"].text(), std::string("MODELE"));
    }

    void theNextStepIsOneClick() {
        Support support;
        support.open(kTablet);
        RELAIS_AWAIT(*support.page, support.page->has(QStringLiteral("Prendre en charge")));
        support.page->click(QStringLiteral("Prendre en charge"));
        RELAIS_AWAIT(*support.page, support.record(support.person).state == "RECU");
        QCOMPARE(support.page->clicks(), 1);
    }

    void theFinancingMustAddUp() {
        Support support("plan");
        CaseView view;
        view.setSource(&support.bench.source());
        view.setRecordId(QString::fromStdString(toText(support.person)));
        waitFor([&] { return view.loaded(); });
        ActComposer composer;
        composer.setView(&view);
        composer.setAct(QStringLiteral("montage"));
        QVERIFY(composer.isOpen());
        composer.form()->setText(QStringLiteral("cout"), QStringLiteral("1840"));
        composer.form()->setText(QStringLiteral("part_amo"), QStringLiteral("620"));
        composer.form()->setText(QStringLiteral("part_amc"), QStringLiteral("980"));
        composer.form()->setText(QStringLiteral("aide_ass"), QStringLiteral("180"));
        composer.form()->setText(QStringLiteral("reste"), QStringLiteral("40"));
        QString said;
        for (const FormRow& row : composer.form()->rows(0)->all())
            if (row.linkId == QLatin1String("reste"))
                said = row.warning;
        QCOMPARE(said, QStringLiteral("Il manque 20 € pour arriver au coût"));
        const std::size_t before = support.bench.look([](Store& store) { return store.outbox()->size(); });
        composer.send();
        QCOMPARE(support.bench.look([](Store& store) { return store.outbox()->size(); }), before);
        composer.form()->setText(QStringLiteral("reste"), QStringLiteral("60"));
        QSignalSpy sent(&composer, &ActComposer::sent);
        composer.send();
        waitFor([&] { return sent.count() == 1; });
    }

    void theIntermediateReturnStandsReady() {
        Support support("plan");
        CaseView view;
        view.setSource(&support.bench.source());
        view.setRecordId(QString::fromStdString(toText(support.person)));
        waitFor([&] { return view.loaded(); });
        ActComposer composer;
        composer.setView(&view);
        composer.setAct(QStringLiteral("retour_intermediaire"));
        QVERIFY(composer.isOpen());
        QCOMPARE(composer.property("sendText").toString(), QStringLiteral("Envoyer"));
        composer.send(); // nothing may leave empty
        QVERIFY(!composer.form()->errors().isEmpty() || !composer.form()->answer("message").text().empty());
    }

    void careObtainedThenTheAnswerLeaves() {
        Support support("actions");
        support.open(kTablet);
        const QString done = QStringLiteral("Soin réalisé");
        RELAIS_AWAIT(*support.page, support.page->has(done));
        QVERIFY(support.page->names().contains(QStringLiteral("3 étapes sur 5")));
        QVERIFY(
            support.page->names().contains(QStringLiteral("1840 € = 620 + 980 + 180, reste 60 €"))
            || support.page->names().contains(QStringLiteral("reste 60 €")));
        QVERIFY(support.page->has(QStringLiteral("Renoncement confirmé")));
        support.page->click(done);
        RELAIS_AWAIT(*support.page, support.page->has(QStringLiteral("Enregistrer")));
    }

    void theNextCallIsOneClick() {
        Support support("actions");
        support.open(kTablet);
        const QString tomorrow = QStringLiteral("Demain");
        RELAIS_AWAIT(*support.page, support.page->has(tomorrow));
        support.page->click(tomorrow);
        RELAIS_AWAIT(
            *support.page,
            Value(support.record(support.person).facts)["rappel_prevu"].text() == std::string("2026-11-20"));
    }

    void everyLook() {
        Support support("actions");
        support.open(kTablet);
        RELAIS_AWAIT(*support.page, support.page->has(QStringLiteral("Soin réalisé")));
        support.page->click(QStringLiteral("MODELE Sacha, "), true);
        for (const Look& look : kLooks)
            support.page->shoot(QStringLiteral("support"), look);
    }
};

RELAIS_TEST(SupportPageTest)

} // namespace support_page_test
#include "support_page_test.moc"
