// What tick boxes, radio buttons and switches share: a mark, a sentence, a quiet line, the whole row as target.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls

Pressable {
    id: root

    default property alias mark: slot.data
    required property string text
    property string detail
    property bool checked: false
    property bool markLast: false // a switch stands at the right
    property real size: 0 // of the sentence, in dp at 100 % text; 0: as everywhere

    signal toggled(checked: bool)

    spoken: root.text
    help: root.detail
    implicitWidth: 240
    implicitHeight: Math.max(Theme.targetMinimum, words.implicitHeight + Theme.space12)
    Layout.fillWidth: true
    Accessible.checkable: true
    Accessible.checked: root.checked
    Accessible.onToggleAction: root.click()

    PressTint {
        radius: root.radius
        pressed: root.pressed
        hovered: root.hovered
    }
    RowLayout {
        anchors.fill: parent
        spacing: Theme.space12
        layoutDirection: root.markLast ? Qt.RightToLeft : Qt.LeftToRight

        Item {
            id: slot
            implicitWidth: childrenRect.width
            implicitHeight: childrenRect.height
        }
        ColumnLayout {
            id: words
            spacing: 0
            Layout.fillWidth: true

            AppText {
                text: root.text
                size: root.size
                decorative: true
                Layout.fillWidth: true
            }
            AppText {
                visible: text !== ""
                text: root.detail
                style: "petit"
                color: Theme.encre2
                decorative: true
                Layout.fillWidth: true
            }
        }
    }
}
