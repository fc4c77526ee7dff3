// « Déjà vu ce week-end ».
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/consultations/consultation_people.h"

#include "app/consultations/consultation_words.h"
#include "app/text/dates.h"
#include "app/text/language.h"

#include <algorithm>

namespace relais::app {

namespace {

constexpr std::int64_t kDay = 86'400'000;   // ms
constexpr std::int64_t kLongest = 4 * kDay; // Saturday to Monday, or a holiday beside a weekend
constexpr std::uint32_t kLookedAt = 200;

// What describes the person and how to reach her; what was seen that day stays in that consultation.
constexpr std::string_view kCarried[]
    = {"cible",
       "nom_naissance",
       "prenom",
       "naissance",
       "telephone",
       "telephone_etranger",
       "sans_telephone",
       "ins_statut",
       "commune",
       "consignes_contact",
       "hebergement",
       "reference_sage_femme",
       "maternite_reference",
       "bebe_nom",
       "bebe_rang",
       "bebe_sexe",
       "bebe_naissance",
       "ag_semaines",
       "ag_jours",
       "bebe_poids_naissance_g",
       "alimentation",
       "facteurs"};

sync::ListQuery seen() {
    sync::ListQuery query;
    query.dispositifs = {std::string(kConsultation), std::string(kHandedOver)};
    query.order = sync::ListOrder::Newest;
    query.limit = kLookedAt;
    return query;
}

sync::WallMs instantOf(const sync::Record& record) {
    const sync::Value answers(record.answers);
    if (answers["debut"].isInteger())
        return {answers["debut"].integer()};
    return record.events.empty() ? sync::WallMs {} : record.events.front().deviceTime;
}

bool mayBeNamed(const sync::Record& record) {
    const sync::Value answers(record.answers);
    return !record.purged && !answers["anonyme"].boolean() && !isConfidentialType(answers["type"].text());
}

} // namespace

sync::Value::Map ConsultationPeople::carriedFrom(const sync::Record& record) {
    sync::Value::Map out;
    for (const std::string_view linkId : kCarried) {
        if (const auto found = record.answers.find(linkId); found != record.answers.end())
            out.insert(*found);
    }
    return out;
}

std::vector<EarlierMeasure>
ConsultationPeople::measuresOf(sync::Store& store, const std::string& name, const sync::Value& birth) {
    std::vector<EarlierMeasure> out;
    const auto rows = store.list(seen());
    if (!rows || !birth.isInteger())
        return out;
    for (const sync::ListRow& row : *rows) {
        const sync::Value answers(row.record.answers);
        if (answers["bebe_naissance"] != birth || answers["bebe_nom"].text() != name)
            continue;
        const QString by = row.record.dispositif == kHandedOver ? qtText(answers["de_label"].text()) : QString();
        for (const sync::Value& measure : answers["mesures"].array()) {
            const bool known
                = std::ranges::any_of(out, [&](const EarlierMeasure& other) { return other.answers == measure.map(); });
            if (!known)
                out.push_back({measure.map(), instantOf(row.record), by});
        }
    }
    std::ranges::sort(out, {}, [](const EarlierMeasure& one) { return sync::Value(one.answers)["instant"].integer(); });
    return out;
}

void ConsultationPeople::setSource(RecordSource* source) {
    if (m_source == source)
        return;
    m_source = source;
    Q_EMIT sourceChanged();
    read();
}

void ConsultationPeople::setType(const QString& type) {
    if (m_type == type)
        return;
    m_type = type;
    Q_EMIT typeChanged();
    read();
}

void ConsultationPeople::read() {
    if (!m_source || m_type.isEmpty())
        return;
    const std::string type = coreText(m_type);
    const bool baby = type == "ICTERE" || type == "SUITES_SORTIE_PRECOCE";
    const sync::WallMs now = m_source->context().now;
    const auto look = [type, baby, now](sync::Store& store) {
        std::vector<sync::Record> out;
        const auto rows = store.list(seen());
        if (!rows || isConfidentialType(type))
            return out;
        for (const sync::ListRow& row : *rows) {
            const sync::Value answers(row.record.answers);
            const char* who = baby ? "bebe_nom" : "nom_naissance";
            const bool same = std::ranges::any_of(out, [&](const sync::Record& other) {
                const sync::Value known(other.answers);
                return known[who] == answers[who] && known["prenom"] == answers["prenom"]
                    && known["bebe_naissance"] == answers["bebe_naissance"];
            });
            if (mayBeNamed(row.record) && !answers[who].text().empty() && !same
                && now.ms - instantOf(row.record).ms < kLongest)
                out.push_back(row.record);
        }
        return out;
    };
    m_source->ask(this, look, [this, type, now](const std::vector<sync::Record>& records) {
        beginResetModel(); // asked once, when the sheet opens
        m_people.clear();
        for (const sync::Record& record : records) {
            sync::Value::Map answers = record.answers;
            const QString by = qtText(sync::Value(answers)["de_label"].text());
            answers["type"] = sync::Value(type); // said as the new consultation will say it
            const ConsultationWords words(answers, now);
            const QString when = Dates(interfaceLocale()).recent(instantOf(record), now);
            m_people.push_back(
                {qtText(sync::toText(record.id)), words.title(),
                 by.isEmpty() ? tr("vue %1").arg(when) : tr("Confiée par %1").arg(by)});
        }
        endResetModel();
        m_ready = true;
        Q_EMIT countChanged();
    });
}

int ConsultationPeople::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant ConsultationPeople::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Person& person = m_people[static_cast<std::size_t>(index.row())];
    switch (role) {
    case RecordIdRole:
        return person.record;
    case NameRole:
        return person.name;
    case LineRole:
        return person.line;
    default:
        return {};
    }
}

QHash<int, QByteArray> ConsultationPeople::roleNames() const {
    return {{RecordIdRole, "recordId"}, {NameRole, "name"}, {LineRole, "line"}};
}

} // namespace relais::app
