// What an empty list says: the symbol, one title, one sentence of what will come here, the action if any.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts

ColumnLayout {
    id: root

    required property string title
    property string text
    property string actionText
    property string actionIcon
    property string actionKind: "alerte"

    signal acted

    spacing: Theme.space12
    Layout.fillWidth: true

    Item {
        implicitHeight: symbol.height
        Layout.fillWidth: true

        BrandSymbol {
            id: symbol
            size: 72
            anchors.horizontalCenter: parent.horizontalCenter
        }
    }
    AppText {
        text: root.title
        style: "titreM"
        heading: true
        horizontalAlignment: Text.AlignHCenter
        Layout.fillWidth: true
        Layout.topMargin: Theme.space8
    }
    AppText {
        visible: text !== ""
        text: root.text
        color: Theme.encre2
        horizontalAlignment: Text.AlignHCenter
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.readingWidth
    }
    AppButton {
        visible: root.actionText !== ""
        text: root.actionText
        iconName: root.actionIcon
        kind: root.actionKind
        Layout.fillWidth: true
        Layout.topMargin: Theme.space8
        onClicked: root.acted()
    }
}
