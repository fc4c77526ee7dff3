// « Historique »: what happened, latest first.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import Relais.Controls
import Relais.Records

Column { // not a layout: rows whose texts wrap would settle only in a second turn
    id: root

    required property TimelineModel timeline

    spacing: Theme.space8

    SectionTitle {
        text: qsTr("Historique")
        width: root.width
    }
    Column {
        width: root.width

        Repeater {
            model: root.timeline

            HistoryRow {
                id: row

                required property int index
                required property string written
                required property string icon
                required detail // of the row's own, given by the model
                required tone

                width: root.width
                text: row.written
                iconName: row.icon
                lastRow: row.index === root.timeline.count - 1
            }
        }
    }
}
