// The code was right, but reading waits for the service: 72 hours without contact; alerting never waits.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.App
import Relais.Controls

LockFrame {
    id: root

    title: qsTr("Reconnectez-vous pour relire vos dossiers")
    text: qsTr("Cet appareil n’a pas joint le service depuis trop longtemps. Vous pouvez toujours alerter.")
    foot: ColumnLayout {
        spacing: Theme.space8

        AppButton {
            text: qsTr("Alerter sans lire")
            iconName: "campaign"
            kind: "hero"
            Layout.fillWidth: true
            onClicked: root.session.emergency.begin()
        }
        AppButton {
            text: qsTr("Appeler la LUP")
            iconName: "phone_in_talk"
            kind: "surHero"
            Layout.fillWidth: true
            onClicked: root.session.callLup()
        }
        AppButton {
            text: qsTr("Verrouiller")
            iconName: "lock"
            kind: "surHero"
            Layout.fillWidth: true
            onClicked: root.session.lock()
        }
    }

    AppButton {
        text: root.session.trying ? qsTr("Le service répond…") : qsTr("Se connecter")
        iconName: "wifi"
        kind: "clair"
        focus: true
        busy: root.session.trying
        Layout.fillWidth: true
        onClicked: root.session.tryNow()
    }
    AppText {
        text: root.session.status.headline
        color: Theme.surHero2
        Layout.fillWidth: true
    }
    Item {
        Layout.fillHeight: true
    }
}
