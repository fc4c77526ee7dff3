// A store's life: copies and roll-backs are noticed, what may no longer be read goes, what is unsent never does.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/store/site_store.h"
#include "tests/support/store_bench.h"
#include "tests/support/test_class.h"

#include <QTest>

#include <filesystem>

namespace store_life_test {

using namespace relais::sync;
using namespace relais::test;
namespace fs = std::filesystem;

namespace {

constexpr std::chrono::hours kDay {24};

void copyFolder(const std::string& from, const std::string& to) {
    fs::remove_all(to);
    fs::copy(from, to, fs::copy_options::recursive);
}

// Gives the store an accepted alert of its user, in the state named, with the facts of that state.
RecordId giveAlert(Store& store, SmallService& service, const std::string& state, const Value::Map& facts) {
    const RecordId record = store.commit(alertDraft("LAMBERTI"))->record;
    const SyncRequest request = service.request(store);
    SyncResponse answer = service.take(*store.pendingRuns(1 << 20));
    AppliedOp move = service.foreign(service.last + 100, "move", record);
    move.facts = facts;
    const Seq before = request.cursors.empty() ? 0 : request.cursors.front().seq;
    service.accept(move, state);
    std::vector<Entry> fresh;
    for (const Entry& entry : service.log)
        if (entry.seq > before)
            fresh.push_back(entry);
    answer.last = service.last;
    answer.pages.push_back({service.feed, service.grant, fresh, service.last});
    return store.apply(answer, request) ? record : RecordId();
}

} // namespace

class StoreLifeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twoCopiesOfAStoreSpeakUnderDifferentReplicas() {
        StoreBench bench;
        ReplicaId first;
        {
            auto store = bench.create();
            QVERIFY((*store)->commit(alertDraft()));
            first = (*store)->birth().replica;
        }
        copyFolder(bench.paths.folder, bench.home.file("copy"));
        {
            auto store = bench.open();
            QCOMPARE((*store)->birth().replica, first); // its own next opening is no copy
        }
        bench.paths.folder = bench.home.file("copy");
        auto copy = bench.open();
        QVERIFY(copy);
        const ReplicaId second = (*copy)->birth().replica;
        QVERIFY(second != first);
        // What it had not sent is still offered, under the replica it was made with.
        QCOMPARE((*copy)->pendingRuns(1 << 20)->front().replica, first);
        QCOMPARE((*copy)->commit(alertDraft())->n, OpNumber {1});
        copy->reset();
        bench.paths.folder = bench.home.file("u01");
        auto original = bench.open();
        QVERIFY((*original)->birth().replica != first && (*original)->birth().replica != second);
    }

    void aStoreBehindItsSpoolStartsANewReplica() {
        StoreBench bench;
        ReplicaId replica;
        {
            auto store = bench.create();
            replica = (*store)->birth().replica;
        }
        {
            auto store = bench.open();
            copyFolder(bench.paths.folder, bench.home.file("snapshot")); // while open: the token is the same
            QVERIFY((*store)->commit(alertDraft()));
        }
        const Bytes spool = contentOf(bench.paths.spool());
        copyFolder(bench.home.file("snapshot"), bench.paths.folder);
        overwrite(bench.paths.spool(), spool);
        auto store = bench.open();
        QVERIFY2(store, store ? "" : store.error().detail.c_str());
        QVERIFY((*store)->birth().replica != replica);
        QCOMPARE((*store)->unsentEnvelopes(1 << 20)->size(), std::size_t {1}); // the lost op still goes
    }

    void aPersonErasesAtOnceWhatWasReadAndNothingElse() {
        StoreBench bench;
        SmallService service;
        auto store = bench.create();
        const WallMs now = bench.clock.wall();
        const RecordId read = giveAlert(**store, service, "RETOUR_LU", {{"retour_lu_le", Value(now.ms)}});
        const RecordId running = giveAlert(**store, service, "EN_ANALYSE", {});
        QVERIFY(!read.isNull() && !running.isNull());
        const auto unsent = (*store)->commit(alertDraft());
        QCOMPARE((*store)->eraseRead()->records, std::vector<RecordId> {read});
        QCOMPARE((*store)->record(read).error().code, ErrorCode::NotFound);
        QVERIFY((*store)->record(running)->answers.contains("telephone"));
        QVERIFY((*store)->record(unsent->record)->answers.contains("telephone"));
        QVERIFY((*store)->eraseRead()->empty());
    }

    void aReadReturnIsReducedThenGone() {
        StoreBench bench;
        SmallService service;
        auto store = bench.create();
        const WallMs now = bench.clock.wall();
        const RecordId read = giveAlert(
            **store, service, "RETOUR_LU", {{"retour_lu_le", Value(now.ms)}, {"numero", Value("LUP-911-2026-000417")}});
        QVERIFY(!read.isNull());
        QVERIFY((*store)->retention(now + kDay * 14)->records.empty());
        QVERIFY((*store)->record(read)->answers.contains("telephone"));
        QVERIFY(!(*store)->retention(now + kDay * 16)->records.empty());
        const Record stub = *(*store)->record(read);
        QVERIFY(!stub.answers.contains("telephone"));
        QCOMPARE(stub.answers.at("nom_naissance").text(), std::string("L."));
        QCOMPARE(stub.facts.at("numero").text(), std::string("LUP-911-2026-000417"));
        QCOMPARE(stub.state, std::string("RETOUR_LU"));
        QVERIFY((*store)->list({})->front().reduced);
        ListQuery search;
        search.search = "lamberti";
        QVERIFY((*store)->list(search)->empty());
        QCOMPARE((*store)->ownOpContent(OpId {read.raw}).error().code, ErrorCode::NotFound);
        // News of it: whole again, asked by its snapshot.
        const SyncRequest request = service.request(**store);
        const Entry news = service.accept(service.foreign(900, "move", read), "CLOS");
        QVERIFY((*store)->apply(service.response({news}, service.last), request));
        QVERIFY((*store)->syncState()->wanted == std::vector {read});
    }

    void closedRecordsGoAndTheSealedCopyStaysUntilTheWatermark() {
        StoreBench bench;
        SmallService service;
        auto store = bench.create();
        const WallMs now = bench.clock.wall();
        const RecordId closed = giveAlert(**store, service, "CLOS", {{"clos_le", Value(now.ms)}});
        const RecordId open = giveAlert(**store, service, "EN_ANALYSE", {});
        const RecordId foreign = service.foreign(1, "create").record;
        service.accept(service.foreign(1, "create"), "TRANSMIS");
        AppliedOp end = service.foreign(2, "move", foreign);
        end.facts = {{"clos_le", Value(now.ms)}};
        service.accept(end, "CLOS");
        std::vector<Entry> fresh(service.log.end() - 2, service.log.end());
        QVERIFY((*store)->apply(service.response(fresh, service.last), service.request(**store)));
        QCOMPARE((*store)->list({})->size(), std::size_t {3});
        QVERIFY((*store)->retention(now + kDay * 16)); // desk: 15 days after closing
        QCOMPARE((*store)->record(foreign).error().code, ErrorCode::NotFound);
        QVERIFY((*store)->record(closed));
        // Contact goes on, so that only closing counts.
        const auto contact = [&](WallMs at, Seq durable) {
            SyncResponse answer = service.response({}, service.last);
            answer.serviceTime = at;
            answer.durable = durable;
            return (*store)->apply(answer, service.request(**store)).has_value();
        };
        QVERIFY(contact(now + kDay * 31, 0));
        QVERIFY((*store)->retention(now + kDay * 31));
        QCOMPARE((*store)->record(closed).error().code, ErrorCode::NotFound);
        QVERIFY((*store)->record(open));
        QCOMPARE((*store)->unsentEnvelopes(1 << 20)->size(), std::size_t {2}); // sealed, whatever became unreadable
        QVERIFY(contact(now + kDay * 31, service.last));
        QVERIFY((*store)->retention(now + kDay * 31));
        QVERIFY((*store)->unsentEnvelopes(1 << 20)->empty());
    }

    void withoutContactWhatWasAcceptedGoesAndWhatIsUnsentStays() {
        StoreBench bench;
        SmallService service;
        auto store = bench.create();
        const RecordId accepted = giveAlert(**store, service, "EN_ANALYSE", {});
        const RecordId unsent = (*store)->commit(alertDraft("PERSONNE"))->record;
        const auto draft = (*store)->startDraft("lup", "create", {});
        QVERIFY((*store)->saveDraftField(*draft, "prenom", Value("Sacha")));
        const WallMs contact = (*store)->syncState()->lastContact;
        QVERIFY((*store)->retention(contact + kDay * 13));
        QVERIFY((*store)->record(accepted));
        QCOMPARE((*store)->drafts()->size(), std::size_t {1});
        QVERIFY((*store)->retention(contact + kDay * 31));
        QCOMPARE((*store)->record(accepted).error().code, ErrorCode::NotFound);
        QVERIFY((*store)->record(unsent)->answers.contains("telephone"));
        QCOMPARE((*store)->drafts()->size(), std::size_t {1}); // nowhere else, and only this clock says that it is old
        QCOMPARE((*store)->pendingRuns(1 << 20)->size(), std::size_t {1});
        QCOMPARE((*store)->unsentEnvelopes(1 << 20)->size(), std::size_t {2});
        QVERIFY((*store)->syncState()->cursors.front().grant.isNull()); // loads again at the next contact
    }

    void aStoreOfTheFirstVersionKeepsItsDrafts() {
        StoreBench bench;
        auto store = bench.create();
        const auto draft = (*store)->startDraft("lup", "create", {});
        QVERIFY((*store)->saveDraftField(*draft, "prenom", Value("Sacha")));
        store->reset();
        {
            auto db = Connection::open(bench.paths.database(), keyOf(7), {});
            QVERIFY(db && db->script("ALTER TABLE drafts DROP COLUMN seen_at; PRAGMA user_version = 1;"));
        }
        store = bench.open();
        QVERIFY2(store, store ? "" : store.error().detail.c_str());
        QCOMPARE((*store)->draft(*draft)->fields.at("prenom").text(), std::string("Sacha"));
        QVERIFY(!fs::exists(bench.paths.database() + ".v1")); // it holds the same records
    }

    void aDraftIsOldByTheTimeOfTheServiceAlone() {
        StoreBench bench;
        SmallService service;
        auto store = bench.create();
        const auto heard = [&](WallMs at) {
            SyncResponse answer = service.response({}, service.last);
            answer.serviceTime = at;
            return (*store)->apply(answer, service.request(**store)).has_value();
        };
        const WallMs start = bench.clock.wall();
        // Typed while the device believed that it was last year, then years ahead.
        bench.clock.setWall(start - kDay * 365);
        const auto draft = (*store)->startDraft("lup", "create", {});
        QVERIFY((*store)->saveDraftField(*draft, "prenom", Value("Sacha")));
        QVERIFY(heard(start));
        bench.clock.setWall(start + kDay * 900);
        QVERIFY((*store)->retention(bench.clock.wall()));
        QCOMPARE((*store)->drafts()->size(), std::size_t {1});
        // Touched again after thirteen days at the service: as fresh as on the first.
        QVERIFY(heard(start + kDay * 13));
        QVERIFY((*store)->saveDraftField(*draft, "prenom", Value("Noa")));
        QVERIFY(heard(start + kDay * 14));
        QVERIFY(heard(start + kDay * 27));
        QVERIFY((*store)->retention(start + kDay * 27));
        QCOMPARE((*store)->drafts()->size(), std::size_t {1});
        // Reopened: its age is kept. Fourteen whole days between two contacts, untouched: it goes.
        store->reset();
        store = bench.open();
        QVERIFY(store);
        QVERIFY(heard(start + kDay * 29));
        const auto erased = (*store)->retention(start + kDay * 29);
        QVERIFY(erased && erased->drafts);
        QVERIFY((*store)->drafts()->empty());
    }

    void wipingLeavesNothingReadableAndKeepsAnUnsentSpool() {
        StoreBench bench;
        auto store = bench.create();
        QVERIFY((*store)->commit(alertDraft()));
        QVERIFY(Store::wipe(std::move(*store), bench.paths, *bench.files, false));
        const auto left = bench.files->list(bench.paths.folder);
        QVERIFY(*left == std::vector<std::string> {"spool"});
        QVERIFY(Store::wipe(nullptr, bench.paths, *bench.files, true));
        QVERIFY(bench.files->list(bench.paths.folder)->empty());
    }

    void aDamagedStoreIsToldAndItsSpoolStillDelivers() {
        StoreBench bench;
        {
            auto store = bench.create();
            QVERIFY((*store)->commit(alertDraft()));
        }
        Bytes database = contentOf(bench.paths.database());
        for (std::size_t at = 4096; at < database.size(); at += 512)
            database[at] ^= 0x55;
        overwrite(bench.paths.database(), database);
        const auto opened = bench.open();
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::StoreCorrupt);
        QCOMPARE(contentOf(bench.paths.database()).size(), database.size()); // nothing was made anew over it
        QCOMPARE(bench.create().error().code, ErrorCode::InvalidArgument);
        QCOMPARE(Spool::open(*bench.files, bench.paths.spool())->unsentCount(), std::size_t {1});
    }
};

RELAIS_TEST(StoreLifeTest)

} // namespace store_life_test
#include "store_life_test.moc"
