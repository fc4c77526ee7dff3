// Everything one reads of an alert, from the patient to the history.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Alerts
import Relais.Controls

ColumnLayout {
    id: root

    required property AlertView view
    property bool withName: true // on wide screens the pane's head says it
    readonly property string reply: question.text
    readonly property bool twoColumns: !Theme.isPhone && root.width > Theme.scaled(560)

    signal callPatient
    signal callLup
    signal write

    function focusReply(): void {
        question.takeFocus();
    }

    spacing: Theme.space16
    Layout.fillWidth: true

    PatientCard {
        visible: root.withName
        name: root.view.patient
        line: root.view.patientLine
        callable: root.view.phone !== ""
        onCalled: root.callPatient()
    }
    StageTrack {
        large: true
        backdrop: Theme.fond
        fills: root.view.stage.fills
        tones: root.view.loaded ? root.view.stage.tones : ["petrole"]
        words: root.view.stage.labels
        stateText: root.view.stage.words
        sending: root.view.stage.sending
        Layout.fillWidth: true
    }
    Banner {
        visible: root.view.callDue
        tone: "urgence"
        iconName: "phone_in_talk"
        text: root.view.callDueText
        actionText: qsTr("Appeler")
        onActed: root.callLup()
    }
    AppText {
        visible: !root.view.answered && !root.view.asked && text !== ""
        text: root.view.stage.sentence
        style: "texteL"
        Layout.fillWidth: true
    }
    QuestionCard {
        id: question
        visible: root.view.asked
        view: root.view
    }
    AnswerCard {
        visible: root.view.answered
        view: root.view
    }
    GridLayout {
        columns: root.twoColumns ? 2 : 1
        columnSpacing: Theme.space24
        rowSpacing: Theme.space16
        Layout.fillWidth: true

        ColumnLayout {
            spacing: Theme.space12
            Layout.row: root.twoColumns ? 0 : 0
            Layout.column: root.twoColumns ? 1 : 0
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.space8 // equal shares
            visible: care.visible || facts.visible

            CareCard {
                id: care
                visible: root.view.asksCare
                view: root.view
            }
            Card {
                id: facts
                visible: root.view.subtitle !== ""

                AppText {
                    text: root.view.urgency === "" ? root.view.subtitle : root.view.subtitle + " · " + root.view.urgency
                    style: "texteFort"
                    Layout.fillWidth: true
                }
                AppText {
                    text: root.view.masked ? qsTr("Contenu médical masqué par la CPAM") : root.view.detail
                    color: root.view.masked ? Theme.encre2 : Theme.encre
                    Layout.fillWidth: true
                }
                RowLayout {
                    visible: root.view.nir !== ""
                    spacing: Theme.space8

                    AppText {
                        text: root.view.nir
                        style: "texteFort"
                        Layout.fillWidth: true
                    }
                    LinkButton {
                        text: qsTr("Afficher")
                        onClicked: root.view.showNir()
                    }
                }
                AppText {
                    text: root.view.number
                    style: "petit"
                    color: Theme.encre2
                    Layout.fillWidth: true
                }
            }
        }
        HistoryList {
            timeline: root.view.timeline
            Layout.row: root.twoColumns ? 0 : 1
            Layout.column: 0
            Layout.alignment: Qt.AlignTop
            Layout.preferredWidth: Theme.space8 // equal shares
        }
    }
}
