// A setting that is on or off at once.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Relais.Controls

OptionRow {
    id: root

    role: Accessible.CheckBox
    markLast: true
    onClicked: root.toggled(!root.checked)

    Rectangle {
        width: Theme.grown(50)
        height: Theme.grown(30)
        radius: height / 2
        color: root.checked ? Theme.petrole : Theme.surface2
        border.width: root.checked ? 0 : Theme.controlLine
        border.color: Theme.contour

        Rectangle {
            y: (parent.height - height) / 2
            x: root.checked ? parent.width - width - y : y
            width: parent.height - 2 * (root.checked ? 5 : 8)
            height: width
            radius: width / 2
            color: root.checked ? Theme.surPetrole : Theme.contour
        }
    }
}
