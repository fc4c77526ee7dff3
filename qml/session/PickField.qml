// A field whose value is chosen in a sheet: label above, value and arrow in the box.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Inputs

InputFrame {
    id: root

    required property string value
    property string placeholder

    signal clicked

    Pressable {
        anchors.fill: parent
        focus: true
        spoken: root.value === "" ? root.spokenLabel : qsTr("%1, %2").arg(root.spokenLabel).arg(root.value)
        help: root.spokenHelp
        radius: root.boxRadius
        onClicked: root.clicked()

        RowLayout {
            anchors.fill: parent
            anchors.leftMargin: Theme.space16
            anchors.rightMargin: Theme.space12
            spacing: Theme.space8

            AppText {
                text: root.value === "" ? root.placeholder : root.value
                color: root.value === "" ? Theme.encre3 : Theme.encre
                decorative: true
                Layout.fillWidth: true
            }
            Icon {
                name: "expand_more"
                color: Theme.encre2
            }
        }
    }
}
