// « Horaires » of a service: each of its parts and when it receives people.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.Controls

Card {
    id: root

    required property list<string> labels
    required property list<string> hours

    spacing: Theme.space12

    SectionTitle {
        text: qsTr("Horaires")
    }
    Repeater {
        model: root.labels

        GridLayout {
            id: opening

            required property int index
            required property string modelData

            columns: Theme.isEtroit ? 1 : 2
            columnSpacing: Theme.space12
            rowSpacing: 0
            Layout.fillWidth: true

            AppText {
                text: opening.modelData
                color: Theme.encre2
                Layout.fillWidth: true
            }
            AppText {
                text: root.hours[opening.index] ?? ""
                style: "texteFort"
                horizontalAlignment: Theme.isEtroit ? Text.AlignLeft : Text.AlignRight
                Layout.fillWidth: true
            }
        }
    }
}
