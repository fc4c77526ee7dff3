// A setting that is on or off, with its sign, in a card of settings.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls

Item {
    id: root

    required property string text
    required property string iconName
    property string detail
    property bool checked: false
    property bool lastRow: false

    signal toggled(checked: bool)

    implicitHeight: Math.max(Theme.grown(Theme.targetPrincipal), row.implicitHeight + Theme.space8)
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
        anchors.leftMargin: Theme.space16
        anchors.rightMargin: Theme.space16
        spacing: Theme.space16

        Icon { // large words need the whole width
            name: Theme.isEtroit ? "" : root.iconName
            color: Theme.encre2
        }
        SwitchRow {
            text: root.text
            detail: root.detail
            checked: root.checked
            onToggled: checked => root.toggled(checked)
        }
    }
}
