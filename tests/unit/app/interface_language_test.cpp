// Each language brings its own words and its own plurals; what is asked for wins, and French is what is left.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/i18n/interface_language.h"
#include "tests/support/test_class.h"

#include <QCoreApplication>
#include <QTest>
#include <QTranslator>

namespace interface_language_test {

using namespace relais::app;

class InterfaceLanguageTest : public QObject {
    Q_OBJECT

private:
    static QString says(const char* context, const char* text, const char* comment = nullptr, int n = -1) {
        return QCoreApplication::translate(context, text, comment, n);
    }
    static void forget() {
        const auto installed = QCoreApplication::instance()->findChildren<QTranslator*>();
        for (QTranslator* words : installed)
            QCoreApplication::removeTranslator(words);
        qDeleteAll(installed);
    }

private Q_SLOTS:
    void cleanup() { forget(); }

    void englishTranslates() {
        QCOMPARE(installInterfaceLanguage(QStringLiteral("en")), QStringLiteral("en"));
        QCOMPARE(says("Language", "fr", "The code of this language, two letters"), QStringLiteral("en"));
        QCOMPARE(says("ErrorText", "Code incorrect."), QStringLiteral("Wrong code."));
    }

    void frenchIsTheSource() {
        QCOMPARE(installInterfaceLanguage(QStringLiteral("fr")), QStringLiteral("fr"));
        QCOMPARE(says("Language", "fr", "The code of this language, two letters"), QStringLiteral("fr"));
        QCOMPARE(says("ErrorText", "Code incorrect."), QStringLiteral("Code incorrect."));
    }

    void frenchSpacesDoNotBreakBeforeItsSigns() {
        installInterfaceLanguage(QStringLiteral("fr"));
        const auto set = [](const char* text) { return says("Anything", text); };
        QCOMPARE(set("Où vous rappeler ?"), QStringLiteral("Où vous rappeler\u00a0?"));
        QCOMPARE(set("« Envois » : 3 !"), QStringLiteral("«\u00a0Envois\u00a0»\u00a0: 3\u00a0!"));
        QCOMPARE(set("Garder %1 % de %2 €"), QStringLiteral("Garder %1\u00a0% de %2\u00a0€"));
        QCOMPARE(set("Étape %1 sur %2"), QStringLiteral("Étape %1 sur %2"));
        QCOMPARE(set("sous 24 h, pas 24 heures"), QStringLiteral("sous 24\u00a0h, pas 24 heures"));
        forget();
        installInterfaceLanguage(QStringLiteral("en"));
        QCOMPARE(set("Call 9 : 10"), QStringLiteral("Call 9 : 10"));
    }

    void bothCount() {
        installInterfaceLanguage(QStringLiteral("fr"));
        QCOMPARE(says("Dates", "%n\u00a0jour(s)", nullptr, 0), QStringLiteral("0\u00a0jour"));
        QCOMPARE(says("Dates", "%n\u00a0jour(s)", nullptr, 1), QStringLiteral("1\u00a0jour"));
        QCOMPARE(says("Dates", "%n\u00a0jour(s)", nullptr, 2), QStringLiteral("2\u00a0jours"));
        forget();
        installInterfaceLanguage(QStringLiteral("en"));
        QCOMPARE(says("Dates", "%n\u00a0jour(s)", nullptr, 0), QStringLiteral("0 days"));
        QCOMPARE(says("Dates", "%n\u00a0jour(s)", nullptr, 1), QStringLiteral("1 day"));
    }

    void anotherLanguageLeavesFrench() {
        QCOMPARE(installInterfaceLanguage(QStringLiteral("de")), QStringLiteral("fr"));
        QCOMPARE(installInterfaceLanguage(QStringLiteral("en_GB")), QStringLiteral("en"));
    }
};

RELAIS_TEST(InterfaceLanguageTest)

} // namespace interface_language_test
#include "interface_language_test.moc"
