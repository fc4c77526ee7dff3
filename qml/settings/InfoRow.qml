// A fact of the device in a card of settings: a sign, its name, its value; not touchable.
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
    property string trailing
    property bool lastRow: false

    implicitHeight: Math.max(Theme.grown(Theme.targetPrincipal), row.implicitHeight + 2 * Theme.space12)
    Layout.fillWidth: true
    Accessible.role: Accessible.StaticText
    Accessible.name: root.trailing === "" ? qsTr("%1, %2").arg(root.title).arg(root.text) : qsTr("%1 : %2, %3").arg(root.title).arg(root.trailing).arg(root.text)

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
        AppText {
            visible: text !== ""
            text: root.trailing
            style: "titreM"
            wrapMode: Text.NoWrap
            decorative: true
        }
    }
}
