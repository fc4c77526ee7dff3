// What is being written: drafts, kept field by field so that a kill loses nothing typed.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/sql/connection.h"
#include "sync/store/changes.h"

namespace relais::sync {

// Works on `drafts` and `draft_fields`; the caller owns the transaction. Single-threaded.
class DraftStore {
public:
    explicit DraftStore(Connection& db) : m_db(db) { }

    [[nodiscard]] Status save(const Draft& draft); // whole, replacing one of the same id
    [[nodiscard]] Status saveField(const DraftId& draft, const std::string& linkId, const Value& value, WallMs now);
    [[nodiscard]] Result<Draft> find(const DraftId& draft) const; // NotFound
    [[nodiscard]] Result<std::vector<Draft>> all() const;         // last changed first
    [[nodiscard]] Status erase(const DraftId& draft);
    // The service was heard at that time of its own: drafts not touched since then are at least so old.
    [[nodiscard]] Status seen(WallMs serviceTime);
    // Those of a dispositif that stood unchanged at the service's time `than`; how many went.
    [[nodiscard]] Result<std::int64_t> eraseOlder(const std::string& dispositif, WallMs than);

private:
    Connection& m_db;
};

} // namespace relais::sync
