// Reads a permanence; what would be misunderstood is refused with its place.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/permanence.h"

#include "sync/domain/json_schema.h"

namespace relais::sync {

namespace {

Result<DutyHours> dutyHoursFrom(const Value& json, const std::string& at) {
    const auto start = minuteOfDay(json["start"].text());
    const auto end = minuteOfDay(json["end"].text());
    if (!start || !end)
        return fail(ErrorCode::DefinitionInvalid, at + ": needs start and end, as \"14:00\"");
    if (*start >= *end)
        return fail(ErrorCode::DefinitionInvalid, at + ": ends before it starts");
    return DutyHours {*start, *end};
}

Status readCents(const Value& fees, std::string_view name, const std::string& at, std::int64_t& out) {
    if (!fees.has(name))
        return {};
    // A sum out of all proportion is a mistake of unit: 1,000,000 cents is 10,000 euros.
    const Value& cents = fees[name];
    if (!cents.isInteger() || cents.integer() < 0 || cents.integer() > 1'000'000)
        return fail(ErrorCode::DefinitionInvalid, pointer(at, name) + ": must be whole cents, from 0 to 1000000");
    out = cents.integer();
    return {};
}

} // namespace

Result<Permanence> permanenceFromValue(const Value& json, const std::string& at) {
    Permanence out;
    out.code = json["code"].text();
    out.name = localText(json["name"]);
    out.place = localText(json["place"]);
    if (out.code.empty() || out.code.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") != std::string::npos)
        return fail(ErrorCode::DefinitionInvalid, at + "/code: must be lower-case letters, digits and -");
    if (out.name.empty())
        return fail(ErrorCode::DefinitionInvalid, at + "/name: is missing");
    for (const auto& [name, hours] : json["hours"].map()) {
        const auto type = dutyType(name);
        if (!type)
            return fail(ErrorCode::DefinitionInvalid, at + "/hours/" + name + ": is no type of duty");
        RELAIS_ASSIGN(out.hours.of(*type), dutyHoursFrom(hours, at + "/hours/" + name));
    }
    const Value& fees = json["fees"];
    for (const auto& [name, value] : fees.map()) {
        if (name != "weekend" && name != "holiday" && name != "coordination_week" && name != "cumul_ferie_weekend")
            return fail(ErrorCode::DefinitionInvalid, at + "/fees/" + name + ": is not known");
    }
    RELAIS_TRY(readCents(fees, "weekend", at + "/fees", out.fees.weekendCents));
    RELAIS_TRY(readCents(fees, "holiday", at + "/fees", out.fees.holidayCents));
    RELAIS_TRY(readCents(fees, "coordination_week", at + "/fees", out.fees.coordinationWeekCents));
    if (fees.has("cumul_ferie_weekend") && !fees["cumul_ferie_weekend"].isBool())
        return fail(ErrorCode::DefinitionInvalid, at + "/fees/cumul_ferie_weekend: must be true or false");
    out.fees.holidayOnWeekendAdds = fees["cumul_ferie_weekend"].boolean();
    return out;
}

} // namespace relais::sync
