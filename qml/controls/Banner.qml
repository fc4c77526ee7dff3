// A standing message: sign, one or two sentences, at most one action; announced when it appears.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts

Rectangle {
    id: root

    required property string text
    property string lead // bold beginning
    property string tone: "neutre" // attente recu repondu erreur urgence neutre
    property string iconName
    property string actionText

    signal acted

    readonly property color ink: Theme.onSoftTone(root.tone)
    readonly property bool stacked: Theme.isEtroit || row.width < Theme.scaled(260)

    implicitWidth: 320
    implicitHeight: row.implicitHeight + 2 * Theme.space12
    radius: Theme.radiusChoix
    color: Theme.softTone(root.tone)
    Layout.fillWidth: true
    Accessible.role: Accessible.AlertMessage
    Accessible.name: words.spoken

    GridLayout {
        id: row
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: Theme.space12
        columns: root.stacked ? 2 : 3
        columnSpacing: Theme.space12
        rowSpacing: Theme.space8

        Item {
            visible: root.iconName !== ""
            implicitWidth: sign.width
            implicitHeight: sign.height
            Layout.fillHeight: true

            Icon {
                id: sign
                name: root.iconName
                color: root.ink
            }
        }
        LeadText {
            id: words
            lead: root.lead
            body: root.text
            style: "texte"
            size: 16
            color: root.ink
            decorative: true
            Layout.fillWidth: true
            Layout.columnSpan: root.iconName === "" ? 2 : 1
        }
        AppButton {
            text: root.actionText
            kind: "clair"
            compact: true
            visible: root.actionText !== ""
            Layout.columnSpan: root.stacked ? 2 : 1
            Layout.fillWidth: root.stacked
            onClicked: root.acted()
        }
    }
}
