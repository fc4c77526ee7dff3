// Step 5: what is on, what is already here, the number of the LUP; then Relais opens.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.App
import Relais.Controls
import Relais.Frame
import Relais.Inputs

Page {
    id: root

    required property Session session
    required property Enrolment enrolment

    leading: ""
    centred: true
    title: ""
    badge: StageRow {
        visible: root.session.status.badge === "upToDate"
        fills: ["full", "full", "full", "full"]
        tones: ["repondu"]
        text: qsTr("À jour")
    }
    actions: ActionBar {
        main: AppButton {
            text: qsTr("Ouvrir Relais")
            Layout.fillWidth: true
            onClicked: root.enrolment.finish()
        }
    }

    IconTile {
        iconName: "check_circle"
        tone: "repondu"
        Layout.topMargin: Theme.space24
    }
    AppText {
        text: qsTr("C’est prêt, %1").arg(root.enrolment.personName)
        style: "titreXL"
        heading: true
        Layout.fillWidth: true
    }
    AppText {
        text: qsTr("Relais marche dès maintenant, avec ou sans réseau.")
        style: "texteL"
        color: Theme.encre2
        Layout.fillWidth: true
    }
    Card {
        padding: 0
        spacing: 0

        SettingSwitch {
            visible: root.session.canUseFingerprint
            iconName: "fingerprint"
            text: qsTr("Empreinte digitale")
            detail: qsTr("En plus du code")
            checked: root.session.fingerprint
            onToggled: checked => root.session.setFingerprint(checked)
        }
        SettingSwitch {
            iconName: "notifications"
            text: qsTr("Prévenir des réponses")
            detail: qsTr("Jamais de nom ni de soin")
            checked: root.session.settings.notifications
            onToggled: checked => root.session.settings.notifications = checked
        }
        FactLine {
            iconName: "download_done"
            title: qsTr("Annuaire et formulaires")
            text: qsTr("Ils arrivent au premier échange, puis restent sur cet appareil")
        }
        FactLine {
            iconName: "phone_in_talk"
            title: qsTr("LUP")
            text: root.enrolment.lupText
            lastRow: true
        }
    }
}
