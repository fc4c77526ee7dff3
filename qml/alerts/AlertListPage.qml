// « Alertes » : search, filters, the list, and the selected alert beside it on wide screens.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.Alerts
import Relais.App
import Relais.Controls
import Relais.Frame
import Relais.Inputs
import Relais.Records

FocusScope {
    id: root

    required property RecordSource records
    required property Navigator navigator
    required property deviceOwner owner
    required property syncStatus status
    readonly property bool searching: search.text.trim() !== ""
    property string selected
    property bool chosen: false // by the reader; the page itself shows the first one
    property int readAfter: 2000 // ms

    function choose(row: int): void {
        const id = alerts.idAt(row);
        if (alerts.draftAt(row))
            root.navigator.compose(alerts.dispositifAt(row), id);
        else if (Theme.isWide) {
            root.selected = id;
            root.chosen = true;
        } else
            root.navigator.openRecord(alerts.dispositifAt(row), id);
    }

    AlertListModel {
        id: alerts
        source: root.records
        onSettled: {
            if (Theme.isWide && root.selected === "" && alerts.count > 0 && !alerts.draftAt(0))
                root.selected = alerts.idAt(0);
        }
    }
    RowLayout {
        anchors.fill: parent
        spacing: 0

        Page {
            id: page
            title: qsTr("Alertes")
            leading: ""
            maximumWidth: 100000
            Layout.fillHeight: true
            Layout.fillWidth: !Theme.isWide
            Layout.preferredWidth: Theme.isWide ? Theme.listWidth : -1
            badge: [
                BarBadge {
                    navigator: root.navigator
                    link: root.status
                },
                Avatar {
                    visible: Theme.isPhone
                    initials: root.owner.initials
                    name: root.owner.name
                    onClicked: root.navigator.openAccount()
                },
                AppButton {
                    visible: !Theme.isPhone
                    text: qsTr("Alerter")
                    iconName: "campaign"
                    kind: "alerte"
                    compact: true
                    onClicked: root.navigator.compose("lup", "")
                }
            ]
            header: [
                SearchField {
                    id: search
                    placeholder: Theme.isEtroit ? qsTr("Rechercher") : qsTr("Nom, motif ou numéro")
                    onEdited: text => alerts.search = text
                },
                FilterRow {
                    FilterPill {
                        label: qsTr("Toutes")
                        count: root.searching ? -1 : alerts.allCount
                        checked: alerts.filter === "all"
                        onClicked: alerts.filter = "all"
                    }
                    FilterPill {
                        label: qsTr("À lire")
                        count: root.searching ? -1 : alerts.unreadCount
                        checked: alerts.filter === "unread"
                        onClicked: alerts.filter = "unread"
                    }
                    FilterPill {
                        label: qsTr("En cours")
                        count: root.searching ? -1 : alerts.runningCount
                        checked: alerts.filter === "running"
                        onClicked: alerts.filter = "running"
                    }
                    FilterPill {
                        label: qsTr("Répondues")
                        checked: alerts.filter === "answered"
                        onClicked: alerts.filter = "answered"
                    }
                    FilterPill {
                        label: qsTr("Brouillons")
                        count: root.searching ? -1 : alerts.draftCount
                        checked: alerts.filter === "drafts"
                        onClicked: alerts.filter = "drafts"
                    }
                }
            ]
            actions: ActionBar {
                visible: Theme.isPhone
                main: AppButton {
                    text: qsTr("Alerter la LUP")
                    iconName: "campaign"
                    kind: "alerte"
                    Layout.fillWidth: true
                    onClicked: root.navigator.compose("lup", "")
                }
            }

            UnsentBanner {
                records: root.records
                navigator: root.navigator
                status: root.status
            }
            Banner {
                visible: root.status.stale !== ""
                tone: "attente"
                iconName: "cloud_off"
                lead: root.status.staleLead
                text: root.status.stale
            }
            Skeleton {
                loading: alerts.loading && alerts.count === 0
            }
            EmptyState {
                visible: alerts.count === 0 && !alerts.loading && !root.searching
                title: alerts.filter === "all" ? qsTr("Aucune alerte en cours") : qsTr("Aucune alerte ici")
                text: qsTr("Vos alertes et les réponses de la CPAM viendront ici.")
            }
            EmptyState {
                visible: alerts.count === 0 && !alerts.loading && root.searching
                title: qsTr("Aucune alerte « %1 » sur cet appareil").arg(search.text.trim())
                text: qsTr("Les alertes terminées depuis plus de 30 jours ne sont plus ici. Elles restent au service.")
                actionText: alerts.filter === "all" ? "" : qsTr("Chercher dans toutes")
                actionIcon: "tune"
                actionKind: "secondaire"
                onActed: alerts.filter = "all"
            }
            AppButton {
                visible: alerts.count === 0 && !alerts.loading && root.searching && alerts.service !== "nothing"
                text: alerts.service === "asking" && root.status.online ? qsTr("Recherche sur le service…") : qsTr("Chercher sur le service")
                iconName: "search"
                kind: "texte"
                busy: alerts.service === "asking"
                Layout.fillWidth: Theme.isEtroit
                Layout.alignment: Qt.AlignHCenter
                onClicked: alerts.seekOnService()
            }
            MessageLine {
                text: !root.searching || alerts.count > 0 ? "" : alerts.service === "nothing" ? qsTr("Rien non plus sur le service.") : root.status.online ? "" : qsTr("Hors ligne : la recherche sur le service attendra le réseau.")
                decorative: false
            }
            Card {
                visible: alerts.count > 0
                padding: 0
                Layout.fillHeight: true

                ListView {
                    id: list
                    model: alerts
                    implicitHeight: Math.min(contentHeight, page.height)
                    interactive: contentHeight > height
                    boundsBehavior: Flickable.StopAtBounds
                    clip: true
                    activeFocusOnTab: true
                    Accessible.role: Accessible.List
                    Accessible.name: qsTr("Alertes")
                    Layout.fillWidth: true
                    delegate: AlertRow {
                        width: ListView.view.width
                        focus: ListView.isCurrentItem
                        selected: Theme.isWide && root.selected === recordId
                        roundTop: index === 0
                        roundBottom: index === list.count - 1
                        onClicked: {
                            list.currentIndex = index;
                            root.choose(index);
                        }
                    }
                }
            }
        }
        Rectangle {
            visible: Theme.isWide
            color: Theme.trait
            Layout.preferredWidth: Theme.lineSeparateur
            Layout.fillHeight: true
        }
        AlertPane {
            visible: Theme.isWide
            records: root.records
            navigator: root.navigator
            status: root.status
            recordId: Theme.isWide ? root.selected : ""
            chosen: root.chosen
            readAfter: root.readAfter
            onUsed: root.chosen = true
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
    }
    Shortcut {
        enabled: root.visible
        sequences: ["Ctrl+F"]
        onActivated: search.forceActiveFocus()
    }
    Shortcut {
        enabled: root.visible
        sequences: ["Ctrl+N"]
        onActivated: root.navigator.compose("lup", "")
    }
}
