// Columns over time on plain axes; the number stands on each, so that the drawing is its own table.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import Relais.Controls
import Relais.Desk

Item {
    id: root

    required property ActivityRows days
    required property list<string> axis // from 0 up, evenly spaced

    readonly property real plotHeight: Theme.scaled(165)
    readonly property real above: Theme.petitLine + Theme.space4 // of the highest number
    readonly property real scaleWidth: Theme.scaled(30)
    readonly property real columnWidth: Math.max((root.width - root.scaleWidth) / Math.max(1, root.days.count), Theme.scaled(34))

    readonly property real barWidth: Math.min(root.columnWidth * 0.7, Theme.scaled(44))
    readonly property real stubWidth: Theme.scaled(30)
    readonly property real stubHeight: Theme.scaled(16)

    implicitWidth: Theme.listWidth
    implicitHeight: root.above + root.plotHeight + Theme.petitLine + Theme.space8

    Repeater {
        model: root.axis

        Item {
            id: step

            required property int index
            required property string modelData

            y: root.above + root.plotHeight * (1 - step.index / Math.max(1, root.axis.length - 1))
            width: root.width

            AppText {
                width: root.scaleWidth - Theme.space8
                anchors.verticalCenter: parent.top
                text: step.modelData
                style: "petit"
                color: Theme.encre2
                horizontalAlignment: Text.AlignRight
                decorative: true
            }
            Rectangle {
                x: root.scaleWidth
                width: parent.width - x
                height: Theme.lineSeparateur
                color: step.index === 0 ? Theme.contour : Theme.trait
            }
        }
    }
    Flickable {
        id: plot
        x: root.scaleWidth
        width: root.width - x
        height: root.height
        contentWidth: Math.max(width, root.columnWidth * root.days.count)
        contentX: Math.max(0, contentWidth - width) // the latest days
        flickableDirection: Flickable.HorizontalFlick
        interactive: contentWidth > width
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Alertes reçues")

        Repeater {
            model: root.days

            Item {
                id: day

                required property int index
                required property string label
                required property string text
                required property real share
                required property bool masked
                required property string spoken

                x: day.index * root.columnWidth
                width: root.columnWidth
                height: root.height
                Accessible.role: Accessible.ListItem
                Accessible.name: day.spoken

                Rectangle {
                    id: bar
                    anchors.horizontalCenter: parent.horizontalCenter
                    y: root.above + root.plotHeight - height
                    width: root.barWidth
                    height: root.plotHeight * day.share
                    radius: Math.min(Theme.radiusEtiquette / 2, height / 2)
                    color: Theme.petrole
                }
                StageSegment {
                    visible: day.masked
                    anchors.horizontalCenter: parent.horizontalCenter
                    y: root.above + root.plotHeight - height - Theme.space4
                    width: Math.min(root.barWidth, root.stubWidth)
                    height: root.stubHeight
                    fill: "hatched"
                    ink: Theme.contour
                }
                AppText {
                    width: parent.width
                    y: bar.y - height - (day.masked ? root.stubHeight + Theme.space4 : 0)
                    text: day.text === "0" ? "" : day.text
                    style: "petit"
                    strong: true
                    horizontalAlignment: Text.AlignHCenter
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: 8
                    wrapMode: Text.NoWrap
                    decorative: true
                }
                AppText {
                    width: parent.width
                    y: root.above + root.plotHeight + Theme.space4
                    text: day.label
                    style: "petit"
                    color: Theme.encre2
                    horizontalAlignment: Text.AlignHCenter
                    wrapMode: Text.NoWrap
                    decorative: true
                }
            }
        }
    }
}
