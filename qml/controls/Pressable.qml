// What every touchable thing shares: target, keys, focus ring, accessible name and press action, written once.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick

Item {
    id: root

    property int role: Accessible.Button
    property string spoken // accessible name; visible words first
    property string help // accessible description
    property bool takesFocus: true // a pad key must not take the caret from its field
    property bool ringShown: root.activeFocus && !root.byPointer
    property real radius: Theme.radiusChoix
    readonly property bool pressed: area.pressed && area.containsMouse
    readonly property bool hovered: area.containsMouse && !area.pressed
    property bool byPointer: false // focus came with a touch: no ring

    signal clicked

    function click(): void {
        if (root.enabled)
            root.clicked();
    }

    implicitWidth: Theme.targetMinimum
    implicitHeight: Theme.targetMinimum
    activeFocusOnTab: root.takesFocus

    Accessible.role: root.role
    Accessible.name: root.spoken
    Accessible.description: root.help
    Accessible.focusable: root.takesFocus
    Accessible.onPressAction: root.click()

    Keys.onPressed: event => {
        root.byPointer = false;
        if (event.key === Qt.Key_Space || event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
            event.accepted = true;
            if (!event.isAutoRepeat)
                root.click();
        }
    }
    onActiveFocusChanged: {
        if (!root.activeFocus)
            root.byPointer = false;
    }

    MouseArea {
        id: area
        anchors.fill: parent
        hoverEnabled: true
        Accessible.ignored: true
        onPressed: {
            if (root.takesFocus) {
                root.byPointer = true;
                root.forceActiveFocus();
            }
        }
        onClicked: root.click()
    }
    FocusRing {
        z: 1
        radius: root.radius
        shown: root.ringShown
    }
}
