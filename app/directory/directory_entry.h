// One service of the directory: each of its numbers, and when it answers.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/directory/directory_model.h"

namespace relais::app {

// UI thread only: the lines of the entry as a list, the emergency number 15 last.
class DirectoryEntryModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(relais::app::DirectoryModel* directory READ directory WRITE setDirectory NOTIFY changed REQUIRED FINAL)
    Q_PROPERTY(QString entryId READ entryId WRITE setEntryId NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString place READ place NOTIFY changed FINAL)
    Q_PROPERTY(QString address READ address NOTIFY changed FINAL)
    Q_PROPERTY(QString access READ access NOTIFY changed FINAL)
    Q_PROPERTY(QList<QString> openings READ openings NOTIFY changed FINAL)
    Q_PROPERTY(QList<QString> openingHours READ openingHours NOTIFY changed FINAL) // of each opening
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)

public:
    enum Role { LabelRole = Qt::UserRole + 1, PhoneRole, NumberRole, HoursRole, VerifiedRole, StaleRole };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] DirectoryModel* directory() const { return m_directory; }
    void setDirectory(DirectoryModel* directory);
    [[nodiscard]] QString entryId() const { return m_entryId; }
    void setEntryId(const QString& id);
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString place() const; // « Paris 13e · vérifié le 2 mars »
    [[nodiscard]] QString address() const;
    [[nodiscard]] QString access() const;
    [[nodiscard]] QStringList openings() const;
    [[nodiscard]] QStringList openingHours() const;
    [[nodiscard]] int count() const { return static_cast<int>(m_lines.size()); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();

private:
    void show();
    [[nodiscard]] const sync::DirectoryEntry* shown() const;

    QPointer<DirectoryModel> m_directory;
    QString m_entryId;
    std::vector<sync::DirectoryLine> m_lines;
};

} // namespace relais::app
