// The card one acts from: a question, a sentence, one ember button.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls

Item {
    id: root

    default property alias content: extra.data
    required property string title
    property string text
    property string actionText
    property string actionIcon

    signal acted

    implicitWidth: 328
    implicitHeight: column.implicitHeight + 2 * (Theme.space16 + 2)
    Layout.fillWidth: true

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusPanneau
        color: Theme.hero

        Item { // the baton is cut by the right edge, clear of the round corners
            anchors.fill: parent
            clip: true

            Baton {
                size: 420
                x: parent.width + Theme.space20 - size / 2
                y: parent.height * 0.4 - size / 2
                color: Theme.heroMotif
                lastColor: Theme.heroMotif
            }
        }
    }
    ColumnLayout {
        id: column
        x: Theme.space16 + 2
        y: Theme.space16 + 2
        width: root.width - 2 * x
        spacing: Theme.space8

        AppText {
            text: root.title
            style: "titreL"
            size: 22
            color: Theme.surHero
            heading: true
            Layout.fillWidth: true
        }
        AppText {
            visible: text !== ""
            text: root.text
            style: "petit"
            size: 16
            color: Theme.surHero2
            Layout.fillWidth: true
        }
        ColumnLayout {
            id: extra
            visible: implicitHeight > 0
            spacing: Theme.space8
            Layout.fillWidth: true
        }
        AppButton {
            visible: root.actionText !== ""
            text: root.actionText
            iconName: root.actionIcon
            kind: "hero"
            Layout.fillWidth: true
            Layout.topMargin: Theme.space8
            onClicked: root.acted()
        }
    }
}
