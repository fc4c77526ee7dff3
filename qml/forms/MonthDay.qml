// One day of a month: its number, a dot when it is a public holiday, full when it is the one chosen.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Relais.Controls

Pressable {
    id: root

    required property string day
    required property string iso
    required property string spokenDay
    required property bool holiday
    required property bool allowed
    required property bool inMonth
    property string chosen
    readonly property bool isChosen: root.chosen === root.iso

    spoken: root.spokenDay
    role: Accessible.RadioButton
    enabled: root.allowed && root.inMonth
    radius: Theme.radiusChoix
    implicitWidth: Theme.space32
    implicitHeight: Math.max(Theme.targetMinimum, number.contentHeight + Theme.space8)
    Accessible.checkable: true
    Accessible.checked: root.isChosen

    Rectangle {
        anchors.fill: parent
        anchors.margins: 2
        visible: root.isChosen
        radius: Theme.radiusChoix
        color: Theme.petrole
    }
    PressTint {
        radius: root.radius
        pressed: root.pressed
        hovered: root.hovered
    }
    AppText {
        id: number
        anchors.centerIn: parent
        visible: root.inMonth
        text: root.day
        style: root.enabled ? "texteFort" : "texte"
        color: root.isChosen ? Theme.surPetrole : root.enabled ? Theme.encre : Theme.encre3
        wrapMode: Text.NoWrap
        decorative: true
    }
    Rectangle {
        visible: root.holiday && root.inMonth
        width: Theme.space4
        height: width
        radius: width / 2
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space4
        color: root.isChosen ? Theme.surPetrole : Theme.braise
    }
}
