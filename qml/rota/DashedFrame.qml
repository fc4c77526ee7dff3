// A rounded outline of dashes, drawn with plain rectangles that every renderer smooths.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import Relais.Controls

Item {
    id: root

    property color ink: Theme.contour
    property real radius: Theme.radiusChoix
    property real dash: 6
    property real line: Theme.lineFort

    readonly property real r: Math.min(root.radius, root.width / 2, root.height / 2)
    readonly property real arc: Math.PI / 2 * root.r
    readonly property real flat: Math.max(0, root.width - 2 * root.r)
    readonly property real tall: Math.max(0, root.height - 2 * root.r)
    readonly property real around: 2 * (root.flat + root.tall) + 4 * root.arc
    readonly property int count: Math.round(root.around / (root.dash * 1.6))

    Repeater {
        model: root.count

        Rectangle {
            id: mark

            required property int index
            // Clockwise from the top left, four times a straight side and the corner after it.
            readonly property real half: root.around / 2
            readonly property real at: root.around * mark.index / root.count
            readonly property bool back: mark.at >= mark.half
            readonly property real on: mark.back ? mark.at - mark.half : mark.at
            readonly property real turn1: Math.max(0, Math.min(1, (mark.on - root.flat) / root.arc))
            readonly property real turn2: Math.max(0, Math.min(1, (mark.on - root.flat - root.arc - root.tall) / root.arc))
            readonly property real angle: (mark.turn1 + mark.turn2) * Math.PI / 2
            readonly property real px: root.r + Math.min(mark.on, root.flat) + root.r * Math.sin(mark.turn1 * Math.PI / 2) - root.r * (1 - Math.cos(mark.turn2 * Math.PI / 2))
            readonly property real py: root.r * (1 - Math.cos(mark.turn1 * Math.PI / 2)) + Math.max(0, Math.min(mark.on - root.flat - root.arc, root.tall)) + root.r * Math.sin(mark.turn2 * Math.PI / 2)

            width: root.dash
            height: root.line
            x: (mark.back ? root.width - mark.px : mark.px) - width / 2
            y: (mark.back ? root.height - mark.py : mark.py) - height / 2
            rotation: mark.angle * 180 / Math.PI
            antialiasing: true
            color: root.ink
        }
    }
}
