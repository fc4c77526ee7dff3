// Checks a tree of data against the part of JSON Schema that our schema files use.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/result.h"
#include "sync/base/value.h"

namespace relais::sync {

// Keywords: type, properties, required, additionalProperties, items, minItems, enum, pattern, minLength, minimum, and
// $ref to "#/$defs/…" (beside other keywords too); any other keyword is a remark. Source: JSON Schema 2020-12.
// The first fault: DefinitionInvalid, "JSON pointer: reason". `at` begins the pointer.
[[nodiscard]] Status checkSchema(const Value& value, const Value& schema, const std::string& at = {});

// One more step of a JSON pointer (RFC 6901).
[[nodiscard]] std::string pointer(const std::string& at, std::string_view key);
[[nodiscard]] inline std::string pointer(const std::string& at, std::size_t index) {
    return at + "/" + std::to_string(index);
}

} // namespace relais::sync
