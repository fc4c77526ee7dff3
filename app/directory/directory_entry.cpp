// The numbers of one service.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/directory/directory_entry.h"

#include "app/text/language.h"
#include "app/text/patient_words.h"

namespace relais::app {

void DirectoryEntryModel::setDirectory(DirectoryModel* directory) {
    if (m_directory == directory)
        return;
    m_directory = directory;
    if (m_directory)
        connect(m_directory, &DirectoryModel::loaded, this, &DirectoryEntryModel::show);
    show();
}

void DirectoryEntryModel::setEntryId(const QString& id) {
    if (m_entryId == id)
        return;
    m_entryId = id;
    show();
}

void DirectoryEntryModel::show() {
    beginResetModel();
    m_lines.clear();
    if (const sync::DirectoryEntry* entry = shown()) {
        m_lines = entry->lines;
        const sync::DirectoryEntry* samu = m_directory->entry(QStringLiteral("samu"));
        if (samu != nullptr && samu->id != entry->id)
            m_lines.insert(m_lines.end(), samu->lines.begin(), samu->lines.end());
    }
    endResetModel();
    Q_EMIT changed();
}

const sync::DirectoryEntry* DirectoryEntryModel::shown() const {
    return m_directory ? m_directory->entry(m_entryId) : nullptr;
}

QString DirectoryEntryModel::name() const {
    const sync::DirectoryEntry* entry = shown();
    return entry == nullptr ? QString() : wordsOf(entry->name);
}

QString DirectoryEntryModel::place() const {
    const sync::DirectoryEntry* entry = shown();
    if (entry == nullptr || entry->lines.empty())
        return {};
    return tr("%1 · %2").arg(wordsOf(entry->place), m_directory->verified(entry->lines.front()).first);
}

QString DirectoryEntryModel::address() const {
    const sync::DirectoryEntry* entry = shown();
    return entry == nullptr ? QString() : wordsOf(entry->address);
}

QString DirectoryEntryModel::access() const {
    const sync::DirectoryEntry* entry = shown();
    return entry == nullptr ? QString() : wordsOf(entry->access);
}

QStringList DirectoryEntryModel::openings() const {
    QStringList out;
    if (const sync::DirectoryEntry* entry = shown())
        for (const sync::DirectoryOpening& opening : entry->openings)
            out.append(wordsOf(opening.label));
    return out;
}

QStringList DirectoryEntryModel::openingHours() const {
    QStringList out;
    if (const sync::DirectoryEntry* entry = shown())
        for (const sync::DirectoryOpening& opening : entry->openings)
            out.append(wordsOf(opening.hours));
    return out;
}

int DirectoryEntryModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant DirectoryEntryModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid) || !m_directory)
        return {};
    const sync::DirectoryLine& line = m_lines[static_cast<std::size_t>(index.row())];
    switch (role) {
    case LabelRole:
        return wordsOf(line.label);
    case PhoneRole:
        return phoneWords(line.phone);
    case NumberRole:
        return qtText(line.phone);
    case HoursRole:
        return wordsOf(line.hours);
    case VerifiedRole:
        return m_directory->verified(line).first;
    case StaleRole:
        return m_directory->verified(line).second;
    default:
        return {};
    }
}

QHash<int, QByteArray> DirectoryEntryModel::roleNames() const {
    return {{LabelRole, "label"}, {PhoneRole, "phone"},       {NumberRole, "number"},
            {HoursRole, "hours"}, {VerifiedRole, "verified"}, {StaleRole, "stale"}};
}

} // namespace relais::app
