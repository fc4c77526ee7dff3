// The five steps of an accompaniment, what is noted along the way, and the next call.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Desk
import Relais.Frame
import Relais.Inputs

ColumnLayout {
    id: root

    required property CaseView view

    signal composed(act: string)

    spacing: Theme.space16
    Layout.fillWidth: true

    Card {
        padding: 0
        spacing: 0

        RowLayout {
            spacing: Theme.space8
            Layout.fillWidth: true
            Layout.margins: Theme.space16
            Layout.bottomMargin: Theme.space8

            AppText {
                text: qsTr("Plan d’accompagnement")
                style: "titreS"
                heading: true
                Layout.fillWidth: true
            }
            AppText {
                text: root.view.steps.doneCount === 0 ? qsTr("0 étape sur 5") : root.view.steps.doneCount === 1 ? qsTr("1 étape sur 5") : qsTr("%1 étapes sur 5").arg(root.view.steps.doneCount)
                style: "petit"
                color: Theme.encre2
            }
        }
        Repeater {
            model: root.view.steps

            StepRow {
                required property int index
                required property string label
                required property string value
                required property string mark

                title: label
                detail: value
                stage: mark
                actionText: mark === "current" && root.view.stepAct !== "" ? qsTr("Faire") : ""
                onActed: root.composed(root.view.stepAct)
                lastRow: index === root.view.steps.count - 1
            }
        }
    }
    Flow {
        visible: root.view.planActs.count > 0
        spacing: Theme.space8
        Layout.fillWidth: true

        Repeater {
            model: root.view.planActs

            AppButton {
                required property int index
                required property string name
                required property string icon

                required text

                iconName: icon
                kind: "doux"
                compact: true
                onClicked: root.composed(name)
            }
        }
    }
    ChoiceGroup {
        visible: root.view.actions.includes("rappel_prevu")
        label: qsTr("Prochain rappel")
        note: root.view.nextCall

        Choice {
            text: qsTr("Demain")
            checked: root.view.nextCallIn === 1
            onClicked: root.view.callAgainIn(1)
        }
        Choice {
            text: qsTr("Dans 3 jours")
            checked: root.view.nextCallIn === 3
            onClicked: root.view.callAgainIn(3)
        }
        Choice {
            text: qsTr("Dans une semaine")
            checked: root.view.nextCallIn === 7
            onClicked: root.view.callAgainIn(7)
        }
        Choice {
            text: qsTr("Autre date")
            iconName: "event"
            leading: false
            checked: root.view.nextCallIn > 0 && root.view.nextCallIn !== 1 && root.view.nextCallIn !== 3 && root.view.nextCallIn !== 7
            onClicked: root.composed("rappel_prevu")
        }
    }
}
