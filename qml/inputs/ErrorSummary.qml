// What is to be corrected, at the top of a step: each line leads to its field and repeats its words exactly.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.Controls

FocusScope {
    id: root

    required property list<string> errors // in the order of the fields
    readonly property string title: root.errors.length === 1 ? qsTr("1 point à corriger") : qsTr("%1 points à corriger").arg(root.errors.length)

    signal chosen(index: int)

    visible: root.errors.length > 0
    activeFocusOnTab: true
    implicitWidth: 320
    implicitHeight: column.implicitHeight + 2 * Theme.space16
    Layout.fillWidth: true
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.title
    Accessible.focusable: true

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusCarte
        color: Theme.surface
        border.width: Theme.lineFort
        border.color: Theme.erreur

        FocusRing {
            radius: Theme.radiusCarte
            shown: root.activeFocus
        }
    }
    Column { // not a layout: its texts wrap, and in a sheet of large text a layout of them never settles
        id: column
        x: Theme.space16
        y: Theme.space16
        width: root.width - 2 * Theme.space16
        spacing: Theme.space4

        Item {
            width: column.width
            height: Math.max(sign.height, words.height)

            Icon {
                id: sign
                name: "error"
                size: 22
                color: Theme.erreur
            }
            AppText {
                id: words
                x: sign.width + Theme.space8
                width: parent.width - x
                text: root.title
                style: "titreS"
                size: 17
                color: Theme.erreur
                decorative: true
            }
        }
        Repeater {
            model: root.errors

            LinkButton {
                required property int index
                required property string modelData

                width: column.width
                text: modelData
                style: "texteFort"
                ink: Theme.erreur
                onClicked: root.chosen(index)
            }
        }
    }
}
