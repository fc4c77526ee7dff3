// One thing the service or the desk looked at, and how it stands.
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
    required property string mark // done, current, todo, warn
    property bool lastRow: false

    readonly property string stateWords: root.mark === "done" ? qsTr("fait") : root.mark === "current" ? qsTr("en cours") : root.mark === "warn" ? qsTr("à vérifier") : qsTr("à faire")

    implicitWidth: Theme.listWidth
    implicitHeight: Math.max(Theme.grown(Theme.space48 + Theme.space4), row.implicitHeight + Theme.space16)
    Layout.fillWidth: true
    Accessible.role: Accessible.ListItem
    Accessible.name: root.value === "" ? qsTr("%1, %2").arg(root.label).arg(root.stateWords) : qsTr("%1, %2").arg(root.label).arg(root.value)

    Rectangle {
        visible: !root.lastRow
        width: parent.width
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
        spacing: Theme.space12

        Icon {
            name: root.mark === "done" ? "check_circle" : root.mark === "warn" ? "error" : root.mark === "current" ? "radio_button_checked" : "radio_button_unchecked"
            color: root.mark === "done" ? Theme.repondu : root.mark === "warn" ? Theme.attente : root.mark === "current" ? Theme.petrole : Theme.contour
        }
        AppText {
            text: root.label
            style: "texteFort"
            decorative: true
            Layout.fillWidth: true
        }
        AppText {
            text: root.value === "" && root.mark === "current" ? root.stateWords : root.value
            visible: text !== ""
            style: "petit"
            color: Theme.encre2
            decorative: true
            horizontalAlignment: Text.AlignRight
            Layout.maximumWidth: root.width / 2
        }
    }
}
