// Two to four short exclusive values in one bar; stacked when the text is large or a word would break.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.Controls

FocusScope {
    id: root

    required property string label // "" when a question stands above; then give spokenLabel
    property string spokenLabel: root.label
    property string note
    required property list<string> options
    property int current: -1 // nothing chosen
    property string help
    property string error

    // Of one beside the others: whole, because a line between two pixels may be drawn in none; the last takes the rest.
    readonly property real share: Math.floor(bar.width / Math.max(1, root.options.length))
    readonly property bool stacked: Theme.isEtroit || root.longestWord() > root.share - Theme.space8
    readonly property real cellWidth: root.stacked ? bar.width : root.share

    signal chosen(index: int)

    function move(from: int, step: int): void {
        const next = (from + step + root.options.length) % root.options.length;
        cells.itemAt(next).forceActiveFocus();
        root.chosen(next);
    }

    function longestWord(): real {
        let longest = 0;
        for (const option of root.options) {
            for (const word of option.split(/[ \-]/))
                longest = Math.max(longest, words.advanceWidth(word));
        }
        return longest;
    }

    implicitWidth: 320
    implicitHeight: column.implicitHeight
    Layout.fillWidth: true
    Accessible.role: Accessible.Grouping
    Accessible.name: root.spokenLabel
    Accessible.description: root.error !== "" ? root.error : root.help

    FontMetrics {
        id: words
        font: sample.font
    }
    AppText {
        id: sample
        visible: false
        style: "etiquette"
        decorative: true
    }
    ColumnLayout {
        id: column
        width: root.width
        spacing: Theme.space8

        QuestionLabel {
            text: root.label
            note: root.note
        }
        Rectangle {
            id: bar
            implicitHeight: grid.height
            radius: Theme.radiusChoix
            color: Theme.surface
            Layout.fillWidth: true

            Grid {
                id: grid
                columns: root.stacked ? 1 : Math.max(1, root.options.length)

                Repeater {
                    id: cells
                    model: root.options

                    Segment {
                        onClicked: root.chosen(index)
                        onMoved: step => root.move(index, step)
                        width: root.cellWidth + (root.stacked || index < root.options.length - 1 ? 0 : bar.width - root.share * root.options.length)
                        height: Math.max(implicitHeight, tallest)
                        checked: root.current === index
                        count: root.options.length
                        stacked: root.stacked
                        readonly property real tallest: root.tallest
                        tabStop: index === Math.max(0, root.current)
                        onImplicitHeightChanged: root.measure()
                    }
                }
            }
            Rectangle {
                anchors.fill: parent
                radius: bar.radius
                color: "transparent"
                border.width: root.error === "" ? Theme.controlLine : Theme.lineFort
                border.color: root.error === "" ? Theme.contour : Theme.erreur
            }
        }
        MessageLine {
            text: root.error
            kind: "error"
        }
        MessageLine {
            text: root.help
        }
    }

    property real tallest: 0

    // Every segment is as high as the one with the longest words.
    function measure(): void {
        let high = 0;
        for (let i = 0; i < cells.count; ++i) {
            if (cells.itemAt(i) !== null)
                high = Math.max(high, cells.itemAt(i).implicitHeight);
        }
        root.tallest = high;
    }
}
