// The only way to show words: plain text, a style of the design, wrapping, and an accessible name.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick

Text {
    id: root

    property string style: "texte" // a type style of tokens.json
    property real size: 0 // dp at 100 % text, where the design departs from the style
    property bool strong: Theme.isStrong(root.style)
    property bool underlined: false
    property bool heading: false
    property bool decorative: false // the control around it already speaks these words
    property string spoken: root.text

    color: Theme.encre
    font: Theme.fontOf(root.style, root.size, root.strong, root.underlined)
    lineHeightMode: Text.FixedHeight
    lineHeight: Theme.lineOf(root.style, root.size)
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
    Accessible.role: root.heading ? Accessible.Heading : Accessible.StaticText
    Accessible.name: root.spoken
    Accessible.ignored: root.decorative
}
