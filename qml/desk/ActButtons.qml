// Sends what was composed: « Envoyer et clore », « Envoyer sans clore », or the verb of the act.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Desk

ColumnLayout {
    id: root

    required property ActComposer composer
    required property bool busy

    spacing: Theme.space8
    Layout.fillWidth: true

    AppButton {
        text: root.composer.sendText
        iconName: "send"
        busy: root.busy
        Layout.fillWidth: true
        onClicked: root.composer.send()
    }
    RowLayout {
        visible: root.composer.messageOnly
        spacing: Theme.space8

        AppButton {
            text: qsTr("Envoyer sans clore")
            kind: "texte"
            busy: root.busy
            Layout.fillWidth: true
            onClicked: root.composer.sendMessageOnly()
        }
        AppText {
            visible: Theme.isDesk
            text: qsTr("Ctrl + Entrée")
            style: "petit"
            color: Theme.encre2
            decorative: true
        }
    }
}
