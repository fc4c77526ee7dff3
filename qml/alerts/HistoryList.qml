// « Historique »: what happened, latest first.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Records

ColumnLayout {
    id: root

    required property TimelineModel timeline

    spacing: Theme.space8
    Layout.fillWidth: true

    SectionTitle {
        text: qsTr("Historique")
    }
    ColumnLayout {
        spacing: 0
        Layout.fillWidth: true

        Repeater {
            model: root.timeline

            HistoryRow {
                id: row

                required property int index
                required property string written
                required property string icon
                required detail // of the row's own, given by the model
                required tone

                text: row.written
                iconName: row.icon
                lastRow: row.index === root.timeline.count - 1
            }
        }
    }
}
