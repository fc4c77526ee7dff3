// The line under a field: help, success, warning or error, with its sign and colour.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls

RowLayout {
    id: root

    required property string text
    property string kind: "help" // help ok warning error
    property bool decorative: true // the field says it in its description

    readonly property string tone: root.kind === "error" ? "erreur" : root.kind === "ok" ? "repondu" : root.kind === "warning" ? "attente" : "encre2"

    visible: root.text !== ""
    spacing: Theme.space8
    Layout.fillHeight: false
    Layout.fillWidth: true

    Item {
        visible: root.kind !== "help"
        implicitWidth: sign.width
        implicitHeight: sign.height
        Layout.fillHeight: true

        Icon {
            id: sign
            y: 1
            size: 18
            name: root.kind === "error" ? "error" : root.kind === "ok" ? "check_circle" : root.kind === "warning" ? "report" : ""
            color: Theme.tone(root.tone)
        }
    }
    AppText {
        text: root.text
        style: "petit"
        size: root.kind === "help" ? 15 : 16
        strong: root.kind !== "help"
        color: Theme.tone(root.tone)
        decorative: root.decorative
        Layout.fillWidth: true
    }
}
