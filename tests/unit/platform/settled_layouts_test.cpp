// A window that shows nothing loses rows, then takes another size: its layouts hold nothing that is gone.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "platform/qt/settled_layouts.h"
#include "tests/support/test_class.h"

#include <QGuiApplication>
#include <QQmlComponent>
#include <QQuickItem>
#include <QQuickView>
#include <QTest>

namespace settled_layouts_test {

using namespace relais::platform;

namespace {
constexpr const char* kPage = R"(
import QtQuick
import QtQuick.Layouts
Item {
    id: root
    property int rows: 9
    ColumnLayout {
        anchors.fill: parent
        Item {
            implicitHeight: list.implicitHeight
            Layout.fillWidth: true
            Layout.fillHeight: true
            ColumnLayout {
                id: list
                anchors.fill: parent
                Repeater {
                    model: root.rows
                    RowLayout {
                        Layout.fillWidth: true
                        Item { implicitHeight: 10; Layout.fillWidth: true }
                    }
                }
            }
        }
    }
}
)";
}

class SettledLayoutsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsThatAreGoneAreNotLaidOut() {
        QQuickView view;
        QQmlComponent component(view.engine());
        component.setData(kPage, QUrl());
        QObject* const page = component.create();
        QVERIFY2(page, qPrintable(component.errorString()));
        view.setResizeMode(QQuickView::SizeRootObjectToView);
        view.setContent(QUrl(), &component, page);
        const SettledLayouts settled(view);
        view.resize(800, 600);
        view.show();
        QVERIFY(!view.grabWindow().isNull());
        for (const QSize& size : {QSize(360, 800), QSize(1280, 800), QSize(500, 700)}) {
            page->setProperty("rows", page->property("rows").toInt() - 3);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // no frame comes in between
            QResizeEvent resized(size, view.size());
            QCoreApplication::sendEvent(&view, &resized);
            QVERIFY(!view.grabWindow().isNull()); // without the guard it crashed before this frame
        }
    }
};

RELAIS_TEST(SettledLayoutsTest)

} // namespace settled_layouts_test
#include "settled_layouts_test.moc"
