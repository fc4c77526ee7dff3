// The definitions and reference data as the rules want them, read again when somebody loaded others.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/definition_set.h"
#include "sync/service/storage/storage.h"

namespace relais::service {

// One may serve several histories on one storage: what a form and a workflow say is read once, however often somebody
// starts or loads a table. One thread at a time.
class CatalogCache {
public:
    // True when the set changed since the last call. DefinitionInvalid when a stored definition cannot be read.
    [[nodiscard]] Result<bool> refresh(Transaction& tx);
    [[nodiscard]] const DefinitionSet& definitions() const { return m_definitions; }
    // The storage may be another than the last time: what it says is compared again.
    void doubt() { m_generation = -1; }

private:
    DefinitionSet m_definitions;
    std::vector<DefinitionRow> m_rows; // as last read
    std::int64_t m_generation = -1;
};

} // namespace relais::service
