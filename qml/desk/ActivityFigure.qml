// One number of the activity: large, with what it counts below.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls

Card {
    id: root

    required property string label
    required property string value

    spacing: 0
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1 %2").arg(root.value).arg(root.label)

    AppText {
        text: root.value
        style: "titreL"
        decorative: true
        Layout.fillWidth: true
    }
    AppText {
        text: root.label
        style: "petit"
        color: Theme.encre2
        decorative: true
        Layout.fillWidth: true
    }
}
