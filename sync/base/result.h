// Errors as values: Result<T>, and the Error that says what happened, whether to retry, and who must act.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/error_codes.h"

#include <string>
#include <tl/expected.hpp>

namespace relais::sync {

// What went wrong. `detail` is for logs and tests: never health data, never a secret, never shown to a user
// (the French sentence for a code lives in app/text). `code` decides retry and actor (see error_codes.h).
struct [[nodiscard]] Error {
    ErrorCode code = ErrorCode::Internal;
    std::string detail;

    bool operator==(const Error&) const = default;
};

template <class T>
using Result = tl::expected<T, Error>;

using Status = Result<void>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string detail = {}) {
    return tl::unexpected<Error>(Error {code, std::move(detail)});
}

} // namespace relais::sync

// Returns the error of a Status or Result expression from the enclosing function.
#define RELAIS_TRY(expression)                                                                                         \
    do {                                                                                                               \
        if (auto relaisTried = (expression); !relaisTried)                                                             \
            return tl::unexpected<::relais::sync::Error>(std::move(relaisTried).error());                              \
    } while (false)

#define RELAIS_CONCAT_INNER(a, b) a##b
#define RELAIS_CONCAT(a, b) RELAIS_CONCAT_INNER(a, b)
// `RELAIS_ASSIGN(auto x, f())` declares x from a Result or returns its error.
#define RELAIS_ASSIGN(declaration, expression)                                                                         \
    auto RELAIS_CONCAT(relaisResult, __LINE__) = (expression);                                                         \
    if (!RELAIS_CONCAT(relaisResult, __LINE__))                                                                        \
        return tl::unexpected<::relais::sync::Error>(std::move(RELAIS_CONCAT(relaisResult, __LINE__)).error());        \
    declaration = std::move(*RELAIS_CONCAT(relaisResult, __LINE__))
