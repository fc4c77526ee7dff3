// The real service, started as a process: an alert comes in over TLS, is ruled, survives kills and a restore.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/host/service_clock.h"
#include "tests/support/canary_scan.h"
#include "tests/support/http_device.h"
#include "tests/support/service_process.h"
#include "tests/support/test_class.h"

#include <QTest>

#include <algorithm>

namespace service_process_test {

using namespace relais;
using namespace relais::sync;
using relais::test::HttpDevice;
using relais::test::ServiceProcess;

namespace {

const QString kSource = QStringLiteral(RELAIS_SOURCE);

Value::Map answers(const char* telephone = "06 39 98 20 01") {
    return {
        {"nir", "272039199901760"},
        {"nir_type", "NIR"},
        {"nom_naissance", "LAMBERTI"},
        {"prenom", "Corinne"},
        {"telephone", telephone},
        {"commune", "91589"},
        {"motif", "DROITS_FERMES"},
        {"soins_concernes", Value::Array {Value("TRAITEMENT_CHRONIQUE")}},
        {"urgence_soins", "24H"},
        {"renoncement", "RISQUE"},
        {"detail", "CANARI. Traitement menacé sous 24 h."},
        {"canal_retour", "APP"},
        {"accord", "ORAL"},
        {"accord_par", "PATIENT"},
        {"notice_version", "1"},
    };
}

} // namespace

class ServiceProcessTest : public QObject {
    Q_OBJECT

    SystemRandom m_random;
    service::ServiceClock m_clock;

    void loadAll(const ServiceProcess& service) {
        for (const QStringList& words :
             {QStringList {
                  QStringLiteral("load"), QStringLiteral("dispositifs"), kSource + QStringLiteral("/sync/dispositifs")},
              QStringList {
                  QStringLiteral("load"), QStringLiteral("territories"), kSource + QStringLiteral("/sync/reference")},
              QStringList {
                  QStringLiteral("load"), QStringLiteral("directory"),
                  kSource + QStringLiteral("/sync/reference/directory.json")},
              QStringList {
                  QStringLiteral("load"), QStringLiteral("users"),
                  kSource + QStringLiteral("/platform/fake/data/field_day.json")}}) {
            const auto done = service.run(words);
            QVERIFY2(done.code == 0, done.err.constData());
        }
    }

    std::string secretFor(const ServiceProcess& service, const QString& user) {
        const auto code = service.run({QStringLiteral("enrol-code"), user});
        const auto uri = parseEnrolUri(code.out.split('\n').value(0).toStdString());
        return uri ? uri->secret : std::string();
    }

private Q_SLOTS:
    void anAlertIsAcceptedReadAtTheDeskAndKeptThroughAKill() {
        ServiceProcess service;
        loadAll(service);
        QVERIFY(service.start());
        HttpDevice doctor(service.port(), m_random, m_clock), agent(service.port(), m_random, m_clock);
        QVERIFY(doctor.enrol(secretFor(service, QStringLiteral("u01"))));
        QVERIFY(agent.enrol(secretFor(service, QStringLiteral("u11"))));

        OpId alert;
        const SyncRequest sent = doctor.request({doctor.makeOp("create", {}, {{"answers", answers()}}, &alert)});
        const auto received = doctor.exchange(sent);
        QVERIFY(received);
        QCOMPARE(received->verdicts.size(), std::size_t {1});
        const Verdict verdict = received->verdicts[0];
        QVERIFY2(verdict.kind == VerdictKind::Accepted, verdict.code.c_str());
        QVERIFY(Value(verdict.facts)["numero"].text().starts_with("LUP-911-"));
        QCOMPARE(received->digest.upTo, OpNumber {1});

        // Repeated after a kill of the service: the same verdict, byte for byte.
        service.kill();
        QVERIFY(service.start());
        doctor.setPort(service.port());
        agent.setPort(service.port());
        SyncRequest again = sent;
        again.nonce = toBytes(m_random.bytes<16>(RandomStream::Nonces));
        const auto repeated = doctor.exchange(again);
        QVERIFY(repeated);
        QVERIFY(repeated->verdicts == received->verdicts);

        const auto desk = agent.exchange(agent.request());
        QVERIFY(desk);
        const auto page
            = std::ranges::find_if(desk->pages, [](const FeedPage& p) { return p.feed.text == "desk:911:lup"; });
        QVERIFY(page != desk->pages.end());
        QCOMPARE(page->entries.size(), std::size_t {1});
        QVERIFY(page->entries[0].record == recordOf(alert));
        QCOMPARE(service.stop(), 0);
        // Nothing the process wrote says it in clear: store, journal, keys, log.
        const auto found = relais::test::marksUnder(service.besides({}).toStdString());
        QVERIFY(found.contains("log") && found.contains("store.db"));
        for (const auto& [file, marks] : found)
            QVERIFY2(marks == 0, file.c_str());
        QVERIFY(!service.log().contains("LAMBERTI"));
        QVERIFY(!service.log().contains("272039199901760"));
    }

    // At half its head, all its head, half its body, and all of it but one byte.
    void aKillInTheMiddleOfARequestLosesNothingAndDoublesNothing() {
        ServiceProcess service;
        loadAll(service);
        QVERIFY(service.start());
        HttpDevice doctor(service.port(), m_random, m_clock), agent(service.port(), m_random, m_clock);
        QVERIFY(doctor.enrol(secretFor(service, QStringLiteral("u01"))));
        QVERIFY(agent.enrol(secretFor(service, QStringLiteral("u11"))));
        OpId alert;
        OpId addition;
        std::vector<OpRun> runs {doctor.makeOp("create", {}, {{"answers", answers()}}, &alert)};
        runs.push_back(doctor.makeOp("complement", recordOf(alert), {{"texte", "Joignable le soir"}}, &addition));
        SyncRequest sent = doctor.request(runs);
        const Bytes body = pack(sent);
        const std::string text = doctor.requestText("POST", "/v1/sync", body, doctor.keyId());
        const std::size_t head = text.size() - body.size();
        for (const std::size_t part : {head / 2, head, head + body.size() / 2, text.size() - 1}) {
            relais::test::TlsClient client(service.port());
            QVERIFY(client.secure());
            client.send(text.substr(0, part));
            QCOMPARE(doctor.call("GET", "/healthz", {}, doctor.keyId()).status, 200); // it has been at work since
            service.kill();
            QVERIFY(service.start());
            doctor.setPort(service.port());
            agent.setPort(service.port());
        }
        const auto before = agent.exchange(agent.request());
        QVERIFY(before);
        for (const FeedPage& page : before->pages)
            QVERIFY(page.feed.text == "reference" || page.entries.empty());
        for (int i = 0; i < 2; ++i) {
            sent.nonce = toBytes(m_random.bytes<16>(RandomStream::Nonces));
            const auto received = doctor.exchange(sent);
            QVERIFY(received);
            QCOMPARE(received->verdicts.size(), std::size_t {2});
            for (const Verdict& verdict : received->verdicts)
                QVERIFY2(verdict.kind == VerdictKind::Accepted, verdict.code.c_str());
            QCOMPARE(received->digest.upTo, OpNumber {2});
        }
        const auto desk = agent.exchange(agent.request());
        QVERIFY(desk);
        std::size_t records = 0;
        for (const FeedPage& page : desk->pages)
            records += page.feed.text == "desk:911:lup" ? page.entries.size() : 0;
        QCOMPARE(records, std::size_t {1});
        QCOMPARE(service.stop(), 0);
    }

    void aContentFaultNeverStopsAnAlert() {
        ServiceProcess service;
        loadAll(service);
        QVERIFY(service.start());
        HttpDevice doctor(service.port(), m_random, m_clock);
        QVERIFY(doctor.enrol(secretFor(service, QStringLiteral("u01"))));
        OpId alert;
        const auto received = doctor.exchange(
            doctor.request({doctor.makeOp("create", {}, {{"answers", answers("06 39 98 20 0")}}, &alert)}));
        QVERIFY(received);
        QVERIFY(received->verdicts[0].kind == VerdictKind::Accepted);
    }

    void forgedRepeatedAndLateRequestsAreRefused() {
        ServiceProcess service;
        loadAll(service);
        QVERIFY(service.start());
        HttpDevice doctor(service.port(), m_random, m_clock), stranger(service.port(), m_random, m_clock);
        const std::string secret = secretFor(service, QStringLiteral("u01"));
        QVERIFY(doctor.enrol(secret));
        QCOMPARE(stranger.enrol(secret).error().detail, std::string("enrol_used"));
        QCOMPARE(stranger.enrol("0000000000000").error().detail, std::string("enrol_invalid"));
        QCOMPARE(stranger.exchange(stranger.request()).error().detail, std::string("unauthenticated"));

        const std::string once = doctor.requestText("POST", "/v1/sync", pack(doctor.request()), doctor.keyId());
        for (const char* expected : {"HTTP/1.1 200", "HTTP/1.1 409"}) {
            test::TlsClient client(service.port());
            client.send(once);
            QVERIFY(client.readAnswer().starts_with(expected));
        }
        std::string altered = doctor.requestText("POST", "/v1/sync", pack(doctor.request()), doctor.keyId());
        altered.back() = static_cast<char>(altered.back() ^ 1);
        test::TlsClient client(service.port());
        client.send(altered);
        QVERIFY(client.readAnswer().starts_with("HTTP/1.1 400"));

        doctor.setClockError(-3600);
        QCOMPARE(doctor.exchange(doctor.request()).error().detail, std::string("clock"));
        doctor.setClockError(0);
        QVERIFY(doctor.exchange(doctor.request()));
    }

    void aMistypedPersonIsRefusedWithWhatIsKnown() {
        const ServiceProcess service;
        loadAll(service);
        const auto add = [&](const char* option, const char* value) {
            return service.run(
                {QStringLiteral("user"), QStringLiteral("add"), QStringLiteral("u90"), QStringLiteral("--label"),
                 QStringLiteral("Personne"), QLatin1String(option), QLatin1String(value)});
        };
        QVERIFY(add("--commune", "00000").err.contains("00000"));
        QVERIFY(add("--profession", "MEDCIN").err.contains("10=MEDECIN"));
        QVERIFY(!service.run({QStringLiteral("user"), QStringLiteral("list")}).out.contains("u90"));
        QCOMPARE(add("--profession", "10").code, 0);
        QVERIFY(add("--role", "AGENT_LPU:911").out.contains("knows AGENT_LPU:911; known: AGENT_LUP"));
        QVERIFY(service.run({QStringLiteral("user"), QStringLiteral("list")}).out.contains("u90"));
    }

    void anOlderBackupComesBackWithANewEpochAndTheDeviceOffersAgain() {
        ServiceProcess service;
        loadAll(service);
        QVERIFY(service.start());
        HttpDevice doctor(service.port(), m_random, m_clock);
        QVERIFY(doctor.enrol(secretFor(service, QStringLiteral("u01"))));
        const QString backup = service.besides(QStringLiteral("backup"));
        const auto copied = service.run({QStringLiteral("backup"), backup});
        QVERIFY2(copied.code == 0, copied.err.constData());

        OpId alert;
        const OpRun run = doctor.makeOp("create", {}, {{"answers", answers()}}, &alert);
        const auto before = doctor.exchange(doctor.request({run}));
        QVERIFY(before);
        const auto tooEarly = service.run({QStringLiteral("restore"), backup}); // never under a service that runs
        QCOMPARE(tooEarly.code, 4);
        QVERIFY2(tooEarly.err.contains("another process"), tooEarly.err.constData());
        QCOMPARE(service.stop(), 0);
        // A store that is gone is never made anew over the keys of the old one.
        QVERIFY(QFile::rename(service.file(QStringLiteral("store.db")), service.file(QStringLiteral("kept.db"))));
        const auto without = service.run({QStringLiteral("user"), QStringLiteral("list")});
        QVERIFY2(without.code != 0 && without.err.contains("restore a backup"), without.err.constData());
        QVERIFY(!QFile::exists(service.file(QStringLiteral("store.db"))));
        QVERIFY(QFile::rename(service.file(QStringLiteral("kept.db")), service.file(QStringLiteral("store.db"))));
        const auto restored = service.run({QStringLiteral("restore"), backup});
        QVERIFY2(restored.code == 0, restored.err.constData());
        QVERIFY(service.start());
        doctor.setPort(service.port());

        const auto told = doctor.exchange(doctor.request()); // under the old epoch
        QVERIFY(told);
        QVERIFY(told->epochOnly);
        QVERIFY(told->epoch != before->epoch);
        const auto after = doctor.exchange(doctor.request({run}));
        QVERIFY(after);
        QVERIFY(after->verdicts[0].kind == VerdictKind::Accepted);
        // Numbers that may have been given before the restore are never given again.
        QVERIFY(Value(after->verdicts[0].facts)["numero"].text() > Value(before->verdicts[0].facts)["numero"].text());
        QVERIFY(service.run({QStringLiteral("check")}).out.startsWith("OK"));
    }

    void aRevokedDeviceDeliversAndIsToldToErase() {
        ServiceProcess service;
        loadAll(service);
        QVERIFY(service.start());
        HttpDevice doctor(service.port(), m_random, m_clock);
        QVERIFY(doctor.enrol(secretFor(service, QStringLiteral("u01"))));
        QVERIFY(doctor.exchange(doctor.request()));
        QCOMPARE(
            service.run({QStringLiteral("device"), QStringLiteral("revoke"), QString::fromStdString(doctor.keyId())})
                .code,
            0);
        OpId alert;
        const auto received
            = doctor.exchange(doctor.request({doctor.makeOp("create", {}, {{"answers", answers()}}, &alert)}));
        QVERIFY(received);
        QVERIFY(received->verdicts[0].kind == VerdictKind::Quarantined);
        QVERIFY(received->wipe.has_value());
        QVERIFY(received->pages.empty());
        // The administrator sees what was set aside and why, and may have it judged again.
        const auto run = [&service](const QString& line) { return service.run(line.split(QLatin1Char(' '))); };
        const auto aside = run(QStringLiteral("quarantine list"));
        QVERIFY2(aside.out.startsWith(QByteArray::fromStdString(toText(alert)) + "\trevoked\t"), aside.out.constData());
        QCOMPARE(run(QStringLiteral("quarantine retry all")).out, QByteArray("1 still set aside\n"));
        QVERIFY(run(QStringLiteral("quarantine retry nothing")).err.contains("quarantine list"));
        QCOMPARE(run(QStringLiteral("alarm list")).out, QByteArray());
        QVERIFY(run(QStringLiteral("alarm clear unread nothing")).err.contains("alarm list"));
        QVERIFY(run(QStringLiteral("dispositif withdraw lup next")).err.contains("whole number"));
        QCOMPARE(run(QStringLiteral("dispositif withdraw lup 1")).code, 0);
    }

    void commandsExplainThemselves() {
        ServiceProcess service;
        QCOMPARE(service.run({}).code, 2);
        QVERIFY(service.run({QStringLiteral("--help")}).out.contains("enrol-code USER"));
        QCOMPARE(service.run({QStringLiteral("dance")}).code, 2);
        const auto config = service.run({QStringLiteral("print-config")});
        QVERIFY(config.out.contains("mode = demo"));
        const auto good = service.run(
            {QStringLiteral("check"), QStringLiteral("identifier"), QStringLiteral("nir"),
             QStringLiteral("270209999910133")});
        QCOMPARE(good.out, QByteArray("OK MOIS_FICTIF\n"));
        const auto bad = service.run(
            {QStringLiteral("check"), QStringLiteral("identifier"), QStringLiteral("finess"),
             QStringLiteral("919990019")});
        QCOMPARE(bad.out, QByteArray("KO CLE_LUHN\n"));
        QCOMPARE(bad.code, 1);
        const auto nobody = service.run({QStringLiteral("enrol-code"), QStringLiteral("nobody")});
        QCOMPARE(nobody.code, 1);
        QVERIFY(nobody.err.contains("nobody"));
        QVERIFY(QFile::remove(service.file(QStringLiteral("keys/store.key"))));
        const auto lost = service.run({QStringLiteral("user"), QStringLiteral("list")});
        QCOMPARE(lost.code, 3);
        QVERIFY(lost.err.contains("keys"));
    }
};

RELAIS_TEST(ServiceProcessTest)

} // namespace service_process_test
#include "service_process_test.moc"
