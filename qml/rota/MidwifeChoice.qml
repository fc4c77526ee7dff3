// One of the midwives: those who are free are offered, the others are written.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Inputs
import Relais.Rota

ColumnLayout {
    id: root

    required property MidwifeModel people
    required property string label
    property string chosen
    property string everybody // words of « À toutes », "" when it is no choice

    signal picked(person: string)

    spacing: Theme.space4
    Layout.fillWidth: true
    Accessible.role: Accessible.Grouping
    Accessible.name: root.label

    AppText {
        text: root.label
        style: "etiquette"
        strong: true
        Layout.fillWidth: true
    }
    Card {
        padding: Theme.space8
        spacing: 0

        RadioRow {
            visible: root.everybody !== ""
            text: root.everybody
            checked: root.chosen === ""
            onToggled: root.picked("")
        }
        Repeater {
            model: root.people

            ColumnLayout {
                id: line

                required property string person
                required property string name
                required property string load
                required property bool free

                spacing: 0
                Layout.fillWidth: true

                RadioRow {
                    visible: line.free
                    text: line.name
                    detail: line.load
                    checked: root.chosen === line.person
                    onToggled: root.picked(line.person)
                }
                AppText {
                    visible: !line.free
                    text: qsTr("%1 : %2").arg(line.name).arg(line.load)
                    style: "petit"
                    color: Theme.encre2
                    Layout.fillWidth: true
                    Layout.margins: Theme.space8
                }
            }
        }
        AppText {
            visible: root.people.count === 0
            text: qsTr("Personne d’autre n’est inscrit à cette permanence.")
            style: "petit"
            color: Theme.encre2
            Layout.fillWidth: true
        }
    }
}
