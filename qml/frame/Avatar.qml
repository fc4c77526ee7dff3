// The person at work, by initials; opens what is hers: settings, sendings, lock, help.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Relais.Controls

Pressable {
    id: root

    required property string initials
    property string name // « Dr Ada Modèle »
    property string line // shown at the right in a side bar: profession
    property bool full: false

    readonly property real disc: Theme.grown(40)

    spoken: root.name === "" ? qsTr("Mon compte") : qsTr("Mon compte, %1").arg(root.name)
    radius: root.full ? Theme.radiusChoix : height / 2
    implicitWidth: root.full ? Theme.scaled(200) : Math.max(Theme.targetMinimum, root.disc)
    implicitHeight: Math.max(Theme.targetMinimum, root.disc, root.full ? words.height : 0)

    Rectangle {
        id: circle
        width: root.disc
        height: width
        radius: width / 2
        x: root.full ? Theme.space8 : (root.width - width) / 2
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.petroleDoux

        AppText {
            anchors.centerIn: parent
            text: root.initials
            style: "etiquette"
            size: 15
            color: Theme.surPetroleDoux
            wrapMode: Text.NoWrap
            decorative: true
        }
    }
    Column {
        id: words
        visible: root.full
        anchors.left: circle.right
        anchors.right: parent.right
        anchors.leftMargin: Theme.space12
        anchors.verticalCenter: parent.verticalCenter

        AppText {
            width: parent.width
            text: root.name
            style: "etiquette"
            size: 15
            decorative: true
        }
        AppText {
            width: parent.width
            text: root.line
            style: "petit"
            size: 14
            color: Theme.encre2
            decorative: true
        }
    }
    PressTint {
        radius: root.radius
        pressed: root.pressed
        hovered: root.hovered
    }
}
