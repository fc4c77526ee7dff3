// One event of a history: round sign, what, who and when, joined by a line to the older one below.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts

Item {
    id: root

    required property string title
    property string detail // who and when, « hors ligne », both clocks when they differ
    property string text // what was written, if any
    property string iconName: "edit"
    property string tone: "petrole"
    property bool lastRow: false

    implicitWidth: 320
    implicitHeight: Math.max(disc.height, words.implicitHeight) + Theme.space16
    Layout.fillWidth: true
    Accessible.role: Accessible.ListItem
    Accessible.name: root.title + (root.text === "" ? "" : ", " + root.text) + (root.detail === "" ? "" : ", " + root.detail)

    Rectangle {
        visible: !root.lastRow
        x: disc.width / 2 - width / 2
        y: disc.height
        width: 2
        height: root.height - disc.height
        color: Theme.trait
    }
    Rectangle {
        id: disc
        width: Theme.scaled(32)
        height: width
        radius: width / 2
        color: Theme.tone(root.tone)

        Icon {
            anchors.centerIn: parent
            name: root.iconName
            size: 18
            color: Theme.surface
        }
    }
    ColumnLayout {
        id: words
        anchors.left: disc.right
        anchors.right: parent.right
        anchors.leftMargin: Theme.space12
        y: Math.max(0, (disc.height - Theme.texteFortLine) / 2)
        spacing: 0

        AppText {
            text: root.title
            style: "texteFort"
            decorative: true
            Layout.fillWidth: true
        }
        AppText {
            visible: text !== ""
            text: root.text
            decorative: true
            Layout.fillWidth: true
        }
        AppText {
            visible: text !== ""
            text: root.detail
            style: "petit"
            color: Theme.encre2
            decorative: true
            Layout.fillWidth: true
        }
    }
}
