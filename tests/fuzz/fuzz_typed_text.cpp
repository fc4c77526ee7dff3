// Any bytes typed or loaded: identifiers, free text and tables are judged without harm, twice alike.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/free_text_guard.h"
#include "sync/domain/identifiers.h"
#include "sync/domain/paris_time.h"
#include "sync/domain/phone.h"
#include "sync/domain/reference_tables.h"

#include <cstdlib>

using namespace relais::sync;

namespace {

void require(bool holds) {
    if (!holds)
        std::abort();
}

void judgeIdentifiers(std::string_view text) {
    const IdentifierContext context {.today = *CivilDate::of(2026, 11, 21)};
    for (const std::string_view name : identifierNames()) {
        const auto check = checkIdentifier(name, text, context);
        require(check && (check->ok || !check->code.empty()));
    }
    const NirReading nir = readNir(text, {NirKind::Waiting, DataMode::Production, context.today});
    if (nir.check.ok) // what is stored is accepted again, and says the same
        require(
            readNir(nirGrouped(nir.number), {NirKind::Waiting, DataMode::Production, context.today}).number
            == nir.number);
    const PhoneReading phone = readPhone(text, {.foreign = true, .publicLine = true});
    if (phone.check.ok)
        require(readPhone(phoneDisplay(phone.e164), {.foreign = true, .publicLine = true}).e164 == phone.e164);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    judgeIdentifiers(text);
    for (const FoundTrace& trace : tracesInVisitText(text))
        require(trace.begin < trace.end && trace.end <= text.size());
    for (const FoundTrace& trace : tracesInAlertText(text))
        require(trace.begin < trace.end && trace.end <= text.size());
    if (const auto date = PartialDate::parse(text))
        require(date->iso() == text);
    if (const auto local = LocalTime::parse(text))
        require(fromParis(*local).summer <= fromParis(*local).winter);
    if (const auto communes = communesFromCsv("insee,nom,latitude,longitude\n" + std::string(text)))
        require(communesFromRows(communeRows(*communes)) == *communes);
    return 0;
}
