// After an alert without reading: it is kept here and leaves by itself; it cannot be read again before unlocking.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.App
import Relais.Controls
import Relais.Frame

Page {
    id: root

    required property Session session
    required property EmergencyComposer composer

    title: ""
    leading: ""
    actions: ActionBar {
        AppButton {
            text: qsTr("Appeler la LUP")
            iconName: "call"
            kind: "secondaire"
            onClicked: root.session.callLup()
        }
        main: AppButton {
            text: qsTr("Terminé")
            focus: true
            Layout.fillWidth: true
            onClicked: root.composer.leave()
        }
    }

    IconTile {
        iconName: root.composer.received ? "cloud_done" : "download_done"
        tone: root.composer.received ? "recu" : "attente"
        Layout.topMargin: Theme.space24
    }
    AppText {
        text: root.composer.received ? qsTr("Le service a reçu l’alerte") : qsTr("Alerte enregistrée ici")
        style: "titreXL"
        heading: true
        Layout.fillWidth: true
    }
    AppText {
        text: root.composer.received ? qsTr("La CPAM vous rappelle pour vérifier l’auteur.")
                                     : qsTr("Elle partira toute seule dès que le réseau le permet. Vous n’avez rien à refaire.")
        style: "texteL"
        color: Theme.encre2
        Layout.fillWidth: true
    }
    Card {
        Fact {
            label: qsTr("Numéro")
            value: root.composer.reference
        }
        AppText {
            text: qsTr("Elle ne peut pas être relue ici avant l’ouverture de vos dossiers.")
            style: "petit"
            color: Theme.encre2
            Layout.fillWidth: true
        }
    }
    Banner {
        tone: "urgence"
        iconName: "phone_in_talk"
        text: qsTr("Trop urgent pour attendre ? Appelez la LUP.")
        Layout.fillWidth: true
    }
}
