// Codings, quantities, references and times of FHIR.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/letters/fhir_parts.h"

#include "sync/base/crypto.h"
#include "sync/domain/paris_time.h"

#include <algorithm>
#include <cmath>

namespace relais::service {

using sync::Value;

std::string partUrn(const sync::RecordId& record, std::string_view part) {
    const sync::Hash hash = sync::sha256({sync::view("fhir part\n"), record.bytes(), sync::view(part)});
    sync::RecordId id;
    std::copy_n(hash.begin(), id.raw.size(), id.raw.begin());
    id.raw[6] = static_cast<std::uint8_t>((id.raw[6] & 0x0FU) | 0x80U); // version 8 of RFC 9562
    id.raw[8] = static_cast<std::uint8_t>((id.raw[8] & 0x3FU) | 0x80U);
    return "urn:uuid:" + sync::toText(id);
}

Value coding(std::string system, std::string code, std::string display) {
    Value::Map out {{"system", Value(std::move(system))}, {"code", Value(std::move(code))}};
    if (!display.empty())
        out["display"] = std::move(display);
    return out;
}

Value codeable(Value coding) { return Value::Map {{"coding", Value(Value::Array {std::move(coding)})}}; }

Value quantity(std::int64_t units, int decimals, const std::string& ucum) {
    const Value number = decimals == 0 ? Value(units) : Value(static_cast<double>(units) / std::pow(10, decimals));
    return Value::Map {{"value", number}, {"unit", Value(ucum)}, {"system", Value(kUcum)}, {"code", Value(ucum)}};
}

Value reference(const sync::RecordId& record, std::string_view part) {
    return Value::Map {{"reference", Value(partUrn(record, part))}};
}

std::string fhirTime(sync::WallMs at) { return sync::parisIso(at, true); }

std::string fhirDate(const std::string& iso) {
    const auto known = sync::PartialDate::parse(iso);
    if (!known)
        return {};
    if (known->month == 0)
        return iso.substr(0, 4);
    return known->day == 0 ? iso.substr(0, 7) : iso;
}

} // namespace relais::service
