// The computations a form may name.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/computed.h"

#include "sync/domain/bilirubin.h"
#include "sync/domain/working_time.h"

#include <algorithm>
#include <charconv>

namespace relais::sync {

namespace {

using Read = std::vector<Value>;
constexpr std::int64_t kMsPerMinute = 60'000;

// Weeks that a person can type; a term beyond them is no term.
constexpr std::int64_t kMostWeeks = 45;

bool allWhole(const Read& read) { return std::ranges::all_of(read, &Value::isInteger); }

CivilDate dayAt(const Value& ms) { return toParis({ms.integer()}).date; }

Value instantOf(const Read& read) {
    const auto date = CivilDate::parse(read[0].text());
    if (!date || !read[1].isInteger() || read[1].integer() < 0 || read[1].integer() >= 24 * 60)
        return {};
    return fromParisFirst({*date, static_cast<std::int32_t>(read[1].integer()) * 60}).ms;
}

Value daysBefore(const Read& read) {
    if (!allWhole(read))
        return {};
    LocalTime local = toParis({read[0].integer()});
    local.date = local.date - static_cast<int>(read[1].integer());
    return fromParisFirst(local).ms;
}

Value between(const Read& read, std::int64_t unitMs) {
    if (!allWhole(read) || read[1].integer() < read[0].integer())
        return {};
    return (read[1].integer() - read[0].integer()) / unitMs;
}

Value minutesBetween(const Read& read) { return between(read, kMsPerMinute); }
Value hoursBetween(const Read& read) { return between(read, 60 * kMsPerMinute); }

Value weightChange(const Read& read) {
    if (!allWhole(read) || read[0].integer() <= 0 || read[0].integer() > 100'000 || read[1].integer() > 100'000)
        return {};
    const std::int64_t birth = read[0].integer();
    const std::int64_t change = (read[1].integer() - birth) * 1000;
    return (2 * change + (change < 0 ? -birth : birth)) / (2 * birth);
}

Value minor(const Read& read) {
    const auto birth = PartialDate::parse(read[0].text());
    if (!birth || !read[1].isInteger())
        return {};
    const auto first = CivilDate::of(birth->year, std::max(1, birth->month), std::max(1, birth->day));
    return first && ageInYears(*first, dayAt(read[1])) < 18;
}

Value amenorrheaDays(const Read& read) {
    if (!read[4].isInteger())
        return {};
    const CivilDate today = dayAt(read[4]);
    if (read[1].isInteger()) {
        const std::int64_t days = read[2].integer();
        if (read[1].integer() < 0 || read[1].integer() > kMostWeeks || days < 0 || days > 6)
            return {};
        const auto scan = CivilDate::parse(read[3].text());
        const int since = scan ? today - *scan : 0;
        return since < 0 ? Value() : Value(read[1].integer() * 7 + days + since);
    }
    const auto period = CivilDate::parse(read[0].text());
    if (!period || *period > today || today - *period > kMostWeeks * 7)
        return {};
    return today - *period;
}

Value termDate(const Read& read) {
    if (!allWhole(read))
        return {};
    return (dayAt(read[1]) + static_cast<int>(read[2].integer() * 7 - read[0].integer())).iso();
}

Value bilirubinOf(const Read& read) {
    const auto unit = bilirubinUnit(read[1].text());
    if (!read[0].isInteger() || !unit || read[0].integer() < 0 || read[0].integer() > 100'000)
        return {};
    const auto value = TypedBilirubin {static_cast<std::int32_t>(read[0].integer()), *unit}.canonical();
    return value ? Value(value->micromolPerLitre) : Value();
}

Value outside(const Read& read) {
    if (!read[0].isInteger() || !read[3].isInteger())
        return {};
    if (!read[1].isInteger() || !read[2].isInteger())
        return true;
    const std::int64_t margin = read[3].integer() * kMsPerMinute;
    return read[0].integer() < read[1].integer() - margin || read[0].integer() > read[2].integer() + margin;
}

Value nextWorkingDay(const Read& read) {
    return read[0].isInteger() ? Value(addWorkingDays(dayAt(read[0]), 1).iso()) : Value();
}

Value sumOf(const Read& read) {
    if (read.empty() || !allWhole(read))
        return {};
    std::int64_t out = 0;
    for (const Value& one : read) {
        // A form has bounds of its own; here only what could overflow is refused.
        if (one.integer() < -1'000'000'000 || one.integer() > 1'000'000'000)
            return {};
        out += one.integer();
    }
    return out;
}

struct Computation {
    std::string_view name;
    std::size_t arity;
    Value (*compute)(const Read&);
};

constexpr std::array<Computation, 12> kComputations {{
    {"instant", 2, instantOf},
    {"days_before", 2, daysBefore},
    {"minutes_between", 2, minutesBetween},
    {"hours_between", 2, hoursBetween},
    {"weight_change", 2, weightChange},
    {"minor", 2, minor},
    {"amenorrhea_days", 5, amenorrheaDays},
    {"term_date", 3, termDate},
    {"bilirubin", 2, bilirubinOf},
    {"outside", 4, outside},
    {"next_working_day", 1, nextWorkingDay},
    {"sum", 0, sumOf},
}};

const Computation* computation(std::string_view name) {
    const auto* found = std::ranges::find(kComputations, name, &Computation::name);
    return found == kComputations.end() ? nullptr : found;
}

} // namespace

std::optional<std::size_t> computationArity(std::string_view name) {
    const Computation* found = computation(name);
    return found == nullptr ? std::nullopt : std::optional(found->arity);
}

Value computedValue(std::string_view name, const std::vector<Value>& read) {
    const Computation* found = computation(name);
    if (found == nullptr || (found->arity != 0 && found->arity != read.size()))
        return {};
    return found->compute(read);
}

Value literal(std::string_view text) {
    std::int64_t number = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    return error == std::errc() && stop == end ? Value(number) : Value();
}

} // namespace relais::sync
