// One numeric box of a date, with its own small label.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls

FocusScope {
    id: root

    required property string label
    property string value
    property int signs: 2
    property bool faulty: false
    property alias text: input.text
    readonly property bool focused: input.activeFocus

    signal edited

    implicitWidth: Theme.scaled(40 + root.signs * 16)
    implicitHeight: column.implicitHeight
    Layout.fillWidth: true

    ColumnLayout {
        id: column
        width: root.width
        spacing: 2

        AppText {
            text: root.label
            style: "petit"
            color: Theme.encre2
            decorative: true
        }
        Rectangle {
            id: box
            implicitHeight: Theme.scaled(52)
            radius: Theme.radiusChamp
            color: Theme.surface
            border.width: root.faulty || root.focused ? Theme.lineFort : Theme.controlLine
            border.color: root.focused ? Theme.focus : root.faulty ? Theme.erreur : Theme.contour
            Layout.fillWidth: true

            FocusRing {
                radius: box.radius
                shown: root.focused
            }
            BoxInput {
                id: input
                anchors.fill: parent
                anchors.margins: Theme.space4
                horizontalAlignment: TextInput.AlignHCenter
                focus: true
                label: root.label
                text: root.value
                maximumLength: root.signs
                inputMethodHints: Qt.ImhDigitsOnly | Qt.ImhSensitiveData
                validator: IntValidator { bottom: 0; top: 9999 }
                onTextEdited: root.edited()
            }
        }
    }
}
