// The code being typed, as dots: one field for keyboards and screen readers; it holds no digit itself.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import Relais.Controls

Item {
    id: root

    property int count: 6
    property int filled: 0
    property string label: qsTr("Code")
    property bool overHero: true

    readonly property color ink: root.overHero ? Theme.surHero : Theme.petrole

    signal typed(symbol: string)
    signal erased
    signal accepted

    // A wrong code; without motion the words beside it are enough.
    function shake(): void {
        if (Theme.durationRapide > 0)
            shaking.restart();
    }

    implicitWidth: row.implicitWidth + 2 * Theme.space12
    implicitHeight: Theme.targetMinimum
    activeFocusOnTab: true
    Accessible.role: Accessible.EditableText
    Accessible.name: qsTr("%1, %2 chiffres, %3 saisis").arg(root.label).arg(root.count).arg(root.filled)
    Accessible.focusable: true

    Keys.onPressed: event => {
        if (event.key >= Qt.Key_0 && event.key <= Qt.Key_9 && event.text.length === 1) {
            root.typed(event.text);
            event.accepted = true;
        } else if (event.key === Qt.Key_Backspace) {
            root.erased();
            event.accepted = true;
        } else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
            root.accepted();
            event.accepted = true;
        }
    }

    Row {
        id: row
        anchors.centerIn: parent
        spacing: Theme.space16 + 2

        Repeater {
            model: root.count

            Rectangle {
                required property int index

                width: 18
                height: 18
                radius: 9
                color: index < root.filled ? root.ink : "transparent"
                border.width: Theme.lineFort
                border.color: root.ink
            }
        }
    }
    FocusRing {
        shown: root.activeFocus
    }
    SequentialAnimation {
        id: shaking
        loops: 2
        NumberAnimation { target: row; property: "anchors.horizontalCenterOffset"; to: 8; duration: 50 }
        NumberAnimation { target: row; property: "anchors.horizontalCenterOffset"; to: -8; duration: 50 }
        NumberAnimation { target: row; property: "anchors.horizontalCenterOffset"; to: 0; duration: 50 }
    }
}
