// The heading of a part of a page, with an optional link at its right.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts

RowLayout {
    id: root

    required property string text
    property string style: "titreS"
    property color color: Theme.encre
    property string linkText
    property string note // small text after the heading

    signal linkClicked

    spacing: Theme.space8
    Layout.fillHeight: false
    Layout.fillWidth: true

    AppText {
        text: root.text
        style: root.style
        color: root.color
        heading: true
        Layout.fillWidth: root.note === ""
    }
    AppText {
        text: root.note
        style: "petit"
        color: Theme.encre2
        visible: root.note !== ""
        Layout.fillWidth: true
    }
    LinkButton {
        text: root.linkText
        visible: root.linkText !== ""
        onClicked: root.linkClicked()
    }
}
