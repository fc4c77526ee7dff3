// One key of a built-in pad; it never takes the caret from its field.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Relais.Controls

Pressable {
    id: root

    property string text
    property string iconName
    property string kind: "digit" // digit, next (petrole), bare (no box)
    property bool overHero: false

    readonly property color ink: root.overHero ? Theme.surHero : root.kind === "next" ? Theme.surPetrole : Theme.encre

    takesFocus: false
    spoken: root.text
    implicitWidth: Theme.grown(72)
    implicitHeight: Math.min(Theme.grown(Theme.targetTouche), 60) // large text must leave room for the field

    Rectangle {
        anchors.fill: parent
        visible: root.kind !== "bare"
        radius: root.radius
        color: root.overHero ? Theme.heroMotif : root.kind === "next" ? Theme.petrole : Theme.surface
        border.width: root.kind === "next" ? 0 : Theme.controlLine
        border.color: root.overHero ? Qt.alpha(Theme.surHero2, 0.55) : Theme.contour
    }
    PressTint {
        radius: root.radius
        pressed: root.pressed
        hovered: root.hovered
    }
    AppText {
        anchors.fill: parent
        anchors.leftMargin: Theme.space4
        anchors.rightMargin: Theme.space4
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        fontSizeMode: Text.HorizontalFit // « Suivant » at 200 %
        minimumPixelSize: Theme.note.pixelSize / Theme.textFactor
        visible: root.iconName === ""
        text: root.text
        style: root.kind === "next" ? "bouton" : "texteFort"
        size: root.kind === "next" ? 17 : root.overHero ? 26 : 22
        color: root.ink
        wrapMode: Text.NoWrap
        decorative: true
    }
    Icon {
        anchors.centerIn: parent
        name: root.iconName
        size: root.overHero ? 28 : 24
        color: root.ink
    }
}
