// Places one picks by name or number.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/forms/place_model.h"

#include <algorithm>

namespace relais::app {

namespace {

constexpr qsizetype kPostcode = 5;

// As one searches: no accents, no case, hyphens and apostrophes as spaces.
QString folded(const QString& text) {
    QString out(QLatin1Char(' '));
    for (const QChar c : text.normalized(QString::NormalizationForm_D).toLower()) {
        if (c.category() != QChar::Mark_NonSpacing)
            out += c.isLetterOrNumber() ? c : QLatin1Char(' ');
    }
    return out;
}

bool isNumber(const QString& text) {
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c.isDigit(); });
}

} // namespace

PlaceModel::PlaceModel(std::vector<Place> places, QObject* parent)
    : QAbstractListModel(parent), m_places(std::move(places)) {
    for (const Place& place : m_places)
        m_folded.push_back(folded(place.name));
    filter();
}

void PlaceModel::setSearch(const QString& search) {
    if (m_search == search)
        return;
    m_search = search;
    Q_EMIT searchChanged();
    beginResetModel();
    filter();
    endResetModel();
    Q_EMIT countChanged();
}

void PlaceModel::filter() {
    m_shown.clear();
    const QStringList words = folded(m_search).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const auto matches = [&](std::size_t i) {
        return std::ranges::all_of(words, [&](const QString& word) {
            const QString number = word.size() >= kPostcode ? word.left(2) : word;
            if (isNumber(word) && (m_places[i].code == word || m_places[i].code.startsWith(number)))
                return true;
            return m_folded[i].contains(QLatin1Char(' ') + word);
        });
    };
    for (std::size_t i = 0; i < m_places.size() && count() < kMost; ++i) {
        if (matches(i))
            m_shown.push_back(i);
    }
}

QString PlaceModel::nameOf(const QString& code) const {
    const auto found = std::ranges::find(m_places, code, &Place::code);
    return found == m_places.end() ? QString() : found->name;
}

int PlaceModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant PlaceModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Place& place = m_places[m_shown[static_cast<std::size_t>(index.row())]];
    switch (role) {
    case CodeRole:
        return place.code;
    case NameRole:
        return place.name;
    case DetailRole:
        return place.detail;
    default:
        return {};
    }
}

QHash<int, QByteArray> PlaceModel::roleNames() const {
    return {{CodeRole, "code"}, {NameRole, "name"}, {DetailRole, "detail"}};
}

} // namespace relais::app
