// The one table of error codes: stable number, whether a retry can help, and who must act.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace relais::sync {

enum class Remedy : std::uint8_t { Nobody, User, Administrator, Developer };

// X(name, number, retryable, actor). Numbers are stable for ever; ranges: 1xx base and protocol, 2xx domain and
// definitions, 3xx store, 4xx engine and network, 5xx service, 6xx keys and unlocking.
#define RELAIS_ERROR_CODES(X)                                                                                          \
    X(Internal, 100, false, Developer)                                                                                 \
    X(Malformed, 101, false, Developer)                                                                                \
    X(TooLarge, 102, false, Developer)                                                                                 \
    X(Truncated, 103, true, Nobody)                                                                                    \
    X(DigestMismatch, 104, true, Nobody)                                                                               \
    X(BadSignature, 105, false, Administrator)                                                                         \
    X(UnsupportedVersion, 106, false, User)                                                                            \
    X(NotFound, 107, false, Nobody)                                                                                    \
    X(InvalidArgument, 108, false, User)                                                                               \
    X(DefinitionInvalid, 200, false, Administrator)                                                                    \
    X(DefinitionUnknown, 201, false, Administrator)                                                                    \
    X(ContentInvalid, 202, false, User)                                                                                \
    X(TransitionUnknown, 203, false, User)                                                                             \
    X(TransitionForbidden, 204, false, User)                                                                           \
    X(GuardFailed, 205, false, User)                                                                                   \
    X(AccordMissing, 206, false, User)                                                                                 \
    X(AlreadyTaken, 207, false, User)                                                                                  \
    X(RecordPurged, 208, false, Nobody)                                                                                \
    X(ParentRefused, 209, false, User)                                                                                 \
    X(StoreUnavailable, 300, true, User)                                                                               \
    X(StoreWrongKey, 301, false, User)                                                                                 \
    X(StoreCorrupt, 302, false, Administrator)                                                                         \
    X(StoreFull, 303, true, User)                                                                                      \
    X(StoreReadOnly, 304, false, User)                                                                                 \
    X(StoreNotEncrypted, 305, false, Developer)                                                                        \
    X(StoreTooNew, 306, false, User)                                                                                   \
    X(StoreBusy, 307, true, Nobody)                                                                                    \
    X(StoreInUse, 308, true, User)                                                                                     \
    X(NetworkUnreachable, 400, true, Nobody)                                                                           \
    X(NetworkTimeout, 401, true, Nobody)                                                                               \
    X(TlsUntrusted, 402, true, Administrator)                                                                          \
    X(CaptivePortal, 403, true, User)                                                                                  \
    X(ServiceUnavailable, 404, true, Nobody)                                                                           \
    X(ClockSkew, 405, true, Nobody)                                                                                    \
    X(Revoked, 406, false, Administrator)                                                                              \
    X(StaleEpoch, 407, true, Nobody)                                                                                   \
    X(RateLimited, 408, true, Nobody)                                                                                  \
    X(Unauthenticated, 500, false, Administrator)                                                                      \
    X(Forbidden, 501, false, User)                                                                                     \
    X(Conflict, 502, false, User)                                                                                      \
    X(EnrolCodeInvalid, 503, false, User)                                                                              \
    X(EnrolCodeUsed, 504, false, User)                                                                                 \
    X(EnrolCodeExpired, 505, false, User)                                                                              \
    X(ConfigInvalid, 506, false, Administrator)                                                                        \
    X(StorageFailed, 507, true, Administrator)                                                                         \
    X(SecretWrong, 600, true, User)                                                                                    \
    X(SlotDestroyed, 601, false, User)                                                                                 \
    X(SlotAbsent, 602, false, User)                                                                                    \
    X(SecretTooWeak, 603, false, User)                                                                                 \
    X(VaultUnavailable, 604, true, User)                                                                               \
    X(LeaseExpired, 605, true, User)                                                                                   \
    X(Locked, 606, false, User)

enum class ErrorCode : std::uint16_t {
#define RELAIS_ENUM(name, number, retryable, actor) name = number,
    RELAIS_ERROR_CODES(RELAIS_ENUM)
#undef RELAIS_ENUM
};

[[nodiscard]] constexpr std::string_view name(ErrorCode code) {
    switch (code) {
#define RELAIS_NAME(name, number, retryable, actor)                                                                    \
    case ErrorCode::name:                                                                                              \
        return #name;
        RELAIS_ERROR_CODES(RELAIS_NAME)
#undef RELAIS_NAME
    }
    return "Unknown";
}

[[nodiscard]] constexpr bool isRetryable(ErrorCode code) {
    switch (code) {
#define RELAIS_RETRY(name, number, retryable, actor)                                                                   \
    case ErrorCode::name:                                                                                              \
        return retryable;
        RELAIS_ERROR_CODES(RELAIS_RETRY)
#undef RELAIS_RETRY
    }
    return false;
}

[[nodiscard]] constexpr Remedy whoActs(ErrorCode code) {
    switch (code) {
#define RELAIS_ACTOR(name, number, retryable, actor)                                                                   \
    case ErrorCode::name:                                                                                              \
        return Remedy::actor;
        RELAIS_ERROR_CODES(RELAIS_ACTOR)
#undef RELAIS_ACTOR
    }
    return Remedy::Developer;
}

} // namespace relais::sync
