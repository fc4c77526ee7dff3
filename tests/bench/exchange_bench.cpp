// Exchanges with the real service over TLS on loopback: a weekend pushed, an alert alone, a first load; time and bytes.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/asked_level.h"
#include "sync/protocol/json_codec.h"
#include "sync/service/host/service_clock.h"
#include "sync/service/http/certificate.h"
#include "sync/service/http/http_server.h"
#include "tests/bench/bench_report.h"
#include "tests/support/http_device.h"
#include "tests/support/service_process.h"

#include <array>
#include <zstd.h>

using namespace relais;
using namespace relais::sync;
using relais::test::HttpDevice;
using relais::test::ServiceProcess;

namespace {

constexpr int kWeekend = 250;
constexpr int kFirstLoad = 10'000;
constexpr int kPerExchange = 500;

// The floor: an HTTPS server that takes the bytes and says 200 with `answer`.
class BareHandler final : public service::Handler {
public:
    void handle(service::HttpRequest, service::Respond respond) override { respond({200, {}, answer}); }
    Bytes answer;
};

Bytes zstd19(ByteView bytes) {
    Bytes out(ZSTD_compressBound(bytes.size()));
    out.resize(ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(), 19));
    return out;
}

// Invented prose that does not repeat itself more than real prose does.
std::string prose(std::uint32_t seed, int words) {
    static constexpr std::array<std::string_view, 40> kWords {
        "droits",     "fermés",         "depuis",         "septembre",  "employeur", "attestation",  "pharmacie",
        "refusé",     "tiers",          "payant",         "traitement", "quotidien", "reste",        "deux",
        "jours",      "mutuelle",       "échue",          "courrier",   "sans",      "réponse",      "dossier",
        "déposé",     "caisse",         "rendez-vous",    "annulé",     "avance",    "impossible",   "salaire",
        "arrêt",      "renouvellement", "complémentaire", "demande",    "perdue",    "justificatif", "adresse",
        "changement", "département",    "enfant",         "lunettes",   "prothèse"};
    std::string text;
    for (int i = 0; i < words; ++i) {
        seed = seed * 1664525U + 1013904223U;
        text += std::string(kWords[(seed >> 8) % kWords.size()]) + (i % 9 == 8 ? ". " : " ");
    }
    return text + std::to_string(seed % 1000);
}

Value::Map alertOf(int i) {
    const std::string rank = std::to_string(i);
    return {
        {"nir_type", "INCONNU"},
        {"naissance",
         "19" + std::to_string(50 + i % 50) + "-0" + std::to_string(1 + i % 9) + "-1" + std::to_string(i % 10)},
        {"sexe", i % 2 ? "F" : "M"},
        {"nom_naissance", "ESSAI-" + std::string(1, static_cast<char>('A' + i % 26)) + rank},
        {"prenom", "Dominique"},
        {"telephone", "06 39 98 " + std::to_string(10 + i % 90) + ' ' + std::to_string(10 + i / 90 % 90)},
        {"commune", "91228"},
        {"motif", i % 3 ? "DROITS_FERMES" : "CARTE_VITALE"},
        {"soins_concernes", Value::Array {Value("TRAITEMENT_CHRONIQUE")}},
        {"urgence_soins", i % 4 ? "SEMAINE" : "24H"},
        {"renoncement", "RISQUE"},
        {"detail", prose(static_cast<std::uint32_t>(i), 45)},
        {"canal_retour", "APP"},
        {"accord", "ORAL"},
        {"accord_par", "PATIENT"},
        {"notice_version", "1"},
    };
}

std::vector<OpRun> alerts(HttpDevice& device, int from, int count, Bytes* json) {
    OpRun all;
    for (int i = 0; i < count; ++i) {
        OpId made;
        OpRun one = device.makeOp("create", {}, {{"answers", alertOf(from + i)}}, &made);
        if (i == 0)
            all = one;
        else
            all.items.push_back(one.items[0]);
        all.signature = one.signature;
        if (json) { // the batch as plain JSON: what any client must say of an alert
            const Value::Map record {
                {"id", toText(made)},
                {"dispositif", "lup"},
                {"version", 1},
                {"author", "u01"},
                {"made", 1'790'000'000'000 + i * 61'000},
                {"answers", alertOf(from + i)}};
            append(*json, view(toJson(Value(record)) + "\n"));
        }
    }
    return {all};
}

std::string secretFor(const ServiceProcess& service, const QString& user) {
    const auto code = service.run({QStringLiteral("enrol-code"), user});
    const auto uri = parseEnrolUri(code.out.split('\n').value(0).toStdString());
    return uri ? uri->secret : std::string();
}

bool load(const ServiceProcess& service) {
    const QString source = QStringLiteral(RELAIS_SOURCE);
    const auto one = [&](const char* kind, const char* path) {
        return service.run({QStringLiteral("load"), QLatin1String(kind), source + QLatin1String(path)}).code == 0;
    };
    return one("dispositifs", "/sync/dispositifs") && one("territories", "/sync/reference")
        && one("users", "/platform/fake/data/field_day.json");
}

struct Bench {
    ServiceProcess service;
    SystemRandom random;
    service::ServiceClock clock;
    BareHandler bare;
    std::unique_ptr<service::HttpServer> floor;
    QTemporaryDir folder;

    bool start() {
        service::HttpServerSettings settings;
        settings.certificateFile = folder.filePath(QStringLiteral("c")).toStdString();
        settings.privateKeyFile = folder.filePath(QStringLiteral("k")).toStdString();
        if (!service::makeSelfSigned(settings.certificateFile, settings.privateKeyFile, "", 2))
            return false;
        auto started = service::HttpServer::start(settings, bare);
        if (!started || !load(service) || !service.start())
            return false;
        floor = std::move(*started);
        return true;
    }
    double bareMs(const Bytes& body) {
        HttpDevice client(floor->port(), random, clock);
        return bench::medianMs(5, [&] { (void)client.call("POST", "/", body, "enrol"); });
    }
};

void weekend(Bench& b) {
    HttpDevice doctor(b.service.port(), b.random, b.clock);
    if (!doctor.enrol(secretFor(b.service, QStringLiteral("u01"))))
        return;
    Bytes json;
    SyncRequest request = doctor.request(alerts(doctor, 0, kWeekend, &json));
    request.maxBytes = 0; // the way up alone
    const Bytes frame = zstd19(json);
    double ms = bench::medianMs(1, [&] { (void)doctor.exchange(request); });
    bench::report("weekend: 250 records pushed", ms, "ms", "bare POST of their zstd -19 frame", b.bareMs(frame));
    // As the engine packs for a slow link and for a fast one (sync/engine/batch_size.cpp).
    for (const int level : {12, 3}) {
        const Bytes body = pack(request, Format::CborZstd, level);
        const auto wire = doctor.requestText("POST", "/v1/sync", body, doctor.keyId()).size();
        bench::report(
            "weekend: bytes up, headers, signatures, level " + std::to_string(level), static_cast<double>(wire), "B",
            "zstd -19 of the JSON", static_cast<double>(frame.size()));
    }
    OpId made;
    SyncRequest alone = doctor.request({doctor.makeOp("create", {}, {{"answers", alertOf(9999)}}, &made)});
    alone.maxBytes = 0;
    ms = bench::medianMs(1, [&] { (void)doctor.exchange(alone); });
    bench::report("trickle: one alert up, verdict down", ms, "ms", "bare POST of 1 kB", b.bareMs(Bytes(1000)));
    bench::report(
        "trickle: bytes up",
        static_cast<double>(doctor.requestText("POST", "/v1/sync", pack(alone), doctor.keyId()).size()), "B",
        "target 900", 900);
}

void firstLoad(Bench& b) {
    HttpDevice doctor(b.service.port(), b.random, b.clock);
    if (!doctor.enrol(secretFor(b.service, QStringLiteral("u02"))))
        return;
    for (int from = 0; from < kFirstLoad; from += kPerExchange) {
        SyncRequest request = doctor.request(alerts(doctor, from, kPerExchange, nullptr));
        request.maxBytes = 0;
        if (!doctor.exchange(request))
            return;
    }
    HttpDevice agent(b.service.port(), b.random, b.clock);
    if (!agent.enrol(secretFor(b.service, QStringLiteral("u11"))))
        return;
    std::size_t entries = 0;
    std::size_t wire = 0;
    Bytes json;
    const auto load = [&](int level) {
        entries = wire = 0;
        json.clear();
        std::vector<Cursor> cursors;
        for (bool more = true; more;) {
            SyncRequest request = agent.request();
            request.cursors = cursors;
            askLevel(request, level);
            const auto answer = agent.call("POST", "/v1/sync", pack(request), agent.keyId());
            const auto response = unpack<SyncResponse>(answer.body);
            if (!response)
                return;
            wire += answer.body.size() + answer.head.size();
            more = false;
            for (const FeedPage& page : response->pages) {
                entries += page.entries.size();
                more = more || page.more;
                std::erase_if(cursors, [&](const Cursor& c) { return c.feed == page.feed; });
                Cursor next {page.feed, page.grant, page.cursor, {}};
                if (page.more && !page.entries.empty())
                    next.loading = page.entries.back().record;
                cursors.push_back(next);
                for (const Entry& entry : page.entries)
                    append(json, view(toJson(entry.payload) + "\n"));
            }
        }
    };
    // As a device asks on a slow link and on a fast one (sync/engine/batch_size.cpp).
    for (const int level : {kLevelOnSlowLinks, kLevelOnFastLinks}) {
        const double ms = bench::medianMs(1, [&] { load(level); });
        const std::string at = ", level " + std::to_string(level);
        if (b.bare.answer.empty()) {
            b.bare.answer = zstd19(json);
            std::printf("first load: %zu entries, %zu kB of JSON\n", entries, json.size() / 1000);
        }
        bench::report("first load of 10,000" + at, ms, "ms", "bare GET of the zstd -19 frame", b.bareMs({}));
        bench::report(
            "first load: bytes down" + at, static_cast<double>(wire), "B", "zstd -19 of the JSON",
            static_cast<double>(b.bare.answer.size()));
    }
}

} // namespace

int main() {
    Bench b;
    if (!b.start()) {
        std::fputs("the service did not start\n", stderr);
        return 1;
    }
    weekend(b);
    firstLoad(b);
    return 0;
}
