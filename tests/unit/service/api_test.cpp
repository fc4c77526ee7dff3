// Every route against somebody who should not pass: no signature, one byte changed, an old clock, a nonce twice.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/asked_level.h"
#include "sync/service/endpoints/api.h"
#include "tests/support/service_world.h"
#include "tests/support/test_class.h"

#include <QTest>

namespace api_test {

using namespace relais::test;

namespace {

constexpr Format kFormat = Format::CborZstd;

struct Front {
    DeskWorld desk;
    ApiSettings settings;
    std::unique_ptr<Api> api;
    int nonces = 0;

    explicit Front(unsigned perMinute = 240) {
        settings.gate.requestsPerMinute = perMinute;
        api = std::make_unique<Api>(desk.world.ledger(), desk.world.clock, settings);
    }

    HttpResponse ask(HttpRequest request) const {
        HttpResponse answer;
        bool answered = false;
        api->handle(std::move(request), [&](HttpResponse response) {
            answer = std::move(response);
            answered = true;
        });
        if (!answered)
            throw std::runtime_error("no answer");
        return answer;
    }

    HttpRequest signedBy(
        const Signer& signer, const std::string& keyId, const std::string& method, const std::string& target,
        Bytes body, std::chrono::seconds late = {}) {
        SignatureClaims claims;
        claims.keyId = keyId;
        claims.createdSeconds = desk.world.clock.wall().ms / 1000 - late.count();
        claims.nonce = toBase64(sha256(view(std::to_string(++nonces))));
        const SignedRequest made = must(signRequest(signer, method, target, body, claims));
        HttpRequest request {method, target, {}, std::move(body), "192.0.2.1"};
        request.headers.set("content-type", std::string(mediaType(kFormat)));
        request.headers.set("content-digest", made.contentDigest);
        request.headers.set("signature-input", made.signatureInput);
        request.headers.set("signature", made.signature);
        return request;
    }

    HttpRequest
    byDoctor(const std::string& method, const std::string& target, Bytes body, std::chrono::seconds late = {}) {
        return signedBy(
            desk.doctor->deviceKey, toText(desk.doctor->enrolled.device), method, target, std::move(body), late);
    }
    HttpRequest syncRequest() { return byDoctor("POST", "/v1/sync", pack(desk.doctor->request(), kFormat)); }
};

std::string codeOf(const HttpResponse& response) {
    const auto error = unpack<ErrorResponse>(response.body, kFormat);
    return error ? error->code : std::string("not an ErrorResponse");
}

std::string& header(HttpRequest& request, const std::string& wanted) {
    for (auto& [name, value] : request.headers.fields)
        if (name == wanted)
            return value;
    throw std::runtime_error("no header " + wanted);
}

} // namespace

class ApiTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noRouteButTheOpenOnesAnswersAStranger() {
        Front front;
        EnrolRequest enrol;
        SeededRandom random(5);
        enrol.deviceKey = Ed25519Signer::generate(random).publicKey();
        enrol.authorKey = enrol.deviceKey;
        enrol.replica = newRandomId<ReplicaId>(random);
        enrol.secret = front.desk.world.code("u01");
        enrol.nonce = Bytes(16, 3);
        enrol.deviceName = "Tablette";
        std::size_t closed = 0;
        for (const Api::Route& route : Api::routes()) {
            HttpRequest request {std::string(route.method), std::string(route.path), {}, {}, "192.0.2.9"};
            request.headers.set("content-type", std::string(mediaType(kFormat)));
            if (route.path == "/v1/enrol")
                request.body = pack(enrol, kFormat);
            else if (route.path == "/v1/readmit")
                request.body = pack(
                    ReadmitRequest {enrol.nonce, front.desk.doctor->enrolled.certificate, Bytes(64, 1)}, kFormat);
            else if (route.path == "/v1/sync")
                request.body = pack(front.desk.doctor->request(), kFormat);
            const HttpResponse answer = front.ask(request);
            QCOMPARE(answer.status, route.needsSignature ? 401U : 200U);
            closed += route.needsSignature ? 1U : 0U;
        }
        QCOMPARE(closed, std::size_t(5));
    }

    void aForgottenDeviceIsTakenBackByItsCertificateAndItsOwnKeyOnly() {
        Front front;
        ServiceWorld& world = front.desk.world;
        world.keepBackup("before");
        TestDevice late(world, "u01", 500);
        world.restoreBackup("before");
        front.api = std::make_unique<Api>(world.ledger(), world.clock, front.settings);
        const std::string id = toText(late.enrolled.device);
        const auto sync = [&] {
            return front.ask(front.signedBy(late.deviceKey, id, "POST", "/v1/sync", pack(late.request(), kFormat)));
        };
        const auto show = [&](const Signer& signer, const Bytes& certificate) {
            const ReadmitRequest shown {Bytes(16, 9), certificate, late.enrolled.certificateSignature};
            return front.ask(front.signedBy(signer, id, "POST", "/v1/readmit", pack(shown, kFormat)));
        };
        QCOMPARE(codeOf(sync()), std::string("unauthenticated"));
        QCOMPARE(show(front.desk.doctor->deviceKey, late.enrolled.certificate).status, 401U);
        EnrolCertificate other = must(decodeCertificate(late.enrolled.certificate));
        other.user = {"u11"};
        QCOMPARE(codeOf(show(late.deviceKey, encodeCertificate(other))), std::string("unauthenticated"));
        const HttpResponse back = show(late.deviceKey, late.enrolled.certificate);
        QCOMPARE(back.status, 200U);
        QCOMPARE(must(unpack<ReadmitResponse>(back.body, kFormat)).device, late.enrolled.device);
        QCOMPARE(sync().status, 200U);
    }

    void aSignedRequestPassesOnce() {
        Front front;
        const HttpRequest request = front.syncRequest();
        QCOMPARE(front.ask(request).status, 200U);
        const HttpResponse again = front.ask(request);
        QCOMPARE(again.status, 409U);
        QCOMPARE(codeOf(again), std::string("nonce_seen"));
    }

    void oneByteChangedIsNotSigned() {
        Front front;
        HttpRequest body = front.syncRequest();
        body.body[body.body.size() / 2] ^= 1;
        QCOMPARE(front.ask(body).status, 400U);
        HttpRequest digest = front.syncRequest();
        header(digest, "content-digest")[12] ^= 1;
        QCOMPARE(front.ask(digest).status, 401U);
        HttpRequest created = front.syncRequest();
        std::string& input = header(created, "signature-input");
        const auto at = input.find("created=") + 17;
        input[at] = input[at] == '5' ? '6' : '5';
        QCOMPARE(front.ask(created).status, 401U);
        HttpRequest path = front.syncRequest();
        path.target = "/v1/spool";
        QCOMPARE(front.ask(path).status, 401U);
        HttpRequest query = front.byDoctor("GET", "/v1/watch?epoch=" + toText(front.desk.doctor->epoch) + "&seq=1", {});
        query.target.back() = '2';
        QCOMPARE(front.ask(query).status, 401U);
    }

    void anothersKeyDoesNotSpeakForADevice() {
        Front front;
        const HttpRequest request = front.signedBy(
            front.desk.agent->deviceKey, toText(front.desk.doctor->enrolled.device), "POST", "/v1/sync",
            pack(front.desk.doctor->request(), kFormat));
        QCOMPARE(front.ask(request).status, 401U);
        // Nor does a device the service does not know, nor a name that is none.
        for (const std::string& keyId : {toText(newRandomId<DeviceId>(front.desk.world.random)), std::string("u01")})
            QCOMPARE(
                front.ask(front.signedBy(front.desk.doctor->deviceKey, keyId, "POST", "/v1/sync", {})).status, 401U);
    }

    void aWrongClockIsToldTheServicesTime() {
        Front front;
        for (const int minutes : {-6, 6}) {
            const HttpResponse answer = front.ask(front.byDoctor(
                "POST", "/v1/sync", pack(front.desk.doctor->request(), kFormat), std::chrono::minutes(minutes)));
            QCOMPARE(answer.status, 401U);
            const ErrorResponse error = must(unpack<ErrorResponse>(answer.body, kFormat));
            QCOMPARE(error.code, std::string("clock"));
            QCOMPARE(error.serviceTime.ms, front.desk.world.clock.wall().ms);
        }
        for (const int minutes : {-4, 4})
            QCOMPARE(
                front
                    .ask(front.byDoctor(
                        "POST", "/v1/sync", pack(front.desk.doctor->request(), kFormat), std::chrono::minutes(minutes)))
                    .status,
                200U);
    }

    void oneDeviceTooFastDoesNotSlowTheOthers() {
        Front front(20);
        for (int i = 0; i < 20; ++i)
            QCOMPARE(front.ask(front.syncRequest()).status, 200U);
        const HttpResponse tooMany = front.ask(front.syncRequest());
        QCOMPARE(tooMany.status, 429U);
        QVERIFY(!tooMany.headers["retry-after"].empty());
        QCOMPARE(
            front
                .ask(front.signedBy(
                    front.desk.agent->deviceKey, toText(front.desk.agent->enrolled.device), "POST", "/v1/sync",
                    pack(front.desk.agent->request(), kFormat)))
                .status,
            200U);
        front.desk.world.pass(std::chrono::minutes(1));
        QCOMPARE(front.ask(front.syncRequest()).status, 200U);
    }

    void unknownPathsMethodsAndTypesHaveTheirOwnAnswers() {
        Front front;
        QCOMPARE(front.ask({"GET", "/v1/none", {}, {}, "192.0.2.1"}).status, 404U);
        QCOMPARE(front.ask({"GET", "/v1/sync", {}, {}, "192.0.2.1"}).status, 405U);
        QCOMPARE(front.ask({"TRACE", "/healthz", {}, {}, "192.0.2.1"}).status, 405U);
        HttpRequest html = front.syncRequest();
        header(html, "content-type") = "text/html";
        QCOMPARE(front.ask(html).status, 415U);
        const HttpResponse junk = front.ask(front.byDoctor("POST", "/v1/sync", {1, 2, 3}));
        QCOMPARE(junk.status, 400U);
    }

    void jsonIsTakenAndAnswered() {
        Front front;
        HttpRequest request = front.byDoctor("POST", "/v1/sync", pack(front.desk.doctor->request(), Format::Json));
        header(request, "content-type") = std::string(mediaType(Format::Json));
        const HttpResponse answer = front.ask(request);
        QCOMPARE(answer.status, 200U);
        QCOMPARE(answer.headers["content-type"], mediaType(Format::Json));
        QCOMPARE(must(unpack<SyncResponse>(answer.body, Format::Json)).nonce, (Bytes {4, 5, 6}));
    }

    void errorsSayNothingOfTheContent() {
        Front front;
        HttpRequest request = front.syncRequest();
        request.body
            = pack(front.desk.doctor->request({front.desk.doctor->sign(front.desk.doctor->create())}), kFormat);
        const HttpResponse answer = front.ask(request);
        QCOMPARE(answer.status, 400U);
        QVERIFY(textView(answer.body).find("EXEMPLE") == std::string_view::npos);
        QVERIFY(must(unpack<ErrorResponse>(answer.body, kFormat)).text.empty());
        const HttpResponse metrics = front.ask({"GET", "/metrics", {}, {}, "192.0.2.1"});
        QVERIFY(textView(metrics.body).find("relais_ops_quarantined 0") != std::string_view::npos);
        QVERIFY(textView(metrics.body).find("EXEMPLE") == std::string_view::npos);
    }

    void aWatchAnswersWithNewsOrWhenItsTimeIsOver() {
        Front front;
        TestDevice& agent = *front.desk.agent;
        const std::string target = "/v1/watch?epoch=" + toText(agent.epoch) + "&seq=" + std::to_string(agent.seen);
        const auto watch = [&](bool& news, int& answers) {
            front.api->handle(
                front.signedBy(agent.deviceKey, toText(agent.enrolled.device), "GET", target, {}),
                [&](const HttpResponse& response) {
                    ++answers;
                    news = must(unpack<WatchResponse>(response.body, kFormat)).news;
                });
        };
        bool news = true;
        int answers = 0;
        watch(news, answers);
        QCOMPARE(answers, 0);
        front.desk.world.pass(std::chrono::seconds(54));
        front.api->tick();
        QCOMPARE(answers, 0);
        front.desk.world.pass(std::chrono::seconds(2));
        front.api->tick();
        QCOMPARE(answers, 1);
        QVERIFY(!news);
        watch(news, answers);
        (void)front.desk.doctor->send(front.desk.doctor->create());
        QCOMPARE(answers, 2);
        QVERIFY(news);
        watch(news, answers); // behind already: at once
        QCOMPARE(answers, 3);
        QVERIFY(news);
    }

    void enrolmentIsSignedWithTheKeyItCarries() {
        Front front;
        SeededRandom random(6);
        const auto device = Ed25519Signer::generate(random);
        EnrolRequest enrol;
        enrol.deviceKey = device.publicKey();
        enrol.authorKey = Ed25519Signer::generate(random).publicKey();
        enrol.replica = newRandomId<ReplicaId>(random);
        enrol.secret = front.desk.world.code("u01");
        enrol.nonce = Bytes(16, 3);
        enrol.deviceName = "Tablette";
        const Bytes body = pack(enrol, kFormat);
        QCOMPARE(
            front.ask(front.signedBy(front.desk.doctor->deviceKey, "enrol", "POST", "/v1/enrol", body)).status, 401U);
        QCOMPARE(front.ask(front.signedBy(device, "enrol", "POST", "/v1/enrol", body)).status, 200U);
        enrol.secret = "NOT-A-CODE";
        const HttpResponse wrong
            = front.ask(front.signedBy(device, "enrol", "POST", "/v1/enrol", pack(enrol, kFormat)));
        QCOMPARE(wrong.status, 403U);
        QCOMPARE(codeOf(wrong), std::string("enrol_invalid"));
    }

    // The digits both sides compare take a memory-hard function its time.
    void anEnrolmentHoldsNobodyBack() {
        Front front;
        std::vector<std::function<void()>> apart;
        bool hasRoom = true;
        front.settings.threads.aside = [&](std::function<void()> work) {
            if (hasRoom)
                apart.push_back(std::move(work));
            return hasRoom;
        };
        front.api = std::make_unique<Api>(front.desk.world.ledger(), front.desk.world.clock, front.settings);
        SeededRandom random(7);
        const auto device = Ed25519Signer::generate(random);
        EnrolRequest enrol;
        enrol.deviceKey = device.publicKey();
        enrol.authorKey = Ed25519Signer::generate(random).publicKey();
        enrol.replica = newRandomId<ReplicaId>(random);
        enrol.nonce = Bytes(16, 3);
        const auto ask = [&](const std::string& secret, unsigned& status) {
            enrol.secret = secret;
            front.api->handle(
                front.signedBy(device, "enrol", "POST", "/v1/enrol", pack(enrol, kFormat)),
                [&status](const HttpResponse& response) { status = response.status; });
        };
        unsigned wrong = 0;
        ask("NOT-A-CODE", wrong);
        QCOMPARE(wrong, 403U); // costs a stranger's guess nothing of ours
        QVERIFY(apart.empty());
        unsigned good = 0;
        ask(front.desk.world.code("u01"), good);
        QCOMPARE(apart.size(), std::size_t(1));
        QCOMPARE(front.ask(front.syncRequest()).status, 200U);
        QCOMPARE(good, 0U);
        apart.front()();
        QCOMPARE(good, 200U);
        hasRoom = false;
        unsigned late = 0;
        ask(front.desk.world.code("u01"), late);
        QCOMPARE(late, 503U);
    }

    void aSlowLinkGetsASmallerAnswer() {
        Front front;
        for (int i = 0; i < 30; ++i)
            (void)front.desk.doctor->send(front.desk.doctor->create(answersWith(
                {{"nir", Value()}, {"prenom", Value("Sacha " + std::to_string(i * 7919))}, {"commune", "91228"}})));
        TestDevice& agent = *front.desk.agent;
        SyncRequest request = agent.request();
        request.cursors.clear();
        const auto ask = [&](int level) {
            request.unknown.clear();
            askLevel(request, level);
            return front.ask(front.signedBy(
                agent.deviceKey, toText(agent.enrolled.device), "POST", "/v1/sync", pack(request, kFormat)));
        };
        const HttpResponse fast = ask(kLevelOnFastLinks);
        const HttpResponse slow = ask(kLevelOnSlowLinks);
        QVERIFY(slow.body.size() < fast.body.size());
        const SyncResponse same = must(unpack<SyncResponse>(fast.body, kFormat));
        QVERIFY(must(unpack<SyncResponse>(slow.body, kFormat)).pages == same.pages);
        QVERIFY(!same.pages.empty());
    }
};

RELAIS_TEST(ApiTest)

} // namespace api_test
#include "api_test.moc"
