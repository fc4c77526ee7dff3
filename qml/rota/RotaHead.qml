// Which week or month the rota shows, and how to go elsewhere.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Inputs
import Relais.Rota

Item {
    id: root

    required property RotaView rota
    property string title // before the period on wide screens

    signal publishAsked

    implicitWidth: Theme.listWidth
    implicitHeight: grid.implicitHeight
    Layout.fillWidth: true

    GridLayout {
        id: grid
        width: root.width
        columns: Theme.isWide ? 5 : 1
        columnSpacing: Theme.space20
        rowSpacing: Theme.space8

        AppText {
            visible: Theme.isWide
            text: root.title
            style: "titreL"
            heading: true
        }
        AppText { // large words have the whole width
            visible: Theme.isEtroit
            text: root.rota.title
            style: "texteFort"
            Layout.fillWidth: true
        }
        RowLayout {
            spacing: Theme.space12
            Layout.fillWidth: !Theme.isWide

            IconButton {
                name: root.rota.month ? qsTr("Mois précédent") : qsTr("Semaine précédente")
                iconName: "chevron_left"
                kind: "secondaire"
                onClicked: root.rota.move(-1)
            }
            Item {
                visible: Theme.isEtroit
                Layout.fillWidth: true
            }
            AppText {
                visible: !Theme.isEtroit
                text: root.rota.title
                style: "texteFort"
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: !Theme.isWide
            }
            IconButton {
                name: root.rota.month ? qsTr("Mois suivant") : qsTr("Semaine suivante")
                iconName: "chevron_right"
                kind: "secondaire"
                onClicked: root.rota.move(1)
            }
        }
        RowLayout {
            visible: Theme.isWide || !root.rota.current
            Layout.fillWidth: true

            LinkButton {
                visible: !root.rota.current
                text: root.rota.month ? qsTr("Ce mois") : qsTr("Cette semaine")
                onClicked: root.rota.goToday()
            }
            Item {
                Layout.fillWidth: true
            }
        }
        RowLayout {
            spacing: Theme.space8
            Accessible.role: Accessible.Grouping
            Accessible.name: qsTr("Période")

            Choice {
                text: qsTr("Semaine")
                checked: !root.rota.month
                Layout.fillWidth: Theme.isEtroit
                onClicked: root.rota.month = false
            }
            Choice {
                text: qsTr("Mois")
                checked: root.rota.month
                Layout.fillWidth: Theme.isEtroit
                onClicked: root.rota.month = true
            }
        }
        AppButton {
            visible: root.rota.publishable > 0
            text: qsTr("Publier %n garde(s)", "", root.rota.publishable)
            iconName: "send"
            compact: true
            Layout.fillWidth: !Theme.isWide
            onClicked: root.publishAsked()
        }
    }
}
