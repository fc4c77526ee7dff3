// A duty in a phone's list: its day above, who has it, its state, and the one thing to do beside; or days without one.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls

ColumnLayout {
    id: root

    required property string kind
    required property string dutyId
    required property string title
    required property string holiday
    required property string hours
    required property string name
    required property string words
    required property string iconName
    required property string spoken
    required property string act

    readonly property bool isDuty: root.dutyId !== ""
    readonly property string actText: {
        switch (root.act) {
        case "se_proposer": return qsTr("Je me propose");
        case "accepter_echange": return qsTr("Répondre");
        case "confirmer": return qsTr("Confirmer");
        case "demander_echange": return qsTr("Échanger");
        default: return "";
        }
    }

    signal chosen
    signal actAsked

    spacing: Theme.space8
    Layout.fillWidth: true

    Flow {
        visible: root.isDuty
        spacing: Theme.space8
        Layout.fillWidth: true

        AppText {
            width: Math.min(Math.ceil(implicitWidth), root.width)
            text: root.title
            style: "titreS"
            heading: true
        }
        Tag {
            visible: root.holiday !== ""
            width: Math.min(implicitWidth, root.width)
            text: root.holiday
            tone: "urgence"
        }
    }
    RowLayout {
        visible: !root.isDuty
        spacing: Theme.space12

        Rectangle {
            implicitHeight: Theme.lineSeparateur
            color: Theme.trait
            Layout.fillWidth: true
        }
        AppText {
            text: root.isDuty ? "" : root.title
            style: "petit"
            color: Theme.encre2
            horizontalAlignment: Text.AlignHCenter
            Layout.preferredWidth: Math.min(Math.ceil(implicitWidth), root.width - 2 * Theme.space48)
            Layout.fillWidth: Theme.isEtroit
        }
        Rectangle {
            implicitHeight: Theme.lineSeparateur
            color: Theme.trait
            Layout.fillWidth: true
        }
    }
    Item {
        visible: root.isDuty
        implicitHeight: row.implicitHeight + 2 * Theme.space12
        Layout.fillWidth: true

        Pressable {
            id: whole
            anchors.fill: parent
            role: Accessible.ListItem
            radius: Theme.radiusCarte
            spoken: root.spoken
            onClicked: root.chosen()

            Rectangle {
                anchors.fill: parent
                radius: whole.radius
                color: Theme.surface
                border.width: root.kind === "mine" ? Theme.lineFort : root.dashed ? 0 : Theme.lineSeparateur
                border.color: root.kind === "mine" ? Theme.petrole : Theme.trait
            }
            DashedFrame {
                visible: root.dashed
                anchors.fill: parent
                anchors.margins: line / 2
                ink: root.kind === "open" ? Theme.braise : Theme.contour
                radius: whole.radius
            }
            PressTint {
                radius: whole.radius
                pressed: whole.pressed
                hovered: whole.hovered
            }
        }
        GridLayout {
            id: row
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            anchors.leftMargin: Theme.space16
            anchors.rightMargin: Theme.space12
            columns: Theme.isEtroit ? 1 : 2
            columnSpacing: Theme.space8

            ColumnLayout {
                spacing: 2
                Layout.fillWidth: true

                AppText {
                    text: root.hours
                    style: "petit"
                    color: Theme.encre2
                    decorative: true
                    Layout.fillWidth: true
                }
                AppText {
                    visible: text !== ""
                    text: root.name
                    style: "texteFort"
                    decorative: true
                    Layout.fillWidth: true
                }
                RowLayout {
                    spacing: Theme.space8

                    Icon {
                        name: root.iconName
                        size: 20
                        color: root.ink
                    }
                    AppText {
                        text: root.words
                        style: "etiquette"
                        strong: true
                        color: root.ink
                        decorative: true
                        Layout.fillWidth: true
                    }
                }
            }
            AppButton {
                visible: root.actText !== ""
                text: root.actText
                iconName: root.act === "demander_echange" ? "swap_horiz" : ""
                kind: root.act === "se_proposer" ? "alerte" : "texte"
                compact: true
                Layout.fillWidth: Theme.isEtroit
                onClicked: root.actAsked()
            }
        }
    }

    readonly property bool dashed: root.kind === "open" || root.kind === "hidden"
    readonly property color ink: {
        switch (root.kind) {
        case "open": return Theme.braise;
        case "exchange": return Theme.attente;
        case "mine": return Theme.petrole;
        case "held": return Theme.repondu;
        default: return Theme.encre2;
        }
    }
}
