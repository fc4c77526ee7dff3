// Step 3, second half: a code of six digits, twice; easy ones are refused.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.App
import Relais.Controls
import Relais.Frame
import Relais.Inputs

EnrolStep {
    id: root

    heading: root.enrolment.pinAgain ? qsTr("Tapez-le encore une fois") : root.enrolment.hardwareVault ? qsTr("Choisissez un code de 6 chiffres") : qsTr("Choisissez un code rapide")
    lead: root.enrolment.hardwareVault ? qsTr("Vous le taperez à chaque ouverture. Trois essais, puis la phrase de passe.")
                                       : qsTr("6 chiffres. Ce code vaut jusqu’à la fermeture de Relais.")
    pad: CodePad {
        onTyped: symbol => root.enrolment.code.type(symbol)
        onErased: root.enrolment.code.erase()
    }
    actions: ActionBar {
        AppButton {
            visible: !Theme.isEtroit
            text: qsTr("Retour")
            kind: "secondaire"
            onClicked: root.enrolment.back()
        }
        main: AppButton {
            text: qsTr("Continuer")
            Layout.fillWidth: true
            onClicked: {
                root.enrolment.submitPin();
                dots.focusDots(); // the code is typed once more
            }
        }
    }

    Connections {
        target: root.enrolment
        function onPinRefused(): void {
            dots.shake();
        }
    }
    PinEntry {
        id: dots
        filled: root.enrolment.code.filled
        error: root.enrolment.error
        hint: qsTr("Ni suite, ni répétition, ni date.")
        Layout.topMargin: Theme.space12
        onTyped: symbol => root.enrolment.code.type(symbol)
        onErased: root.enrolment.code.erase()
        onAccepted: root.enrolment.submitPin()
    }
}
