// The small témoin with its words, as it stands in every list.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick

Item {
    id: root

    required property list<string> fills
    property list<string> tones: ["petrole"]
    required property string text
    property string textTone: root.tones.length > 0 ? root.tones[root.tones.length - 1] : "petrole"
    property bool sending: false
    property bool decorative: false
    property real zoom: 1 // a sample of another text size
    property color backdrop: Theme.surface

    readonly property bool stacked: Theme.isEtroit // the words go below

    implicitWidth: root.stacked ? Math.max(track.width, words.implicitWidth) : track.width + Theme.space8 + words.implicitWidth
    implicitHeight: root.stacked ? track.height + Theme.space4 + words.height : Math.max(track.height, words.height)
    Accessible.role: Accessible.Graphic
    Accessible.name: track.spoken
    Accessible.ignored: root.decorative

    StageTrack {
        id: track
        y: root.stacked ? 0 : (words.lineHeight - height) / 2
        fills: root.fills
        tones: root.tones
        stateText: root.text
        zoom: root.zoom
        sending: root.sending
        backdrop: root.backdrop
        decorative: true
    }
    AppText {
        id: words
        x: root.stacked ? 0 : track.width + Theme.space8
        y: root.stacked ? track.height + Theme.space4 : 0
        width: root.width - x
        text: root.text
        style: "petit"
        size: root.zoom === 1 ? 0 : 15 * root.zoom
        strong: true
        color: Theme.tone(root.textTone)
        decorative: true
    }
}
