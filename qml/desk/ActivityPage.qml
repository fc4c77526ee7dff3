// « Activité » : the numbers of the desk over a week, a month or a quarter; never a person, never a ranking.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Desk
import Relais.Frame
import Relais.Inputs
import Relais.Records

Page {
    id: root

    required property RecordSource source
    property alias folder: activity.folder // where « Exporter » writes

    readonly property real wideShare: 53 // of the width, beside the narrow cards
    readonly property real narrowShare: 47

    signal said(text: string)

    title: qsTr("Activité")
    leading: ""
    titleBarShown: !Theme.isWide
    maximumWidth: Theme.scaled(1600)
    spacing: Theme.space16
    header: Item { // a layout in a layout keeps its old places when its own size stays
        implicitHeight: head.implicitHeight
        Layout.fillWidth: true
        Layout.topMargin: Theme.isWide ? Theme.space12 : 0

        GridLayout {
            id: head
            anchors.fill: parent
            columns: Theme.isWide ? 4 : Theme.isEtroit ? 1 : 2
            columnSpacing: Theme.space16
            rowSpacing: Theme.space8

            AppText {
                visible: Theme.isWide
                text: root.title
                style: "titreL"
                heading: true
            }
            FilterRow {
                Layout.fillWidth: !Theme.isWide
                Layout.preferredWidth: contentWidth
                Layout.columnSpan: Theme.isWide || Theme.isEtroit ? 1 : 2
                Accessible.name: qsTr("Période")

                Choice {
                    text: qsTr("Semaine")
                    checked: activity.span === DeskActivity.Week
                    onClicked: activity.span = DeskActivity.Week
                }
                Choice {
                    text: activity.monthName
                    checked: activity.span === DeskActivity.Month
                    onClicked: activity.span = DeskActivity.Month
                }
                Choice {
                    text: qsTr("Trimestre")
                    checked: activity.span === DeskActivity.Quarter
                    onClicked: activity.span = DeskActivity.Quarter
                }
            }
            AppText {
                text: activity.periodLine
                style: "petit"
                color: Theme.encre2
                horizontalAlignment: Theme.isWide ? Text.AlignRight : Text.AlignLeft
                Layout.fillWidth: true
            }
            AppButton {
                text: qsTr("Exporter")
                iconName: Theme.isEtroit ? "" : "download_done"
                kind: "secondaire"
                compact: true
                onClicked: activity.save()
            }
        }
    }

    DeskActivity {
        id: activity
        source: root.source
        onSaved: fileName => root.said(qsTr("Enregistré sans aucun nom dans Téléchargements : %1").arg(fileName))
        onFailed: sentence => root.said(sentence)
    }
    GridLayout {
        columns: Theme.isWide ? 5 : Theme.isEtroit ? 1 : Theme.isPhone ? 2 : 3
        columnSpacing: Theme.space12
        rowSpacing: Theme.space12
        Layout.fillWidth: true

        Repeater {
            model: activity.figures

            ActivityFigure {
                required property int index

                Layout.preferredWidth: Theme.space8
                Layout.columnSpan: Theme.isPhone && !Theme.isEtroit && index === 4 ? 2 : 1 // the last one is alone
                Layout.fillHeight: true
            }
        }
    }
    GridLayout {
        columns: Theme.isWide ? 2 : 1
        columnSpacing: Theme.space16
        rowSpacing: Theme.space16
        Layout.fillWidth: true

        ActivityCard {
            title: activity.byWeek ? qsTr("Alertes reçues par semaine") : qsTr("Alertes reçues par jour")
            note: activity.inTimeLine
            Layout.preferredWidth: root.wideShare

            DayChart {
                days: activity.days
                axis: activity.axis
                Layout.fillWidth: true
            }
        }
        ActivityCard {
            title: qsTr("Par motif")
            note: activity.alertsLine
            Layout.preferredWidth: root.narrowShare

            BarList {
                bars: activity.motifs
                emptyText: qsTr("Aucune alerte sur cette période")
            }
        }
        ActivityCard {
            title: qsTr("Délais par urgence")
            note: qsTr("heures d’ouverture seulement")
            Layout.preferredWidth: root.wideShare

            DelayTable {
                delays: activity.delays
            }
        }
        ActivityCard {
            title: qsTr("Résultats")
            note: activity.answersLine
            Layout.preferredWidth: root.narrowShare

            BarList {
                bars: activity.results
                emptyText: qsTr("Aucune réponse sur cette période")
            }
            RowLayout {
                spacing: Theme.space8

                Icon {
                    name: Theme.isEtroit ? "" : "visibility_off"
                    color: Theme.encre2
                }
                AppText {
                    text: qsTr("Export sans nom. Sous 5 : « < 5 ». Aucun classement de personnes.")
                    style: "petit"
                    color: Theme.encre2
                    Layout.fillWidth: true
                }
            }
        }
    }
    AppText {
        text: qsTr("Compté sur cet appareil, d’après les dossiers qu’il garde : les plus anciens terminés n’y sont plus.")
        style: "petit"
        color: Theme.encre2
        Layout.fillWidth: true
    }
}
