// The routes at work.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/endpoints/api.h"

#include "sync/protocol/asked_level.h"

#include <charconv>

namespace relais::service {
namespace {

constexpr std::string_view kTextType = "text/plain; charset=utf-8";

constexpr std::size_t kLarge = 20; // entries: more are packed aside when they are packed hard
constexpr std::string_view kInternal = "internal error\n";

template <class Message>
HttpResponse answer(unsigned status, const Message& message, Format format, int level = kLevelOnFastLinks) {
    HttpResponse response {status, {}, pack(message, format, level)};
    response.headers.set("content-type", std::string(mediaType(format)));
    return response;
}

HttpResponse text(unsigned status, std::string_view body) {
    HttpResponse response {status, {}, toBytes(view(body))};
    response.headers.set("content-type", std::string(kTextType));
    return response;
}

Refusal refusalOf(const Error& error) {
    switch (error.code) {
    case ErrorCode::TooLarge:
        return {413, "too_large"};
    case ErrorCode::Malformed:
    case ErrorCode::InvalidArgument:
        return {400, "malformed"};
    case ErrorCode::Truncated:
        return {400, "truncated"};
    case ErrorCode::UnsupportedVersion:
        return {426, "version"};
    case ErrorCode::Unauthenticated:
    case ErrorCode::BadSignature:
        return {401, "unauthenticated"};
    case ErrorCode::Revoked:
        return {403, "revoked"};
    case ErrorCode::EnrolCodeInvalid:
        return {403, "enrol_invalid"};
    case ErrorCode::EnrolCodeUsed:
        return {409, "enrol_used"};
    case ErrorCode::EnrolCodeExpired:
        return {410, "enrol_expired"};
    case ErrorCode::RateLimited:
        return {429, "rate", 60'000};
    default:
        return isRetryable(error.code) ? Refusal {503, "busy", 5'000} : Refusal {500, "internal"};
    }
}

// "/v1/watch?epoch=…&seq=…"; nothing else is taken.
struct WatchInput {
    Epoch epoch;
    Seq seq = 0;
};
Result<WatchInput> watchInput(std::string_view target) {
    WatchInput input;
    const auto mark = target.find('?');
    std::string_view query = mark == std::string_view::npos ? std::string_view {} : target.substr(mark + 1);
    while (!query.empty()) {
        const auto end = query.find('&');
        const std::string_view pair = query.substr(0, end);
        query = end == std::string_view::npos ? std::string_view {} : query.substr(end + 1);
        if (pair.starts_with("epoch=")) {
            RELAIS_ASSIGN(input.epoch, idFromText<Epoch>(pair.substr(6)));
        } else if (pair.starts_with("seq=")) {
            const std::string_view number = pair.substr(4);
            const auto [last, e] = std::from_chars(number.data(), number.data() + number.size(), input.seq);
            if (e != std::errc {} || last != number.data() + number.size())
                return fail(ErrorCode::Malformed, "seq");
        } else {
            return fail(ErrorCode::Malformed, "query");
        }
    }
    return input;
}

std::size_t entriesIn(const SyncResponse& response) {
    std::size_t count = 0;
    for (const FeedPage& page : response.pages)
        count += page.entries.size();
    return count;
}

// The signature's nonce is what a GET has to be echoed.
Bytes signatureNonce(const HttpRequest& request) {
    const auto claims = readClaims(
        {request.method, request.target, std::string(request.headers["content-digest"]),
         std::string(request.headers["signature-input"]), std::string(request.headers["signature"])});
    const auto nonce = claims ? fromBase64(claims->nonce) : Result<Bytes>(Bytes {});
    return nonce ? *nonce : Bytes {};
}

} // namespace

Api::Api(Ledger& ledger, const Clock& clock, const ApiSettings& settings, ExtraMetrics extra)
    : m_ledger(ledger), m_clock(clock), m_settings(settings), m_extra(std::move(extra)),
      m_gate(ledger, clock, settings.gate) { }

Api::~Api() {
    for (const auto& [id, waiting] : m_waiting)
        m_ledger.unsubscribe(id);
}

std::span<const Api::Route> Api::routes() {
    static constexpr std::array<Route, 7> kRoutes {{
        {"POST", "/v1/sync", true, &Api::sync},
        {"POST", "/v1/spool", true, &Api::spool},
        {"POST", "/v1/enrol", true, &Api::enrol},
        {"POST", "/v1/readmit", true, &Api::readmit},
        {"GET", "/v1/watch", true, &Api::watch},
        {"GET", "/healthz", false, &Api::health},
        {"GET", "/metrics", false, &Api::metrics},
    }};
    return kRoutes;
}

void Api::handle(HttpRequest request, Respond respond) {
    const std::string_view path = std::string_view(request.target).substr(0, request.target.find('?'));
    bool known = false;
    for (const Route& route : routes()) {
        if (route.path != path)
            continue;
        known = true;
        if (route.method != request.method)
            continue;
        const auto answered = std::make_shared<bool>(false);
        const Respond counted = [this, name = route.path, respond, answered](HttpResponse response) {
            *answered = true;
            ++m_answers[{name, response.status}];
            respond(std::move(response));
        };
        try {
            (this->*route.process)(request, counted);
        } catch (const std::exception&) { // memory, a library: this request fails, the others go on (trust.md V16)
            if (!*answered)
                counted(text(500, kInternal));
        }
        return;
    }
    respond(text(known ? 405 : 404, known ? "method not allowed\n" : "not found\n"));
}

HttpResponse Api::refuse(const Refusal& refusal, const Bytes& nonce, Format format) {
    ErrorResponse error;
    error.nonce = nonce;
    error.code = refusal.code;
    error.serviceTime = m_clock.wall();
    error.retryAfterMs = refusal.retryAfterMs;
    HttpResponse response = answer(refusal.status, error, format);
    if (refusal.retryAfterMs > 0)
        response.headers.set("retry-after", std::to_string(refusal.retryAfterMs / 1000));
    return response;
}

HttpResponse Api::failed(const Error& error, const Bytes& nonce, Format format) {
    return refuse(refusalOf(error), nonce, format);
}

void Api::answerApart(std::function<Answering()> work, const Respond& respond, const Answering& busy) {
    const bool taken = m_settings.threads.aside([this, work = std::move(work), respond] {
        Answering answering;
        try {
            answering = work();
        } catch (const std::exception&) { // as for any request: this one fails, the others go on
            answering = nullptr;
        }
        m_settings.threads.finish([answering = std::move(answering), respond] {
            HttpResponse response = text(500, kInternal);
            try {
                if (answering)
                    response = answering();
            } catch (const std::exception&) {
                response = text(500, kInternal);
            }
            respond(std::move(response));
        });
    });
    if (!taken)
        respond(busy());
}

template <class Input, class Output>
void Api::exchangeOf(
    const HttpRequest& request, const Respond& respond,
    Result<Output> (Ledger::*process)(const Caller&, const Input&)) {
    const auto format = formatOf(request.headers["content-type"]);
    if (!format)
        return respond(refuse({415, "media_type"}));
    const auto caller = m_gate.admit(request);
    if (!caller)
        return respond(refuse(caller.error(), signatureNonce(request), *format));
    const auto input = unpack<Input>(request.body, *format);
    if (!input)
        return respond(failed(input.error(), signatureNonce(request), *format));
    auto output = (m_ledger.*process)(*caller, *input);
    if (!output)
        return respond(failed(output.error(), input->nonce, *format));
    if constexpr (std::is_same_v<Output, SyncResponse>) {
        const int level = askedLevel(*input);
        if (level > kLevelOnFastLinks && entriesIn(*output) > kLarge) {
            const auto message = std::make_shared<const SyncResponse>(std::move(*output));
            const auto packed = [message, level, format = *format]() -> Answering {
                const auto made = std::make_shared<HttpResponse>(answer(200, *message, format, level));
                return [made] { return std::move(*made); };
            };
            const auto lightly = [&message, &format] { return answer(200, *message, *format); };
            return answerApart(packed, respond, lightly);
        }
    }
    respond(answer(200, *output, *format));
}

void Api::sync(const HttpRequest& request, const Respond& respond) { exchangeOf(request, respond, &Ledger::exchange); }

void Api::spool(const HttpRequest& request, const Respond& respond) { exchangeOf(request, respond, &Ledger::spool); }

void Api::enrol(const HttpRequest& request, const Respond& respond) {
    const auto format = formatOf(request.headers["content-type"]);
    if (!format)
        return respond(refuse({415, "media_type"}));
    // The key that must have signed travels in the body, so the body is read first; its size is already bounded.
    const auto input = unpack<EnrolRequest>(request.body, *format);
    if (!input)
        return respond(failed(input.error(), {}, *format));
    if (const auto passed = m_gate.admitWithKey(request, "enrol", input->deviceKey); !passed)
        return respond(refuse(passed.error(), input->nonce, *format));
    // Only whoever brings a good code costs the service the digits; the others are answered meanwhile.
    const auto digits = m_ledger.digitsFor(*input, request.peer);
    if (!digits)
        return respond(failed(digits.error(), input->nonce, *format));
    const auto enrolled = [this, input = *input, peer = request.peer, format = *format](const std::string& made) {
        const auto output = m_ledger.enrol(input, peer, made);
        return output ? answer(200, *output, format) : failed(output.error(), input.nonce, format);
    };
    answerApart(
        [digits = *digits, enrolled]() -> Answering { return [enrolled, made = digits()] { return enrolled(made); }; },
        respond,
        [&] {
            return refuse({503, "busy", 5'000}, input->nonce, *format);
        });
}

void Api::readmit(const HttpRequest& request, const Respond& respond) {
    const auto format = formatOf(request.headers["content-type"]);
    if (!format)
        return respond(refuse({415, "media_type"}));
    const auto input = unpack<ReadmitRequest>(request.body, *format);
    if (!input)
        return respond(failed(input.error(), {}, *format));
    // Whether the certificate is ours is for the ledger to say: here only that its owner shows it.
    const auto said = decodeCertificate(input->certificate);
    if (!said)
        return respond(failed(said.error(), input->nonce, *format));
    if (const auto passed = m_gate.admitWithKey(request, toText(said->device), said->deviceKey); !passed)
        return respond(refuse(passed.error(), input->nonce, *format));
    const auto device = m_ledger.readmit(input->certificate, input->certificateSignature);
    respond(
        device ? answer(200, ReadmitResponse {input->nonce, *device, m_clock.wall()}, *format)
               : failed(device.error(), input->nonce, *format));
}

void Api::watch(const HttpRequest& request, const Respond& respond) {
    const Bytes nonce = signatureNonce(request);
    const auto caller = m_gate.admit(request);
    if (!caller)
        return respond(refuse(caller.error(), nonce));
    const auto input = watchInput(request.target);
    if (!input)
        return respond(failed(input.error(), nonce, Format::CborZstd));
    auto now = m_ledger.watch(*caller, input->epoch, input->seq);
    if (!now)
        return respond(failed(now.error(), nonce, Format::CborZstd));
    now->nonce = nonce;
    if (now->news || m_waiting.size() >= m_settings.watches)
        return respond(answer(200, *now, Format::CborZstd));
    // The news may come while another request is answered: it finds its watch by the id it is given here.
    const auto id = std::make_shared<WatchId>(0);
    *id = m_ledger.subscribe(*caller, input->epoch, input->seq, [this, id](WatchResponse news) {
        const auto it = m_waiting.find(*id);
        if (it == m_waiting.end())
            return;
        news.nonce = it->second.nonce;
        const Respond waiting = std::move(it->second.respond);
        m_waiting.erase(it);
        waiting(answer(200, news, Format::CborZstd));
    });
    m_waiting.insert_or_assign(
        *id, Waiting {m_clock.monotonic() + m_settings.watchTime, respond, nonce, now->epoch, now->last});
}

void Api::tick() {
    const MonoMs now = m_clock.monotonic();
    for (auto it = m_waiting.begin(); it != m_waiting.end();) {
        if (it->second.until > now) {
            ++it;
            continue;
        }
        m_ledger.unsubscribe(it->first);
        it->second.respond(
            answer(200, WatchResponse {it->second.nonce, it->second.epoch, it->second.seq, false}, Format::CborZstd));
        it = m_waiting.erase(it);
    }
}

void Api::health(const HttpRequest&, const Respond& respond) {
    const auto figures = m_ledger.figures();
    respond(figures ? text(200, "ok\n") : text(503, "the store does not answer\n"));
}

void Api::metrics(const HttpRequest&, const Respond& respond) {
    const auto figures = m_ledger.figures();
    if (!figures)
        return respond(text(503, "the store does not answer\n"));
    const auto line = [](std::string_view name, std::uint64_t value) {
        return "relais_" + std::string(name) + ' ' + std::to_string(value) + '\n';
    };
    std::string out = line("last_seq", figures->last) + line("durable_seq", figures->durable)
        + line("ops_waiting", figures->waiting) + line("ops_quarantined", figures->quarantined)
        + line("alarms", figures->alarms) + line("watches", m_waiting.size());
    for (const auto& [key, count] : m_answers)
        out += "relais_answers_total{route=\"" + std::string(key.first) + "\",status=\"" + std::to_string(key.second)
            + "\"} " + std::to_string(count) + '\n';
    if (m_extra)
        out += m_extra();
    respond(text(200, out));
}

} // namespace relais::service
