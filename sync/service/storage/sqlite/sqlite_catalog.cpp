// Definitions, reference tables, alarms and the service's own settings in SQLCipher.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/storage/sqlite/sqlite_tables_impl.h"

namespace relais::service {

namespace {

Result<ReferenceRow> referenceAt(const Statement& at) {
    ReferenceRow row;
    row.table = at.text(0);
    row.version = static_cast<std::uint32_t>(at.integer(1));
    row.seq = at.unsignedInteger(2);
    RELAIS_ASSIGN(row.rows, decodeStored(at.blob(3)));
    return row;
}

} // namespace

Status SqliteCatalog::put(const DefinitionRow& definition) {
    return m_db.run(
        "INSERT OR REPLACE INTO definitions VALUES(?,?,?,?,?,?)", definition.code, definition.version,
        definition.withdrawn, definition.seq, definition.form, definition.workflow);
}

Result<std::vector<DefinitionRow>> SqliteCatalog::definitions() {
    RELAIS_ASSIGN(Statement found, m_db.query("SELECT * FROM definitions ORDER BY code, version"));
    return allRows<DefinitionRow>(std::move(found), [](const Statement& at) {
        return DefinitionRow {at.text(0),         static_cast<std::uint32_t>(at.integer(1)),
                              at.integer(2) != 0, at.unsignedInteger(3),
                              at.text(4),         at.text(5)};
    });
}

Status SqliteCatalog::put(const ReferenceRow& reference) {
    return m_db.run(
        "INSERT OR REPLACE INTO reference_tables VALUES(?,?,?,?)", reference.table, reference.version, reference.seq,
        encodeCbor(reference.rows));
}

Result<std::optional<ReferenceRow>> SqliteCatalog::reference(const std::string& table) {
    RELAIS_ASSIGN(
        Statement found,
        m_db.query("SELECT * FROM reference_tables WHERE name=? ORDER BY version DESC LIMIT 1", table));
    return oneRow<ReferenceRow>(std::move(found), referenceAt);
}

Result<std::vector<ReferenceRow>> SqliteCatalog::references() {
    RELAIS_ASSIGN(
        Statement found,
        m_db.query("SELECT * FROM reference_tables t WHERE version=(SELECT max(version) FROM reference_tables WHERE "
                   "name=t.name) ORDER BY name"));
    return allRows<ReferenceRow>(std::move(found), referenceAt);
}

Status SqliteCatalog::put(const AlarmRow& alarm) {
    return m_db.run(
        "INSERT OR REPLACE INTO alarms VALUES(?,?,?,?)", alarm.kind, alarm.subject, alarm.raised.ms, alarm.cleared.ms);
}

Result<std::vector<AlarmRow>> SqliteCatalog::alarms() {
    RELAIS_ASSIGN(Statement found, m_db.query("SELECT * FROM alarms WHERE cleared=0 ORDER BY raised, kind, subject"));
    return allRows<AlarmRow>(std::move(found), [](const Statement& at) {
        return AlarmRow {at.text(0), at.text(1), {at.integer(2)}, {at.integer(3)}};
    });
}

Status SqliteCatalog::setMeta(const std::string& key, const Value& value) {
    return m_db.run("INSERT OR REPLACE INTO meta VALUES(?,?)", key, encodeCbor(value));
}

Result<Value> SqliteCatalog::meta(const std::string& key) {
    RELAIS_ASSIGN(Statement found, m_db.query("SELECT value FROM meta WHERE key=?", key));
    RELAIS_ASSIGN(const bool there, found.step());
    if (!there)
        return Value();
    return decodeStored(found.blob(0));
}

} // namespace relais::service
