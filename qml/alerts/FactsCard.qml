// What was sent: the difficulty, its detail, the number (masked until asked for), the reference.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Alerts
import Relais.Controls

Card {
    id: root

    required property AlertView view

    AppText {
        text: root.view.urgency === "" ? root.view.subtitle : root.view.subtitle + " · " + root.view.urgency
        style: "texteFort"
        Layout.fillWidth: true
    }
    AppText {
        text: root.view.masked ? qsTr("Contenu médical masqué par la CPAM") : root.view.detail
        color: root.view.masked ? Theme.encre2 : Theme.encre
        Layout.fillWidth: true
    }
    RowLayout {
        visible: root.view.nir !== ""
        spacing: Theme.space8

        AppText {
            text: root.view.nir
            style: "texteFort"
            Layout.fillWidth: true
        }
        LinkButton {
            text: qsTr("Afficher")
            onClicked: root.view.showNir()
        }
    }
    AppText {
        text: root.view.number
        style: "petit"
        color: Theme.encre2
        Layout.fillWidth: true
    }
}
