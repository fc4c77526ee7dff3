// The symbol of Relais, never below 24 dp; inverse on the hero surfaces.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick

Rectangle {
    id: root

    property real size: 36
    property bool inverse: false
    property string name // spoken only where the symbol stands alone

    implicitWidth: Math.max(24, root.size)
    implicitHeight: implicitWidth
    width: implicitWidth
    height: implicitHeight
    radius: width * 18 / 64
    color: root.inverse ? "#FFFFFF" : Theme.petrole
    Accessible.role: Accessible.Graphic
    Accessible.name: root.name
    Accessible.ignored: root.name === ""

    Baton {
        size: root.width
        color: root.inverse ? "#0B5563" : Theme.surPetrole
        lastColor: root.inverse ? "#D4561A" : Theme.braiseVive
    }
}
