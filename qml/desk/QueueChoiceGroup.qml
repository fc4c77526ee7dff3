// One question of the queue's filters: « Tous », then what its open cases have.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import Relais.Desk
import Relais.Inputs

ChoiceGroup {
    id: root

    required property QueueFilter filter
    property int least: 1 // values below which there is nothing to choose

    visible: root.filter.codes.length >= root.least

    Choice {
        text: qsTr("Tous")
        checked: root.filter.current === ""
        onClicked: root.filter.current = ""
    }
    Repeater {
        model: root.filter.codes

        Choice {
            required property int index
            required property string modelData

            text: root.filter.texts[index] ?? ""
            checked: root.filter.current === modelData
            onClicked: root.filter.current = modelData
        }
    }
}
