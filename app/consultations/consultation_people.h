// « Déjà vu ce week-end » : who was seen a few days ago or handed over, to begin again without typing.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/records/record_source.h"

#include <QAbstractListModel>

#include <vector>

namespace relais::app {

// One measure of a baby with where it comes from. `answers` as in the form's list `mesures`.
struct EarlierMeasure {
    sync::Value::Map answers;
    sync::WallMs consultation; // when it was consulted
    QString handedBy;          // « Camille Exemple » when it came with an extract; "": the midwife's own
    bool operator==(const EarlierMeasure&) const = default;
};

// UI thread only; read again at each call of read(). Nobody of a confidential or unnamed consultation, ever.
class ConsultationPeople : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(relais::app::RecordSource* source READ source WRITE setSource NOTIFY sourceChanged FINAL)
    Q_PROPERTY(QString type READ type WRITE setType NOTIFY typeChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(bool ready READ isReady NOTIFY countChanged FINAL)

public:
    enum Role { RecordIdRole = Qt::UserRole + 1, NameRole, LineRole };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] RecordSource* source() const { return m_source; }
    void setSource(RecordSource* source);
    // Of the consultation to begin: babies for those of a baby, women for the others; nobody for confidential types.
    [[nodiscard]] QString type() const { return m_type; }
    void setType(const QString& type);
    [[nodiscard]] int count() const { return static_cast<int>(m_people.size()); }
    [[nodiscard]] bool isReady() const { return m_ready; }

    // What a new consultation takes over from this record: identity, birth, ways to reach her; nothing that was
    // observed. Any thread.
    [[nodiscard]] static sync::Value::Map carriedFrom(const sync::Record& record);
    // All measures of this baby that the device holds, oldest first. On the store's thread.
    [[nodiscard]] static std::vector<EarlierMeasure>
    measuresOf(sync::Store& store, const std::string& name, const sync::Value& birth);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void sourceChanged();
    void typeChanged();
    void countChanged();

private:
    struct Person {
        QString record;
        QString name;
        QString line;
    };
    void read();

    QPointer<RecordSource> m_source;
    QString m_type;
    std::vector<Person> m_people;
    bool m_ready = false;
};

} // namespace relais::app
