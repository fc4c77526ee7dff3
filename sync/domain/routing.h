// Which desk serves a new record: always one, at once.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/definition_set.h"
#include "sync/domain/judge.h"

namespace relais::sync {

inline constexpr std::string_view kTriageFeed = "desk:triage";

// Source: product.md "routing without caisse".
enum class RouteBy : std::uint8_t {
    PatientCaisse,
    PatientCommune,
    AuthorStructure,
    AuthorCommune,
    TerritoryDefault,
    None
};

struct Route {
    std::string caisse; // "": none found, the record goes to desk:triage
    RouteBy by = RouteBy::None;
};

// The caisse named in the answers ("caisse"), else that of the patient's commune ("commune"), else of the author's
// structure or its commune, else the default of the author's territory, else the default everywhere.
[[nodiscard]] Route route(const Value::Map& answers, const Actor& author, const ReferenceData& reference);

// The LUP a professional calls: of her caisse, else of the first one there is. E.164; "" when no caisse is known.
[[nodiscard]] std::string lupPhoneOf(const Actor& author, const ReferenceData& reference);

} // namespace relais::sync
