// The button of Relais; one « alerte » or « principal » per screen, never disabled: it says why it cannot act.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick

Pressable {
    id: root

    property string text
    property string kind: "principal" // alerte principal secondaire doux texte danger texteDanger hero clair surHero
    property string iconName
    property bool compact: false // 48 high instead of 56
    property bool busy: false // its action is running: the only inactive state

    readonly property color ink: {
        switch (root.kind) {
        case "alerte": return Theme.surBraise;
        case "principal": return Theme.surPetrole;
        case "doux": return Theme.surPetroleDoux;
        case "danger":
        case "texteDanger": return Theme.erreur;
        case "hero": return Theme.surBraiseVive;
        case "surHero": return Theme.surHero;
        case "clair": return Theme.petroleFonce;
        default: return Theme.petrole;
        }
    }
    readonly property color fill: {
        switch (root.kind) {
        case "alerte": return Theme.braise;
        case "principal": return Theme.petrole;
        case "secondaire":
        case "danger":
        case "clair": return Theme.surface;
        case "doux": return Theme.petroleDoux;
        case "hero": return Theme.braiseVive;
        default: return "transparent";
        }
    }
    readonly property real sidePadding: root.kind === "texte" && root.compact ? Theme.space4 : root.compact || root.kind === "texte" || root.kind === "surHero" ? Theme.space16 : Theme.space20
    readonly property string sign: Theme.isEtroit ? "" : root.iconName // large words need the whole width
    readonly property real signWidth: root.sign === "" ? 0 : sign.width + Theme.space12

    spoken: root.text
    radius: Theme.radiusBouton
    enabled: !root.busy
    opacity: root.busy ? 0.6 : 1
    implicitWidth: Math.max(Theme.targetMinimum, Math.ceil(label.implicitWidth) + root.signWidth + 2 * root.sidePadding)
    implicitHeight: Math.max(Theme.grown(root.compact ? Theme.targetMinimum : root.kind === "hero" ? Theme.targetPrincipal : Theme.targetBouton),
                             label.contentHeight + 2 * Theme.space8)

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.fill
        border.width: root.kind === "secondaire" || root.kind === "danger" ? Theme.lineFort : 0
        border.color: root.ink
    }
    PressTint {
        radius: root.radius
        pressed: root.pressed
        hovered: root.hovered
    }
    Row {
        anchors.centerIn: parent
        spacing: sign.visible ? Theme.space12 : 0

        Icon {
            id: sign
            name: root.sign
            size: root.compact ? 22 : 24
            color: root.ink
            anchors.verticalCenter: parent.verticalCenter
        }
        AppText {
            id: label
            text: root.text
            style: "bouton"
            size: root.compact ? 16 : 17
            color: root.ink
            decorative: true
            horizontalAlignment: Text.AlignHCenter
            // Before a layout gave a width, words on one line: a tall button would be kept.
            width: root.width > 0 ? Math.min(Math.ceil(implicitWidth), root.width - root.signWidth - 2 * Math.min(root.sidePadding, Theme.space8))
                                  : Math.ceil(implicitWidth)
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
