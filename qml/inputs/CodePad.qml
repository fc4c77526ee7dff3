// The pad of a code below a page: in the middle, no wider than two hands.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls

Item {
    id: root

    signal typed(symbol: string)
    signal erased

    implicitHeight: keys.implicitHeight + Theme.space12
    Layout.fillWidth: true

    PinPad {
        id: keys
        overHero: false
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width - 2 * Theme.margin, Theme.scaled(Theme.fromCompact + Theme.space48))
        onTyped: symbol => root.typed(symbol)
        onErased: root.erased()
    }
}
