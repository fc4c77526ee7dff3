// Finds in free text what must never be written there: numbers, births, telephones and mails of people.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace relais::sync {

enum class TextTrace : std::uint8_t {
    Number15,  // 15 digits, or a NIR with its key
    Number13,  // a NIR without its key
    InsOid,    // 1.2.250.1.213.1.4.x
    BirthDate, // « né(e) le » followed by a date
    Phone,     // a French number
    Email,
};

// Where it is: byte offsets in the UTF-8 text, so that the form can show it. Never log the text itself.
struct FoundTrace {
    TextTrace trace = TextTrace::Number15;
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const FoundTrace&) const = default;
};

// Text of an alert goes to its desk only: just numbers of 15 digits are refused there (design.md §7.3).
[[nodiscard]] std::vector<FoundTrace> tracesInAlertText(std::string_view utf8);
// Text of a visit is read by many: every trace is refused (product.md, "refused patterns in visits' free text").
[[nodiscard]] std::vector<FoundTrace> tracesInVisitText(std::string_view utf8);

} // namespace relais::sync
