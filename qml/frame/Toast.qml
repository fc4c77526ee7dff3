// A message at the bottom that passes: one sentence, at most one action, never an error.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls

Item {
    id: root

    property string text
    property string actionText
    property bool screenReader: false // ten seconds instead of six
    property bool shown: false

    signal acted

    function show(words: string, action: string): void {
        root.text = words;
        root.actionText = action;
        root.shown = true;
        life.restart();
    }

    visible: root.shown
    implicitWidth: Math.min(Theme.scaled(420), parent.width - 2 * Theme.margin)
    implicitHeight: Math.max(Theme.grown(56), row.implicitHeight + Theme.space8)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.shown ? root.text : ""

    Timer {
        id: life
        interval: root.screenReader ? 10000 : 6000
        onTriggered: root.shown = false
    }
    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusBouton
        color: Theme.encre
    }
    RowLayout {
        id: row
        anchors.fill: parent
        anchors.leftMargin: Theme.space16
        anchors.rightMargin: Theme.space8
        spacing: Theme.space8

        AppText {
            text: root.text
            color: Theme.fond
            decorative: true
            Layout.fillWidth: true
        }
        LinkButton {
            visible: root.actionText !== ""
            text: root.actionText
            ink: Theme.fond
            onClicked: {
                root.shown = false;
                root.acted();
            }
        }
    }
}
