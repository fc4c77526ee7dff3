// « Détail » : what the choices already say, ready phrases, and own words.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.Alerts
import Relais.Controls
import Relais.Inputs

ColumnLayout {
    id: root

    required property AlertComposer composer

    spacing: Theme.space12
    Layout.fillWidth: true

    ChoiceGroup {
        label: qsTr("Détail")
        note: qsTr("la difficulté administrative, pas de diagnostic")

        Repeater {
            model: root.composer.phrases

            Choice {
                required property int index
                required property string modelData

                text: modelData
                multiple: true
                checked: root.composer.phraseChosen[index] ?? false
                onClicked: root.composer.togglePhrase(index)
            }
        }
    }
    TextAreaField {
        id: own
        label: qsTr("Autres précisions")
        optional: true
        value: root.composer.freeText
        help: root.composer.detail
        maximumLength: 800
        onEdited: text => root.composer.setFreeText(text)
        onEnded: root.composer.leaveFreeText()
    }
}
