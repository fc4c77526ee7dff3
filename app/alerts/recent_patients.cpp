// The last patients of this person on this device.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/alerts/recent_patients.h"

#include "app/alerts/alert_states.h"
#include "app/text/language.h"
#include "app/text/patient_words.h"

#include <algorithm>

namespace relais::app {

namespace {

constexpr std::size_t kMost = 10;
constexpr std::uint32_t kLookedAt = 60; // last alerts looked through: several may be of one patient

constexpr std::string_view kIdentity[]
    = {"nir",          "nir_type",           "nir_tiers", "naissance", "sexe",   "nom_naissance", "prenom",
       "telephone",    "telephone_etranger", "email",     "adresse",   "langue", "interprete",    "code_postal",
       "representant", "representant_lien",  "protege"};

sync::Value::Map identityOf(const sync::Value::Map& answers) {
    sync::Value::Map out;
    for (const std::string_view linkId : kIdentity) {
        if (const auto found = answers.find(linkId); found != answers.end())
            out.insert(*found);
    }
    return out;
}

std::vector<sync::Value::Map> lastPatients(sync::Store& store, sync::WallMs from) {
    std::vector<sync::Value::Map> out;
    sync::ListQuery query;
    query.dispositifs = {std::string(alerts::kDispositif)}; // nobody of a confidential consultation
    query.ownOnly = true;
    query.limit = kLookedAt;
    const auto rows = store.list(query);
    if (!rows)
        return out;
    for (const sync::ListRow& row : *rows) {
        sync::Value::Map identity = identityOf(row.record.answers);
        const QString name = PatientWords(identity).name();
        if (row.record.events.empty() || row.record.events.front().deviceTime < from)
            continue;
        const bool known = std::ranges::any_of(out, [&](const sync::Value::Map& other) {
            return sync::Value(other)["nir"] == sync::Value(identity)["nir"] && PatientWords(other).name() == name;
        });
        if (name.isEmpty() || known)
            continue;
        out.push_back(std::move(identity));
        if (out.size() == kMost)
            break;
    }
    return out;
}

} // namespace

void RecentPatients::read(RecordSource& source) {
    source.ask(
        this, [from = source.recentsFrom()](sync::Store& store) { return lastPatients(store, from); },
        [this, now = source.context().now](std::vector<sync::Value::Map> found) { show(std::move(found), now); });
}

void RecentPatients::show(std::vector<sync::Value::Map> found, sync::WallMs now) {
    const Dates dates(interfaceLocale());
    const QDate day = dates.inParis(now).date();
    const auto today = sync::CivilDate::of(day.year(), day.month(), day.day()).value_or(sync::CivilDate());
    beginResetModel(); // read once, when the form opens
    m_patients.clear();
    for (sync::Value::Map& answers : found) {
        const PatientWords words(answers);
        m_patients.push_back({words.name(), words.birthLine(today, dates), std::move(answers)});
    }
    endResetModel();
    Q_EMIT countChanged();
}

sync::Value::Map RecentPatients::answersAt(int row) const {
    sync::Value::Map out;
    if (row < 0 || row >= count())
        return out;
    const sync::Value known(m_patients[static_cast<std::size_t>(row)].answers);
    for (const std::string_view linkId : kIdentity)
        out.emplace(linkId, known[linkId]);
    return out;
}

int RecentPatients::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant RecentPatients::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Patient& patient = m_patients[static_cast<std::size_t>(index.row())];
    return role == NameRole ? QVariant(patient.name) : role == LineRole ? QVariant(patient.line) : QVariant();
}

QHash<int, QByteArray> RecentPatients::roleNames() const { return {{NameRole, "name"}, {LineRole, "line"}}; }

} // namespace relais::app
