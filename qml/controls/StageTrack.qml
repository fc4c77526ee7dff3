// The témoin: where a record is, in one row of segments that is one accessible element.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick

Item {
    id: root

    required property list<string> fills // one per segment: full empty dashed half hatched broken
    property list<string> tones: ["petrole"] // colour token per segment; the last one serves the rest
    property list<string> words // under the segments of the large one: Ici, Envoi, CPAM, Réponse
    property string stateText // the words of the state
    property bool large: false
    property real zoom: 1 // of the small one: a sample of another text size
    property bool sending: false // the half segment pulses
    property bool decorative: false // the row around it speaks
    property color backdrop: Theme.surface
    readonly property int reached: {
        let last = 0;
        for (let i = 0; i < root.fills.length; ++i) {
            if (root.fills[i] !== "empty")
                last = i + 1;
        }
        return last;
    }
    readonly property string spoken: qsTr("Étape %1 sur %2, %3").arg(Math.max(1, root.reached)).arg(root.fills.length).arg(root.stateText)

    readonly property int count: root.fills.length
    readonly property real gap: root.large ? 5 : 3
    readonly property real segmentWidth: root.large ? (root.width - root.gap * (root.count - 1)) / root.count : Theme.scaled(13 * root.zoom)
    readonly property real segmentHeight: Theme.scaled(root.large ? 16 : 9 * root.zoom)

    implicitWidth: root.large ? 320 : root.count * root.segmentWidth + (root.count - 1) * root.gap
    implicitHeight: root.segmentHeight + (root.large && root.words.length > 0 ? Theme.scaled(18) + Theme.space8 : 0) // one line of words: a positioner tells its height too late

    Accessible.role: Accessible.Graphic
    Accessible.name: root.spoken
    Accessible.ignored: root.decorative

    Row {
        spacing: root.gap

        Repeater {
            model: root.count

            StageSegment {
                required property int index

                width: root.segmentWidth
                height: root.segmentHeight
                fill: root.fills[index] ?? "empty"
                ink: Theme.tone(root.tones[Math.min(index, root.tones.length - 1)] ?? "petrole")
                backdrop: root.backdrop
                pulsing: root.sending
            }
        }
    }
    Row {
        id: labels
        y: root.segmentHeight + Theme.space8
        spacing: root.gap
        visible: root.large

        Repeater {
            model: root.large ? root.words : []

            AppText {
                required property int index
                required property string modelData
                readonly property bool reached: root.fills[index] === "full" || root.fills[index] === "half"

                width: root.segmentWidth
                text: modelData
                style: reached ? "note" : "petit"
                size: Theme.isEtroit ? 9 : 14 // four words side by side, all alike
                color: reached ? Theme.encre : Theme.encre2
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.NoWrap
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.note.pixelSize / Theme.textFactor - 2
                decorative: true
            }
        }
    }
}
