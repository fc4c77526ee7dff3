// The common touch state of a control: 8 % ink while pressed, surface2 under a mouse.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick

Rectangle {
    id: root

    property bool pressed: false
    property bool hovered: false

    anchors.fill: parent
    color: root.pressed || root.hovered ? Theme.encre : "transparent"
    opacity: root.pressed ? 0.08 : root.hovered ? 0.04 : 0
    Accessible.ignored: true

    Behavior on opacity {
        NumberAnimation { duration: Theme.durationRapide }
    }
}
