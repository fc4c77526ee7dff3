// What the CPAM answered: result in words, text, who answered.
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

    tone: root.view.favourable ? "repondu" : "petrole"
    headText: qsTr("Réponse de la CPAM")
    headIcon: root.view.favourable ? "check_circle" : "info"
    headTrailing: root.view.answerTime

    AppText {
        visible: text !== ""
        text: root.view.answerResult
        style: "texteFort"
        size: 19
        Layout.fillWidth: true
    }
    AppText {
        text: root.view.answerText
        style: "texteL"
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.readingWidth
    }
    AppText {
        visible: text !== ""
        text: root.view.answerBy
        style: "petit"
        color: Theme.encre2
        Layout.fillWidth: true
    }
}
