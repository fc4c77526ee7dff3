// Every identifier by its name: what forms, the service and its command line call to judge a typed value.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/commune.h"
#include "sync/domain/nir.h"

#include <span>

namespace relais::sync {

// What some identifiers need besides their text.
struct IdentifierContext {
    DataMode mode = DataMode::Demo;
    CivilDate today;
    const CommuneTable* communes = nullptr; // none: codes are judged on their shape
};

// Names: nir nia rpps adeli finess phone phone-foreign email commune postcode datamatrix.
[[nodiscard]] std::span<const std::string_view> identifierNames();

// Nothing when `name` is not one of them.
[[nodiscard]] std::optional<Check>
checkIdentifier(std::string_view name, std::string_view typed, const IdentifierContext& context);

} // namespace relais::sync
