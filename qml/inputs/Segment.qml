// One value of a segmented control, with the outer corners of its place in the bar.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Relais.Controls

Pressable {
    id: root

    required property string modelData
    required property int index
    property bool checked: false
    property int count: 1
    property bool stacked: false
    property bool tabStop: true

    readonly property bool first: root.index === 0
    readonly property bool last: root.index === root.count - 1

    signal moved(step: int)

    role: Accessible.RadioButton
    spoken: root.modelData
    implicitHeight: Math.max(Theme.grown(52), label.contentHeight + Theme.space8)
    activeFocusOnTab: root.tabStop
    Accessible.checkable: true
    Accessible.checked: root.checked

    Keys.onRightPressed: root.moved(1)
    Keys.onDownPressed: root.moved(1)
    Keys.onLeftPressed: root.moved(-1)
    Keys.onUpPressed: root.moved(-1)

    Rectangle {
        anchors.fill: parent
        visible: root.checked
        radius: root.first || root.last ? Theme.radiusChoix : 0
        color: Theme.petrole

        Rectangle { // squares the corners inside the bar
            visible: root.count > 1 && root.first !== root.last
            color: Theme.petrole
            width: root.stacked ? parent.width : Theme.radiusChoix
            height: root.stacked ? Theme.radiusChoix : parent.height
            x: root.stacked || root.last ? 0 : parent.width - width
            y: !root.stacked || root.last ? 0 : parent.height - height
        }
    }
    Rectangle { // the line between two values
        visible: !root.first
        color: Theme.contour
        width: root.stacked ? root.width : Theme.controlLine
        height: root.stacked ? Theme.controlLine : root.height
    }
    PressTint {
        pressed: root.pressed
        hovered: root.hovered
    }
    Icon {
        id: tick
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.space16
        name: root.stacked && root.checked ? "check" : ""
        color: Theme.surPetrole
        size: 20
    }
    AppText {
        id: label
        anchors.centerIn: parent
        width: parent.width - (root.stacked ? 2 * (Theme.space16 + tick.width) : Theme.space8)
        text: root.modelData
        style: "etiquette"
        lineHeight: Theme.scaled(20)
        color: root.checked ? Theme.surPetrole : Theme.encre
        horizontalAlignment: Text.AlignHCenter
        decorative: true
    }
}
