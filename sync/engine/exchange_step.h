// One question and its answer: signing a request, and deciding whether what came back is an answer at all.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/engine/engine_io.h"
#include "sync/protocol/codec.h"

namespace relais::sync {

// Who asks. The signer outlives all that hold a Speaker.
struct Speaker {
    DeviceId device;
    const Signer& signer;
};

// One request on its way.
struct Asked {
    StepNumber step = 0;
    Bytes nonce; // to be echoed
    MonoMs at;
};

// A signed request; `created` is the device's clock corrected by the service's. A GET has an empty body.
[[nodiscard]] Result<OutgoingRequest>
makeRequest(const Speaker& speaker, const Asked& asked, WallMs created, std::string target, Bytes body);

// Why what came back is no answer (C22: only exact media type, magic, nonce and end marker make one).
struct ReplyFault {
    ErrorCode
        code {}; // NetworkUnreachable, NetworkTimeout, TlsUntrusted, CaptivePortal, ServiceUnavailable, Malformed…
    bool unexplained = false; // the content of the request may be the reason
};

template <class Message>
using Answered = std::variant<Message, ErrorResponse, ReplyFault>;

// For SyncResponse, SpoolResponse, WatchResponse, ReadmitResponse.
template <class Message>
[[nodiscard]] Answered<Message> readReply(const IncomingReply& reply, const Asked& asked);

extern template Answered<SyncResponse> readReply(const IncomingReply&, const Asked&);
extern template Answered<SpoolResponse> readReply(const IncomingReply&, const Asked&);
extern template Answered<WatchResponse> readReply(const IncomingReply&, const Asked&);
extern template Answered<ReadmitResponse> readReply(const IncomingReply&, const Asked&);

// What an error of the service means for a device.
enum class ErrorMeaning : std::uint8_t { SignAgain, Later, Smaller, Unexplained, Hopeless, Revoked };
[[nodiscard]] ErrorMeaning meaningOf(const ErrorResponse& error);
[[nodiscard]] ErrorCode codeOf(const ErrorResponse& error);

// The order, if the authority signed it for this device in answer to this request (trust.md "Revocation and wipe").
[[nodiscard]] std::optional<WipeOrder>
checkedWipe(const std::optional<SignedWipeOrder>& order, const EngineConfig& config, const Asked& asked);

} // namespace relais::sync
