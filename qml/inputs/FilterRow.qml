// Filters in one row that slides when it is too long, arrows move inside.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls

Flickable {
    id: root

    default property alias pills: row.data

    function reveal(pill: Item): void {
        if (pill === null || pill.parent !== row)
            return;
        if (pill.x < root.contentX)
            root.contentX = pill.x;
        else if (pill.x + pill.width > root.contentX + root.width)
            root.contentX = pill.x + pill.width - root.width;
    }

    function move(step: int): void {
        for (let i = 0; i < row.children.length; ++i) {
            if (!row.children[i].activeFocus)
                continue;
            const next = row.children[i + step];
            if (next instanceof Pressable && next.visible) {
                next.forceActiveFocus();
                root.reveal(next);
            }
            return;
        }
    }

    implicitWidth: 320
    implicitHeight: row.height
    contentWidth: row.width
    contentHeight: row.height
    flickableDirection: Flickable.HorizontalFlick
    boundsBehavior: Flickable.StopAtBounds
    clip: true // nothing slides over the record beside it
    Layout.fillWidth: true
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Filtres")

    Keys.onRightPressed: root.move(1)
    Keys.onLeftPressed: root.move(-1)

    Row {
        id: row
        spacing: Theme.space8
    }
}
