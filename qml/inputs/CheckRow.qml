// A box to tick with its sentence.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Relais.Controls

OptionRow {
    id: root

    role: Accessible.CheckBox
    onClicked: root.toggled(!root.checked)

    Rectangle {
        width: Theme.scaled(24)
        height: width
        radius: 7
        color: root.checked ? Theme.petrole : Theme.surface
        border.width: root.checked ? 0 : Theme.lineFort
        border.color: Theme.contour

        Icon {
            anchors.centerIn: parent
            name: root.checked ? "check" : ""
            size: 20
            color: Theme.surPetrole
        }
    }
}
