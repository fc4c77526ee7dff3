// Loads the words of one language from the program's own resources, and sets French ones as French printers do.
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

// French keeps a sign of two parts, a closing guillemet or a unit on the line of what comes before (design.md, first
// lines): the space there does not break. `%1 %` is a percentage, `%1 %2` two words.
QString typeset(QString text) {
    const auto at = [&text](qsizetype i) { return i >= 0 && i < text.size() ? text.at(i) : QChar(); };
    const auto ends = [&at](qsizetype i) { return !at(i).isLetterOrNumber(); };
    for (qsizetype i = 1; i + 1 < text.size(); ++i) {
        if (at(i) != QLatin1Char(' '))
            continue;
        const QChar next = at(i + 1);
        const bool counted = at(i - 1).isDigit();
        const bool isUnit = next == QLatin1Char('%')
            ? ends(i + 2)
            : counted && ((next == QLatin1Char('h') && ends(i + 2)) || text.mid(i + 1, 3) == QLatin1String("min"));
        if (isUnit || QStringLiteral("?!;:»€").contains(next) || at(i - 1) == QChar(0x00AB))
            text[i] = QChar(0x00A0);
    }
    return text;
}

// Qt asks for the words of a class by its whole name, lupdate keeps them under the last one: it does not follow
// "namespace relais::app".
class Words final : public QTranslator {
public:
    Words(bool french, QObject* parent) : QTranslator(parent), m_french(french) { }
    [[nodiscard]] QString
    translate(const char* context, const char* source, const char* disambiguation, int n) const override {
        const QString found = known(context, source, disambiguation, n);
        return m_french ? typeset(found.isEmpty() ? QString::fromUtf8(source) : found) : found;
    }

private:
    [[nodiscard]] QString known(const char* context, const char* source, const char* disambiguation, int n) const {
        const QString asked = QTranslator::translate(context, source, disambiguation, n);
        const QByteArrayView whole(context);
        const auto last = whole.lastIndexOf(':');
        return !asked.isEmpty() || last < 0 ? asked
                                            : QTranslator::translate(context + last + 1, source, disambiguation, n);
    }

    bool m_french;
};

} // namespace

QString installInterfaceLanguage(const QString& wanted) {
    const QString language = chosen(wanted);
    QCoreApplication* app = QCoreApplication::instance();
    auto* words = new Words(language == QLatin1String("fr"), app);
    // French too: its file holds the counted words ("1 alerte", "2 alertes").
    if (words->load(QStringLiteral(":/i18n/relais_%1.qm").arg(language)))
        QCoreApplication::installTranslator(words);
    return language;
}

} // namespace relais::app
