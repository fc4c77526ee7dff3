// The table of identifiers by name.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/identifiers.h"

#include "sync/domain/adeli.h"
#include "sync/domain/datamatrix.h"
#include "sync/domain/email.h"
#include "sync/domain/finess.h"
#include "sync/domain/phone.h"
#include "sync/domain/rpps.h"

#include <array>

namespace relais::sync {

namespace {

using Checker = Check (*)(std::string_view, const IdentifierContext&);

struct NamedCheck {
    std::string_view name;
    Checker check;
};

Check checkCommune(std::string_view typed, const IdentifierContext& context) {
    return readCommune(typed, context.communes ? *context.communes : CommuneTable()).check;
}

constexpr std::array<NamedCheck, 11> kEntries {{
    {"nir",
     [](std::string_view t, const IdentifierContext& c) {
         return readNir(t, {NirKind::Nir, c.mode, c.today}).check;
     }},
    {"nia",
     [](std::string_view t, const IdentifierContext& c) {
         return readNir(t, {NirKind::Waiting, c.mode, c.today}).check;
     }},
    {"rpps", [](std::string_view t, const IdentifierContext& c) { return checkRpps(t, c.mode); }},
    {"adeli", [](std::string_view t, const IdentifierContext&) { return checkAdeli(t); }},
    {"finess", [](std::string_view t, const IdentifierContext&) { return checkFiness(t); }},
    {"phone", [](std::string_view t, const IdentifierContext&) { return readPhone(t).check; }},
    {"phone-foreign",
     [](std::string_view t, const IdentifierContext&) { return readPhone(t, {.foreign = true}).check; }},
    {"email", [](std::string_view t, const IdentifierContext&) { return checkEmail(t); }},
    {"commune", checkCommune},
    {"postcode", [](std::string_view t, const IdentifierContext&) { return checkPostcode(t); }},
    {"datamatrix", [](std::string_view t, const IdentifierContext&) { return readDatamatrix(t).check; }},
}};

constexpr auto kNames = [] {
    std::array<std::string_view, kEntries.size()> names;
    std::ranges::transform(kEntries, names.begin(), &NamedCheck::name);
    return names;
}();

} // namespace

std::span<const std::string_view> identifierNames() { return kNames; }

std::optional<Check> checkIdentifier(std::string_view name, std::string_view typed, const IdentifierContext& context) {
    const auto entry = std::ranges::find(kEntries, name, &NamedCheck::name);
    return entry == kEntries.end() ? std::nullopt : std::optional(entry->check(typed, context));
}

} // namespace relais::sync
