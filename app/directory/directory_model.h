// The directory on this device: services to call, found by name, place or kind, without any network.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/records/record_source.h"
#include "sync/domain/reference_tables.h"

#include <QAbstractListModel>

namespace relais::app {

// UI thread only. Public data (the reference table "directory"); read again when a new table comes.
class DirectoryModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(relais::app::RecordSource* source READ source WRITE setSource NOTIFY sourceChanged REQUIRED FINAL)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY filterChanged FINAL)
    Q_PROPERTY(QString kind READ kind WRITE setKind NOTIFY filterChanged FINAL) // "" all
    Q_PROPERTY(QList<QString> kinds READ kinds NOTIFY loaded FINAL)             // codes, in the order of the filters
    Q_PROPERTY(QList<QString> kindTexts READ kindTexts NOTIFY loaded FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(int total READ total NOTIFY loaded FINAL)
    Q_PROPERTY(bool located MEMBER m_located NOTIFY loaded FINAL) // the nearest to this person's commune come first
    Q_PROPERTY(bool ready READ isReady NOTIFY loaded FINAL)

public:
    enum Role { EntryIdRole = Qt::UserRole + 1, NameRole, LineRole, VerifiedRole, StaleRole, PhoneRole };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] RecordSource* source() const { return m_source; }
    void setSource(RecordSource* source);
    [[nodiscard]] QString search() const { return m_search; }
    void setSearch(const QString& search);
    [[nodiscard]] QString kind() const { return m_kind; }
    void setKind(const QString& kind);
    [[nodiscard]] QStringList kinds() const;
    [[nodiscard]] QStringList kindTexts() const;
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] int total() const { return static_cast<int>(m_entries.size()); }
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] Q_INVOKABLE QString idAt(int row) const; // "" beyond the rows
    // Null when the table has no such entry.
    [[nodiscard]] const sync::DirectoryEntry* entry(const QString& id) const;
    // « à vérifier » or « vérifié le 2 mars », and whether it is late.
    [[nodiscard]] std::pair<QString, bool> verified(const sync::DirectoryLine& line) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void sourceChanged();
    void filterChanged();
    void countChanged();
    void loaded();

private:
    struct Answer {
        std::vector<sync::DirectoryEntry> entries;
        bool located = false;
    };
    void read();
    void filter();
    [[nodiscard]] bool matches(const sync::DirectoryEntry& entry) const;

    QPointer<RecordSource> m_source;
    std::vector<sync::DirectoryEntry> m_entries;
    std::vector<std::size_t> m_rows;
    QString m_search;
    QString m_kind;
    bool m_ready = false;
    bool m_located = false;
};

} // namespace relais::app
