// Covers everything in the task switcher and while locked: the symbol on petrol, nothing else.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls

FocusScope {
    id: root

    property string title // « Relais est verrouillé »; none in the task switcher
    property string text
    property string actionText

    signal acted

    Accessible.role: Accessible.Pane
    Accessible.name: root.title

    MouseArea { // nothing below may be touched
        anchors.fill: parent
        Accessible.ignored: true
    }
    HeroBackdrop {
        anchors.fill: parent
    }
    ColumnLayout {
        anchors.centerIn: parent
        width: Math.min(root.width - 2 * Theme.margin, Theme.scaled(360))
        spacing: Theme.space16

        BrandSymbol {
            size: 72
            inverse: true
            Layout.alignment: Qt.AlignHCenter
        }
        AppText {
            visible: text !== ""
            text: root.title
            style: "titreL"
            color: Theme.surHero
            heading: true
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
        }
        AppText {
            visible: text !== ""
            text: root.text
            style: "texteL"
            color: Theme.surHero2
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
        }
        AppButton {
            visible: root.actionText !== ""
            text: root.actionText
            kind: "clair"
            focus: true
            Layout.fillWidth: true
            onClicked: root.acted()
        }
    }
}
