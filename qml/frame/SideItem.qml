// A destination in the side bar: sign, word, count at the right.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls

Pressable {
    id: root

    required property NavDestination destination
    property bool current: false

    role: Accessible.PageTab
    spoken: root.destination.count > 0 ? qsTr("%1, %2 à voir").arg(root.destination.label).arg(root.destination.count) : root.destination.label
    implicitHeight: Theme.grown(52)
    Accessible.selected: root.current

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.current ? Theme.petroleDoux : "transparent"
    }
    PressTint {
        radius: root.radius
        pressed: root.pressed
        hovered: root.hovered
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.space16
        anchors.rightMargin: Theme.space16
        spacing: Theme.space12

        Icon {
            name: root.destination.iconName
            color: root.current ? Theme.surPetroleDoux : Theme.encre2
        }
        AppText {
            text: root.destination.label
            style: "etiquette"
            size: 17
            color: root.current ? Theme.surPetroleDoux : Theme.encre2
            decorative: true
            Layout.fillWidth: true
        }
        AppText {
            visible: root.destination.count > 0
            text: root.destination.count
            style: "etiquette"
            color: Theme.braise
            wrapMode: Text.NoWrap
            decorative: true
        }
    }
}
