// A choice (puce): one of a few, or several; selected = petrole fill and a tick, never colour alone.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Relais.Controls

Pressable {
    id: root

    required property string text
    property bool checked: false
    property bool multiple: false
    property string iconName // a tile has one; in étroit only the tick of a chosen one stays
    property bool pill: false
    property bool leading: root.iconName !== "" || Theme.isEtroit // text at the left, as in tiles

    readonly property color ink: root.checked ? Theme.surPetrole : Theme.encre
    readonly property string sign: root.iconName !== "" && !Theme.isEtroit ? root.iconName : root.checked && !root.pill ? "check" : ""
    readonly property bool stacked: root.sign !== "" && !root.leading && measure.advanceWidth + 22 > root.width - Theme.space8
    readonly property real signWidth: root.sign === "" || root.stacked ? 0 : mark.width + row.columnSpacing

    role: root.multiple ? Accessible.CheckBox : Accessible.RadioButton
    spoken: root.text
    radius: root.pill ? Theme.radiusPastille : Theme.radiusChoix
    implicitWidth: Math.max(Theme.targetMinimum, Math.ceil(measure.advanceWidth) + (root.sign === "" ? 0 : 22) + 2 * Theme.space12 + 2)
    implicitHeight: Math.max(Theme.grown(Theme.targetMinimum), label.contentHeight + (root.stacked ? mark.height : 0) + 2 * Theme.space4)
    Accessible.checkable: true
    Accessible.checked: root.checked

    TextMetrics { // the width of the words on one line, whatever width they get
        id: measure
        font: label.font
        text: root.text
    }
    Rectangle {
        anchors.fill: parent
        radius: Math.min(root.radius, height / 2)
        color: root.checked ? Theme.petrole : Theme.surface
        border.width: root.checked ? 0 : Theme.controlLine
        border.color: Theme.contour
    }
    PressTint {
        radius: root.radius
        pressed: root.pressed
        hovered: root.hovered
    }
    Grid { // the tick of a narrow choice stands above its words
        id: row
        columns: root.stacked ? 1 : 2
        x: root.leading ? Theme.space8 + 2 : (root.width - width) / 2
        anchors.verticalCenter: parent.verticalCenter
        columnSpacing: root.sign === "" ? 0 : root.leading ? Theme.space8 : Theme.space4
        horizontalItemAlignment: Grid.AlignHCenter
        verticalItemAlignment: Grid.AlignVCenter

        Icon {
            id: mark
            name: root.sign
            size: root.iconName !== "" && !Theme.isEtroit ? 22 : 18
            color: root.checked ? root.ink : Theme.encre2
        }
        AppText {
            id: label
            text: root.text
            style: "etiquette"
            size: Theme.isPhone ? 15 : 16
            wrapMode: Text.WordWrap
            lineHeight: Theme.scaled(19)
            color: root.ink
            decorative: true
            horizontalAlignment: root.leading ? Text.AlignLeft : Text.AlignHCenter
            width: Math.min(Math.ceil(measure.advanceWidth) + 1, root.width - root.signWidth - (root.leading ? Theme.space8 * 2 : Theme.space8))
        }
    }
}
