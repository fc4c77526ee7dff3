// « Taille du texte »: four sizes with a preview of a list row.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.App
import Relais.Controls
import Relais.Frame
import Relais.Inputs

Page {
    id: root

    required property Session session
    property int chosen: root.session.settings.textSize

    title: qsTr("Taille du texte")
    onExited: root.session.navigator.back()
    actions: ActionBar {
        main: AppButton {
            text: qsTr("Garder %1 %").arg(root.chosen)
            Layout.fillWidth: true
            onClicked: {
                root.session.settings.textSize = root.chosen;
                root.session.navigator.back();
            }
        }
    }

    SectionTitle {
        text: qsTr("Aperçu")
        style: "etiquette"
        color: Theme.encre2
    }
    Card {
        AppText {
            text: qsTr("EXEMPLE Sacha")
            style: "texteFort"
            size: Math.round(18 * root.chosen / 100 / Theme.textFactor)
            Layout.fillWidth: true
        }
        AppText {
            text: qsTr("Ouverture de droits")
            color: Theme.encre2
            size: Math.round(17 * root.chosen / 100 / Theme.textFactor)
            Layout.fillWidth: true
        }
        StageRow {
            fills: ["full", "full", "half", "empty"]
            tones: ["recu"]
            zoom: root.chosen / 100 / Theme.textFactor
            text: qsTr("Reçue 10 h 43")
        }
    }
    SectionTitle {
        text: qsTr("Taille")
        style: "etiquette"
        color: Theme.encre2
    }
    Card {
        padding: 0
        spacing: 0
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Taille")

        Repeater {
            id: sizes
            model: [100, 125, 150, 200]

            Rectangle {
                id: line

                required property int index
                required property int modelData
                readonly property bool chosen: line.modelData === root.chosen

                color: line.chosen ? Theme.petroleDoux : "transparent"
                radius: line.index === 0 || line.index === sizes.count - 1 ? Theme.radiusCarte - 1 : 0
                implicitHeight: option.implicitHeight + Theme.space8
                Layout.fillWidth: true
                Layout.leftMargin: 1
                Layout.rightMargin: 1

                RadioRow {
                    id: option
                    anchors.fill: parent
                    anchors.leftMargin: Theme.space16
                    anchors.rightMargin: Theme.space16
                    text: qsTr("%1 %").arg(line.modelData)
                    size: Math.round(17 * line.modelData / 100 / Theme.textFactor)
                    checked: line.chosen
                    onToggled: root.chosen = line.modelData
                }
            }
        }
    }
    MessageLine {
        text: qsTr("S’ajoute au réglage de l’appareil, jusqu’à 200 %. Quand le texte grandit, chaque écran pose moins de questions.")
        decorative: false
    }
    Card {
        RowLayout {
            spacing: Theme.space16
            Layout.fillWidth: true

            Icon {
                name: "text_fields"
                size: 28
                color: Theme.encre2
            }
            ColumnLayout {
                spacing: 0
                Layout.fillWidth: true

                AppText {
                    text: qsTr("Texte de l’appareil")
                    style: "texteFort"
                    Layout.fillWidth: true
                }
                AppText {
                    text: qsTr("%1 %, lu dans le système").arg(root.session.settings.systemTextSize)
                    style: "petit"
                    color: Theme.encre2
                    Layout.fillWidth: true
                }
            }
        }
    }
}
