// Loads the words of one language from the program's own resources.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/i18n/interface_language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace relais::app {

namespace {

QString supported(const QString& language) {
    const QString code = language.left(2).toLower();
    return code == QLatin1String("fr") || code == QLatin1String("en") ? code : QString();
}

QString chosen(const QString& wanted) {
    if (!wanted.isEmpty())
        return supported(wanted).isEmpty() ? QStringLiteral("fr") : supported(wanted);
    // "C" (servers, tests) is no language of a person.
    if (QLocale::system().language() == QLocale::C)
        return QStringLiteral("fr");
    for (const QString& language : QLocale::system().uiLanguages())
        if (const QString code = supported(language); !code.isEmpty())
            return code;
    return QStringLiteral("fr");
}

// Qt asks for the words of a class by its whole name, lupdate keeps them under the last one: it does not follow
// "namespace relais::app".
class Words final : public QTranslator {
public:
    using QTranslator::QTranslator;
    [[nodiscard]] QString
    translate(const char* context, const char* source, const char* disambiguation, int n) const override {
        const QString asked = QTranslator::translate(context, source, disambiguation, n);
        const QByteArrayView whole(context);
        const auto last = whole.lastIndexOf(':');
        return !asked.isEmpty() || last < 0 ? asked
                                            : QTranslator::translate(context + last + 1, source, disambiguation, n);
    }
};

} // namespace

QString installInterfaceLanguage(const QString& wanted) {
    const QString language = chosen(wanted);
    QCoreApplication* app = QCoreApplication::instance();
    auto* words = new Words(app);
    // French too: its file holds the counted words ("1 alerte", "2 alertes").
    if (words->load(QStringLiteral(":/i18n/relais_%1.qm").arg(language)))
        QCoreApplication::installTranslator(words);
    return language;
}

} // namespace relais::app
