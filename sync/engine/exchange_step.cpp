// Signs requests and sorts replies.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/engine/exchange_step.h"

#include "sync/engine/engine_limits.h"
#include "sync/protocol/request_signature.h"

namespace relais::sync {

namespace {

constexpr unsigned kNetworkAuthenticationRequired = 511; // RFC 6585: a portal that says so

ReplyFault faultOf(const IncomingReply& reply) {
    const bool html = reply.contentType.starts_with("text/html");
    // 200 with a page, any redirect: something between us and the service wants to be seen in a browser.
    if (reply.status == kNetworkAuthenticationRequired || (reply.status >= 200 && reply.status < 400)
        || (html && reply.status < 500))
        return {ErrorCode::CaptivePortal};
    if (reply.status >= 500)
        return {ErrorCode::ServiceUnavailable, true};
    return {ErrorCode::Malformed, true};
}

} // namespace

Result<OutgoingRequest>
makeRequest(const Speaker& speaker, const Asked& asked, WallMs created, std::string target, Bytes body) {
    const bool isGet = body.empty();
    OutgoingRequest request;
    request.step = asked.step;
    request.method = isGet ? "GET" : "POST";
    request.target = std::move(target);
    request.body = std::move(body);
    request.quiet = isGet ? std::chrono::milliseconds(EngineLimit::kWatchQuiet) : EngineLimit::kQuiet;
    const SignatureClaims claims {
        toText(speaker.device), speaker.signer.publicKey().algorithm, created.ms / 1000, toBase64(asked.nonce)};
    RELAIS_ASSIGN(
        const SignedRequest proof, signRequest(speaker.signer, request.method, request.target, request.body, claims));
    request.headers
        = {{"accept", std::string(mediaType(Format::CborZstd))},
           {"content-digest", proof.contentDigest},
           {"signature-input", proof.signatureInput},
           {"signature", proof.signature}};
    if (!isGet)
        request.headers.emplace_back("content-type", mediaType(Format::CborZstd));
    return request;
}

template <class Message>
Answered<Message> readReply(const IncomingReply& reply, const Asked& asked) {
    if (reply.failure) {
        const bool mayHaveArrived
            = *reply.failure != ErrorCode::NetworkUnreachable && *reply.failure != ErrorCode::TlsUntrusted;
        return ReplyFault {*reply.failure, mayHaveArrived};
    }
    if (reply.contentType != mediaType(Format::CborZstd))
        return faultOf(reply);
    if (reply.status == 200) {
        auto message = unpack<Message>(reply.body);
        if (!message)
            return ReplyFault {message.error().code, true};
        if (message->nonce != asked.nonce)
            return ReplyFault {ErrorCode::Malformed, true};
        return std::move(*message);
    }
    auto error = unpack<ErrorResponse>(reply.body);
    if (reply.status < 400 || !error || error->nonce != asked.nonce)
        return ReplyFault {ErrorCode::Malformed, true};
    return std::move(*error);
}

template Answered<SyncResponse> readReply(const IncomingReply&, const Asked&);
template Answered<SpoolResponse> readReply(const IncomingReply&, const Asked&);
template Answered<WatchResponse> readReply(const IncomingReply&, const Asked&);
template Answered<ReadmitResponse> readReply(const IncomingReply&, const Asked&);

ErrorMeaning meaningOf(const ErrorResponse& error) {
    if (error.code == "clock" || error.code == "nonce_seen")
        return ErrorMeaning::SignAgain;
    if (error.code == "busy" || error.code == "rate")
        return ErrorMeaning::Later;
    if (error.code == "too_large")
        return ErrorMeaning::Smaller;
    if (error.code == "revoked")
        return ErrorMeaning::Revoked;
    if (error.code == "unauthenticated" || error.code == "version")
        return ErrorMeaning::Hopeless;
    return ErrorMeaning::Unexplained;
}

ErrorCode codeOf(const ErrorResponse& error) {
    switch (meaningOf(error)) {
    case ErrorMeaning::SignAgain:
        return ErrorCode::ClockSkew;
    case ErrorMeaning::Later:
        return error.code == "rate" ? ErrorCode::RateLimited : ErrorCode::ServiceUnavailable;
    case ErrorMeaning::Smaller:
        return ErrorCode::TooLarge;
    case ErrorMeaning::Revoked:
        return ErrorCode::Revoked;
    case ErrorMeaning::Hopeless:
        return error.code == "version" ? ErrorCode::UnsupportedVersion : ErrorCode::Unauthenticated;
    case ErrorMeaning::Unexplained:
        break;
    }
    return error.code == "digest" ? ErrorCode::DigestMismatch : ErrorCode::ServiceUnavailable;
}

std::optional<WipeOrder>
checkedWipe(const std::optional<SignedWipeOrder>& order, const EngineConfig& config, const Asked& asked) {
    if (!order || !verify(config.authority, order->bytes, order->signature))
        return std::nullopt;
    auto read = decodeWipeOrder(order->bytes);
    if (!read || read->device != config.device || read->nonce != asked.nonce)
        return std::nullopt;
    return std::move(*read);
}

} // namespace relais::sync
