// The actions at the bottom of an alert: write to the LUP or answer it, call, and the menu.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Alerts
import Relais.Controls
import Relais.Frame

ActionBar {
    id: root

    required property AlertView view

    signal callLup
    signal replySent

    function writeComplement(): void {
        complement.open();
    }

    function writeReopening(): void {
        reopening.open();
    }

    main: [
        AppButton {
            visible: root.view.asked && !Theme.isPhone
            text: qsTr("Je ne sais pas")
            kind: "texte"
            onClicked: root.view.dontKnow()
        },
        AppButton {
            visible: root.view.asked
            text: qsTr("Envoyer la réponse")
            iconName: "send"
            kind: "alerte"
            Layout.fillWidth: true
            onClicked: root.replySent()
        },
        AppButton {
            visible: !root.view.asked && root.view.canComplement
            text: qsTr("Écrire à la LUP")
            iconName: "chat"
            kind: "secondaire"
            Layout.fillWidth: true
            onClicked: complement.open()
        },
        AppButton {
            visible: !root.view.asked && !root.view.canComplement && root.view.canReopen
            text: qsTr("Rouvrir")
            iconName: "history"
            kind: "secondaire"
            Layout.fillWidth: true
            onClicked: reopening.open()
        },
        AppButton {
            visible: root.view.canTakeBack && !root.view.asked && !root.view.canComplement
            text: qsTr("Reprendre en brouillon")
            iconName: "edit_note"
            kind: "secondaire"
            Layout.fillWidth: true
            onClicked: root.view.takeBack()
        }
    ]

    AppButton {
        visible: Theme.isWide
        text: qsTr("Appeler la LUP")
        iconName: "phone_in_talk"
        kind: "secondaire"
        onClicked: root.callLup()
    }
    IconButton {
        visible: !Theme.isWide
        name: qsTr("Appeler la LUP")
        iconName: "phone_in_talk"
        kind: "secondaire"
        onClicked: root.callLup()
    }
    WriteSheet {
        id: complement
        view: root.view
        act: "complement"
        title: qsTr("Ajouter un complément")
        label: qsTr("Votre complément")
        help: qsTr("Pas de diagnostic. Il s’ajoute à l’alerte, sans la modifier.")
        sendText: qsTr("Envoyer")
        missingText: qsTr("Écrivez quelques mots")
    }
    WriteSheet {
        id: reopening
        view: root.view
        act: "rouvrir"
        title: qsTr("Rouvrir")
        label: qsTr("Pourquoi rouvrir cette alerte ?")
        help: qsTr("La CPAM reprend le dossier avec votre motif.")
        sendText: qsTr("Rouvrir")
        missingText: qsTr("Indiquez le motif")
    }
}
