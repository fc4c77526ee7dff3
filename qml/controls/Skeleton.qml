// Rows in waiting while a list opens; nothing is shown before 300 ms, and never a full-screen spinner.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

ColumnLayout {
    id: root

    property bool loading: true
    property int rows: 4
    property string text: qsTr("Ouverture de vos dossiers…")
    property bool due: false // 300 ms have passed

    visible: root.loading && root.due
    spacing: Theme.space12
    Layout.fillWidth: true

    Timer {
        interval: 300
        running: root.loading
        onTriggered: root.due = true
    }
    AppText {
        text: root.text
        color: Theme.encre2
    }
    Card {
        padding: 0
        spacing: 0

        Repeater {
            model: root.rows

            Item {
                id: row

                required property int index

                implicitHeight: Theme.scaled(108)
                Layout.fillWidth: true

                Column {
                    x: Theme.space16
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: Theme.space12

                    Repeater {
                        model: [0.52, 0.74, 0.4]

                        Rectangle {
                            required property real modelData
                            required property int index

                            width: (row.width - 2 * Theme.space16) * modelData
                            height: Theme.scaled(index === 0 ? 20 : 16)
                            radius: Theme.radiusEtiquette
                            color: Theme.surface3
                        }
                    }
                }
                Rectangle {
                    visible: row.index < root.rows - 1
                    width: row.width
                    height: Theme.lineSeparateur
                    anchors.bottom: parent.bottom
                    color: Theme.trait
                }
            }
        }
    }
}
