// One sign of the icon font; always decorative: what stands around it has the name.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick

Text {
    id: root

    required property string name // a key of icons.json; "" shows nothing
    property real size: 24 // dp at 100 % text

    color: Theme.encre
    text: root.name === "" ? "" : Theme.icon(root.name)
    visible: root.name !== ""
    textFormat: Text.PlainText
    font.family: Theme.iconFamily
    font.pixelSize: Theme.scaled(root.size)
    width: visible ? Theme.scaled(root.size) : 0
    height: Theme.scaled(root.size)
    horizontalAlignment: Text.AlignHCenter
    verticalAlignment: Text.AlignVCenter
    Accessible.ignored: true
}
