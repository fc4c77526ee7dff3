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
    readonly property bool twoColumns: !Theme.isPhone && root.width > Theme.scaled(560)

    signal callPatient
    signal callLup
    signal correct

    function sendReply(): void {
        question.send();
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
        Layout.minimumHeight: implicitHeight
    }
    Banner {
        visible: root.view.toCorrect !== ""
        tone: "erreur"
        iconName: "error"
        text: root.view.toCorrect
        actionText: qsTr("Corriger")
        onActed: root.correct()
    }
    Banner {
        visible: root.view.unopenedText !== ""
        tone: "urgence"
        iconName: "phone_in_talk"
        text: root.view.unopenedText
        actionText: qsTr("Appeler")
        onActed: root.callLup()
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
    Item { // not a layout: texts that wrap in a grid inside a page never settle
        id: halves

        readonly property real half: root.twoColumns ? (width - Theme.space24) / 2 : width

        implicitHeight: root.twoColumns ? Math.max(aside.height, history.height)
                                        : history.y + history.height
        Layout.fillWidth: true

        ColumnLayout {
            id: aside
            x: root.twoColumns ? halves.half + Theme.space24 : 0
            width: halves.half
            height: visible ? implicitHeight : 0
            spacing: Theme.space12
            visible: root.view.asksCare || root.view.subtitle !== ""

            CareCard {
                visible: root.view.asksCare
                view: root.view
            }
            FactsCard {
                visible: root.view.subtitle !== ""
                view: root.view
            }
        }
        HistoryList {
            id: history
            y: root.twoColumns || !aside.visible ? 0 : aside.height + Theme.space16
            width: halves.half
            height: implicitHeight
            timeline: root.view.timeline
        }
    }
}
