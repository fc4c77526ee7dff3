// The built-in pad (pavé) for numbers: large keys, nothing learned by a system keyboard.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.Controls

Rectangle {
    id: root

    property string nextText: qsTr("Suivant")
    property bool letters: false // « A » and « B » replace the next key

    signal typed(symbol: string)
    signal erased
    signal advanced

    implicitWidth: 328
    implicitHeight: grid.implicitHeight + 2 * Theme.space8 + 4
    color: Theme.surface3
    Layout.fillWidth: true
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Pavé numérique")

    GridLayout {
        id: grid
        anchors.fill: parent
        anchors.margins: Theme.space8 + 2
        columns: 3
        rowSpacing: Theme.targetEcartMinimum
        columnSpacing: Theme.targetEcartMinimum

        Repeater {
            model: ["1", "2", "3", "4", "5", "6", "7", "8", "9"]

            PadKey {
                required property string modelData

                text: modelData
                Layout.fillWidth: true
                Layout.fillHeight: true
                onClicked: root.typed(modelData)
            }
        }
        PadKey {
            spoken: qsTr("Effacer")
            iconName: "backspace"
            Layout.fillWidth: true
            Layout.fillHeight: true
            onClicked: root.erased()
        }
        PadKey {
            text: "0"
            Layout.fillWidth: true
            Layout.fillHeight: true
            onClicked: root.typed("0")
        }
        PadKey {
            visible: !root.letters
            text: root.nextText
            kind: "next"
            Layout.fillWidth: true
            Layout.fillHeight: true
            onClicked: root.advanced()
        }
        RowLayout {
            visible: root.letters
            spacing: Theme.targetEcartMinimum
            Layout.fillWidth: true

            Repeater {
                model: ["A", "B"]

                PadKey {
                    required property string modelData

                    text: modelData
                    implicitWidth: Theme.targetMinimum
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    onClicked: root.typed(modelData)
                }
            }
        }
    }
}
