// What is known of a case: short facts side by side, as many columns as there is room for.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Desk
import Relais.Frame

Card {
    id: root

    required property FactModel facts
    readonly property int columns: Theme.isEtroit ? 1 : root.width > Theme.scaled(620) ? 3 : root.width > Theme.scaled(320) ? 2 : 1

    GridLayout {
        columns: root.columns
        columnSpacing: Theme.space16
        rowSpacing: Theme.space16
        Layout.fillWidth: true

        Repeater {
            model: root.facts

            Fact {
                Layout.fillWidth: true
                Layout.preferredWidth: Theme.space8
                Layout.alignment: Qt.AlignTop
            }
        }
    }
}
