// A step of a treatment: done, present or to come; it opens, or has its action.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls

Pressable {
    id: root

    required property string title
    property string detail
    property string trailing
    property string stage: "todo" // done, current, todo
    property bool expandable: false
    property string actionText
    property bool lastRow: false

    signal acted

    role: Accessible.ListItem
    spoken: {
        const state = root.stage === "done" ? qsTr("fait") : root.stage === "current" ? qsTr("en cours") : qsTr("à faire");
        const words = root.detail === "" ? root.title : root.title + ", " + root.detail;
        return root.trailing === "" ? words + ", " + state : words + ", " + root.trailing + ", " + state;
    }
    radius: 0
    implicitWidth: 320
    implicitHeight: Math.max(Theme.grown(56), row.implicitHeight + Theme.space16)
    Layout.fillWidth: true

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: 1
        anchors.rightMargin: 1
        color: root.stage === "current" && root.actionText !== "" ? Theme.petroleDoux : "transparent"
    }
    PressTint {
        pressed: root.pressed && root.expandable
        hovered: root.hovered && root.expandable
    }
    Rectangle {
        visible: !root.lastRow
        width: root.width
        height: Theme.lineSeparateur
        anchors.bottom: parent.bottom
        color: Theme.trait
    }
    RowLayout {
        id: row
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.space16
        anchors.rightMargin: Theme.space16
        spacing: Theme.space12

        Icon {
            name: root.stage === "done" ? "check_circle" : root.stage === "current" ? "radio_button_checked" : "radio_button_unchecked"
            size: 26
            color: root.stage === "done" ? Theme.repondu : root.stage === "current" ? Theme.petrole : Theme.contour
        }
        ColumnLayout {
            spacing: 0
            Layout.fillWidth: true

            AppText {
                text: root.title
                style: "texteFort"
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
        AppText {
            visible: text !== ""
            text: root.trailing
            style: "petit"
            color: Theme.encre2
            wrapMode: Text.NoWrap
            decorative: true
        }
        AppButton {
            visible: root.actionText !== ""
            text: root.actionText
            compact: true
            onClicked: root.acted()
        }
        Icon {
            name: root.expandable && root.actionText === "" ? "expand_more" : ""
            color: Theme.encre2
        }
    }
}
