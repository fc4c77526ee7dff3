// One of several exclusive sentences; arrows go to the neighbours in the same column.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Relais.Controls

OptionRow {
    id: root

    function neighbour(step: int): void {
        const all = root.parent.children;
        for (let i = 0; i < all.length; ++i) {
            if (all[i] === root && all[i + step] instanceof RadioRow) {
                all[i + step].forceActiveFocus();
                return;
            }
        }
    }

    role: Accessible.RadioButton
    onClicked: root.toggled(true)
    Keys.onDownPressed: root.neighbour(1)
    Keys.onUpPressed: root.neighbour(-1)

    Rectangle {
        width: Theme.scaled(22)
        height: width
        radius: width / 2
        color: "transparent"
        border.width: Theme.lineFort
        border.color: root.checked ? Theme.petrole : Theme.contour

        Rectangle {
            visible: root.checked
            anchors.centerIn: parent
            width: parent.width / 2
            height: width
            radius: width / 2
            color: Theme.petrole
        }
    }
}
