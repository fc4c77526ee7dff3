// An underlined link such as « Tout voir », with a full-size target around its words.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick

Pressable {
    id: root

    property string text
    property color ink: Theme.petrole
    property string style: "etiquette"

    spoken: root.text
    role: Accessible.Link
    radius: Theme.radiusEtiquette
    implicitWidth: Math.max(Theme.targetMinimum, Math.ceil(label.implicitWidth))
    implicitHeight: Math.max(Theme.targetMinimum, label.contentHeight)

    AppText {
        id: label
        width: parent.width
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        style: root.style
        underlined: true
        color: root.ink
        opacity: root.pressed ? 0.7 : 1
        decorative: true
    }
}
