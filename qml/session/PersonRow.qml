// One of the people of a shared device on the petrol surface: initials and profession, never a name.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls

Pressable {
    id: root

    required property string monogram
    required property string initials
    required property string profession
    required property bool chosen
    property bool marked: false // the pad beside asks for this person's code

    spoken: qsTr("%1, %2").arg(root.initials).arg(root.profession)
    radius: Theme.radiusCarte
    implicitHeight: Math.max(Theme.scaled(Theme.targetToucheCodeTablette), words.implicitHeight + 2 * Theme.space12)
    Layout.fillWidth: true
    Accessible.selected: root.marked

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.marked ? Theme.surface : Theme.heroMotif
        border.width: root.marked ? Theme.lineFort : 0 // on a dark ground the two surfaces are near
        border.color: Theme.surHero
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
        spacing: Theme.space16

        Rectangle {
            implicitWidth: Theme.grown(Theme.space48)
            implicitHeight: implicitWidth
            radius: width / 2
            color: root.marked ? Theme.petroleDoux : Theme.hero

            AppText {
                anchors.centerIn: parent
                text: root.monogram
                style: "texteFort"
                color: root.marked ? Theme.surPetroleDoux : Theme.surHero
                wrapMode: Text.NoWrap
                decorative: true
            }
        }
        ColumnLayout {
            id: words
            spacing: 0
            Layout.fillWidth: true

            AppText {
                text: root.initials
                style: "texteFort"
                color: root.marked ? Theme.encre : Theme.surHero
                decorative: true
                Layout.fillWidth: true
            }
            AppText {
                text: root.profession
                style: "petit"
                color: root.marked ? Theme.encre2 : Theme.surHero2
                decorative: true
                Layout.fillWidth: true
            }
        }
        Icon {
            name: "chevron_right"
            color: root.marked ? Theme.encre : Theme.surHero2
        }
    }
}
