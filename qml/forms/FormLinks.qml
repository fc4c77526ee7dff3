// Quiet actions under a field: « Je n'ai pas le numéro », « Récents ».
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Inputs

FocusScope {
    id: root

    property string label
    property list<string> codes
    property list<string> texts
    property list<string> icons

    signal followed(code: string)

    Accessible.role: Accessible.Grouping
    Accessible.name: root.label
    Accessible.ignored: root.label === ""
    implicitWidth: column.implicitWidth
    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column
        width: root.width
        spacing: Theme.space4

        QuestionLabel {
            text: root.label
        }
        Flow {
            spacing: Theme.space16
            Layout.fillWidth: true

            Repeater {
                model: root.codes.length

                AppButton {
                    required property int index

                    text: root.texts[index] ?? ""
                    iconName: root.icons[index] ?? ""
                    kind: "texte"
                    compact: true
                    width: Math.min(implicitWidth, column.width)
                    onClicked: root.followed(root.codes[index])
                }
            }
        }
    }
}
