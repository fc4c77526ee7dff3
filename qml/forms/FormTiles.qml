// A question answered by touching tiles.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import Relais.Controls
import Relais.Inputs

ChoiceGroup {
    id: root

    required property list<string> codes
    required property list<string> texts
    required property list<string> icons
    required property list<bool> chosen
    required property bool multiple
    readonly property bool withIcons: root.icons.length > 0 && root.icons[0] !== ""

    signal picked(code: string)

    readonly property bool longWords: /[^\s]{14}/.test(root.texts.join(" ")) // Hospitalisation

    columns: root.withIcons ? (Theme.isPhone ? 2 : 3) : Theme.isPhone ? (root.longWords ? 2 : 3) : 0

    Repeater {
        model: root.codes.length

        Choice {
            required property int index

            text: root.texts[index] ?? ""
            iconName: root.icons[index] ?? ""
            checked: root.chosen[index] ?? false
            multiple: root.multiple && root.codes[index] !== "more"
            onClicked: root.picked(root.codes[index])
        }
    }
}
