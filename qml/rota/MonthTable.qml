// A month by weeks: what each weekend and public holiday has.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import Relais.Controls
import Relais.Rota

Item {
    id: root

    required property RotaView rota
    property string selectedId

    readonly property int columns: root.rota.monthColumns + 1
    readonly property int weeks: root.rota.cells.count / root.columns
    readonly property real labelWidth: Theme.scaled(112)
    readonly property real gap: Theme.space12
    readonly property real cellWidth: (root.width - root.labelWidth - root.gap * root.rota.monthColumns) / root.rota.monthColumns
    readonly property real least: Theme.scaled(112) // four lines and their margins
    readonly property real cellHeight: Math.max(root.least, (root.height - root.gap * (root.weeks - 1)) / Math.max(1, root.weeks))

    signal chosen(dutyId: string)

    function step(from: int, by: int): void {
        for (let i = from + by; i >= 0 && i < cells.count; i += by) {
            const one = cells.itemAt(i) as MonthCell;
            if (one !== null && one.dutyId !== "") {
                one.take();
                return;
            }
        }
    }

    implicitHeight: root.weeks * (root.least + root.gap)
    Accessible.role: Accessible.Table
    Accessible.name: root.rota.title

    Repeater {
        id: cells
        model: root.rota.cells

        MonthCell {
            id: cell

            readonly property int place: cell.index % root.columns

            x: cell.place === 0 ? 0 : root.labelWidth + root.gap + (cell.place - 1) * (root.cellWidth + root.gap)
            y: Math.floor(cell.index / root.columns) * (root.cellHeight + root.gap)
            width: cell.place === 0 ? root.labelWidth : root.cellWidth
            height: root.cellHeight
            selected: cell.dutyId !== "" && cell.dutyId === root.selectedId
            onChosen: root.chosen(cell.dutyId)
            onMoved: by => root.step(cell.index, by)
        }
    }
}
