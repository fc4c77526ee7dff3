// Codes of the reference tables as words.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/text/code_text.h"

#include "app/text/convert.h"
#include "app/text/language.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace relais::app {

QString professionText(std::string_view code) {
    const QString wanted = qtText(code);
    QFile table(QStringLiteral(":/relais/text/professions.json"));
    if (!table.open(QIODevice::ReadOnly))
        return wanted;
    const QString language = qtText(interfaceLanguage());
    const QJsonArray rows = QJsonDocument::fromJson(table.readAll()).object()[QLatin1String("professions")].toArray();
    for (const QJsonValue& row : rows) {
        if (row[QLatin1String("name")].toString() == wanted || row[QLatin1String("code")].toString() == wanted)
            return row[QLatin1String("label")][language].toString();
    }
    return wanted;
}

QString initialsText(const QString& name) {
    QStringList words = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.size() > 1 && words.first().startsWith(QLatin1String("Dr")))
        words.removeFirst();
    if (words.isEmpty())
        return {};
    QString initials = words.first().left(1);
    if (words.size() > 1)
        initials += words.last().left(1);
    return initials.toUpper();
}

} // namespace relais::app
