// A destination in the bottom bar or in the rail: sign in a pill, word below, count on the sign.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Relais.Controls

Pressable {
    id: root

    required property NavDestination destination
    property bool current: false

    role: Accessible.PageTab
    spoken: root.destination.count > 0 ? qsTr("%1, %2 à voir").arg(root.destination.label).arg(root.destination.count) : root.destination.label
    radius: Theme.radiusChoix
    implicitWidth: Theme.railWidth
    implicitHeight: Math.max(Theme.grown(68), pill.height + label.height + Theme.space12)
    Accessible.selected: root.current

    PressTint {
        radius: root.radius
        pressed: root.pressed
        hovered: root.hovered
    }
    Rectangle {
        id: pill
        anchors.horizontalCenter: parent.horizontalCenter
        y: (root.height - height - Theme.space4 - label.height) / 2
        width: Theme.grown(60)
        height: Theme.grown(32)
        radius: height / 2
        color: root.current ? Theme.petroleDoux : "transparent"

        Icon {
            anchors.centerIn: parent
            name: root.destination.iconName
            color: root.current ? Theme.surPetroleDoux : Theme.encre2
        }
        Rectangle {
            visible: root.destination.count > 0
            x: parent.width / 2 + Theme.space4
            y: -Theme.space4
            width: Math.max(height, number.implicitWidth + Theme.space8)
            height: Theme.scaled(20)
            radius: height / 2
            color: Theme.braise

            AppText {
                id: number
                anchors.centerIn: parent
                text: root.destination.count > 99 ? "99+" : root.destination.count
                style: "note"
                color: Theme.surBraise
                wrapMode: Text.NoWrap
                decorative: true
            }
        }
    }
    AppText {
        id: label
        anchors.top: pill.bottom
        anchors.topMargin: Theme.space4
        width: root.width
        text: root.destination.label
        style: "note"
        color: root.current ? Theme.petrole : Theme.encre2
        horizontalAlignment: Text.AlignHCenter
        decorative: true
    }
}
