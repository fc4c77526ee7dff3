// A row of any list of records: name that wraps, what it is about, the témoin with its words, urgency; all of it is the target.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts

Pressable {
    id: root

    required property string title
    property string subtitle
    property string detail // third line, smaller
    property string trailing // « 3 jours », a time
    property string urgent // shown as an ember tag: « 24 h »
    property string iconName
    property color iconColor: Theme.encre2
    property bool unread: false
    property bool selected: false
    property bool chevron: false
    property bool lastRow: false // no line below
    property bool roundTop: false // first row of a card
    property bool roundBottom: false // last row of a card
    property list<string> stageFills
    property list<string> stageTones: ["petrole"]
    property string stageText
    property string stageTone: root.stageTones[root.stageTones.length - 1] ?? "petrole"
    property bool sending: false
    property string tagText // in the place of the témoin
    property string tagIcon
    property real progress: -1 // 0 to 1 shows a bar, as for an accompaniment
    property string progressText

    readonly property color backdrop: root.selected ? Theme.petroleDoux : Theme.surface

    role: Accessible.ListItem
    spoken: {
        let words = root.title;
        for (const part of [root.subtitle, root.detail, root.urgent === "" ? root.trailing : root.urgent, root.stageText, root.tagText, root.progressText])
            words += part === "" ? "" : ", " + part;
        return root.unread ? qsTr("%1, à lire").arg(words) : words;
    }
    radius: root.roundTop && root.roundBottom ? Theme.radiusCarte : 0
    implicitWidth: 320
    implicitHeight: Math.max(Theme.scaled(72), body.implicitHeight + 2 * Theme.space12)
    Layout.fillWidth: true
    Accessible.selected: root.selected

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: root.roundTop || root.roundBottom ? 1 : 0
        anchors.rightMargin: anchors.leftMargin
        anchors.topMargin: root.roundTop ? 1 : 0
        anchors.bottomMargin: root.roundBottom ? 1 : 0
        visible: root.selected || root.pressed || root.hovered
        radius: root.roundTop || root.roundBottom ? Theme.radiusCarte - 1 : 0
        color: root.selected ? Theme.petroleDoux : Theme.surface2

        Rectangle { // squares the corners that touch another row
            width: parent.width
            height: Theme.radiusCarte
            y: root.roundTop ? parent.height - height : 0
            visible: root.roundTop !== root.roundBottom
            color: parent.color
        }
    }
    Rectangle {
        visible: root.selected
        width: Theme.lineSelection
        height: root.height
        color: Theme.petrole
    }
    Rectangle {
        visible: !root.lastRow && !root.roundBottom
        width: root.width
        height: Theme.lineSeparateur
        anchors.bottom: parent.bottom
        color: Theme.trait
    }
    RowLayout {
        id: body
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.space16
        anchors.rightMargin: Theme.space16
        spacing: Theme.space12

        Item {
            visible: root.iconName !== "" && !Theme.isEtroit // a name needs the width
            implicitWidth: sign.width
            implicitHeight: sign.height
            Layout.fillHeight: true

            Icon {
                id: sign
                name: root.iconName
                size: 28
                color: root.iconColor
            }
        }
        ColumnLayout {
            spacing: 2
            Layout.fillWidth: true

            RowLayout {
                spacing: Theme.space8
                Layout.fillWidth: true
                Layout.fillHeight: false

                RowName {
                    text: root.title
                    unread: root.unread
                    Layout.fillWidth: true
                    Layout.alignment: Qt.AlignTop
                }
                AppText {
                    visible: root.trailing !== "" && root.urgent === "" && !Theme.isEtroit
                    text: root.trailing
                    style: "petit"
                    color: Theme.encre2
                    wrapMode: Text.NoWrap
                    decorative: true
                    Layout.alignment: Qt.AlignTop
                }
                Icon {
                    name: root.chevron ? "chevron_right" : ""
                    Layout.alignment: Qt.AlignTop
                }
                Tag {
                    visible: root.urgent !== "" && !Theme.isEtroit
                    text: root.urgent
                    iconName: "bolt"
                    tone: "urgence"
                    decorative: true
                    Layout.alignment: Qt.AlignTop
                }
            }
            AppText {
                visible: text !== ""
                text: root.subtitle
                size: 16
                color: root.selected ? Theme.encre : Theme.encre2
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
            AppText {
                visible: Theme.isEtroit && text !== ""
                text: root.urgent === "" ? root.trailing : root.urgent
                style: "petit"
                color: root.urgent === "" ? Theme.encre2 : Theme.braise
                decorative: true
                Layout.fillWidth: true
            }
            StageRow {
                visible: root.stageFills.length > 0
                fills: root.stageFills
                tones: root.stageTones
                textTone: root.stageTone
                text: root.stageText
                sending: root.sending
                backdrop: root.backdrop
                decorative: true
                Layout.fillWidth: true
                Layout.topMargin: Theme.space4
            }
            Tag {
                visible: root.tagText !== ""
                text: root.tagText
                iconName: Theme.isEtroit ? "" : root.tagIcon
                tone: "attente"
                decorative: true
                Layout.topMargin: Theme.space4
            }
            ProgressLine {
                visible: root.progress >= 0
                value: root.progress
                text: root.progressText
                decorative: true
                Layout.fillWidth: true
                Layout.topMargin: Theme.space4
            }
        }
    }
}
