// « Changer le code »: the present one, a new one, the new one again.
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

    title: change.first ? qsTr("Choisir un code") : qsTr("Changer le code")
    stepCount: change.first ? 2 : 3
    step: change.first ? change.step - 1 : change.step
    heading: change.heading
    centred: true
    onExited: root.session.navigator.back()
    pad: CodePad {
        onTyped: symbol => change.code.type(symbol)
        onErased: change.code.erase()
    }
    actions: ActionBar {
        AppButton {
            visible: !Theme.isEtroit // the bar has the way back
            text: qsTr("Annuler")
            kind: "secondaire"
            onClicked: root.session.navigator.back()
        }
        main: AppButton {
            text: change.busy ? qsTr("Vérification…") : qsTr("Continuer")
            busy: change.busy
            Layout.fillWidth: true
            onClicked: {
                change.submit();
                dots.focusDots();
            }
        }
    }

    CodeChange {
        id: change
        session: root.session
        onRefused: dots.shake()
        onDone: {
            const said = change.first ? qsTr("Code choisi") : qsTr("Code changé");
            root.session.navigator.back();
            root.session.navigator.say(said);
        }
    }
    MessageLine {
        text: change.note
        kind: "ok"
        decorative: false
    }
    PinEntry {
        id: dots
        filled: change.code.filled
        error: change.error
        hint: change.first ? qsTr("6 chiffres, ni suite, ni date.") : qsTr("6 chiffres, ni suite, ni date. L’ancien code cesse de fonctionner.")
        Layout.topMargin: Theme.space12
        onTyped: symbol => change.code.type(symbol)
        onErased: change.code.erase()
        onAccepted: change.submit()
    }
}
