// Drafts in SQLCipher.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/store/draft_store.h"

#include "sync/protocol/cbor_codec.h"

namespace relais::sync {

namespace {
constexpr std::string_view kPutField = "INSERT INTO draft_fields(draft, link_id, value) VALUES(?1, ?2, ?3)"
                                       " ON CONFLICT(draft, link_id) DO UPDATE SET value = ?3";
} // namespace

Status DraftStore::save(const Draft& draft) {
    RELAIS_TRY(erase(draft.id));
    RELAIS_TRY(m_db.run(
        "INSERT INTO drafts(id, dispositif, kind, record, started_at, changed_at) VALUES(?, ?, ?, ?, ?, ?)", draft.id,
        draft.dispositif, draft.kind, draft.record, draft.startedAt.ms, draft.changedAt.ms));
    for (const auto& [linkId, value] : draft.fields)
        RELAIS_TRY(m_db.run(kPutField, draft.id, linkId, encodeCbor(value)));
    return {};
}

Status DraftStore::saveField(const DraftId& draft, const std::string& linkId, const Value& value, WallMs now) {
    RELAIS_TRY(m_db.run("UPDATE drafts SET changed_at = ?, seen_at = 0 WHERE id = ?", now.ms, draft));
    if (m_db.changes() != 1)
        return fail(ErrorCode::NotFound, "no such draft");
    if (value.isNull())
        return m_db.run("DELETE FROM draft_fields WHERE draft = ? AND link_id = ?", draft, linkId);
    return m_db.run(kPutField, draft, linkId, encodeCbor(value));
}

Result<Draft> DraftStore::find(const DraftId& id) const {
    RELAIS_ASSIGN(
        Statement row,
        m_db.query("SELECT dispositif, kind, record, started_at, changed_at FROM drafts WHERE id = ?", id));
    RELAIS_ASSIGN(const bool found, row.step());
    if (!found)
        return fail(ErrorCode::NotFound, "no such draft");
    Draft draft {
        .id = id,
        .dispositif = row.text(0),
        .kind = row.text(1),
        .record = row.id<RecordId>(2),
        .startedAt = {row.integer(3)},
        .changedAt = {row.integer(4)}};
    RELAIS_ASSIGN(Statement fields, m_db.query("SELECT link_id, value FROM draft_fields WHERE draft = ?", id));
    RELAIS_TRY(fields.each([&draft](Statement& field) -> Status {
        RELAIS_ASSIGN(draft.fields[field.text(0)], decodeCbor(field.blob(1)));
        return {};
    }));
    return draft;
}

Result<std::vector<Draft>> DraftStore::all() const {
    std::vector<DraftId> ids;
    RELAIS_ASSIGN(Statement rows, m_db.query("SELECT id FROM drafts ORDER BY changed_at DESC, id"));
    RELAIS_TRY(rows.each([&ids](Statement& row) { ids.push_back(row.id<DraftId>(0)); }));
    std::vector<Draft> drafts;
    for (const DraftId& id : ids) {
        RELAIS_ASSIGN(Draft draft, find(id));
        drafts.push_back(std::move(draft));
    }
    return drafts;
}

Status DraftStore::erase(const DraftId& draft) { return m_db.run("DELETE FROM drafts WHERE id = ?", draft); }

Status DraftStore::seen(WallMs serviceTime) {
    return m_db.run("UPDATE drafts SET seen_at = ? WHERE seen_at = 0", serviceTime.ms);
}

Result<std::int64_t> DraftStore::eraseOlder(const std::string& dispositif, WallMs than) {
    RELAIS_TRY(
        m_db.run("DELETE FROM drafts WHERE dispositif = ? AND seen_at > 0 AND seen_at < ?", dispositif, than.ms));
    return m_db.changes();
}

} // namespace relais::sync
