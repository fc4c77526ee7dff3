// The steps of a case: what is done, what is being done, what comes next.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Desk

Card {
    id: root

    required property FactModel steps

    padding: 0
    spacing: 0

    RowLayout {
        spacing: Theme.space8
        Layout.fillWidth: true
        Layout.margins: Theme.space16 - 2
        Layout.bottomMargin: Theme.space8

        AppText {
            text: qsTr("Étapes")
            style: "titreS"
            heading: true
            Layout.fillWidth: true
        }
        AppText {
            text: qsTr("%1 sur %2").arg(root.steps.doneCount).arg(root.steps.count)
            style: "petit"
            color: Theme.encre2
        }
    }
    Repeater {
        model: root.steps

        CheckLine {
            required property int index

            lastRow: index === root.steps.count - 1
        }
    }
}
