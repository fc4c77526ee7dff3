// Times by urgency: a table where there is room, one block per urgency on phones.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Desk

ColumnLayout {
    id: root

    required property ActivityRows delays
    readonly property list<string> heads: [qsTr("Alertes"), qsTr("Prise en charge"), qsTr("Réponse"), qsTr("Objectif tenu")]
    readonly property real firstWidth: 110
    readonly property list<real> widths: [80, 125, 95, 120]

    spacing: 0
    Layout.fillWidth: true
    Layout.fillHeight: false

    AppText {
        visible: root.delays.count === 0
        text: qsTr("Aucune alerte sur cette période")
        color: Theme.encre2
        Layout.fillWidth: true
    }
    RowLayout {
        visible: root.delays.count > 0 && !Theme.isPhone
        spacing: Theme.space8
        Layout.fillWidth: true

        AppText {
            text: qsTr("Urgence")
            size: 16
            strong: true
            color: Theme.encre2
            Layout.fillWidth: true
            Layout.preferredWidth: root.firstWidth
        }
        Repeater {
            model: root.heads

            AppText {
                required property int index
                required property string modelData

                text: modelData
                size: 16
                strong: true
                color: Theme.encre2
                horizontalAlignment: Text.AlignRight
                Layout.fillWidth: true
                Layout.preferredWidth: root.widths[index]
            }
        }
    }
    Repeater {
        model: root.delays

        Item {
            id: line

            required property int index
            required property string label
            required property list<string> cells
            required property string spoken

            implicitHeight: Math.max(Theme.grown(Theme.space48 - Theme.space4), grid.implicitHeight + Theme.space12)
            Layout.fillWidth: true
            Accessible.role: Accessible.ListItem
            Accessible.name: line.spoken

            Rectangle {
                visible: line.index > 0 || !Theme.isPhone
                width: parent.width
                height: Theme.lineSeparateur
                color: Theme.trait
            }
            GridLayout {
                id: grid
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                columns: Theme.isPhone ? 1 : 5
                columnSpacing: Theme.space8
                rowSpacing: 0

                AppText {
                    text: line.label
                    size: 16
                    strong: Theme.isPhone
                    decorative: true
                    Layout.fillWidth: true
                    Layout.preferredWidth: root.firstWidth
                }
                Repeater {
                    model: line.cells

                    AppText {
                        required property int index
                        required property string modelData

                        text: Theme.isPhone ? qsTr("%1 : %2").arg(root.heads[index]).arg(modelData) : modelData
                        size: 16
                        color: Theme.isPhone ? Theme.encre2 : Theme.encre
                        horizontalAlignment: Theme.isPhone ? Text.AlignLeft : Text.AlignRight
                        decorative: true
                        Layout.fillWidth: true
                        Layout.preferredWidth: root.widths[index]
                    }
                }
            }
        }
    }
}
