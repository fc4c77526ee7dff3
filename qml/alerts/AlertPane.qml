// One alert beside its list, on wide screens.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.Alerts
import Relais.App
import Relais.Controls
import Relais.Frame
import Relais.Records

FocusScope {
    id: root

    required property RecordSource records
    required property Navigator navigator
    required property syncStatus status
    property string recordId // "": nothing is selected
    property int readAfter: 2000 // ms an answer stays on screen before it counts as read
    property bool chosen: false // by the reader, not by the page: only then is its answer read

    // The reader is at work in it: from now on it is the one she chose.
    signal used

    function focusRecord(): void {
        flick.forceActiveFocus();
    }

    onActiveFocusChanged: {
        if (root.activeFocus)
            root.used();
    }
    Accessible.role: Accessible.Pane
    Accessible.name: alert.loaded ? alert.patient : qsTr("Alerte")

    AlertView {
        id: alert
        source: root.records
        recordId: root.recordId
        onTakenBack: draftId => root.navigator.compose("lup", draftId)
        onRecordIdChanged: {
            if (reading.running)
                reading.restart();
        }
    }
    Timer {
        id: reading
        interval: root.readAfter
        running: root.visible && root.chosen && alert.answered && root.Window.active
        onTriggered: alert.read()
    }
    ColumnLayout {
        anchors.fill: parent
        visible: root.recordId !== "" && alert.loaded
        spacing: 0

        RowLayout {
            spacing: Theme.space12
            Layout.fillWidth: true
            Layout.margins: Theme.space24
            Layout.bottomMargin: Theme.space12

            ColumnLayout {
                spacing: 0
                Layout.fillWidth: true

                AppText {
                    text: alert.patient
                    style: "titreM"
                    heading: true
                    Layout.fillWidth: true
                }
                AppText {
                    text: alert.patientLine === "" ? alert.number : alert.patientLine + " · " + alert.number
                    style: "petit"
                    color: Theme.encre2
                    Layout.fillWidth: true
                }
            }
            AlertMenuButton {
                view: alert
                bar: acts
            }
            AppButton {
                visible: alert.phone !== ""
                text: qsTr("Appeler le patient")
                iconName: "call"
                kind: "doux"
                compact: true
                onClicked: root.navigator.call(alert.phone)
            }
        }
        Flickable {
            id: flick
            activeFocusOnTab: false
            contentWidth: width
            contentHeight: record.implicitHeight + Theme.space24
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            Layout.fillWidth: true
            Layout.fillHeight: true

            AlertRecord {
                id: record
                x: Theme.space24
                width: flick.width - 2 * Theme.space24
                withName: false
                onCorrect: root.navigator.push(correction, {})
                view: alert
                onCallLup: root.navigator.push(summary, {})
            }
        }
        Banner {
            visible: alert.problem !== ""
            tone: "erreur"
            iconName: "error"
            text: alert.problem
            Layout.margins: Theme.space12
        }
        AlertActions {
            id: acts
            view: alert
            onReplySent: record.sendReply()
            onCallLup: root.navigator.push(summary, {})
        }
    }
    EmptyState {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.space24
        visible: root.recordId === "" || alert.gone
        title: alert.gone && root.recordId !== "" ? qsTr("Cette alerte n’est plus sur cet appareil") : qsTr("Choisissez une alerte")
        text: root.recordId !== "" ? alert.goneText : ""
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
