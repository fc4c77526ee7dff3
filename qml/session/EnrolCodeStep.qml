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
import Relais.Scan
import Relais.ScanParts

EnrolStep {
    id: root

    required property CodeScanner scanner

    heading: root.scanner.usable ? qsTr("Scannez votre code d’activation") : qsTr("Tapez votre code d’activation")
    lead: root.enrolment.lead
    actions: ActionBar {
        main: AppButton {
            text: root.enrolment.busy ? qsTr("Le service répond…") : qsTr("Continuer")
            busy: root.enrolment.busy
            Layout.fillWidth: true
            onClicked: root.enrolment.submitCode(field.text)
        }
    }

    Viewfinder {
        visible: root.scanner.usable
        scanner: root.scanner
        shape: CodeScanner.Qr
        aiming: !root.enrolment.busy
        onCodeRead: code => root.enrolment.submitScanned(code)
    }
    Banner {
        visible: root.scanner.usable && root.enrolment.scanError !== ""
        tone: "attente"
        iconName: "report"
        text: root.enrolment.scanError
    }
    ScanTrouble {
        scanner: root.scanner
    }
    Field {
        id: field
        label: root.scanner.usable ? qsTr("Ou tapez le code court") : qsTr("Code")
        focus: !root.scanner.usable // a keyboard would hide what the camera sees
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
