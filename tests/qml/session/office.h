// An office for tests of whole pages: the real service with two fictitious people, looks, and no warning of QML
// allowed.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/journeys/journey_device.h"
#include "tests/support/service_process.h"

namespace relais::test {

inline QString fr(const char* text) { return QString::fromUtf8(text); }

// What QML complained of since the last look; the next handler still prints it.
class QmlWarnings {
public:
    static void keep() { s_next = qInstallMessageHandler(take); }
    [[nodiscard]] static QStringList taken() { return std::exchange(s_taken, {}); }

private:
    static void take(QtMsgType type, const QMessageLogContext& context, const QString& text) {
        const bool ofQml = text.contains(QLatin1String("qrc:/qt/qml")) || text.contains(QLatin1String(".qml:"))
            || QLatin1String(context.category).startsWith(QLatin1String("qml"))
            || QLatin1String(context.category).startsWith(QLatin1String("qt.qml"));
        if (type != QtDebugMsg && type != QtInfoMsg && ofQml)
            s_taken += text;
        s_next(type, context, text);
    }
    static inline QStringList s_taken;
    static inline QtMessageHandler s_next = nullptr;
};

class Office {
public:
    [[nodiscard]] bool open() {
        const QString source = QStringLiteral(RELAIS_SOURCE);
        const auto load = [&](const char* kind, const char* path) {
            return m_service.run({fr("load"), fr(kind), source + fr(path)}).code == 0;
        };
        const auto add = [&](const char* id, const char* label, const char* profession) {
            return m_service
                       .run(
                           {fr("user"), fr("add"), fr(id), fr("--label"), fr(label), fr("--profession"), fr(profession),
                            fr("--role"), fr("DECLARANT"), fr("--structure"), fr("Maison médicale de garde")})
                       .code
                == 0;
        };
        return load("dispositifs", "/sync/dispositifs") && load("territories", "/sync/reference")
            && add("u90", "Dr Ada Modèle", "10") && add("u91", "Camille Exemple", "50") && m_service.start();
    }
    [[nodiscard]] QString code(const char* user) const {
        return QString::fromUtf8(m_service.run({fr("enrol-code"), fr(user)}).out).section(QLatin1Char('\n'), 0, 0);
    }
    // Both forms of a code to type: the line, and the twelve signs alone.
    [[nodiscard]] QStringList typedCode(const char* user) const {
        return QString::fromUtf8(m_service.run({fr("enrol-code"), fr(user), fr("--typed")}).out)
            .split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    }
    [[nodiscard]] ServiceProcess& service() { return m_service; }

private:
    ServiceProcess m_service;
};

// Also what stands under a field, which a screen reader says as its description.
inline bool says(JourneyDevice& device, const QString& part, int patienceMs = 30'000) {
    return QTest::qWaitFor(
        [&] {
            return findItem(
                       QAccessible::queryAccessibleInterface(&device.window()),
                       [&](QAccessibleInterface* item) {
                           return item->text(QAccessible::Name).contains(part)
                               || item->text(QAccessible::Description).contains(part);
                       })
                != nullptr;
        },
        patienceMs);
}

inline void look(JourneyDevice& device, QSize size, bool dark, double factor) {
    device.window().resize(size);
    device.session().settings()->override(dark, factor);
    for (int i = 0; i < 3; ++i)
        QCoreApplication::processEvents();
    (void)device.window().grabWindow();
}

// Where the thing is whose name begins so, in the window; empty: nothing has that name.
inline QRect placeOf(JourneyDevice& device, const QString& start) {
    QAccessibleInterface* const item = device.hand().findStarting(start);
    return item ? QRect(device.window().mapFromGlobal(item->rect().topLeft()), item->rect().size()) : QRect();
}

// All of it is in the window, without scrolling.
inline bool isWhole(JourneyDevice& device, const QString& start) {
    const QRect place = placeOf(device, start);
    return !place.isEmpty() && QRect(QPoint(), device.window().size()).contains(place);
}

// Every look a page must bear; with RELAIS_PICTURES the pictures are left there.
inline void showInEveryLook(JourneyDevice& device, const QString& name, QSize end = {360, 800}) {
    struct Look {
        const char* name;
        QSize size;
        bool dark;
        double factor;
    };
    static constexpr Look looks[] = {{"phone", {360, 800}, false, 1},      {"phone-dark", {360, 800}, true, 1},
                                     {"phone-200", {360, 800}, false, 2},  {"portrait", {800, 1280}, false, 1},
                                     {"tablet", {1280, 800}, false, 1},    {"tablet-dark", {1280, 800}, true, 1},
                                     {"tablet-200", {1280, 800}, false, 2}};
    device.session().settings()->setReducedMotion(true); // nothing moves under the next touch
    const QString folder = qEnvironmentVariable("RELAIS_PICTURES");
    for (const Look& one : looks) {
        test::look(device, one.size, one.dark, one.factor);
        if (!folder.isEmpty() && QDir().mkpath(folder))
            device.window().grabWindow().save(
                QDir(folder).filePath(name + QLatin1Char('-') + fr(one.name) + fr(".png")));
    }
    test::look(device, end, false, 1);
}

} // namespace relais::test
