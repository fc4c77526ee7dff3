// One segment of the témoin: full, empty, dashed, half, hatched or broken, drawn with plain rectangles only.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick

// Rectangles are smooth with every renderer (software included), which neither Canvas tiles nor unsampled shapes are.
Item {
    id: root

    required property string fill // full empty dashed half hatched broken
    property color ink: Theme.petrole
    property color backdrop: Theme.surface
    property bool pulsing: false

    readonly property real r: root.large ? root.height / 2 : Math.min(root.height / 2, Theme.scaled(Theme.radiusSegment))
    readonly property bool large: root.width > 40
    readonly property bool outlined: root.fill === "empty" || root.fill === "half" || root.fill === "hatched"

    // Half width of the pill at a distance dy from its middle line.
    function reach(dy: real): real {
        const inner = root.height / 2 - root.r;
        const over = Math.max(0, Math.abs(dy) - inner);
        return root.width / 2 - root.r + Math.sqrt(Math.max(0, root.r * root.r - over * over));
    }

    Rectangle { // the pill, its left half only for « half »
        anchors.fill: parent
        radius: root.r
        color: root.fill === "full" || root.fill === "broken" ? root.ink : "transparent"
        border.width: root.outlined ? Theme.controlLine * (root.large ? 1.34 : 1) : 0
        border.color: root.fill === "empty" ? Theme.contour : root.ink
    }
    Item {
        visible: root.fill === "half"
        width: Math.round(root.width / 2)
        height: root.height
        clip: true

        Rectangle {
            width: root.width
            height: root.height
            radius: root.r
            color: root.ink
        }
        SequentialAnimation on opacity {
            running: root.pulsing && Theme.durationPulsation > 0
            loops: Animation.Infinite
            NumberAnimation { to: 0.35; duration: Theme.durationPulsation / 2 }
            NumberAnimation { to: 1; duration: Theme.durationPulsation / 2 }
        }
    }
    Repeater { // hatching: slanted strokes cut by the pill, sample by sample along the middle line
        model: root.fill === "hatched" ? Math.floor((root.width + root.height) / Theme.hatchPasAttente / (root.large ? 1.3 : 1)) : 0

        Rectangle {
            id: stroke

            required property int index
            readonly property real step: Theme.hatchPasAttente * (root.large ? 1.3 : 1)
            readonly property real slope: 0.7 // dx for one unit of dy, 125° of the token
            readonly property real offset: stroke.index * stroke.step - root.height * stroke.slope / 2 + stroke.step / 2 - root.width / 2
            readonly property real upper: stroke.bound(-1)
            readonly property real lower: stroke.bound(1)

            // The farthest point of the stroke inside the pill, above (-1) or below (1) the middle line.
            function bound(side: int): real {
                let last = 0;
                for (let t = 0; t <= 1; t += 0.1) {
                    const dy = side * t * root.height / 2;
                    if (Math.abs(stroke.offset - dy * stroke.slope) > root.reach(dy))
                        break;
                    last = dy;
                }
                return last;
            }

            visible: stroke.lower - stroke.upper > 1
            width: Theme.hatchTraitAttente * (root.large ? 1.1 : 0.9)
            height: (stroke.lower - stroke.upper) * Math.sqrt(1 + stroke.slope * stroke.slope)
            x: root.width / 2 + stroke.offset - (stroke.upper + stroke.lower) / 2 * stroke.slope - width / 2
            y: root.height / 2 + (stroke.upper + stroke.lower) / 2 - height / 2
            rotation: Math.atan(stroke.slope) * 180 / Math.PI
            antialiasing: true
            color: root.ink
        }
    }
    Repeater { // dashes of a draft, along the outline
        model: root.fill === "dashed" ? Math.max(6, Math.round((2 * root.width + 2 * root.height) / (root.large ? 9 : 5))) : 0

        Rectangle {
            id: dash

            required property int index
            readonly property real straight: root.width - 2 * root.r
            readonly property real turn: Math.PI * root.r
            readonly property real at: (dash.index + 0.5) / Math.max(6, Math.round((2 * root.width + 2 * root.height) / (root.large ? 9 : 5))) * 2 * (dash.straight + dash.turn)
            readonly property bool back: dash.at > dash.straight + dash.turn
            readonly property real along: dash.back ? dash.at - dash.straight - dash.turn : dash.at
            readonly property real angle: dash.along < dash.straight ? 0 : (dash.along - dash.straight) / root.r // on the round end
            readonly property real px: dash.along < dash.straight ? dash.along - dash.straight / 2 : dash.straight / 2 + Math.sin(dash.angle) * root.r
            readonly property real py: dash.along < dash.straight ? -root.r : -Math.cos(dash.angle) * root.r

            width: root.large ? 5 : 2.6
            height: Theme.controlLine
            x: root.width / 2 + (dash.back ? -dash.px : dash.px) - width / 2
            y: root.height / 2 + (dash.back ? -dash.py : dash.py) - height / 2
            rotation: dash.angle * 180 / Math.PI
            antialiasing: true
            color: Theme.contour
        }
    }
    Item { // the gap of a refusal
        anchors.fill: parent
        clip: true
        visible: root.fill === "broken"

        Repeater {
            model: root.large ? 1 : 2

            Rectangle {
                required property int index

                width: root.large ? 7 : 2
                height: root.height * 2
                x: root.large ? root.width / 2 - width / 2 : root.width * (0.36 + 0.32 * index) - width / 2
                y: -root.height / 2
                rotation: 22
                antialiasing: true
                color: root.backdrop
            }
        }
    }
}
