// One word of the passphrase with its place.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Relais.Controls

Rectangle {
    id: root

    required property int number
    required property string word

    implicitWidth: row.implicitWidth + 2 * Theme.space12
    implicitHeight: Theme.grown(Theme.space48 - Theme.space8)
    radius: Theme.radiusEtiquette
    color: Theme.surface2

    Row {
        id: row
        anchors.centerIn: parent
        spacing: Theme.space8

        AppText {
            anchors.verticalCenter: parent.verticalCenter
            text: root.number
            style: "note"
            color: Theme.encre2
            decorative: true
        }
        AppText {
            anchors.verticalCenter: parent.verticalCenter
            text: root.word
            style: "texteFort"
            wrapMode: Text.NoWrap
            decorative: true
        }
    }
}
