// One line of a check list before sending: what, its value, a quiet line, and « Modifier ».
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
    property string detail
    property bool editable: true
    property bool lastRow: false

    signal edited

    implicitWidth: 320
    implicitHeight: row.implicitHeight + 2 * Theme.space12
    Layout.fillWidth: true

    Rectangle {
        visible: !root.lastRow
        width: root.width
        height: Theme.lineSeparateur
        anchors.bottom: parent.bottom
        color: Theme.trait
    }
    RowLayout {
        id: row
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.space16 - 2
        anchors.rightMargin: Theme.space4
        spacing: Theme.space8

        Fact {
            label: root.label
            value: root.value
            detail: root.detail
            Layout.fillWidth: true
        }
        IconButton {
            visible: root.editable
            name: qsTr("Modifier : %1").arg(root.label)
            iconName: "edit"
            kind: "lien"
            onClicked: root.edited()
        }
    }
}
