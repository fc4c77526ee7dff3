// A date that is known by heart: Jour, Mois, Année, with « Je ne sais pas » for what is not known.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls

FocusScope {
    id: root

    required property string label
    property string note
    property bool optional: false
    property string day
    property string month
    property string year
    property bool unknownAllowed: false
    property bool dayUnknown: false
    property bool monthUnknown: false
    property string help
    property string error
    readonly property bool focused: dayBox.focused || monthBox.focused || yearBox.focused

    signal edited(day: string, month: string, year: string)
    signal unknownChosen(day: bool, month: bool)
    signal ended

    function tell(): void {
        root.edited(dayBox.text, monthBox.text, yearBox.text);
    }

    implicitWidth: 300
    implicitHeight: column.implicitHeight
    Layout.fillWidth: true
    Accessible.role: Accessible.Grouping
    Accessible.name: root.label
    Accessible.description: root.error !== "" ? root.error : root.help
    onFocusedChanged: {
        if (!root.focused)
            root.ended();
    }

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
        RowLayout {
            spacing: Theme.space8
            Layout.maximumWidth: Theme.scaled(360)

            DateBox {
                id: dayBox
                focus: true
                visible: !root.dayUnknown
                label: qsTr("Jour")
                value: root.day
                faulty: root.error !== ""
                onEdited: root.tell()
            }
            DateBox {
                id: monthBox
                visible: !root.monthUnknown
                label: qsTr("Mois")
                value: root.month
                faulty: root.error !== ""
                onEdited: root.tell()
            }
            DateBox {
                id: yearBox
                label: qsTr("Année")
                value: root.year
                signs: 4
                faulty: root.error !== ""
                onEdited: root.tell()
            }
        }
        MessageLine {
            text: root.error
            kind: "error"
        }
        MessageLine {
            text: root.help
        }
        CheckRow {
            visible: root.unknownAllowed
            text: qsTr("Je ne sais pas le jour")
            checked: root.dayUnknown
            onToggled: checked => root.unknownChosen(checked, checked && root.monthUnknown)
        }
        CheckRow {
            visible: root.unknownAllowed && root.dayUnknown
            text: qsTr("Je ne sais pas le mois")
            checked: root.monthUnknown
            onToggled: checked => root.unknownChosen(root.dayUnknown, checked)
        }
    }
}
