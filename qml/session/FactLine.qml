// A sign, a fact in bold, a quiet line: not touchable.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls

Item {
    id: root

    required property string title
    property string text
    property string iconName
    property bool lastRow: false

    implicitHeight: row.implicitHeight + 2 * Theme.space12
    Layout.fillWidth: true
    Accessible.role: Accessible.StaticText
    Accessible.name: root.text === "" ? root.title : qsTr("%1, %2").arg(root.title).arg(root.text)

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
        anchors.leftMargin: Theme.space16
        anchors.rightMargin: Theme.space16
        spacing: Theme.space16

        Icon {
            name: root.iconName
            color: Theme.encre2
        }
        ColumnLayout {
            spacing: 0
            Layout.fillWidth: true

            AppText {
                text: root.title
                style: "texteFort"
                decorative: true
                Layout.fillWidth: true
            }
            AppText {
                visible: text !== ""
                text: root.text
                style: "petit"
                color: Theme.encre2
                decorative: true
                Layout.fillWidth: true
            }
        }
    }
}
