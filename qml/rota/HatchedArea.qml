// Closed hours: slanted strokes on a quiet ground, without words of its own.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import Relais.Controls

Item {
    id: root

    property real radius: 0

    readonly property real step: 2 * Theme.hatchPasFerme
    readonly property real slope: Math.tan((Theme.hatchAngleFerme - 90) * Math.PI / 180) // dx for one unit of dy
    readonly property real slant: root.height * root.slope

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: Theme.surface3
    }
    Item {
        anchors.fill: parent
        anchors.margins: root.radius > 0 ? 2 : 0
        clip: true

        Repeater {
            model: Math.max(0, Math.ceil((root.width + root.slant) / root.step))

            Rectangle {
                required property int index

                width: Theme.hatchTraitFerme
                height: Math.sqrt(root.height * root.height + root.slant * root.slant)
                x: index * root.step - root.slant / 2
                y: (root.height - height) / 2
                rotation: Math.atan(root.slope) * 180 / Math.PI
                antialiasing: true
                color: Theme.trait
            }
        }
    }
}
