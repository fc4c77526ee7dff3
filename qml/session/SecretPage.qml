// The passphrase or the recovery code, typed or pasted.
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
    required property Unlocker unlocker
    readonly property bool recovery: root.unlocker.way === Unlocker.Recovery

    title: root.session.owner.name
    heading: root.recovery ? qsTr("Code de récupération") : qsTr("Phrase de passe")
    leading: "back"
    centred: true
    onExited: root.unlocker.goBack()
    actions: ActionBar {
        IconButton {
            name: qsTr("Appeler la LUP")
            iconName: "phone_in_talk"
            kind: "secondaire"
            onClicked: root.session.callLup()
        }
        main: AppButton {
            text: root.unlocker.busy ? qsTr("Ouverture…") : qsTr("Ouvrir")
            busy: root.unlocker.busy
            Layout.fillWidth: true
            onClicked: root.unlocker.open(field.text)
        }
    }

    AppText {
        text: root.recovery ? qsTr("Sept groupes de quatre signes, sur la feuille rangée au cabinet.")
                            : root.unlocker.passphraseLead
        color: Theme.encre2
        Layout.fillWidth: true
    }
    Field {
        id: field
        label: root.recovery ? qsTr("Code") : qsTr("Phrase")
        focus: true
        echoMode: shown.checked ? TextInput.Normal : TextInput.Password
        inputHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
        error: root.unlocker.message
        help: qsTr("Coller est possible.")
        onAccepted: root.unlocker.open(field.text)
    }
    CheckRow {
        id: shown
        text: qsTr("Afficher ce que je tape")
        onToggled: checked => shown.checked = checked
    }
    Banner {
        tone: "neutre"
        iconName: "info"
        text: qsTr("Des essais faux n’effacent jamais rien. Vos envois en attente partent sans code.")
        Layout.fillWidth: true
    }
    AppButton {
        text: qsTr("Alerter sans lire")
        iconName: "campaign"
        kind: "texte"
        onClicked: root.session.emergency.begin()
    }
}
