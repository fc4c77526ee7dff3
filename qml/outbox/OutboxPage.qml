// « Envois »: what has not left this device, why, and what to do; what cannot wait has the telephone.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.App
import Relais.App.Outbox
import Relais.Controls
import Relais.Frame
import Relais.Records

Page {
    id: root

    required property RecordSource records
    required property Navigator navigator
    required property syncStatus status
    property bool trying: false

    signal tryAsked
    signal corrected(recordId: string)
    signal lupCalled(recordId: string) // with what to read about it
    signal referenceCopied(reference: string)

    title: qsTr("Envois")
    onExited: root.navigator.back()
    actions: ActionBar {
        main: AppButton {
            text: root.trying ? qsTr("Envoi en cours…") : qsTr("Essayer maintenant")
            iconName: "sync"
            kind: "doux"
            busy: root.trying
            Layout.fillWidth: true
            onClicked: root.tryAsked()
        }
    }

    UnsentWatch {
        id: unsent
        source: root.records
    }
    OutboxModel {
        id: sendings
        source: root.records
        status: root.status
        onCorrectionAsked: recordId => root.corrected(recordId)
        onTakenAsked: id => root.navigator.push(taken, {itemId: id})
        onTakenBack: draftId => root.navigator.compose("lup", draftId)
        onFailed: sentence => root.navigator.say(sentence)
    }
    Component {
        id: taken

        TakenPage {
            navigator: root.navigator
            outbox: sendings
            onReferenceCopied: reference => root.referenceCopied(reference)
        }
    }
    Card {
        RowLayout {
            spacing: Theme.space16
            Layout.fillWidth: true

            Icon {
                name: root.status.online ? "wifi" : "cloud_off"
                size: 28
                color: root.status.online ? Theme.repondu : Theme.attente
            }
            ColumnLayout {
                spacing: 0
                Layout.fillWidth: true

                AppText {
                    text: root.status.headline
                    style: "texteFort"
                    Layout.fillWidth: true
                }
                AppText {
                    visible: text !== ""
                    text: sendings.countsText === "" ? root.status.stale : sendings.countsText
                    style: "petit"
                    color: Theme.encre2
                    Layout.fillWidth: true
                }
                AppText {
                    visible: text !== "" && !root.trying
                    text: root.status.nextTry
                    style: "petit"
                    color: Theme.encre2
                    Layout.fillWidth: true
                }
            }
        }
        RowLayout {
            spacing: Theme.space16
            Layout.fillWidth: true

            Icon {
                name: "shield"
                size: 28
                color: Theme.encre2
            }
            AppText {
                text: qsTr("Tout est enregistré et chiffré sur cet appareil.")
                style: "petit"
                color: Theme.encre2
                Layout.fillWidth: true
            }
        }
        RowLayout {
            visible: root.status.proof !== ""
            spacing: Theme.space16
            Layout.fillWidth: true

            Icon {
                name: "cloud_done"
                size: 28
                color: Theme.encre2
            }
            AppText {
                text: root.status.proof
                style: "petit"
                color: Theme.encre2
                Layout.fillWidth: true
            }
        }
    }
    Banner {
        visible: root.status.clock !== ""
        tone: "attente"
        iconName: "schedule"
        text: root.status.clock
        Layout.fillWidth: true
    }
    Banner {
        visible: sendings.unreadText !== ""
        tone: "attente"
        iconName: "info"
        text: sendings.unreadText
        Layout.fillWidth: true
    }
    Banner {
        visible: unsent.text !== ""
        tone: "urgence"
        iconName: "phone_in_talk"
        text: unsent.text
        actionText: qsTr("Appeler")
        Layout.fillWidth: true
        onActed: root.lupCalled(unsent.recordId)
    }
    OutboxSection {
        outbox: sendings
        section: OutboxModel.ToSee
        title: qsTr("À voir (%1)").arg(sendings.toSee)
        tone: "erreur"
        visible: sendings.toSee > 0
        onOpened: id => root.open(id)
    }
    OutboxSection {
        outbox: sendings
        section: OutboxModel.Waiting
        title: qsTr("En attente (%1)").arg(sendings.waiting)
        visible: sendings.waiting > 0
        onOpened: id => root.open(id)
    }
    OutboxSection {
        outbox: sendings
        section: OutboxModel.HandedToday
        title: qsTr("Remis aujourd’hui (%1)").arg(sendings.handedToday)
        visible: sendings.handedToday > 0
        onOpened: id => root.open(id)
    }
    EmptyState {
        visible: sendings.loaded && sendings.count === 0
        title: qsTr("Tout est parti")
        text: qsTr("Ce que vous enregistrez sans réseau attendra ici, puis partira tout seul.")
        Layout.topMargin: Theme.space24
    }
    OutboxSheet {
        id: sheet
        outbox: sendings
        navigator: root.navigator
        onReferenceCopied: reference => root.referenceCopied(reference)
    }

    function open(id: string): void {
        sheet.itemId = id;
        sheet.open();
    }
}
