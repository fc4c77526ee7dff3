// A duty in full: whose it is, when and where, who comes next.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Rota

ColumnLayout {
    id: root

    required property DutyView duty
    property bool titled: true // a sheet has the day in its head

    spacing: Theme.space8
    Layout.fillWidth: true

    component Line: RowLayout {
        id: line

        required property string iconName
        required property string text

        visible: line.text !== ""
        spacing: Theme.space12
        Layout.fillWidth: true

        Icon {
            name: Theme.isEtroit ? "" : line.iconName
            Layout.alignment: Qt.AlignTop
        }
        AppText {
            text: line.text
            size: 16
            Layout.fillWidth: true
        }
    }

    Tag {
        visible: root.duty.tag !== ""
        text: root.duty.tag
        iconName: root.duty.tagIcon
        tone: root.duty.tagTone
        Layout.maximumWidth: root.width
    }
    AppText {
        visible: root.titled
        text: root.duty.title
        style: "titreM"
        heading: true
        Layout.fillWidth: true
    }
    AppText {
        text: root.duty.holiday === "" ? root.duty.hours : qsTr("%1 · %2").arg(root.duty.hours).arg(root.duty.holiday)
        style: "texteL"
        Layout.fillWidth: true
    }
    Line {
        iconName: "place"
        text: root.duty.place
    }
    Line {
        iconName: "call"
        text: root.duty.relief
    }
    Line {
        iconName: "info"
        text: root.duty.sentence
    }
    Line {
        iconName: "chat"
        text: root.duty.message === "" ? "" : qsTr("« %1 »").arg(root.duty.message)
    }
}
