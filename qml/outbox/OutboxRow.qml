// One sending: what, when it was saved, its témoin, the reason in words, and what can be done about it.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.App.Outbox
import Relais.Controls

ColumnLayout {
    id: root

    required property OutboxModel outbox
    required property string itemId
    required property string title
    required property string subtitle
    required property string iconName
    required property string stageText
    required property list<string> stageFills
    required property list<string> stageTones
    required property string stageTone
    required property string actionText // « Corriger », « J’ai compris »; "" for none
    required property bool lastItem

    signal opened(id: string)

    spacing: 0
    Layout.fillWidth: true

    ListRow {
        title: root.title
        subtitle: root.subtitle
        iconName: root.iconName
        stageFills: root.stageFills
        stageTones: root.stageTones
        stageText: root.stageText
        stageTone: root.stageTone
        chevron: root.actionText === ""
        lastRow: root.lastItem || root.actionText !== ""
        onClicked: root.opened(root.itemId)
    }
    RowLayout {
        visible: root.actionText !== ""
        spacing: Theme.space8
        Layout.fillWidth: true
        Layout.leftMargin: Theme.space16
        Layout.rightMargin: Theme.space16
        Layout.bottomMargin: Theme.space12

        AppButton {
            text: root.actionText
            compact: true
            Layout.fillWidth: true
            onClicked: root.outbox.act(root.itemId)
        }
        AppButton {
            text: qsTr("Détail")
            kind: "texte"
            compact: true
            onClicked: root.opened(root.itemId)
        }
    }
    Rectangle {
        visible: !root.lastItem && root.actionText !== ""
        implicitHeight: Theme.lineSeparateur
        color: Theme.trait
        Layout.fillWidth: true
    }
}
