// Shows every control in every state and writes each page as a picture per size, theme and text factor.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQmlExpression>
#include <QQuickItem>
#include <QQuickView>
#include <QTextStream>

namespace {

int warnings = 0;
QtMessageHandler previous = nullptr;

void countWarnings(QtMsgType type, const QMessageLogContext& context, const QString& text) {
    if (type != QtDebugMsg && type != QtInfoMsg)
        ++warnings;
    previous(type, context, text);
}

struct Look {
    const char* name;
    QSize size;
    bool dark;
    double textFactor;
};

constexpr Look kLooks[] = {
    {"phone", {360, 800}, false, 1},   {"phone-dark", {360, 800}, true, 1},   {"phone-200", {360, 800}, false, 2},
    {"tablet", {1280, 800}, false, 1}, {"tablet-dark", {1280, 800}, true, 1}, {"tablet-200", {1280, 800}, false, 2},
    {"desk", {1600, 900}, false, 1},
};

// The theme is a QML singleton: it is set from QML, as the shell does.
bool setTheme(QQmlEngine& engine, const Look& look) {
    QQmlComponent setter(&engine);
    setter.setData(
        QByteArrayLiteral(
            "import QtQml\nimport Relais.Controls\nQtObject {\n"
            "  function look(w: real, h: real, dark: bool, factor: real) {\n"
            "    Theme.windowWidth = w; Theme.windowHeight = h; Theme.dark = dark; Theme.textFactor = factor;\n"
            "    Theme.reducedMotion = true;\n  }\n}\n"),
        QUrl());
    const std::unique_ptr<QObject> object(setter.create());
    return object != nullptr
        && QMetaObject::invokeMethod(
               object.get(), "look", Q_ARG(double, look.size.width()), Q_ARG(double, look.size.height()),
               Q_ARG(bool, look.dark), Q_ARG(double, look.textFactor));
}

bool shoot(const QString& page, const Look& look, const QDir& folder) {
    QQuickView view;
    view.engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
    if (!setTheme(*view.engine(), look))
        return false;
    view.setResizeMode(QQuickView::SizeRootObjectToView);
    view.resize(look.size);
    view.setSource(QUrl(QStringLiteral("qrc:/gallery/") + page));
    if (view.status() != QQuickView::Ready)
        return false;
    view.show();
    QCoreApplication::processEvents();
    const QImage picture = view.grabWindow();
    const QString name
        = page.section(QLatin1Char('.'), 0, 0) + QLatin1Char('-') + QLatin1String(look.name) + QStringLiteral(".png");
    return !picture.isNull() && picture.save(folder.filePath(name));
}

} // namespace

int main(int argc, char** argv) {
    const QGuiApplication app(argc, argv);
    QTextStream out(stdout);
    if (app.arguments().size() < 2) {
        out << "usage: relais_gallery FOLDER [PAGE]\n";
        return 2;
    }
    const QDir folder(app.arguments().at(1));
    if (!folder.mkpath(QStringLiteral("."))) {
        out << "cannot write to " << folder.path() << "\n";
        return 2;
    }
    previous = qInstallMessageHandler(countWarnings);
    int failures = 0;
    int pictures = 0;
    for (const QString& page : QDir(QStringLiteral(":/gallery")).entryList({QStringLiteral("*.qml")})) {
        if (app.arguments().size() > 2 && !page.startsWith(app.arguments().at(2)))
            continue;
        for (const Look& look : kLooks) {
            const int before = warnings;
            const bool ok = shoot(page, look, folder);
            ++pictures;
            if (!ok || warnings != before) {
                ++failures;
                out << "FAIL " << page << " " << look.name << "\n";
            }
        }
    }
    out << pictures << " pictures, " << failures << " failures\n";
    return failures == 0 && pictures > 0 ? 0 : 1;
}
