// Who the record is about: sign, name, one line, and the telephone at one touch.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts

Item {
    id: root

    required property string name // NOM Prénom, or « Consultation confidentielle »
    property string line // « née le 14/07/1984 (41 ans) »
    property string iconName: "person"
    property bool soft: false // petroleDoux, for a baby whose age in hours comes first
    property bool callable: false
    property string spoken: root.line === "" ? qsTr("Patient : %1").arg(root.name) : qsTr("Patient : %1, %2").arg(root.name).arg(root.line)

    signal called

    implicitWidth: 320
    implicitHeight: Math.max(Theme.scaled(68), row.implicitHeight + 2 * Theme.space12)
    Layout.fillWidth: true
    Accessible.role: Accessible.Grouping
    Accessible.name: root.spoken

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusCarte
        color: root.soft ? Theme.petroleDoux : Theme.surface
        border.width: root.soft ? 0 : Theme.lineSeparateur
        border.color: Theme.trait
    }
    RowLayout {
        id: row
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: Theme.space16
        spacing: Theme.space12
        layoutDirection: Theme.leftHanded ? Qt.RightToLeft : Qt.LeftToRight

        Icon {
            name: Theme.isEtroit ? "" : root.iconName
            size: 28
            color: Theme.petrole
        }
        ColumnLayout {
            spacing: 2
            Layout.fillWidth: true

            RowName {
                text: root.name
                Layout.fillWidth: true
            }
            AppText {
                visible: text !== ""
                text: root.line
                style: "petit"
                size: 16
                color: Theme.encre2
                decorative: true
                Layout.fillWidth: true
            }
        }
        IconButton {
            visible: root.callable
            name: qsTr("Appeler le patient")
            iconName: "call"
            kind: "doux"
            onClicked: root.called()
        }
    }
}
