// A fault found in what someone typed: where, which one, and whether it stops them.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/value.h"

namespace relais::sync {

// The sentence is made in app/text from the code; the codes are stable and listed in questionnaire.h.
struct ContentIssue {
    std::string linkId;
    std::string code; // stable: "required", "phone_length", "nir_cle", "text_15_digits", "accord"…
    Value::Map params;
    bool blocking = true; // false: a warning
    bool operator==(const ContentIssue&) const = default;
};

} // namespace relais::sync
