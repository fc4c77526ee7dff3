// What waits to be sent, said on the lock screen: a number and a promise, nothing of what it is.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls

Rectangle {
    id: root

    required property string text

    visible: root.text !== ""
    implicitHeight: row.implicitHeight + 2 * Theme.space12
    radius: Theme.radiusChoix
    color: Theme.heroMotif
    Layout.fillWidth: true

    RowLayout {
        id: row
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.space16
        anchors.rightMargin: Theme.space16
        spacing: Theme.space12

        Icon {
            name: "schedule"
            size: 22
            color: Theme.surHero2
        }
        AppText {
            text: root.text
            style: "petit"
            color: Theme.surHero2
            Layout.fillWidth: true
        }
    }
}
