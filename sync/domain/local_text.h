// A text in the two languages of the interface.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/value.h"

namespace relais::sync {

// French is the source; English may be empty, then French stands for both.
struct LocalText {
    std::string fr;
    std::string en;

    bool operator==(const LocalText&) const = default;
    [[nodiscard]] bool empty() const { return fr.empty(); }
    [[nodiscard]] const std::string& in(std::string_view language) const {
        return language == "en" && !en.empty() ? en : fr;
    }
};

// From {"fr": …, "en": …}; anything else gives an empty text.
[[nodiscard]] inline LocalText localText(const Value& value) { return {value["fr"].text(), value["en"].text()}; }

} // namespace relais::sync
