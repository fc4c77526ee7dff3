// The professional's pages in a window over a real store, driven by what is written, spoken or under the finger.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/scan/code_scanner.h"
#include "app/session/navigator.h"
#include "app/session/owner.h"
#include "app/session/sync_status.h"
#include "platform/fake/fake_camera.h"
#include "tests/support/records_bench.h"

#include <QAccessible>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QTest>

namespace relais::test {

[[nodiscard]] inline QString text(const char* utf8) { return QString::fromUtf8(utf8); }

// What Qt Quick complains of: a page that draws is not enough, it must draw without a word.
class QmlWarnings {
public:
    static void keep() { previous() = qInstallMessageHandler(note); }
    [[nodiscard]] static QStringList take() { return std::exchange(all(), {}); }

private:
    static QStringList& all();
    static QtMessageHandler& previous();
    static void note(QtMsgType type, const QMessageLogContext& context, const QString& words);
};

struct Look {
    const char* name;
    QSize size;
    bool dark = false;
    double factor = 1;
};

inline constexpr Look kTablet {"tablet", {1280, 800}};

// The window of one device.
class Book {
public:
    explicit Book(RecordsBench& bench, const Look& look = {"phone", {360, 800}});

    [[nodiscard]] bool isLoaded() const { return m_active; }
    [[nodiscard]] app::Navigator& navigator() { return m_navigator; }
    [[nodiscard]] QQuickView& window() { return m_view; }
    [[nodiscard]] platform::FakeCamera& camera() { return m_camera; }
    // Nothing is waited for any more, and what is on screen is laid out: a layout keeps its items one on the other
    // until the next frame, which a loaded machine draws late, and nobody touches what was not drawn.
    void settle();

    // What may have the focus.
    [[nodiscard]] QQuickItem* find(const QString& name);
    // The same, for what says more than is known here: a row with its state and its time.
    bool touchBeginning(const QString& words);
    // What is written in a field of several lines.
    [[nodiscard]] QString written(const QString& field);
    // Words on screen, wherever they stand.
    [[nodiscard]] bool reads(const QString& words);
    // Every word on screen, for the message of a test that looked in vain. Fictitious people only.
    [[nodiscard]] QString words();
    // One touch with a finger, after the page was scrolled to it.
    bool touch(const QString& name);
    void type(const QString& words);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    [[nodiscard]] QString focusName() const;
    // Tabs until the focus is on it.
    bool tabTo(const QString& name);
    [[nodiscard]] QImage picture();
    // Words that do not fit where they stand: cut, wider than their place, or past the edge of the window.
    [[nodiscard]] QStringList clipped();

    int touches = 0;

private:
    // Not scrolled away, below a pad or a bar.
    [[nodiscard]] bool isInSight(QQuickItem* item) const;
    // In a row that slides sideways, as filters do.
    static bool slides(const QQuickItem* item);
    // Names are written here with ordinary spaces.
    static QString plain(QString words) { return words.replace(QChar(0x00A0), QLatin1Char(' ')); }

    template <class Wanted>
    static QQuickItem* found(QQuickItem* from, const Wanted& wanted) {
        if (from == nullptr || !from->isVisible())
            return nullptr;
        if (wanted(from))
            return from;
        for (QQuickItem* child : from->childItems()) {
            if (QQuickItem* inside = found(child, wanted))
                return inside;
        }
        return nullptr;
    }

    RecordsBench& m_bench;
    app::Navigator m_navigator;
    platform::FakeCamera m_camera;
    app::CodeScanner m_scanner {m_camera};
    QQuickView m_view;
    bool m_active = false;
};

void typePatient(Book& book);

} // namespace relais::test
