// Carries out an engine's commands by hand, and answers as a scripted service.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/engine_world.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace relais::test {

using namespace relais::sync;

namespace {

// A broken world proves nothing: it ends the test program with the reason.
[[noreturn]] void broken(const std::string& why) {
    std::fprintf(stderr, "engine world: %s\n", why.c_str());
    std::abort();
}

} // namespace

SyncResponse ScriptedService::answer(const SyncRequest& request, WallMs now) {
    SyncResponse response;
    response.nonce = request.nonce;
    response.epoch = epoch;
    response.serviceTime = now;
    if (request.epoch != epoch) {
        response.epochOnly = true;
        return response;
    }
    for (const OpRun& run : request.runs) {
        Hash head = run.headBefore;
        for (const OpRun::Item& item : run.items) {
            const Op op = decodeOp(item.bytes).value();
            const Hash leaf = leafOf(item.salt, item.bytes);
            head = nextHead(head, leaf);
            m_held[op.n] = head;
            Verdict& verdict = verdicts[op.id];
            if (verdict.op.isNull())
                verdict = {.op = op.id, .leaf = leaf, .kind = VerdictKind::Accepted, .seq = ++seq};
            response.verdicts.push_back(verdict);
        }
    }
    for (const auto& [n, head] : m_held) {
        if (n == response.digest.upTo + 1) {
            response.digest.upTo = n;
            response.digest.head = head;
        } else {
            response.digest.later.push_back(n);
        }
    }
    response.last = seq;
    response.durable = durable;
    if (request.maxBytes > 0)
        response.pages = pages;
    if (change)
        change(request, response);
    return response;
}

EngineWorld::EngineWorld(bool desk)
    : deviceKey(Ed25519Signer::generate(random)), authority(Ed25519Signer::generate(random)),
      ingest(newSealKeyPair(random)) {
    config.device.raw.fill(0xde);
    config.user = {"u01"};
    config.authority = authority.publicKey();
    config.desk = desk;
    StoreBirth birth;
    birth.device = config.device;
    birth.user = {"u01"};
    birth.authorLabel = "Dr Élise Vautrin, médecin";
    birth.replica = newRandomId<ReplicaId>(random);
    birth.authorSeed = keyOf(7);
    birth.ingestKey = ingest.publicKey;
    birth.ingestKid = 3;
    const RecordRules rules {[](const Record&) { return RecordIndex {}; }, [](const Record& record) { return record; }};
    auto made = Store::create(
        {folder.file("u01")}, keyOf(1), {clock, random, files, definitions, incarnations, rules}, birth);
    if (!made)
        broken(made.error().detail);
    store = std::move(*made);
    engine = std::make_unique<Engine>(config, *store, deviceKey, random);
}

void EngineWorld::step(decltype(Event::what) what) {
    commands = engine->step({clock.wall(), clock.monotonic(), std::move(what)});
    carryOut();
}

void EngineWorld::carryOut() {
    for (const Command& command : commands) {
        if (const auto* send = std::get_if<EngineCommand::Send>(&command))
            sent.push_back(send->request);
        else if (const auto* cancel = std::get_if<EngineCommand::CancelSend>(&command))
            std::erase_if(sent, [&](const OutgoingRequest& r) { return r.step == cancel->step; });
        else if (const auto* timer = std::get_if<EngineCommand::SetTimer>(&command))
            timers[timer->timer] = timer->at;
        else if (const auto* clear = std::get_if<EngineCommand::ClearTimer>(&command))
            timers.erase(clear->timer);
        else if (const auto* wipe = std::get_if<EngineCommand::Wipe>(&command))
            wiped = wipe->order;
    }
}

void EngineWorld::advance(std::chrono::milliseconds by) {
    const MonoMs end = clock.monotonic() + by;
    for (;;) {
        const auto due = std::ranges::min_element(timers, {}, [](const auto& t) { return t.second; });
        if (due == timers.end() || due->second > end)
            break;
        const EngineTimer timer = due->first;
        const MonoMs at = std::max(due->second, clock.monotonic());
        clock.advance(at - clock.monotonic());
        timers.erase(due);
        step(EngineEvent::TimerFired {timer});
    }
    clock.advance(end - clock.monotonic());
}

OpId EngineWorld::commit(Lane lane, const std::string& note) {
    OpDraft draft;
    draft.type = OpType::kCreate;
    draft.dispositif = "lup";
    draft.definition = 1;
    draft.body = {{"answers", Value(Value::Map {{"detail", note}})}};
    draft.lane = lane;
    const auto made = store->commit(draft);
    if (!made)
        broken(made.error().detail);
    step(EngineEvent::LocalOpCommitted {});
    return made->op;
}

const OutgoingRequest* EngineWorld::findSent(const std::string& path) const {
    const auto found = std::ranges::find_if(sent, [&](const OutgoingRequest& r) { return r.target.starts_with(path); });
    return found == sent.end() ? nullptr : &*found;
}

OutgoingRequest EngineWorld::takeSent(const std::string& path) {
    const OutgoingRequest* found = findSent(path);
    if (found == nullptr)
        broken("nothing was sent to " + path);
    OutgoingRequest request = *found;
    std::erase_if(sent, [&](const OutgoingRequest& r) { return r.step == request.step; });
    SignedRequest proof {request.method, request.target, {}, {}, {}};
    for (const auto& [name, value] : request.headers) {
        if (name == "content-digest")
            proof.contentDigest = value;
        else if (name == "signature-input")
            proof.signatureInput = value;
        else if (name == "signature")
            proof.signature = value;
    }
    if (!verifyRequest(deviceKey.publicKey(), proof, request.body))
        broken("a request without the device's signature");
    nonces.push_back(fromBase64(readClaims(proof).value().nonce).value());
    return request;
}

SyncRequest EngineWorld::requestOf(const OutgoingRequest& request) { return unpack<SyncRequest>(request.body).value(); }

void EngineWorld::replyRaw(StepNumber number, unsigned status, const std::string& type, const Bytes& body) {
    IncomingReply reply;
    reply.step = number;
    reply.status = status;
    reply.contentType = type;
    reply.body = body;
    reply.firstByte = std::chrono::milliseconds(50);
    reply.total = std::chrono::milliseconds(60);
    step(EngineEvent::Reply {std::move(reply)});
}

void EngineWorld::reply(StepNumber number, const SyncResponse& response) {
    replyRaw(number, 200, std::string(mediaType(Format::CborZstd)), pack(response));
}

void EngineWorld::replyError(const OutgoingRequest& request, const std::string& code, std::int64_t retryAfterMs) {
    ErrorResponse error;
    error.nonce = nonces.back();
    error.code = code;
    error.serviceTime = clock.wall() + std::chrono::hours(3);
    error.retryAfterMs = retryAfterMs;
    replyRaw(request.step, code == "busy" ? 503 : 401, std::string(mediaType(Format::CborZstd)), pack(error));
}

void EngineWorld::replyFailure(StepNumber number, ErrorCode code) {
    IncomingReply reply;
    reply.step = number;
    reply.failure = code;
    step(EngineEvent::Reply {std::move(reply)});
}

SyncRequest EngineWorld::exchangeOnce() {
    const OutgoingRequest http = takeSent("/v1/sync");
    SyncRequest request = requestOf(http);
    reply(http.step, service.answer(request, clock.wall()));
    return request;
}

std::vector<SyncRequest> EngineWorld::settle() {
    std::vector<SyncRequest> seen;
    for (int i = 0; i < 200; ++i) {
        if (exchangeInFlight())
            seen.push_back(exchangeOnce());
        else if (const auto next = timers.find(EngineTimer::Exchange);
                 next != timers.end() && next->second <= clock.monotonic() + std::chrono::seconds(1))
            advance(std::chrono::seconds(1));
        else
            return seen;
    }
    broken("the engine does not become quiet");
}

SignedWipeOrder EngineWorld::wipeOrder(const Bytes& nonce, DeviceId device) const {
    const Bytes bytes = encodeWipeOrder({device, {store->syncState()->replica}, {"u01"}, nonce, clock.wall()});
    return {bytes, authority.sign(bytes).value()};
}

} // namespace relais::test
