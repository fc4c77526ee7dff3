// The digits differed: nothing more happens with this code.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.App
import Relais.Controls
import Relais.Frame

EnrolStep {
    id: root

    stepCount: 0
    heading: qsTr("Inscription arrêtée. Rien n’a été enregistré.")
    lead: qsTr("Prévenez la personne qui vous inscrit : elle annulera ce code et vous en donnera un autre.")
    actions: ActionBar {
        main: AppButton {
            text: qsTr("Recommencer avec un autre code")
            Layout.fillWidth: true
            onClicked: root.enrolment.restart()
        }
    }
}
