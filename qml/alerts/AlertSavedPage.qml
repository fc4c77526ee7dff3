// « Alerte enregistrée ici », which becomes « La CPAM a reçu l'alerte » when the service has it.
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

Page {
    id: root

    required property RecordSource records
    required property Navigator navigator
    required property syncStatus status
    required property string recordId

    title: ""
    leading: ""
    spacing: Theme.space16
    Component.onCompleted: Qt.callLater(finish.forceActiveFocus)
    badge: BarBadge {
        navigator: root.navigator
        link: root.status
    }
    actions: ActionBar {
        main: AppButton {
            id: finish
            text: qsTr("Terminé")
            focus: true
            Layout.fillWidth: true
            onClicked: root.navigator.home()
        }

        AppButton {
            text: qsTr("Voir l’alerte")
            kind: "secondaire"
            Layout.fillWidth: Theme.isEtroit
            onClicked: {
                const navigator = root.navigator;
                const id = root.recordId;
                navigator.home();
                navigator.openRecord("lup", id);
            }
        }
    }
    Keys.onEscapePressed: root.navigator.home()
    Keys.onBackPressed: root.navigator.home()

    AlertView {
        id: alert
        source: root.records
        recordId: root.recordId
        onReceivedByService: root.announce(qsTr("La CPAM a reçu l’alerte"))
    }
    IconTile {
        iconName: alert.received ? "mark_email_read" : alert.leaving ? "schedule_send" : "cloud_done"
        tone: alert.received ? "recu" : "attente"
    }
    AppText {
        text: alert.received ? qsTr("La CPAM a reçu l’alerte") : alert.leaving ? qsTr("Alerte enregistrée ici") : alert.stage.words
        style: "titreXL"
        heading: true
        Layout.fillWidth: true
    }
    AppText {
        text: alert.received ? alert.receivedText
              : !alert.leaving ? alert.stage.sentence
              : root.records.online ? qsTr("Elle part toute seule. Vous n’avez rien à refaire.")
                                    : qsTr("Pas de réseau pour l’instant. Elle partira toute seule dès qu’il revient. Vous n’avez rien à refaire.")
        style: "texteL"
        Layout.fillWidth: true
    }
    Card {
        visible: alert.loaded
        spacing: Theme.space12

        RowLayout {
            spacing: Theme.space8
            Layout.fillWidth: true

            ColumnLayout {
                spacing: 0
                Layout.fillWidth: true

                AppText {
                    text: alert.patient
                    style: "texteFort"
                    size: 18
                    Layout.fillWidth: true
                }
                AppText {
                    text: alert.subtitle
                    style: "petit"
                    size: 16
                    color: Theme.encre2
                    Layout.fillWidth: true
                }
            }
            Tag {
                visible: alert.urgency !== ""
                text: alert.urgency
                iconName: alert.urgent ? "bolt" : ""
                tone: alert.urgent ? "urgence" : "neutre"
                Layout.alignment: Qt.AlignTop
            }
        }
        StageTrack {
            large: true
            fills: alert.stage.fills
            tones: alert.loaded ? alert.stage.tones : ["petrole"]
            words: alert.stage.labels
            stateText: alert.stage.words
            sending: alert.stage.sending
            Layout.fillWidth: true
        }
        RowLayout {
            spacing: Theme.space8

            Icon {
                name: alert.received ? "mark_email_read" : alert.leaving ? "schedule" : "cloud_done"
                size: 20
                color: Theme.tone(alert.received ? "recu" : "attente")
            }
            AppText {
                text: alert.savedLine
                style: "petit"
                strong: true
                color: Theme.tone(alert.received ? "recu" : "attente")
                Layout.fillWidth: true
            }
        }
    }
    Banner {
        visible: !alert.received && !root.records.online && alert.offersCall
        tone: "urgence"
        iconName: "phone_in_talk"
        lead: qsTr("Trop urgent pour attendre ?")
        text: qsTr("Appelez la LUP avec un résumé à lire.")
        actionText: qsTr("Appeler")
        onActed: root.navigator.push(callPage, {})
    }
    Banner {
        visible: alert.received
        iconName: "record_voice_over"
        text: qsTr("À dire au patient : « La CPAM va vous appeler. Gardez votre téléphone près de vous. »")
    }
    Component {
        id: callPage

        CallSummaryPage {
            view: alert
            navigator: root.navigator
            status: root.status
        }
    }
}
