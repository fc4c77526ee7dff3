// The directory as a list.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/directory/directory_model.h"

#include "app/text/dates.h"
#include "app/text/language.h"
#include "app/text/patient_words.h"
#include "sync/domain/paris_time.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numbers>

namespace relais::app {

namespace {

// The filters of design.md §8.16 first; other kinds follow with their own code.
constexpr struct {
    const char* code;
    const char* text;
} kKinds[] = {
    {"LUP", QT_TRANSLATE_NOOP("DirectoryModel", "LUP")},
    {"MATERNITE", QT_TRANSLATE_NOOP("DirectoryModel", "Maternités")},
    {"PASS", QT_TRANSLATE_NOOP("DirectoryModel", "PASS")},
    {"PFIDASS", QT_TRANSLATE_NOOP("DirectoryModel", "Accompagnement santé")},
    {"CABINET", QT_TRANSLATE_NOOP("DirectoryModel", "Cabinets")},
    {"PHARMACIE", QT_TRANSLATE_NOOP("DirectoryModel", "Pharmacies")},
    {"MDS", QT_TRANSLATE_NOOP("DirectoryModel", "MDS")},
    {"URGENCE", QT_TRANSLATE_NOOP("DirectoryModel", "Urgences")},
};

// Without accents or case, as one searches.
QString folded(const QString& text) {
    QString out;
    for (const QChar c : text.normalized(QString::NormalizationForm_D).toLower()) {
        if (c.category() != QChar::Mark_NonSpacing)
            out += c;
    }
    return out;
}

// Kilometres between two centres, on a round Earth; near enough to say which service is closer.
double distanceOf(const sync::Commune& a, const sync::Commune& b) {
    constexpr double kRadius = 6371;
    constexpr double kDegree = std::numbers::pi / 180;
    const double north = (b.latitude - a.latitude) * kDegree;
    const double east = (b.longitude - a.longitude) * kDegree * std::cos((a.latitude + b.latitude) / 2 * kDegree);
    return kRadius * std::hypot(north, east);
}

// The nearest first; those without a place of their own (emergency numbers) last. False: nobody knows where `home` is.
bool sortFrom(
    const std::string& home, const std::vector<sync::Commune>& communes, std::vector<sync::DirectoryEntry>& entries) {
    std::map<std::string, const sync::Commune*> byCode;
    for (const sync::Commune& commune : communes)
        byCode.emplace(commune.code, &commune);
    const auto here = byCode.find(home);
    if (here == byCode.end())
        return false;
    std::ranges::stable_sort(entries, {}, [&](const sync::DirectoryEntry& entry) {
        const auto there = byCode.find(entry.commune);
        return there == byCode.end() ? std::numeric_limits<double>::max() : distanceOf(*here->second, *there->second);
    });
    return true;
}

} // namespace

void DirectoryModel::setSource(RecordSource* source) {
    if (m_source == source)
        return;
    if (m_source)
        m_source->disconnect(this);
    m_source = source;
    if (m_source)
        connect(m_source, &RecordSource::changed, this, [this](const sync::Changes& changes) {
            if (changes.reference)
                read();
        });
    Q_EMIT sourceChanged();
    read();
}

void DirectoryModel::read() {
    if (!m_source)
        return;
    m_source->ask(
        this,
        [home = m_source->actor().commune](sync::Store& store) -> sync::Result<Answer> {
            RELAIS_ASSIGN(const sync::Value table, store.reference("directory"));
            RELAIS_ASSIGN(auto entries, sync::directoryFromValue(table));
            const auto communes = store.reference("communes").and_then(sync::communesFromRows);
            const bool located = communes && sortFrom(home, *communes, entries);
            return Answer {std::move(entries), located};
        },
        [this](sync::Result<Answer> answer) {
            m_ready = true;
            m_located = answer && answer->located;
            m_entries = answer ? std::move(answer->entries) : std::vector<sync::DirectoryEntry> {};
            filter();
            Q_EMIT loaded();
        });
}

bool DirectoryModel::matches(const sync::DirectoryEntry& entry) const {
    if (!m_kind.isEmpty() && qtText(entry.kind) != m_kind)
        return false;
    QString words = wordsOf(entry.name) + QLatin1Char(' ') + wordsOf(entry.place);
    for (const auto& kind : kKinds) {
        if (entry.kind == kind.code)
            words += QLatin1Char(' ') + tr(kind.text);
    }
    for (const sync::DirectoryLine& line : entry.lines)
        words += QLatin1Char(' ') + wordsOf(line.label);
    const QString hay = QLatin1Char(' ') + folded(words);
    const QStringList needles = folded(m_search).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::ranges::all_of(needles, [&](const QString& one) { return hay.contains(QLatin1Char(' ') + one); });
}

void DirectoryModel::filter() {
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (matches(m_entries[i]))
            rows.push_back(i);
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
    Q_EMIT countChanged();
}

void DirectoryModel::setSearch(const QString& search) {
    if (m_search == search)
        return;
    m_search = search;
    filter();
    Q_EMIT filterChanged();
}

void DirectoryModel::setKind(const QString& kind) {
    if (m_kind == kind)
        return;
    m_kind = kind;
    filter();
    Q_EMIT filterChanged();
}

QStringList DirectoryModel::kinds() const {
    QStringList out;
    for (const auto& kind : kKinds) {
        if (std::ranges::any_of(m_entries, [&](const sync::DirectoryEntry& one) { return one.kind == kind.code; }))
            out += QLatin1String(kind.code);
    }
    return out;
}

QStringList DirectoryModel::kindTexts() const {
    QStringList out;
    for (const QString& code : kinds())
        for (const auto& kind : kKinds) {
            if (code == QLatin1String(kind.code))
                out += tr(kind.text);
        }
    return out;
}

QString DirectoryModel::idAt(int row) const {
    return row >= 0 && row < count() ? qtText(m_entries[m_rows[static_cast<std::size_t>(row)]].id) : QString();
}

const sync::DirectoryEntry* DirectoryModel::entry(const QString& id) const {
    const auto found
        = std::ranges::find_if(m_entries, [&](const sync::DirectoryEntry& one) { return qtText(one.id) == id; });
    return found == m_entries.end() ? nullptr : &*found;
}

std::pair<QString, bool> DirectoryModel::verified(const sync::DirectoryLine& line) const {
    const sync::CivilDate today = sync::toParis(m_source->context().now).date;
    const QString day = Dates(interfaceLocale()).partialDate(qtText(line.verified.iso()));
    const bool stale = sync::isStale(line, today);
    return {stale ? tr("à vérifier · %1").arg(day) : tr("vérifié le %1").arg(day), stale};
}

int DirectoryModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant DirectoryModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid) || !m_source)
        return {};
    const sync::DirectoryEntry& entry = m_entries[m_rows[static_cast<std::size_t>(index.row())]];
    const bool callable = !entry.lines.empty();
    switch (role) {
    case EntryIdRole:
        return qtText(entry.id);
    case NameRole:
        return wordsOf(entry.name);
    case LineRole:
        return callable ? tr("%1 · %2").arg(wordsOf(entry.place), wordsOf(entry.lines.front().hours))
                        : wordsOf(entry.place);
    case VerifiedRole:
        return callable ? verified(entry.lines.front()).first : QString();
    case StaleRole:
        return callable && verified(entry.lines.front()).second;
    case PhoneRole:
        return callable ? qtText(entry.lines.front().phone) : QString();
    default:
        return {};
    }
}

QHash<int, QByteArray> DirectoryModel::roleNames() const {
    return {{EntryIdRole, "entryId"},   {NameRole, "name"},   {LineRole, "line"},
            {VerifiedRole, "verified"}, {StaleRole, "stale"}, {PhoneRole, "phone"}};
}

} // namespace relais::app
