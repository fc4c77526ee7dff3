// A code being chosen: its dots, what is wrong with it, what it may not be.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls

GridLayout {
    id: root

    property alias filled: dots.filled
    required property string error
    property string hint
    property bool wantsFocus: true // of its page

    signal typed(symbol: string)
    signal erased
    signal accepted

    function shake(): void {
        dots.shake();
    }

    function focusDots(): void {
        dots.forceActiveFocus();
    }

    columns: 1
    rowSpacing: Theme.space12
    Layout.fillWidth: true

    PinDots {
        id: dots
        focus: root.wantsFocus
        overHero: false
        Layout.row: 1
        Layout.alignment: Qt.AlignHCenter
        onTyped: symbol => root.typed(symbol)
        onErased: root.erased()
        onAccepted: root.accepted()
    }
    MessageLine {
        text: root.error
        kind: "error"
        decorative: false
        Layout.row: Theme.isEtroit ? 0 : 2 // large: below the dots the pad would hide it
        Layout.fillWidth: false
        Layout.maximumWidth: root.width
        Layout.alignment: Qt.AlignHCenter
    }
    AppText { // never hidden: it is as wide as the page, and what stands above is in its middle
        text: root.hint
        style: "petit"
        color: Theme.encre2
        horizontalAlignment: Text.AlignHCenter
        Layout.row: 3
        Layout.fillWidth: true
    }
}
