// What the steps of the first start share: title bar with the symbol, progress, help.
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

    required property Enrolment enrolment
    property string lead

    title: root.enrolment.title
    // Large text leaves room for one button below: the way back is in the bar.
    leading: root.enrolment.canLeave ? "close" : root.enrolment.canGoBack && Theme.isEtroit ? "back" : "symbol"
    onExited: root.enrolment.canLeave ? root.enrolment.leave() : root.enrolment.back()
    centred: true
    stepCount: 5
    step: root.enrolment.stepNumber
    badge: IconButton {
        name: qsTr("Aide")
        iconName: "help"
        onClicked: help.open()
    }

    Sheet {
        id: help
        title: qsTr("Aide")

        AppText {
            text: root.enrolment.helpText
            Layout.fillWidth: true
        }
    }
    AppText {
        visible: text !== ""
        text: root.lead
        color: Theme.encre2
        Layout.fillWidth: true
    }
}
