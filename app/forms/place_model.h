// Places one picks by name or number from public reference data: communes, caisses.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <qqmlregistration.h>

#include <vector>

namespace relais::app {

// `code` is what the answer holds; `detail` tells two of the same name apart.
struct Place {
    QString code;
    QString name;
    QString detail;
};

// Owned by a FormModel; UI thread only. Lists the first places that match `search`: every typed word begins a word of
// the name, without accents or case, or the code; a postcode finds its department, since several communes share one.
class PlaceModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by a form")
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role { CodeRole = Qt::UserRole + 1, NameRole, DetailRole };
    static constexpr int kMost = 40; // more than one reads: type another letter

    PlaceModel(std::vector<Place> places, QObject* parent);

    [[nodiscard]] QString search() const { return m_search; }
    void setSearch(const QString& search);
    [[nodiscard]] int count() const { return static_cast<int>(m_shown.size()); }
    // "" when unknown.
    [[nodiscard]] QString nameOf(const QString& code) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void searchChanged();
    void countChanged();

private:
    void filter();

    std::vector<Place> m_places;
    std::vector<QString> m_folded; // of m_places
    std::vector<std::size_t> m_shown;
    QString m_search;
};

} // namespace relais::app
