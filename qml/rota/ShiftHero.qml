// The duty of now, or the next one, at the top of a midwife's home.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Records
import Relais.Rota

Pressable {
    id: root

    required property RecordSource source

    readonly property string words: {
        let said = shift.heading;
        for (const part of [shift.title, shift.place, shift.state, shift.left, shift.next])
            said += part === "" ? "" : ", " + part;
        return said;
    }

    visible: shift.shown
    spoken: root.words
    radius: Theme.radiusPanneau
    implicitWidth: Theme.listWidth
    implicitHeight: column.implicitHeight + 2 * (Theme.space16 + 2)
    Layout.fillWidth: true

    ShiftNow {
        id: shift
        source: root.source
    }
    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: Theme.hero

        Item {
            anchors.fill: parent
            clip: true

            Baton {
                size: 320
                x: parent.width - size * 0.4
                y: parent.height * 0.5 - size / 2
                color: Theme.heroMotif
                lastColor: Theme.heroMotif
            }
        }
    }
    ColumnLayout {
        id: column
        x: Theme.space16 + 2
        y: Theme.space16 + 2
        width: root.width - 2 * x
        spacing: Theme.space4

        RowLayout {
            spacing: Theme.space12

            Rectangle {
                visible: shift.running
                implicitWidth: Theme.scaled(Theme.space8)
                implicitHeight: implicitWidth
                radius: width / 2
                color: Theme.braiseVive
            }
            AppText {
                text: shift.heading
                style: "etiquette"
                strong: true
                color: Theme.surHero
                decorative: true
                Layout.fillWidth: true
            }
        }
        AppText {
            visible: text !== ""
            text: shift.title
            style: "titreL"
            color: Theme.surHero
            decorative: true
            Layout.fillWidth: true
        }
        AppText {
            visible: text !== ""
            text: shift.place
            size: 16
            color: Theme.surHero2
            decorative: true
            Layout.fillWidth: true
        }
        AppText {
            visible: text !== ""
            text: shift.state
            style: "etiquette"
            strong: true
            color: Theme.surHero
            decorative: true
            Layout.fillWidth: true
        }
        Rectangle {
            visible: shift.running
            implicitHeight: Theme.space8
            radius: height / 2
            color: Theme.heroMotif
            Layout.fillWidth: true
            Layout.topMargin: Theme.space8

            Rectangle {
                width: parent.width * shift.progress
                height: parent.height
                radius: parent.radius
                color: Theme.braiseVive
            }
        }
        Flow {
            visible: shift.left !== ""
            spacing: Theme.space16
            Layout.fillWidth: true
            Layout.topMargin: Theme.space4

            AppText {
                width: Math.min(Math.ceil(implicitWidth), column.width)
                text: shift.left
                style: "petit"
                size: 16
                color: Theme.surHero2
                decorative: true
            }
            AppText {
                width: Math.min(Math.ceil(implicitWidth), column.width)
                text: shift.next
                style: "petit"
                size: 16
                color: Theme.surHero2
                decorative: true
            }
        }
    }
    PressTint {
        radius: root.radius
        pressed: root.pressed
        hovered: root.hovered
    }
}
