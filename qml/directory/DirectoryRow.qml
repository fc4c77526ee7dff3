// One service in the directory, with its call button.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls

Item {
    id: root

    required property int index
    required property string entryId
    required property string name
    required property string line
    required property string verified
    required property bool stale
    required property string phone
    property bool selected: false

    signal clicked
    signal called

    implicitWidth: Theme.listWidth
    implicitHeight: Math.max(Theme.scaled(2 * Theme.space32 + Theme.space24), words.implicitHeight + 2 * Theme.space12)

    Pressable {
        id: whole
        anchors.fill: parent
        role: Accessible.ListItem
        radius: 0
        spoken: root.name + (root.line === "" ? "" : ", " + root.line) + (root.verified === "" ? "" : ", " + root.verified)
        Accessible.selected: root.selected
        onClicked: root.clicked()

        Rectangle {
            anchors.fill: parent
            color: root.selected ? Theme.petroleDoux : Theme.surface
        }
        PressTint {
            pressed: whole.pressed
            hovered: whole.hovered
        }
        Rectangle {
            visible: root.selected
            width: Theme.lineSelection
            height: parent.height
            color: Theme.petrole
        }
        Rectangle {
            width: parent.width
            height: Theme.lineSeparateur
            anchors.bottom: parent.bottom
            color: Theme.trait
        }
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.space16
        anchors.rightMargin: Theme.space16
        spacing: Theme.space12
        layoutDirection: Theme.leftHanded ? Qt.RightToLeft : Qt.LeftToRight

        ColumnLayout {
            id: words
            spacing: 2
            Layout.fillWidth: true

            RowName {
                text: root.name
                Layout.fillWidth: true
            }
            AppText {
                text: root.line
                style: "petit"
                size: 16
                color: Theme.encre2
                decorative: true
                Layout.fillWidth: true
            }
            AppText {
                visible: !root.stale && text !== ""
                text: root.verified
                style: "petit"
                color: Theme.encre2
                decorative: true
                Layout.fillWidth: true
            }
            Tag {
                visible: root.stale
                text: root.verified
                iconName: Theme.isEtroit ? "" : "history"
                tone: "attente"
                decorative: true
            }
        }
        IconButton {
            visible: root.phone !== ""
            name: qsTr("Appeler %1").arg(root.name)
            iconName: "call"
            kind: root.selected ? "clair" : "doux"
            onClicked: root.called()
        }
    }
}
