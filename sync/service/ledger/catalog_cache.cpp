// Reading stored definitions into a DefinitionSet.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/ledger/catalog_cache.h"

#include "sync/service/ledger/work.h"

#include <algorithm>

namespace relais::service {

Result<bool> CatalogCache::refresh(Transaction& tx) {
    RELAIS_ASSIGN(const Value generation, tx.catalog().meta(MetaKey::kGeneration));
    if (generation.integer() == m_generation)
        return false;
    DefinitionSet fresh;
    RELAIS_ASSIGN(auto rows, tx.catalog().definitions());
    for (const DefinitionRow& row : rows) {
        const bool isRead = std::ranges::any_of(m_rows, [&row](const DefinitionRow& known) {
            return known.code == row.code && known.version == row.version && known.form == row.form
                && known.workflow == row.workflow;
        });
        if (!isRead || !fresh.share(m_definitions, row.code, row.version))
            RELAIS_TRY(fresh.add(std::string_view(row.form), std::string_view(row.workflow)));
        if (row.withdrawn)
            fresh.withdraw(row.code, row.version);
    }
    RELAIS_ASSIGN(const auto desks, tx.catalog().reference("desks"));
    if (desks) {
        RELAIS_ASSIGN(ReferenceData reference, referenceFromValue(desks->rows));
        fresh.setReference(std::move(reference));
    }
    m_definitions = std::move(fresh);
    m_rows = std::move(rows);
    m_generation = generation.integer();
    return true;
}

} // namespace relais::service
