// The choices that do not fit on the page: one closes the sheet, several stay until « OK ».
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Frame
import Relais.Inputs

Sheet {
    id: root

    required property list<string> codes
    required property list<string> texts
    required property list<bool> chosen
    required property bool multiple

    signal picked(code: string)

    actions: AppButton {
        visible: root.multiple
        text: qsTr("OK")
        Layout.fillWidth: true
        onClicked: root.close()
    }

    Repeater {
        model: root.multiple ? [] : root.codes

        RadioRow {
            required property int index
            required property string modelData

            text: root.texts[index] ?? ""
            checked: root.chosen[index] ?? false
            onToggled: {
                root.close();
                root.picked(modelData);
            }
        }
    }
    Repeater {
        model: root.multiple ? root.codes : []

        CheckRow {
            required property int index
            required property string modelData

            text: root.texts[index] ?? ""
            checked: root.chosen[index] ?? false
            onToggled: root.picked(modelData)
        }
    }
}
