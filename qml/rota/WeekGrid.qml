// A week of the permanence: one column per day, closed hours hatched, a block for each duty.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Rota

Item {
    id: root

    required property RotaView rota
    property string selectedId

    readonly property int hours: root.rota.lastHour - root.rota.firstHour
    readonly property real hourWidth: Theme.scaled(52)
    readonly property real headHeight: Theme.scaled(72)
    readonly property real leastHour: Theme.scaled(40)
    readonly property real hourHeight: Math.max(root.leastHour, (root.height - root.headHeight - Theme.space16) / Math.max(1, root.hours))
    // A day without a permanence is narrower.
    readonly property real openWeight: 2.2
    readonly property real share: (root.width - root.hourWidth - Theme.space8) / Math.max(1, root.weightBefore(7))

    signal chosen(dutyId: string)

    function weightBefore(column: int): real {
        let sum = 0;
        for (let i = 0; i < column; ++i)
            sum += root.rota.openDays[i] ? root.openWeight : 1;
        return sum;
    }

    function leftOf(column: int): real {
        return root.hourWidth + root.weightBefore(column) * root.share;
    }

    function widthOf(column: int): real {
        return root.leftOf(column + 1) - root.leftOf(column);
    }

    function step(from: int, by: int): void {
        const next = blocks.itemAt(Math.max(0, Math.min(blocks.count - 1, from + by)));
        if (next !== null)
            next.forceActiveFocus();
    }

    implicitHeight: root.headHeight + root.hours * root.leastHour + Theme.space16
    Accessible.role: Accessible.Table
    Accessible.name: root.rota.title

    Repeater {
        model: root.rota.days

        Item {
            id: head

            required property int index
            required property string title
            required property string holiday
            required property string spoken
            required property bool open

            x: root.leftOf(head.index)
            width: root.widthOf(head.index)
            height: root.headHeight

            ColumnLayout {
                width: parent.width - Theme.space8
                anchors.centerIn: parent
                spacing: 2

                AppText {
                    text: head.title
                    spoken: head.spoken
                    style: head.open ? "etiquette" : "petit"
                    strong: head.open
                    color: head.open ? Theme.encre : Theme.encre2
                    horizontalAlignment: Text.AlignHCenter
                    Layout.fillWidth: true
                }
                Tag {
                    visible: head.holiday !== "" && head.open
                    text: qsTr("férié")
                    tone: "urgence"
                    Layout.alignment: Qt.AlignHCenter
                }
            }
            Rectangle {
                width: Theme.lineSeparateur
                height: root.height
                color: Theme.trait
            }
            HatchedArea {
                visible: !head.open
                x: Theme.lineSeparateur
                y: root.headHeight
                width: head.width - x
                height: root.hours * root.hourHeight
            }
        }
    }
    Repeater { // the hours
        model: root.hours + 1

        Item {
            id: hour

            required property int index

            y: root.headHeight + hour.index * root.hourHeight
            width: root.width

            Rectangle {
                x: root.hourWidth - Theme.space8
                width: parent.width - x
                height: Theme.lineSeparateur
                color: Theme.trait
            }
            AppText {
                y: -height / 2
                width: root.hourWidth - Theme.space12
                text: qsTr("%1 h").arg(root.rota.firstHour + hour.index)
                style: "petit"
                color: Theme.encre2
                horizontalAlignment: Text.AlignRight
                decorative: true
            }
        }
    }
    Repeater {
        id: blocks
        model: root.rota.blocks

        DutyBlock {
            id: block

            required property int index
            required property string dutyId
            required property int column
            required property int lane
            required property int lanes
            required property int startMinute
            required property int endMinute

            readonly property real room: root.widthOf(block.column) / block.lanes

            x: root.leftOf(block.column) + block.lane * block.room + Theme.space8
            y: root.headHeight + (block.startMinute / 60 - root.rota.firstHour) * root.hourHeight + Theme.space4
            width: block.room - 2 * Theme.space8
            height: Math.max(implicitHeight, (block.endMinute - block.startMinute) / 60 * root.hourHeight - Theme.space8)
            selected: block.dutyId === root.selectedId
            onClicked: root.chosen(block.dutyId)
            Keys.onLeftPressed: root.step(block.index, -1)
            Keys.onRightPressed: root.step(block.index, 1)
            Keys.onUpPressed: root.step(block.index, -1)
            Keys.onDownPressed: root.step(block.index, 1)
        }
    }
}
