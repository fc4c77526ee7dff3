// A person's or record's name: never cut, it wraps; an ember dot follows it when something is to read.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick

Item {
    id: root

    required property string text
    property bool unread: false

    implicitWidth: name.implicitWidth + (root.unread ? dot.width + Theme.space8 : 0)
    implicitHeight: name.height

    AppText {
        id: name
        width: root.width - (root.unread ? dot.width + Theme.space8 : 0)
        text: root.text
        style: "texteFort"
        size: 18
        decorative: true
    }
    Rectangle {
        id: dot
        visible: root.unread
        width: 10
        height: 10
        radius: 5
        x: Math.ceil(name.contentWidth) + Theme.space8
        y: (Theme.texteFortLine - height) / 2
        color: Theme.braise
    }
}
