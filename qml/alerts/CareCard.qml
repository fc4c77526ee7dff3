// « Le soin a-t-il pu avoir lieu ? », asked once after an answer.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.Alerts
import Relais.Controls
import Relais.Inputs

Card {
    id: root

    required property AlertView view

    ChoiceGroup {
        label: qsTr("Le soin a-t-il pu avoir lieu ?")
        columns: 3

        Repeater {
            model: root.view.careTexts

            Choice {
                required property int index
                required property string modelData

                text: modelData
                checked: root.view.careIndex === index
                onClicked: root.view.sayCare(index)
            }
        }
    }
}
