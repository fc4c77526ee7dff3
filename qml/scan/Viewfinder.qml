// What the camera sees, with the frame where the code must be held.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Scan

Item {
    id: root

    required property CodeScanner scanner
    property alias shape: view.shape
    property alias aiming: view.aiming

    signal codeRead(code: string)

    implicitHeight: Math.max(width * 0.78, foot.implicitHeight + Theme.scaled(Theme.space48) * 3)
    Layout.fillWidth: true
    Layout.maximumHeight: Theme.scaled(Theme.fromCompact)
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Appareil photo, placez le code dans le cadre")

    ScanView {
        id: view
        anchors.fill: parent
        scanner: root.scanner
        radius: Theme.radiusCarte
        ground: Theme.hero
        foot: foot.height
        onRead: code => root.codeRead(code)
    }
    Item {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: foot.top

        FrameCorners {
            anchors.centerIn: parent
            width: Math.min(parent.width, parent.height) - 2 * Theme.space16
            height: width
        }
    }
    AppText {
        id: foot
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        topPadding: Theme.space8
        bottomPadding: Theme.space12
        leftPadding: Theme.space12
        rightPadding: Theme.space12
        text: qsTr("Placez le code dans le cadre")
        style: "petit"
        color: Theme.surHero
        decorative: true
        horizontalAlignment: Text.AlignHCenter
    }
}
