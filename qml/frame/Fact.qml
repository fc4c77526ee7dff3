// A name and its value, one above the other: « Blocage / Ouverture de droits ».
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls

ColumnLayout {
    id: root

    required property string label
    required property string value
    property string detail

    spacing: 0
    Accessible.role: Accessible.StaticText
    Accessible.name: root.detail === "" ? qsTr("%1 : %2").arg(root.label).arg(root.value) : qsTr("%1 : %2, %3").arg(root.label).arg(root.value).arg(root.detail)

    AppText {
        text: root.label
        style: "petit"
        color: Theme.encre2
        decorative: true
        Layout.fillWidth: true
    }
    AppText {
        text: root.value
        style: "texteFort"
        decorative: true
        Layout.fillWidth: true
    }
    AppText {
        visible: text !== ""
        text: root.detail
        style: "petit"
        color: Theme.encre2
        decorative: true
        Layout.fillWidth: true
    }
}
