// One alert on a page of its own: phones and tablets standing up.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import Relais.Alerts
import Relais.App
import Relais.Controls
import Relais.Frame
import Relais.Records

Page {
    id: root

    required property RecordSource records
    required property Navigator navigator
    required property syncStatus status
    required property string recordId

    title: qsTr("Alerte")
    onExited: root.navigator.back()
    badge: [
        BarBadge {
            navigator: root.navigator
            link: root.status
        },
        AlertMenuButton {
            view: alert
            bar: acts
        }
    ]
    actions: AlertActions {
        id: acts
        visible: alert.loaded
        view: alert
        onReplySent: record.sendReply()
        onCallLup: root.navigator.push(summary, {})
    }

    AlertView {
        id: alert
        source: root.records
        recordId: root.recordId
        onDone: root.announce(qsTr("Enregistré ici"))
        onTakenBack: draftId => {
            const navigator = root.navigator;
            navigator.back();
            navigator.compose("lup", draftId);
        }
    }
    Timer { // an answer is read when it stayed on screen
        interval: 2000
        running: root.visible && alert.answered && root.Window.active
        onTriggered: alert.read()
    }
    Banner {
        visible: alert.problem !== ""
        tone: "erreur"
        iconName: "error"
        text: alert.problem
    }
    EmptyState {
        visible: alert.gone
        title: qsTr("Cette alerte n’est plus sur cet appareil")
        text: alert.goneText
    }
    AlertRecord {
        id: record
        visible: alert.loaded
        view: alert
        onCorrect: root.navigator.push(correction, {})
        onCallPatient: root.navigator.call(alert.phone)
        onCallLup: root.navigator.push(summary, {})
    }
    Component {
        id: correction

        AlertComposePage {
            records: root.records
            navigator: root.navigator
            status: root.status
            correctedId: root.recordId
        }
    }
    Component {
        id: summary

        CallSummaryPage {
            view: alert
            navigator: root.navigator
            status: root.status
        }
    }
}
