// The anatomy of every field: label above, box, then error, warning, success or help below.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls

FocusScope {
    id: root

    default property alias content: box.data
    required property string label
    property string note // quiet words after the label
    property bool optional: false
    property string help
    property string error
    property string ok
    property string warning
    property bool focused: false // the input inside has the caret
    property real boxHeight: Theme.scaled(52)
    property real boxRadius: Theme.radiusChamp
    readonly property string spokenLabel: root.optional ? qsTr("%1 (facultatif)").arg(root.label) : root.label
    readonly property string spokenHelp: root.error !== "" ? root.error : root.warning !== "" ? root.warning : root.ok !== "" ? root.ok : root.help

    implicitWidth: 240
    implicitHeight: column.implicitHeight
    Layout.fillWidth: true
    Layout.alignment: Qt.AlignTop // beside a field that has a message

    ColumnLayout {
        id: column
        width: root.width
        spacing: Theme.space4

        QuestionLabel {
            text: root.label
            note: root.note
            optional: root.optional
            Layout.bottomMargin: 2
        }
        Rectangle {
            id: box
            implicitHeight: root.boxHeight
            radius: root.boxRadius
            color: Theme.surface
            border.width: root.error !== "" || root.focused ? Theme.lineFort : Theme.controlLine
            border.color: root.focused ? Theme.focus : root.error !== "" ? Theme.erreur : Theme.contour
            Layout.fillWidth: true

            FocusRing {
                radius: box.radius
                shown: root.focused
            }
        }
        MessageLine {
            text: root.error
            kind: "error"
        }
        MessageLine {
            text: root.error === "" ? root.warning : ""
            kind: "warning"
        }
        MessageLine {
            text: root.error === "" && root.warning === "" ? root.ok : ""
            kind: "ok"
        }
        MessageLine {
            text: root.help
        }
    }
}
