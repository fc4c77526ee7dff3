// Searches what is on the device while one types.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls

FocusScope {
    id: root

    property string value
    property string label: qsTr("Rechercher")
    property string placeholder: root.label
    property string shortcutText // « Ctrl F » on desktops
    readonly property string text: input.text

    signal edited(text: string)
    signal accepted

    implicitWidth: 320
    implicitHeight: Theme.scaled(52)
    Layout.fillWidth: true

    Rectangle {
        id: box
        anchors.fill: parent
        radius: height / 2
        color: Theme.surface
        border.width: input.activeFocus ? Theme.lineFort : Theme.controlLine
        border.color: input.activeFocus ? Theme.focus : Theme.contour

        FocusRing {
            radius: box.radius
            shown: input.activeFocus
        }
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.space16
        anchors.rightMargin: clear.visible ? Theme.space4 : Theme.space16
        spacing: Theme.space12

        Icon {
            name: "search"
        }
        BoxInput {
            id: input
            label: root.label
            placeholder: root.placeholder
            text: root.value
            focus: true
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
            Accessible.role: Accessible.EditableText
            Accessible.searchEdit: true
            Layout.fillWidth: true
            Layout.fillHeight: true
            onTextEdited: root.edited(input.text)
            onAccepted: root.accepted()
        }
        AppText {
            visible: root.shortcutText !== "" && input.length === 0
            text: root.shortcutText
            style: "petit"
            color: Theme.encre2
            wrapMode: Text.NoWrap
            decorative: true
        }
        IconButton {
            id: clear
            visible: input.length > 0
            name: qsTr("Effacer la recherche")
            iconName: "close"
            onClicked: {
                input.clear();
                root.edited("");
                input.forceActiveFocus();
            }
        }
    }
}
