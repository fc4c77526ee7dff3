// The visible focus: a line on the control and a halo outside it.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick

Item {
    id: root

    property bool shown: false
    property real radius: Theme.radiusChoix

    anchors.fill: parent
    visible: root.shown
    Accessible.ignored: true

    Rectangle {
        anchors.fill: parent
        anchors.margins: -Theme.haloWidth
        radius: root.radius + Theme.haloWidth
        color: "transparent"
        border.width: Theme.haloWidth
        border.color: Theme.focusHalo
    }
    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: "transparent"
        border.width: Theme.focusWidth
        border.color: Theme.focus
    }
}
