// The code once more, before something that cannot be undone.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

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
    property string lead

    signal confirmed

    heading: check.asksPassphrase ? qsTr("Votre phrase de passe") : qsTr("Votre code")
    centred: true
    onExited: root.session.navigator.back()
    pad: CodePad {
        visible: !check.asksPassphrase
        onTyped: symbol => check.code.type(symbol)
        onErased: check.code.erase()
    }
    actions: ActionBar {
        AppButton {
            visible: !Theme.isEtroit // the bar has the way back
            text: qsTr("Annuler")
            kind: "secondaire"
            onClicked: root.session.navigator.back()
        }
        main: AppButton {
            text: check.busy ? qsTr("Vérification…") : qsTr("Continuer")
            busy: check.busy
            Layout.fillWidth: true
            onClicked: check.asksPassphrase ? check.submitPassphrase(phrase.text) : check.submit()
        }
    }

    CodeCheck {
        id: check
        session: root.session
        onRefused: dots.shake()
        onConfirmed: {
            root.session.navigator.back();
            root.confirmed();
        }
    }
    AppText {
        text: root.lead
        color: Theme.encre2
        Layout.fillWidth: true
    }
    PinEntry {
        id: dots
        visible: !check.asksPassphrase
        wantsFocus: !check.asksPassphrase
        filled: check.code.filled
        error: check.error
        Layout.topMargin: Theme.space12
        onTyped: symbol => check.code.type(symbol)
        onErased: check.code.erase()
        onAccepted: check.submit()
    }
    Field {
        id: phrase
        visible: check.asksPassphrase
        focus: check.asksPassphrase
        label: qsTr("Phrase")
        echoMode: TextInput.Password
        inputHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
        error: check.asksPassphrase ? check.error : ""
        onAccepted: check.submitPassphrase(phrase.text)
    }
}
