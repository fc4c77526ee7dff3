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

Page {
    id: root

    required property Session session

    title: qsTr("Envois")
    onExited: root.session.navigator.back()
    actions: ActionBar {
        main: AppButton {
            text: root.session.trying ? qsTr("Envoi en cours…") : qsTr("Essayer maintenant")
            iconName: "sync"
            kind: "doux"
            busy: root.session.trying
            Layout.fillWidth: true
            onClicked: root.session.tryNow()
        }
    }

    OutboxModel {
        id: outbox
        workspace: root.session.workspace
        status: root.session.status
        onTakenAsked: id => root.session.navigator.push(taken, {itemId: id})
        onFailed: sentence => root.session.navigator.say(sentence)
    }
    Component {
        id: taken

        TakenPage {
            session: root.session
            outbox: outbox
        }
    }
    Card {
        RowLayout {
            spacing: Theme.space16
            Layout.fillWidth: true

            Icon {
                name: root.session.status.online ? "wifi" : "cloud_off"
                size: 28
                color: root.session.status.online ? Theme.repondu : Theme.attente
            }
            ColumnLayout {
                spacing: 0
                Layout.fillWidth: true

                AppText {
                    text: root.session.status.headline
                    style: "texteFort"
                    Layout.fillWidth: true
                }
                AppText {
                    visible: text !== ""
                    text: root.session.status.detail
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
            visible: root.session.status.proof !== ""
            spacing: Theme.space16
            Layout.fillWidth: true

            Icon {
                name: "cloud_done"
                size: 28
                color: Theme.encre2
            }
            AppText {
                text: root.session.status.proof
                style: "petit"
                color: Theme.encre2
                Layout.fillWidth: true
            }
        }
    }
    Banner {
        visible: outbox.urgentText !== ""
        tone: "urgence"
        iconName: "phone_in_talk"
        text: outbox.urgentText
        actionText: qsTr("Appeler")
        Layout.fillWidth: true
        onActed: root.session.callLup()
    }
    OutboxSection {
        outbox: outbox
        section: OutboxModel.ToSee
        title: qsTr("À voir (%1)").arg(outbox.toSee)
        tone: "erreur"
        visible: outbox.toSee > 0
        onOpened: id => root.open(id)
    }
    OutboxSection {
        outbox: outbox
        section: OutboxModel.Waiting
        title: qsTr("En attente (%1)").arg(outbox.waiting)
        visible: outbox.waiting > 0
        onOpened: id => root.open(id)
    }
    OutboxSection {
        outbox: outbox
        section: OutboxModel.HandedToday
        title: qsTr("Remis aujourd’hui (%1)").arg(outbox.handedToday)
        visible: outbox.handedToday > 0
        onOpened: id => root.open(id)
    }
    EmptyState {
        visible: outbox.loaded && outbox.count === 0
        title: qsTr("Tout est parti")
        text: qsTr("Ce que vous enregistrez sans réseau attendra ici, puis partira tout seul.")
        Layout.topMargin: Theme.space24
    }
    OutboxSheet {
        id: sheet
        outbox: outbox
        session: root.session
    }

    function open(id: string): void {
        sheet.itemId = id;
        sheet.open();
    }
}
