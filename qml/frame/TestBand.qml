// The band of builds with synthetic data: « Données fictives » and the scenario clock; impossible in production.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls

Rectangle {
    id: root

    property string clockText // « samedi 21 novembre 2026, 15 h »

    implicitWidth: 320
    implicitHeight: Math.max(24, words.height)
    color: Theme.surface3
    Layout.fillWidth: true

    AppText {
        id: words
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.margin
        width: root.width - 2 * Theme.margin
        text: root.clockText === "" || Theme.isEtroit ? qsTr("Données fictives") : qsTr("Données fictives · %1").arg(root.clockText)
        style: "note"
        horizontalAlignment: Text.AlignHCenter
    }
}
