// A PDF read back by a program of others (poppler), as text and as its own fields.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/bytes.h"

#include <QFile>
#include <QProcess>

namespace relais::test {

inline QString readPdf(const QString& program, const QStringList& words, const sync::Bytes& pdf) {
    QProcess reader;
    reader.start(program, words);
    if (!reader.waitForStarted())
        return program + QStringLiteral(" is missing");
    reader.write(reinterpret_cast<const char*>(pdf.data()), static_cast<qint64>(pdf.size()));
    reader.closeWriteChannel();
    reader.waitForFinished();
    return QString::fromUtf8(reader.readAllStandardOutput() + reader.readAllStandardError());
}

// As a person reads it; spaces of all kinds are one.
inline QString pdfText(const sync::Bytes& pdf) {
    return readPdf(
               QStringLiteral("pdftotext"), {QStringLiteral("-layout"), QStringLiteral("-"), QStringLiteral("-")}, pdf)
        .simplified();
}

// Where a test was asked for pictures (RELAIS_PICTURES), the document to look at.
inline void keepPdf(const char* name, const sync::Bytes& pdf) {
    const QString folder = qEnvironmentVariable("RELAIS_PICTURES");
    if (folder.isEmpty())
        return;
    QFile file(folder + QLatin1Char('/') + QLatin1String(name) + QStringLiteral(".pdf"));
    if (file.open(QIODevice::WriteOnly))
        file.write(reinterpret_cast<const char*>(pdf.data()), static_cast<qint64>(pdf.size()));
}

inline QString pdfFields(const sync::Bytes& pdf) {
    return readPdf(QStringLiteral("pdfinfo"), {QStringLiteral("-")}, pdf);
}

} // namespace relais::test
