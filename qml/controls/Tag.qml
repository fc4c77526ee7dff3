// A small coloured word with a sign: 24 h, « En attente d’envoi », « à vérifier ».
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick

Rectangle {
    id: root

    required property string text
    property string iconName
    property string tone: "neutre" // urgence attente recu repondu erreur neutre petrole
    property bool decorative: false

    readonly property color ink: Theme.onSoftTone(root.tone)

    readonly property real around: 2 * (Theme.space8 + 1) + (sign.width > 0 ? sign.width + row.spacing : 0)

    // Where less is given, the words wrap.
    implicitWidth: root.around + Math.ceil(words.implicitWidth)
    implicitHeight: Math.max(Theme.scaled(26), row.implicitHeight + Theme.space4)
    radius: Theme.radiusEtiquette
    color: Theme.softTone(root.tone)
    Accessible.role: Accessible.StaticText
    Accessible.name: root.text
    Accessible.ignored: root.decorative

    Row {
        id: row
        anchors.centerIn: parent
        spacing: Theme.space8

        Icon {
            id: sign
            name: root.iconName
            size: 18
            color: root.ink
            anchors.verticalCenter: parent.verticalCenter
        }
        AppText {
            id: words
            width: Math.min(Math.ceil(implicitWidth), root.width - root.around)
            text: root.text
            style: "petit"
            strong: true
            color: root.ink
            decorative: true
        }
    }
}
