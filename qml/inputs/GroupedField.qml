// A field whose signs are shown in groups while only the bare signs are given and heard: numbers of all kinds.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Relais.Controls

InputFrame {
    id: root

    property string value // bare signs, no space
    property list<int> groups: [2, 2, 2, 2, 2]
    property int barBefore: -1 // index of the group that a bar precedes
    property string allowed: "0123456789"
    property int maximumLength: 20
    property alias placeholder: input.placeholder
    property alias strong: input.strong
    readonly property string bare: root.strip(input.text)

    signal edited(bare: string)
    signal accepted
    signal ended

    // Keys of the number pad.
    function type(symbol: string): void {
        const at = root.signsBefore(input.cursorPosition);
        const signs = root.strip(input.text);
        if (signs.length >= root.maximumLength)
            return;
        root.show(signs.slice(0, at) + symbol + signs.slice(at), at + 1);
        root.edited(root.bare);
    }

    function erase(): void {
        const at = root.signsBefore(input.cursorPosition);
        if (at === 0)
            return;
        const signs = root.strip(input.text);
        root.show(signs.slice(0, at - 1) + signs.slice(at), at - 1);
        root.edited(root.bare);
    }

    function strip(shown: string): string {
        let bare = "";
        for (const sign of shown.toUpperCase()) {
            if (root.allowed.includes(sign))
                bare += sign;
        }
        return bare;
    }

    function grouped(bare: string): string {
        let shown = "";
        let at = 0;
        for (let i = 0; at < bare.length; ++i) {
            const size = i < root.groups.length ? root.groups[i] : bare.length;
            shown += (i === 0 ? "" : i === root.barBefore ? "\u00a0|\u00a0" : "\u00a0") + bare.slice(at, at + size);
            at += size;
        }
        return shown;
    }

    function signsBefore(position: int): int {
        return root.strip(input.text.slice(0, position)).length;
    }

    // Shows the signs in groups with the caret after so many of them.
    function show(bare: string, caret: int): void {
        input.text = root.grouped(bare);
        let position = 0;
        for (let seen = 0; position < input.text.length && seen < caret; ++position) {
            if (root.allowed.includes(input.text[position]))
                ++seen;
        }
        input.cursorPosition = position;
    }

    function regroup(): void {
        const caret = root.signsBefore(input.cursorPosition);
        const signs = root.strip(input.text).slice(0, root.maximumLength); // bare is one signal late here
        root.show(signs, caret);
        root.edited(signs);
    }

    focused: input.activeFocus
    onValueChanged: {
        if (root.value !== root.bare)
            root.show(root.value, root.value.length);
    }
    Component.onCompleted: root.show(root.value, root.value.length)

    BoxInput {
        id: input
        anchors.fill: parent
        anchors.leftMargin: Theme.space16 - 2
        anchors.rightMargin: Theme.space16 - 2
        focus: true
        label: root.spokenLabel
        help: root.spokenHelp
        inputMethodHints: Qt.ImhDigitsOnly | Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
        onTextEdited: root.regroup()
        onAccepted: root.accepted()
        onEnded: root.ended()
    }
}
