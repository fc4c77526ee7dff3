// What works while everybody is locked out: the device's key, its service, pending counts, emergency alerts.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/store/site_store.h"
#include "tests/support/faulty_vfs.h"
#include "tests/support/lup_world.h"
#include "tests/support/temp_store.h"
#include "tests/support/test_class.h"

#include <QTest>

namespace site_store_test {

using namespace relais::sync;
using namespace relais::test;

namespace {

struct Site {
    TempFolder home;
    ManualClock clock;
    SystemRandom random;
    SystemFiles files;
    SealKeyPair ingest = newSealKeyPair(random);
    std::unique_ptr<SiteStore> store;

    Site() { store = std::move(*SiteStore::create(folder(), keyOf(1), deps())); }
    [[nodiscard]] std::string folder() const { return home.file("site"); }
    [[nodiscard]] SiteDeps deps() { return {clock, random, files}; }
    void reopen() {
        store.reset();
        store = std::move(*SiteStore::open(folder(), keyOf(1), deps()));
    }
    [[nodiscard]] SiteEnrolment enrolment() const {
        SiteEnrolment enrolment;
        enrolment.uri
            = {.host = "relais.example",
               .port = 8443,
               .secret = "UNE-SEULE-FOIS",
               .pins = {Hash {1}, Hash {2}},
               .ingestKey = ingest.publicKey,
               .ingestKid = 4,
               .authority = {SignatureAlgorithm::Ed25519, Bytes(32, 5)},
               .caRequired = false};
        enrolment.device = DeviceId {{9}};
        enrolment.settings = {{"lup_telephone", Value("0199000000")}};
        return enrolment;
    }
};

} // namespace

class SiteStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatTheDeviceKnowsSurvivesARestart() {
        Site site;
        QVERIFY(!*site.store->enrolment());
        const SecretBytes seed = std::move(*site.store->deviceSeed());
        QVERIFY(site.store->setEnrolment(site.enrolment()));
        const SiteUser user = *site.store->addUser({"u01"}, "Dr Vautrin");
        QCOMPARE(site.store->addUser({"u01"}, "Dr Vautrin").error().code, ErrorCode::Conflict);
        QVERIFY(user.folder.starts_with("u-") && user.folder.find("u01") == std::string::npos);
        QVERIFY(site.store->setPending({"u01"}, 1, 2, {77}));
        QVERIFY(site.store->setReference("phones", 3, Value("0199000000")));
        QVERIFY(site.store->noteTime({500}) && site.store->noteTime({400}));
        site.reopen();
        QVERIFY(textView(site.store->deviceSeed()->view()) == textView(seed.view()));
        SiteEnrolment expected = site.enrolment();
        expected.uri.secret.clear(); // used once, not kept
        QVERIFY(*site.store->enrolment() == expected);
        const auto users = site.store->users();
        QCOMPARE(users->size(), std::size_t {1});
        QVERIFY(users->front().pendingAlerts == 1 && users->front().pendingOthers == 2);
        QCOMPARE(users->front().folder, user.folder);
        QCOMPARE(site.store->reference("phones")->text(), std::string("0199000000"));
        QCOMPARE(site.store->highestTime()->ms, std::int64_t {500});
        QVERIFY(site.store->removeUser({"u01"}) && site.store->users()->empty());
    }

    void aReplacedStoreIsKeptUntilItsSpoolHasLeft() {
        Site site;
        SiteUser user = *site.store->addUser({"u01"}, "Dr Vautrin");
        QVERIFY(site.store->users()->front().facts.empty()); // not ready: nobody may choose her yet
        user.facts = {{"profession", Value("10")}};
        QVERIFY(site.store->setUser(user));
        QVERIFY(site.store->retired()->empty());
        const std::string first = std::exchange(user.folder, site.store->newFolder());
        QVERIFY(site.store->setUser(user));
        QVERIFY(!site.store->setUser({.id = {"u02"}, .folder = "u-0", .displayName = "", .usedAt = {}, .facts = {}}));
        site.reopen();
        QCOMPARE(site.store->users()->size(), std::size_t {1});
        QCOMPARE(site.store->users()->front().folder, user.folder);
        QVERIFY(site.store->users()->front().facts == user.facts);
        QCOMPARE(site.store->retired()->size(), std::size_t {1});
        QCOMPARE(site.store->retired()->front().folder, first);
        QVERIFY(site.store->forgetRetired(first) && site.store->retired()->empty());
    }

    void anEmergencyAlertIsSealedAndSignedByTheDeviceAlone() {
        Site site;
        const OpDraft draft {
            .type = "create",
            .dispositif = "lup",
            .definition = 1,
            .body = {{"answers", Value(lupAnswers())}},
            .lane = Lane::Alert};
        const Ed25519Signer device = std::move(*Ed25519Signer::fromSeed(*site.store->deviceSeed()));
        QCOMPARE(site.store->sayEmergency(draft, device).error().code, ErrorCode::InvalidArgument);
        QVERIFY(site.store->setEnrolment(site.enrolment()));
        const auto first = site.store->sayEmergency(draft, device);
        const auto second = site.store->sayEmergency(draft, device);
        QVERIFY2(first && second, first ? "" : first.error().detail.c_str());
        site.reopen();
        const auto envelopes = site.store->spool().unsent(1 << 20);
        QCOMPARE(envelopes.size(), std::size_t {2});
        Hash head = firstHead(envelopes.front().replica);
        OpNumber n = 0;
        for (const SpoolEnvelope& envelope : envelopes) {
            const auto opened = openSealed(envelope.sealed, site.ingest.publicKey, site.ingest.secretKey);
            const SignedOp signedOp = *decodeSignedOp(*opened);
            const Op op = *decodeOp(signedOp.bytes);
            QVERIFY(op.author.empty() && signedOp.signedBy == SignedBy::Device && op.n == ++n);
            QVERIFY(signedOp.previousHead == head);
            QVERIFY(verify(device.publicKey(), signedOp.head(), signedOp.signature));
            head = signedOp.head();
        }
        // No patient in the site database, in any form a key would open.
        auto db = Connection::open(site.folder() + "/site.db", keyOf(1), {.mode = OpenOptions::Mode::ReadOnly});
        QVERIFY(db);
        auto tables = db->query("SELECT count(*) FROM said");
        QVERIFY(tables && *tables->step());
        QCOMPARE(tables->integer(0), 2);
        const Bytes raw = contentOf(site.folder() + "/spool");
        QVERIFY(textView(raw).find("EXEMPLE") == std::string_view::npos);
    }

    // Told that it is not kept, its author says it again: nothing of the first try may leave beside the second.
    void aRefusedAlertLeavesNothingInTheSpool() {
        FaultPlan plan;
        const FaultyVfs vfs(plan);
        OpenOptions options;
        options.vfs = vfs.name();
        Site site;
        QVERIFY(site.store->setEnrolment(site.enrolment()));
        const Ed25519Signer device = std::move(*Ed25519Signer::fromSeed(*site.store->deviceSeed()));
        const OpDraft draft {.type = "create", .dispositif = "lup", .definition = 1, .lane = Lane::Alert};
        std::size_t said = 0;
        int refused = 0;
        for (int fault = 0;; ++fault) {
            site.store.reset();
            site.store = std::move(*SiteStore::open(site.folder(), keyOf(1), site.deps(), options));
            plan = {.failAt = fault, .sticky = true};
            const auto op = site.store->sayEmergency(draft, device);
            const bool fired = std::exchange(plan, {}).fired;
            said += op ? 1 : 0;
            refused += op ? 0 : 1;
            QCOMPARE(Spool::open(site.files, site.folder() + "/spool")->unsentCount(), said);
            if (!fired)
                break;
        }
        QVERIFY(refused > 1);
    }

    void aDatabaseBehindItsSpoolTakesANewReplica() {
        Site site;
        QVERIFY(site.store->setEnrolment(site.enrolment()));
        const Ed25519Signer device = std::move(*Ed25519Signer::fromSeed(*site.store->deviceSeed()));
        const OpDraft draft {.type = "create", .dispositif = "lup", .definition = 1, .lane = Lane::Alert};
        site.store.reset();
        const Bytes before = contentOf(site.folder() + "/site.db");
        site.store = std::move(*SiteStore::open(site.folder(), keyOf(1), site.deps()));
        QVERIFY(site.store->sayEmergency(draft, device));
        site.store.reset();
        overwrite(site.folder() + "/site.db", before); // killed between envelope and commit, or brought back
        site.store = std::move(*SiteStore::open(site.folder(), keyOf(1), site.deps()));
        QVERIFY(site.store->sayEmergency(draft, device));
        const auto envelopes = site.store->spool().unsent(1 << 20);
        QCOMPARE(envelopes.size(), std::size_t {2});
        QVERIFY(envelopes[0].replica != envelopes[1].replica);
    }
};

RELAIS_TEST(SiteStoreTest)

} // namespace site_store_test
#include "site_store_test.moc"
