// One way out of a closed screen, on the petrol surface: a sign, its name, when it serves.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls

Pressable {
    id: root

    required property string title
    required property string text
    required property string iconName

    spoken: root.title
    help: root.text
    implicitHeight: row.implicitHeight + 2 * Theme.space12
    Layout.fillWidth: true

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: Theme.heroMotif
    }
    PressTint {
        radius: root.radius
        pressed: root.pressed
        hovered: root.hovered
    }
    RowLayout {
        id: row
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.space16
        anchors.rightMargin: Theme.space12
        spacing: Theme.space16

        Icon {
            name: root.iconName
            color: Theme.surHero
        }
        ColumnLayout {
            spacing: 0
            Layout.fillWidth: true

            AppText {
                text: root.title
                style: "texteFort"
                color: Theme.surHero
                decorative: true
                Layout.fillWidth: true
            }
            AppText {
                text: root.text
                style: "petit"
                color: Theme.surHero2
                decorative: true
                Layout.fillWidth: true
            }
        }
        Icon {
            name: "chevron_right"
            color: Theme.surHero2
        }
    }
}
