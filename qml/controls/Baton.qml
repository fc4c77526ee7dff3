// The relay baton in four segments: part of the symbol and, large and quiet, of the hero surfaces.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick

// Drawn in the 64-unit square of relais-symbole.svg, at its angle of 36°; rectangles only, smooth with every renderer.
Item {
    id: root

    property real size: 64
    property color color: Theme.surPetrole
    property color lastColor: Theme.braiseVive

    readonly property real unit: root.size / 64

    width: root.size
    height: root.size
    rotation: -36
    Accessible.ignored: true

    Repeater {
        model: [6.6, 19.8, 33, 46.2] // left edges

        Item {
            id: part

            required property real modelData
            required property int index
            readonly property int roundSide: part.index === 0 ? -1 : part.index === 3 ? 1 : 0
            readonly property color ink: part.index === 3 ? root.lastColor : root.color

            x: part.modelData * root.unit
            y: 25.8 * root.unit
            width: 11.2 * root.unit
            height: 12.4 * root.unit

            Rectangle {
                anchors.fill: parent
                radius: (part.roundSide === 0 ? 1.6 : 6.2) * root.unit
                color: part.ink
                antialiasing: true
            }
            Rectangle { // the square end of a segment whose other end is round
                visible: part.roundSide !== 0
                width: part.width - 5 * root.unit
                height: part.height
                x: part.roundSide < 0 ? 5 * root.unit : 0
                radius: 1.6 * root.unit
                color: part.ink
                antialiasing: true
            }
        }
    }
}
