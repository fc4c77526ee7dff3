// One line to read aloud: what it is, then its value in large type.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls

Item {
    id: root

    required property string label
    required property string value
    property bool lastRow: false

    implicitHeight: column.implicitHeight + 2 * Theme.space8
    Layout.fillWidth: true
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1 : %2").arg(root.label).arg(root.value)

    Rectangle {
        visible: !root.lastRow
        width: root.width
        height: Theme.lineSeparateur
        anchors.bottom: parent.bottom
        color: Theme.trait
    }
    ColumnLayout {
        id: column
        x: Theme.space16
        y: Theme.space8
        width: root.width - 2 * Theme.space16
        spacing: 0

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
            size: 20
            decorative: true
            Layout.fillWidth: true
        }
    }
}
