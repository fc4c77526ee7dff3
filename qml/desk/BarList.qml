// Bars lying side by side with their words and numbers; a small number is a hatched stub.
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

    required property ActivityRows bars
    required property string emptyText
    readonly property real wordsShare: 5
    readonly property real barShare: 7
    readonly property real thickness: Theme.scaled(16)
    readonly property real stubWidth: Theme.scaled(26)

    spacing: Theme.space8
    Layout.fillWidth: true
    Layout.fillHeight: false

    AppText {
        visible: root.bars.count === 0
        text: root.emptyText
        color: Theme.encre2
        Layout.fillWidth: true
    }
    Repeater {
        model: root.bars

        GridLayout {
            id: line

            required property string label
            required property string text
            required property real share
            required property bool masked
            required property string spoken

            columns: Theme.isEtroit ? 1 : 2
            columnSpacing: Theme.space12
            rowSpacing: 0
            Layout.fillWidth: true
            Accessible.role: Accessible.ListItem
            Accessible.name: line.spoken

            AppText {
                text: line.label
                size: 16
                decorative: true
                Layout.fillWidth: true
                Layout.preferredWidth: root.wordsShare
            }
            Item {
                implicitHeight: Theme.texteLine
                Layout.fillWidth: true
                Layout.preferredWidth: root.barShare

                Rectangle {
                    id: bar
                    visible: !line.masked
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.max(height, (parent.width - Theme.space48) * line.share)
                    height: root.thickness
                    radius: Theme.radiusEtiquette / 2
                    color: Theme.petrole
                }
                StageSegment {
                    id: stub
                    visible: line.masked
                    anchors.verticalCenter: parent.verticalCenter
                    width: root.stubWidth
                    height: root.thickness
                    fill: "hatched"
                    ink: Theme.contour
                }
                AppText {
                    x: (line.masked ? stub.width : bar.width) + Theme.space8
                    anchors.verticalCenter: parent.verticalCenter
                    text: line.text
                    style: "texteFort"
                    size: 16
                    wrapMode: Text.NoWrap
                    decorative: true
                }
            }
        }
    }
}
