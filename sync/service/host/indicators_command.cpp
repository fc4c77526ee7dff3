// Days, permanence and form first, then the figures.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/host/indicators_command.h"

#include "sync/domain/paris_time.h"
#include "sync/service/ledger/catalog_cache.h"
#include "sync/service/letters/indicator_export.h"

#include <ostream>

namespace relais::service {

Status exportIndicators(ServiceState& state, Administration& admin, const CommandLine& line, std::ostream& out) {
    const std::string& territory = line.words[0];
    const auto first = CivilDate::parse(line.words[1]);
    const auto last = CivilDate::parse(line.words[2]);
    if (!first || !last || *last < *first)
        return fail(ErrorCode::InvalidArgument, "two days like 2026-10-24 2026-11-15, the earlier one first");
    CatalogCache catalog;
    {
        RELAIS_ASSIGN(const auto tx, state.storage().read()); // one at a time
        RELAIS_TRY(catalog.refresh(*tx));
    }
    const auto& permanences = catalog.definitions().reference().permanences;
    const auto permanence = permanences.find(territory);
    if (permanence == permanences.end())
        return fail(ErrorCode::NotFound, "no permanence \"" + territory + "\" is configured in desks.json");
    const Definition* consultation = catalog.definitions().current("consultation");
    if (consultation == nullptr)
        return fail(ErrorCode::NotFound, "the dispositif \"consultation\" is not loaded");

    RELAIS_ASSIGN(const auto all, admin.consultationFigures());
    const Indicators figures
        = indicatorsOf(figuresIn(all, fromParisFirst({*first, 0}), fromParisFirst({*last + 1, 0}), territory));
    const IndicatorPeriod period {permanence->second.name.fr, *first, *last, state.clock().wall()};
    const std::string csv = indicatorCsv(figures, period, consultation->form);
    SystemFiles files;
    if (const std::string path = line.one("csv"); !path.empty())
        RELAIS_TRY(files.replace(path, view(csv)));
    if (const std::string path = line.one("pdf"); !path.empty()) {
        RELAIS_ASSIGN(const Bytes pdf, indicatorPaper(figures, period, consultation->form));
        RELAIS_TRY(files.replace(path, pdf));
    }
    if (line.named.empty())
        out << csv;
    return {};
}

} // namespace relais::service
