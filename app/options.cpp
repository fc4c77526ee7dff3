// The command line of the app, read and checked before anything is built.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/options.h"

#include <QCommandLineParser>
#include <QStandardPaths>

namespace relais::app {

namespace {

std::filesystem::path pathOf(const QString& text) {
    return text.isEmpty() ? std::filesystem::path() : std::filesystem::path(text.toStdU16String());
}

std::optional<QSize> sizeOf(const QString& text) {
    const QStringList parts = text.split(QLatin1Char('x'));
    bool wide = false;
    bool high = false;
    const QSize size = parts.size() == 2 ? QSize(parts[0].toInt(&wide), parts[1].toInt(&high)) : QSize();
    if (!wide || !high || size.width() < 200 || size.height() < 200 || size.width() > 8000 || size.height() > 8000)
        return {};
    return size;
}

OptionsAnswer wrong(const QString& text) { return {std::nullopt, QStringLiteral("relais: %1\n").arg(text), 2}; }

void describe(QCommandLineParser& parser) {
    parser.setApplicationDescription(QStringLiteral("Relais: alertes LUP, avec ou sans réseau."));
    parser.addOptions({
        {QStringLiteral("profile"), QStringLiteral("Dossier de ce que garde cet appareil."), QStringLiteral("DIR")},
        {QStringLiteral("enrol"), QStringLiteral("Inscrit cet appareil avec ce code (démonstration)."),
         QStringLiteral("URI")},
        {QStringLiteral("demo-pin"), QStringLiteral("Code de 6 chiffres de l’inscription scriptée."),
         QStringLiteral("PIN")},
        {QStringLiteral("demo-anchor"), QStringLiteral("Instant réel (ms UTC) qui vaut 15 h dans le scénario."),
         QStringLiteral("MS")},
        {QStringLiteral("demo"), QStringLiteral("Coffre scripté et bandeau de données fictives.")},
        {QStringLiteral("size"), QStringLiteral("Taille de la fenêtre, comme 360x800."), QStringLiteral("LxH")},
        {QStringLiteral("language"), QStringLiteral("Langue de l’interface : fr ou en."), QStringLiteral("CODE")},
        {QStringLiteral("dark"), QStringLiteral("Thème sombre.")},
        {QStringLiteral("text-factor"), QStringLiteral("Taille du texte, de 1 à 2."), QStringLiteral("N")},
        {QStringLiteral("offline"), QStringLiteral("Démarre sans réseau (démonstration).")},
        {QStringLiteral("screenshots"), QStringLiteral("Dossier des captures d’écran."), QStringLiteral("DIR")},
        {QStringLiteral("self-test"), QStringLiteral("Affiche la fenêtre une fois, puis quitte.")},
    });
    parser.addHelpOption();
    parser.addVersionOption();
}

} // namespace

OptionsAnswer readOptions(const QStringList& arguments) {
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(arguments))
        return wrong(parser.errorText());
    if (parser.isSet(QStringLiteral("help")))
        return {std::nullopt, parser.helpText(), 0};
    if (parser.isSet(QStringLiteral("version")))
        return {std::nullopt, QStringLiteral("Relais %1\n").arg(QStringLiteral(RELAIS_VERSION)), 0};
    if (!parser.positionalArguments().isEmpty())
        return wrong(QStringLiteral("argument inattendu : %1").arg(parser.positionalArguments().first()));

    Options options;
    options.profile = pathOf(parser.value(QStringLiteral("profile")));
    if (options.profile.empty())
        options.profile = pathOf(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    options.enrolUri = parser.value(QStringLiteral("enrol"));
    options.demoPin = parser.value(QStringLiteral("demo-pin"));
    options.language = parser.value(QStringLiteral("language"));
    options.dark = parser.isSet(QStringLiteral("dark"));
    options.offline = parser.isSet(QStringLiteral("offline"));
    options.demo = parser.isSet(QStringLiteral("demo")) || options.offline || !options.enrolUri.isEmpty();
    options.selfTest = parser.isSet(QStringLiteral("self-test"));
    options.screenshots = pathOf(parser.value(QStringLiteral("screenshots")));
    if (!options.demoPin.isEmpty() && options.enrolUri.isEmpty())
        return wrong(QStringLiteral("--demo-pin ne va qu’avec --enrol"));
    if (parser.isSet(QStringLiteral("size"))) {
        const auto size = sizeOf(parser.value(QStringLiteral("size")));
        if (!size)
            return wrong(QStringLiteral("--size attend une taille comme 360x800"));
        options.size = *size;
    }
    if (parser.isSet(QStringLiteral("text-factor"))) {
        bool ok = false;
        options.textFactor = parser.value(QStringLiteral("text-factor")).toDouble(&ok);
        if (!ok || options.textFactor < 1 || options.textFactor > 2)
            return wrong(QStringLiteral("--text-factor attend un nombre de 1 à 2"));
    }
    if (parser.isSet(QStringLiteral("demo-anchor"))) {
        bool ok = false;
        options.demoAnchorMs = parser.value(QStringLiteral("demo-anchor")).toLongLong(&ok);
        if (!ok)
            return wrong(QStringLiteral("--demo-anchor attend des millisecondes"));
        options.demo = true;
    }
    return {options, {}, 0};
}

} // namespace relais::app
