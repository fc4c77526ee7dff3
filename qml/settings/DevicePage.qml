// « Cet appareil »: what it is, until when it reads offline, how it opens; and how to give it back.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.App
import Relais.App.Settings
import Relais.Controls
import Relais.Frame
import Relais.Inputs

Page {
    id: root

    required property Session session

    title: qsTr("Cet appareil")
    onExited: root.session.navigator.back()
    actions: ActionBar {
        main: AppButton {
            text: device.returning ? qsTr("Envoi de ce qui attend…") : qsTr("Rendre cet appareil")
            kind: "danger"
            busy: device.returning
            Layout.fillWidth: true
            onClicked: confirm.open()
        }
    }

    DeviceFacts {
        id: device
        session: root.session
    }
    Card {
        AppText {
            text: device.name
            style: "texteFort"
            Layout.fillWidth: true
        }
        AppText {
            text: device.enrolledText
            style: "petit"
            color: Theme.encre2
            Layout.fillWidth: true
        }
        StageRow {
            fills: ["full", "full", "full", "full"]
            tones: ["repondu"]
            text: root.session.status.headline
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.space8 // its words wrap
        }
    }
    Card {
        padding: 0
        spacing: 0

        InfoRow {
            iconName: "lock_clock"
            title: qsTr("Lecture hors ligne")
            text: device.leaseText
        }
        InfoRow {
            iconName: "fingerprint"
            title: qsTr("Coffre matériel")
            text: device.vaultText
        }
        ListRow {
            title: qsTr("Ce que cet appareil sait")
            iconName: "shield"
            chevron: true
            onClicked: root.session.navigator.push(knowledge, {})
        }
        ListRow {
            title: qsTr("Phrase de passe")
            subtitle: device.passphraseText
            iconName: "edit_note"
            chevron: true
            onClicked: root.session.navigator.push(askForPassphrase, {lead: qsTr("Une nouvelle phrase remplacera l’ancienne.")})
        }
        ListRow {
            title: qsTr("Code de récupération")
            subtitle: qsTr("Demande votre code")
            iconName: "pin"
            chevron: true
            onClicked: root.session.navigator.push(askCode, {lead: qsTr("Un nouveau code de récupération remplacera l’ancien.")})
        }
        InfoRow {
            iconName: "badge"
            title: qsTr("Relais %1").arg(root.session.version)
            text: qsTr("Alertes LUP et accompagnement santé")
            lastRow: true
        }
    }
    MessageLine {
        text: device.error === "" ? qsTr("Rendre l’appareil envoie d’abord tout ce qui attend, puis efface vos dossiers d’ici.") : device.error
        kind: device.error === "" ? "help" : "error"
        decorative: false
    }
    ConfirmDialog {
        id: confirm
        title: qsTr("Rendre cet appareil")
        text: qsTr("Relais envoie d’abord tout ce qui attend, puis efface vos dossiers d’ici. Ils restent au service.")
        confirmText: qsTr("Rendre l’appareil")
        onClosed: {
            if (confirm.agreed)
                root.session.navigator.push(askToGiveBack, {lead: qsTr("Rendre l’appareil efface vos dossiers d’ici.")});
        }
    }
    Component {
        id: knowledge

        KnowledgePage {
            session: root.session
        }
    }
    Component {
        id: passphrase

        NewPassphrasePage {
            session: root.session
        }
    }
    Component {
        id: askForPassphrase

        AskCodePage {
            session: root.session
            title: qsTr("Phrase de passe")
            onConfirmed: root.session.navigator.push(passphrase, {})
        }
    }
    Component {
        id: askToGiveBack

        AskCodePage {
            session: root.session
            title: qsTr("Rendre cet appareil")
            onConfirmed: device.giveBack()
        }
    }
    Component {
        id: askCode

        AskCodePage {
            session: root.session
            title: qsTr("Code de récupération")
            onConfirmed: root.session.navigator.push(recovery, {})
        }
    }
    Component {
        id: recovery

        NewRecoveryPage {
            session: root.session
        }
    }
}
