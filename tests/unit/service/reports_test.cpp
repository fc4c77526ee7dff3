// Reports to maternities: each that is owed leaves once, its receipt becomes its state, and nothing else ever leaves.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/ledger/courier.h"
#include "tests/support/service_world.h"
#include "tests/support/test_class.h"
#include "tests/unit/domain/pds_day.h"

#include <QTest>

namespace reports_test {

using namespace relais::test;

namespace {

// Keeps what it is given, and answers what the test tells it to.
class Messenger final : public Courier {
public:
    Status deliver(const Report& report) override {
        if (!works)
            return fail(ErrorCode::StoreFull, "no space left");
        ++handed[report.record.id];
        addressed.push_back(report.maternity.id + " " + report.territory);
        return {};
    }
    Result<std::vector<Receipt>> receipts() override { return answers; }
    Status settled(const RecordId& record) override {
        cleared.push_back(record);
        std::erase_if(answers, [&](const Receipt& receipt) { return receipt.record == record; });
        return {};
    }

    bool works = true;
    std::map<RecordId, int> handed;
    std::vector<std::string> addressed;
    std::vector<Receipt> answers;
    std::vector<RecordId> cleared;
};

struct ReportWorld {
    ReportWorld() {
        world.clock.setWall(paris("2026-10-25 18:00"));
        for (const std::string code : {"consultation", "garde", "rdv_relais", "releve"}) {
            const std::string form = projectFile("sync/dispositifs/" + code + "/form.json");
            const std::string workflow = projectFile("sync/dispositifs/" + code + "/workflow.json");
            if (!world.definitions.add(form, workflow))
                throw std::runtime_error(code);
            world.change([&](Work& work) -> Status {
                RELAIS_TRY(work.tx.catalog().put(DefinitionRow {code, 1, false, 0, form, workflow}));
                const Value directory = must(parseJson(projectFile("sync/reference/directory.json")));
                RELAIS_TRY(work.tx.catalog().put(ReferenceRow {"directory", 1, 0, directory}));
                RELAIS_ASSIGN(const Value generation, work.tx.catalog().meta(MetaKey::kGeneration));
                return work.tx.catalog().setMeta(MetaKey::kGeneration, generation.integer() + 1);
            });
        }
        world.addUser("u06", "Inès Castellan, sage-femme", {"SAGE_FEMME_PDS:paris13"});
        ines = std::make_unique<TestDevice>(world, "u06", 7);
        ines->sync();
        courier();
    }

    // The ledger again, with the messenger at its side.
    void courier() {
        LedgerParts parts = world.parts();
        parts.courier = &messenger;
        ServiceKeys keys;
        keys.authority = world.keys.authority;
        ledger = std::make_unique<Ledger>(parts, std::move(keys), Settings {});
        must(ledger->start());
    }

    RecordId sign(Value::Map answers) {
        const Op op = ines->create(std::move(answers), "consultation");
        if (ines->send(op).kind != VerdictKind::Accepted)
            throw std::runtime_error("not accepted");
        return op.record;
    }
    void turn() {
        world.pass(std::chrono::seconds(30));
        must(ledger->tick());
    }
    [[nodiscard]] std::string transmission(const RecordId& id) {
        return world.record(id)->record.facts.at("transmission").text();
    }
    [[nodiscard]] std::string state(const RecordId& id) { return world.record(id)->record.state; }

    ServiceWorld world;
    std::unique_ptr<TestDevice> ines;
    Messenger messenger;
    std::unique_ptr<Ledger> ledger;
};

} // namespace

class ReportsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void leavesOnceAndIsAcknowledged() {
        ReportWorld world;
        const RecordId id = world.sign(pds02());
        QCOMPARE(world.transmission(id), std::string("A_TRANSMETTRE"));
        for (int i = 0; i < 3; ++i)
            world.turn();
        QCOMPARE(world.transmission(id), std::string("ENVOYEE"));
        QCOMPARE(world.messenger.handed.at(id), 1);
        QCOMPARE(world.messenger.addressed.front().substr(0, 3), std::string("m2 "));
        world.messenger.answers = {{id, Delivery::Received}};
        world.turn();
        QCOMPARE(world.transmission(id), std::string("ACCUSEE"));
        QCOMPARE(world.state(id), std::string("CLOSE")); // she has her rendez-vous
        QVERIFY(world.messenger.cleared == std::vector<RecordId> {id});
    }

    void aFailureIsToldToItsAuthor() {
        ReportWorld world;
        const RecordId id = world.sign(pds02());
        world.turn();
        world.messenger.answers = {{id, Delivery::Failed}};
        world.turn();
        QCOMPARE(world.transmission(id), std::string("ECHEC"));
        world.ines->sync();
        QCOMPARE(world.ines->find(id)->facts.at("transmission").text(), std::string("ECHEC"));
        // A receipt that comes twice changes nothing.
        world.messenger.answers = {{id, Delivery::Failed}};
        const auto before = world.world.record(id)->record.events.size();
        world.turn();
        QCOMPARE(world.world.record(id)->record.events.size(), before);
    }

    void aTrayThatFailsIsTriedAgain() {
        ReportWorld world;
        world.messenger.works = false;
        const RecordId id = world.sign(pds02());
        world.turn();
        QCOMPARE(world.transmission(id), std::string("A_TRANSMETTRE"));
        world.messenger.works = true;
        world.turn();
        QCOMPARE(world.transmission(id), std::string("ENVOYEE"));
    }

    void anUnknownMaternityFailsAtOnce() {
        ReportWorld world;
        const RecordId id = world.sign(with(pds02(), {{"maternite_reference", Value("m99")}}));
        world.turn();
        QCOMPARE(world.transmission(id), std::string("ECHEC"));
        QVERIFY(world.messenger.handed.empty());
    }

    void nothingElseLeaves() {
        ReportWorld world;
        world.sign(with(pds02(), {{"compte_rendu", Value("NON")}}));
        world.sign(pds03());
        for (int i = 0; i < 3; ++i)
            world.turn();
        QVERIFY(world.messenger.handed.empty());
    }

    void withoutACourierReportsWait() {
        ReportWorld world;
        const RecordId id = world.sign(pds02());
        world.world.pass(std::chrono::minutes(5));
        must(world.world.ledger().tick());
        QCOMPARE(world.transmission(id), std::string("A_TRANSMETTRE"));
    }
};

RELAIS_TEST(ReportsTest)

} // namespace reports_test
#include "reports_test.moc"
