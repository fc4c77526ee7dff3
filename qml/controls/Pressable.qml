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
    property real radius: Theme.radiusChoix
    readonly property bool pressed: area.pressed && area.containsMouse
    readonly property bool hovered: area.containsMouse && !area.pressed && !Theme.isPhone

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
        Theme.focusShown = true;
        if (event.key === Qt.Key_Space || event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
            event.accepted = true;
            if (!event.isAutoRepeat)
                root.click();
        }
    }

    MouseArea {
        id: area
        anchors.fill: parent
        hoverEnabled: true
        Accessible.ignored: true
        onPressed: {
            Theme.focusShown = false;
            if (root.takesFocus)
                root.forceActiveFocus();
        }
        onClicked: root.click()
    }
    FocusRing {
        z: 1
        radius: root.radius
        shown: root.activeFocus && Theme.focusShown
    }
}
