// Progress as a line: separate parts for the steps of a form, or one bar with its words.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

Item {
    id: root

    property int steps: 0 // > 0: that many parts
    property int step: 0 // parts done, the present one included
    property real value: 0 // 0 to 1 when there are no parts
    property string text // at the right of a bar: « 3/5 »
    property bool decorative: false

    implicitWidth: 200
    implicitHeight: root.steps > 0 ? 6 : Math.max(8, label.visible ? label.height : 0)
    Layout.fillWidth: true
    Accessible.role: Accessible.ProgressBar
    Accessible.name: root.steps > 0 ? qsTr("Étape %1 sur %2").arg(root.step).arg(root.steps) : root.text
    Accessible.ignored: root.decorative

    Row {
        spacing: Theme.space4
        visible: root.steps > 0

        Repeater {
            model: root.steps

            Rectangle {
                required property int index

                width: (root.width - Theme.space4 * (root.steps - 1)) / Math.max(1, root.steps)
                height: root.height
                radius: height / 2
                color: index < root.step ? Theme.petrole : Theme.trait
            }
        }
    }
    Rectangle {
        id: bar
        visible: root.steps === 0
        width: root.width - (label.visible ? label.width + Theme.space8 : 0)
        height: 8
        radius: 4
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.trait

        Rectangle {
            width: Math.max(parent.height, parent.width * Math.max(0, Math.min(1, root.value)))
            height: parent.height
            radius: parent.radius
            color: Theme.petrole
        }
    }
    AppText {
        id: label
        visible: root.steps === 0 && text !== ""
        anchors.right: parent.right
        text: root.text
        style: "petit"
        strong: true
        wrapMode: Text.NoWrap
        decorative: true
    }
}
