// Configuration, key files and logs of the service process.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/host/command_line.h"
#include "sync/service/host/commands.h"
#include "sync/service/host/config.h"
#include "sync/service/host/service_clock.h"
#include "sync/service/host/service_keys_file.h"
#include "sync/service/host/structured_log.h"
#include "tests/support/test_class.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>

#include <sstream>

namespace host_test {

using namespace relais;
using namespace relais::service;

namespace {

using Flags = std::vector<std::string>;

std::string refusal(std::string_view file, const std::map<std::string, std::string>& environment, const Flags& flags) {
    const auto config = Config::read(file, environment, flags);
    return config ? "accepted" : config.error().detail;
}

} // namespace

class HostTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void laterSourcesWin() {
        const auto config = Config::read(
            "# the service\nstate = /srv/relais\nport = 1\nthreads=3\r\n", {{"RELAIS_PORT", "2"}},
            {"serve", "--lease-hours", "100", "--port", "3", "extra"});
        QVERIFY(config);
        QCOMPARE(config->text("state"), std::string("/srv/relais"));
        QCOMPARE(config->count("port"), std::uint64_t {3});
        QCOMPARE(config->count("threads"), std::uint64_t {3});
        QCOMPARE(config->count("lease_hours"), std::uint64_t {100});
        QCOMPARE(config->words(), (Flags {"serve", "extra"}));
        QCOMPARE(config->path("certificate", "tls/certificate.pem"), std::string("/srv/relais/tls/certificate.pem"));
        QVERIFY(config->print().find("port = 3   # --port:") != std::string::npos);
        QVERIFY(!config->production());
    }

    void badValuesNameTheirPlaceAndWhatIsExpected() {
        const std::string state = "state = /s\n";
        QCOMPARE(refusal(state + "port", {}, {}), std::string("line 2: expected \"key = value\""));
        QCOMPARE(refusal(state + "prot = 1", {}, {}), std::string("line 2: unknown key \"prot\""));
        QCOMPARE(
            refusal(state, {{"RELAIS_PORT", "70000"}}, {}),
            std::string("RELAIS_PORT: port must be a port number, 0 to 65535"));
        QCOMPARE(refusal(state, {}, {"--mode", "test"}), std::string("--mode: mode must be one of demo|production"));
        QCOMPARE(refusal(state, {}, {"--port"}), std::string("--port needs a value"));
        QVERIFY(refusal(state, {}, {"--scenario-start", "2026-02-30T10:00"}).find("day and hour") != std::string::npos);
        QCOMPARE(refusal(state, {}, {"--scenario-start", "2026-11-21T15:00"}), std::string("accepted"));
    }

    void productionRefusesWhatIsForDemonstrations() {
        const Flags production {"--state", "/s", "--mode", "production"};
        QCOMPARE(refusal("", {}, production), std::string("accepted"));
        Flags flags = production;
        flags.insert(flags.end(), {"--scenario-start", "2026-11-21T15:00"});
        QCOMPARE(refusal("", {}, flags), std::string("scenario_start is impossible in production mode"));
        flags = production;
        flags.insert(flags.end(), {"--ca", "none"});
        QCOMPARE(refusal("", {}, flags), std::string("ca = none is impossible in production mode"));
    }

    void aCommandIsReadByItsTable() {
        const auto add = readCommandLine({"user", "add", "u1", "--label", "Dr Fictif", "--role", "A", "--role", "B"});
        QVERIFY(add);
        QCOMPARE(add->name, std::string("user add"));
        QCOMPARE(add->words, (Flags {"u1"}));
        QCOMPARE(add->one("label"), std::string("Dr Fictif"));
        QCOMPARE(add->named.at("role"), (Flags {"A", "B"}));
        QCOMPARE(readCommandLine({"check", "identifier", "nir", "1"})->name, std::string("check identifier"));
        QCOMPARE(readCommandLine({"check"})->name, std::string("check"));
        QVERIFY(readCommandLine({"enrol-code", "u1", "--typed"})->has("typed"));

        const auto wrong = [](const Flags& words) { return readCommandLine(words).error().detail; };
        QVERIFY(wrong({}).starts_with("name a command"));
        QVERIFY(wrong({"nonsense"}).starts_with("unknown command \"nonsense\""));
        QVERIFY(wrong({"user"}).starts_with("unknown command \"user\""));
        QVERIFY(wrong({"serve", "--prot", "1"}).starts_with("unknown option --prot\nusage: relais-service serve"));
        QVERIFY(wrong({"user", "add", "u1", "--label"}).starts_with("--label needs a value"));
        QVERIFY(wrong({"backup"}).starts_with("a word is missing\nusage: relais-service backup FILE"));
        QVERIFY(wrong({"user", "list", "x"}).starts_with("a word too many"));
    }

    void whatNeedsNoStoreAnswersWithoutAFolder() {
        const auto run = [](const Flags& flags) {
            std::ostringstream out;
            std::ostringstream err;
            const Exit exit = runCommand(*Config::read("", {}, flags), out, err);
            return std::pair {exit, out.str() + err.str()};
        };
        QCOMPARE(run({"check", "identifier", "rpps", "x"}).first, Exit::Failed);
        QVERIFY(run({"check", "identifier", "rpps", "x"}).second.starts_with("KO "));
        QCOMPARE(run({"check", "identifier", "shoe", "x"}).first, Exit::Usage);
        QCOMPARE(run({"print-config"}).first, Exit::Done);
        QCOMPARE(run({"user", "list"}).first, Exit::Configuration);
        QVERIFY(run({"user", "list"}).second.find("--state") != std::string::npos);
        QCOMPARE(run({"nonsense"}).first, Exit::Usage);
    }

    void indicatorsAreWrittenForKnownPermanencesAndDays() {
        const QTemporaryDir dir;
        const auto run = [&dir](Flags flags) {
            flags.insert(flags.begin(), {"--state", dir.filePath(QStringLiteral("state")).toStdString()});
            std::ostringstream out;
            std::ostringstream err;
            const Exit exit = runCommand(*Config::read("", {}, flags), out, err);
            return std::pair {exit, out.str() + err.str()};
        };
        const Flags asked {"indicators", "paris13", "2026-10-24", "2026-11-15"};
        QVERIFY(run(asked).second.find("no permanence") != std::string::npos);
        const std::string source = RELAIS_SOURCE;
        QCOMPARE(run({"load", "territories", source + "/sync/reference"}).first, Exit::Done);
        QCOMPARE(run({"load", "dispositifs", source + "/sync/dispositifs"}).first, Exit::Done);
        const auto [exit, csv] = run(asked);
        QCOMPARE(exit, Exit::Done);
        QVERIFY(csv.find("Du 24\u00A0octobre 2026 au 15\u00A0novembre 2026") != std::string::npos);
        QVERIFY(csv.find("Sages-femmes;0") != std::string::npos);
        const QString pdf = dir.filePath(QStringLiteral("i.pdf"));
        QCOMPARE(
            run({"indicators", "paris13", "2026-10-24", "2026-11-15", "--pdf", pdf.toStdString()}).first, Exit::Done);
        QFile file(pdf);
        QVERIFY(file.open(QIODevice::ReadOnly) && file.read(5) == "%PDF-");
        QVERIFY(
            run({"indicators", "paris13", "2026-11-15", "2026-10-24"}).second.find("two days like")
            != std::string::npos);
        QVERIFY(
            run({"indicators", "lune", "2026-10-24", "2026-11-15"}).second.find("no permanence \"lune\"")
            != std::string::npos);
    }

    void keysAreMadeOnceKeptPrivateAndReadBack() {
        const QTemporaryDir dir;
        const std::string folder = dir.filePath(QStringLiteral("keys")).toStdString();
        QCOMPARE(readKeys(folder).error().code, sync::ErrorCode::ConfigInvalid);
        sync::SystemRandom random;
        const auto made = makeKeys(folder, random);
        QVERIFY(made);
        QCOMPARE(makeKeys(folder, random).error().code, sync::ErrorCode::Conflict);
        const auto read = readKeys(folder);
        QVERIFY(read);
        QVERIFY(sync::equalConstantTime(read->store.view(), made->store.view()));
        QVERIFY(read->authority.publicKey() == made->authority.publicKey());
        QCOMPARE(read->ingest.size(), std::size_t {1});
        const auto sealed = sync::seal(sync::view("an op"), made->ingest[0].pair.publicKey);
        QVERIFY(sync::openSealed(*sealed, read->ingest[0].pair.publicKey, read->ingest[0].pair.secretKey));

        const QString store = QString::fromStdString(folder + "/store.key");
        QVERIFY(QFile::setPermissions(store, QFile::ReadOwner | QFile::ReadOther));
        QVERIFY(readKeys(folder).error().detail.find("0600") != std::string::npos);
        QVERIFY(QFile::setPermissions(store, QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(QFile::resize(store, 31));
        QCOMPARE(readKeys(folder).error().code, sync::ErrorCode::ConfigInvalid);
        QVERIFY(QFile::remove(store)); // a lost key is an error, never a new key beside an old store
        QCOMPARE(readKeys(folder).error().code, sync::ErrorCode::ConfigInvalid);
        QVERIFY(!readKeys(folder));
    }

    void aLogLineIsOneJsonObjectOfAllowedFields() {
        QTemporaryFile file;
        QVERIFY(file.open());
        const ServiceClock clock(std::chrono::hours(24));
        StructuredLog log(file.handle(), clock);
        sync::DeviceId device;
        device.raw[0] = 0xab;
        log.info("started", {{"port", std::uint64_t {8443}}, {"mode", "demo"}});
        log.error("exchange", {{"code", sync::ErrorCode::StorageFailed}, {"device", device}});
        QVERIFY(file.seek(0));
        const QList<QByteArray> lines = file.readAll().split('\n');
        QCOMPARE(lines.size(), 3);
        const QJsonObject first = QJsonDocument::fromJson(lines[0]).object();
        QCOMPARE(first[QStringLiteral("event")].toString(), QStringLiteral("started"));
        QCOMPARE(first[QStringLiteral("port")].toInt(), 8443);
        QVERIFY(first[QStringLiteral("at")].toDouble() > double(QDateTime::currentMSecsSinceEpoch()) + 86e6);
        const QJsonObject second = QJsonDocument::fromJson(lines[1]).object();
        QCOMPARE(second[QStringLiteral("code")].toString(), QStringLiteral("StorageFailed"));
        QVERIFY(second[QStringLiteral("device")].toString().startsWith(QStringLiteral("ab")));
        // No constructor takes a text of a person.
        QVERIFY((!std::is_constructible_v<LogField, const char(&)[5], std::string>));
        QVERIFY((!std::is_constructible_v<LogField, const char(&)[5], std::string_view>));
    }
};

RELAIS_TEST(HostTest)

} // namespace host_test
#include "host_test.moc"
