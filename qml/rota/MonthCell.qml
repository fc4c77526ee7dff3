// One cell of the month's table: the label of a week, a duty, or nothing that week.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Relais.Controls

Item {
    id: root

    required property int index
    required property string dutyId
    required property string kind
    required property string title
    required property string holiday
    required property string hours
    required property string name
    required property string words
    required property string iconName
    required property string spoken
    property bool selected: false

    readonly property bool isDuty: root.dutyId !== ""

    signal chosen
    signal moved(by: int)

    function take(): void {
        block.forceActiveFocus();
    }

    AppText {
        visible: root.kind === "week"
        width: parent.width
        anchors.verticalCenter: parent.verticalCenter
        text: root.title
        style: "etiquette"
    }
    HatchedArea {
        visible: root.kind === "none"
        anchors.fill: parent
        radius: Theme.radiusChoix
    }
    Rectangle {
        visible: root.kind === "none"
        anchors.centerIn: parent
        width: Math.min(parent.width, Math.ceil(nothing.implicitWidth) + Theme.space12)
        height: nothing.height
        color: Theme.surface3

        AppText {
            id: nothing
            anchors.centerIn: parent
            width: parent.width
            text: root.kind === "none" ? root.title : ""
            style: "petit"
            color: Theme.encre2
            horizontalAlignment: Text.AlignHCenter
        }
    }
    DutyBlock {
        id: block
        visible: root.isDuty
        anchors.fill: parent
        kind: root.kind
        title: root.holiday === "" ? root.title : qsTr("%1, %2").arg(root.title).arg(root.holiday)
        name: root.name
        hours: root.hours
        words: root.words
        iconName: root.iconName
        spoken: root.spoken
        selected: root.selected
        onClicked: root.chosen()
        Keys.onLeftPressed: root.moved(-1)
        Keys.onUpPressed: root.moved(-1)
        Keys.onRightPressed: root.moved(1)
        Keys.onDownPressed: root.moved(1)
    }
}
