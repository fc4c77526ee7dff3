// A duty in the week's grid or the month's table: who, when, and its state with its sign.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls

Pressable {
    id: root

    required property string kind // hidden open mine held exchange past
    required property string name
    required property string hours
    required property string words
    required property string iconName
    required spoken
    property string title // the day, in a month
    property bool selected: false

    readonly property real leastWidth: Theme.scaled(120)
    readonly property bool dashed: root.kind === "open" || root.kind === "hidden"
    readonly property color ink: {
        switch (root.kind) {
        case "open": return Theme.braise;
        case "mine": return Theme.surPetrole;
        case "held": return Theme.surPetroleDoux;
        case "exchange": return Theme.surAttenteDoux;
        default: return Theme.encre2;
        }
    }
    readonly property color fill: {
        switch (root.kind) {
        case "mine": return Theme.petrole;
        case "held": return Theme.petroleDoux;
        case "exchange": return Theme.attenteDoux;
        case "past": return Theme.surface2;
        default: return Theme.surface;
        }
    }

    role: Accessible.Cell
    radius: Theme.radiusChoix
    implicitWidth: Math.max(root.leastWidth, body.implicitWidth + 2 * Theme.space12)
    implicitHeight: body.implicitHeight + 2 * Theme.space8
    Accessible.selected: root.selected

    Rectangle { // the halo of what is selected
        visible: root.selected
        anchors.fill: parent
        anchors.margins: -Theme.haloWidth
        radius: root.radius + Theme.haloWidth
        color: Theme.braiseVive
    }
    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.fill
        border.width: root.dashed || root.kind === "mine" ? 0 : Theme.lineFort
        border.color: root.kind === "exchange" ? Theme.attente : root.kind === "past" ? Theme.trait : Theme.petrole
    }
    DashedFrame {
        visible: root.dashed
        anchors.fill: parent
        anchors.margins: line / 2
        ink: root.kind === "open" ? Theme.braise : Theme.contour
        radius: root.radius
    }
    PressTint {
        radius: root.radius
        pressed: root.pressed
        hovered: root.hovered
    }
    ColumnLayout {
        id: body
        x: Theme.space12
        y: Theme.space8
        width: root.width - 2 * Theme.space12
        spacing: 2

        Flow {
            visible: root.title !== ""
            spacing: Theme.space8
            Layout.fillWidth: true

            AppText {
                width: Math.min(Math.ceil(implicitWidth), root.width - 2 * Theme.space12)
                text: root.title
                style: "etiquette"
                strong: true
                color: root.ink
                decorative: true
            }
            AppText {
                width: Math.min(Math.ceil(implicitWidth), root.width - 2 * Theme.space12)
                text: root.hours
                style: "petit"
                color: root.ink
                decorative: true
            }
        }
        AppText {
            visible: text !== ""
            text: root.title !== "" && root.kind === "open" ? "" : root.name
            style: "etiquette"
            strong: true
            color: root.ink
            decorative: true
            Layout.fillWidth: true
        }
        AppText {
            visible: root.title === ""
            text: root.hours
            style: "petit"
            color: root.ink
            decorative: true
            Layout.fillWidth: true
        }
        RowLayout {
            spacing: Theme.space4
            Layout.fillWidth: true

            Icon {
                name: root.iconName
                size: 18
                color: root.ink
            }
            AppText {
                text: root.words
                style: "petit"
                strong: true
                color: root.ink
                decorative: true
                Layout.fillWidth: true
            }
        }
    }
}
