// Step 1: the activation code, scanned or typed; nothing leaves before the service is recognised.
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

    heading: root.enrolment.cameraPresent ? qsTr("Scannez votre code d’activation") : qsTr("Tapez votre code d’activation")
    lead: root.enrolment.lead
    actions: ActionBar {
        main: AppButton {
            text: root.enrolment.busy ? qsTr("Le service répond…") : qsTr("Continuer")
            busy: root.enrolment.busy
            Layout.fillWidth: true
            onClicked: root.enrolment.submitCode(field.text)
        }
    }

    ScanFrame {
        visible: root.enrolment.cameraPresent
        Component.onCompleted: root.enrolment.scan()
    }
    Field {
        id: field
        label: root.enrolment.cameraPresent ? qsTr("Ou tapez le code court") : qsTr("Code")
        focus: true
        value: root.enrolment.typedCode
        inputHints: Qt.ImhUppercaseOnly | Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
        help: qsTr("12 signes, sans O ni I. Un code collé est accepté.")
        error: root.enrolment.error
        onAccepted: root.enrolment.submitCode(field.text)
    }
    Banner {
        tone: "neutre"
        iconName: "shield"
        text: qsTr("Rien n’est envoyé avant que le service soit reconnu.")
        Layout.fillWidth: true
    }
}
