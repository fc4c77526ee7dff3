// A card of the activity: its title, a note at the right, then a drawing or a table.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls

Card {
    id: root

    required property string title
    property string note

    spacing: Theme.space12
    padding: Theme.space16
    Layout.fillHeight: true

    Item { // a layout in a layout keeps its old places when its own size stays: the note comes with the numbers
        implicitHeight: head.implicitHeight
        Layout.fillWidth: true

        GridLayout {
            id: head
            anchors.fill: parent
            columns: Theme.isPhone ? 1 : 2
            columnSpacing: Theme.space12
            rowSpacing: 0

            AppText {
                text: root.title
                style: "titreS"
                heading: true
                Layout.fillWidth: true
            }
            AppText {
                visible: text !== ""
                text: root.note
                style: "petit"
                color: Theme.encre2
            }
        }
    }
}
