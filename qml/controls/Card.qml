// A surface with a thin line that holds related things; an answer card has a coloured head.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts

Item {
    id: root

    default property alias content: column.data
    property string tone // outline colour token: repondu, erreur, braise, petrole, recu; none by default
    property bool strong: root.headText !== "" // 2 dp outline
    property string headText
    property string headIcon
    property string headTrailing
    property real padding: Theme.space16 - 2
    property alias spacing: column.spacing
    property color fill: Theme.surface

    implicitWidth: column.implicitWidth + 2 * root.padding
    implicitHeight: column.implicitHeight + 2 * root.padding + head.height
    Layout.fillWidth: true

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusCarte
        color: root.fill
        border.width: root.strong && root.tone !== "" ? Theme.lineFort : Theme.lineSeparateur
        border.color: root.tone === "" ? Theme.trait : Theme.tone(root.tone)
    }
    Item {
        id: head
        width: root.width
        height: root.headText === "" ? 0 : Math.max(Theme.scaled(40), words.implicitHeight + Theme.space16)
        visible: root.headText !== ""

        Rectangle {
            anchors.fill: parent
            anchors.margins: Theme.lineFort
            anchors.bottomMargin: 0
            radius: Theme.radiusCarte - Theme.lineFort
            color: root.tone === "" ? Theme.surface2 : Theme.softTone(root.tone)
        }
        Rectangle {
            anchors.fill: parent
            anchors.margins: Theme.lineFort
            anchors.topMargin: Theme.radiusCarte
            anchors.bottomMargin: 0
            color: root.tone === "" ? Theme.surface2 : Theme.softTone(root.tone)
        }
        RowLayout {
            anchors.fill: parent
            anchors.leftMargin: root.padding
            anchors.rightMargin: root.padding
            spacing: Theme.space8

            Icon {
                name: root.headIcon
                size: 22
                color: words.color
            }
            AppText {
                id: words
                text: Theme.isEtroit && root.headTrailing !== "" ? root.headText + " · " + root.headTrailing : root.headText
                style: "texteFort"
                heading: true
                color: root.tone === "" ? Theme.encre : Theme.onSoftTone(root.tone)
                Layout.fillWidth: true
            }
            AppText {
                visible: text !== "" && !Theme.isEtroit
                text: root.headTrailing
                style: "petit"
                color: words.color
            }
        }
    }
    ColumnLayout {
        id: column
        x: root.padding
        y: root.padding + head.height
        width: root.width - 2 * root.padding
        spacing: Theme.space8
    }
}
