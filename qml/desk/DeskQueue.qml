// The queue of a desk: search, filters, and the cases, the most pressing first.
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

FocusScope {
    id: root

    required property DeskQueueModel model
    required property string selectedId
    required property bool mineOnly // « Mes dossiers »
    property alias tools: bar.trailing
    property bool searching: false

    signal chosen(recordId: string) // by the agent's own hand

    function search(): void {
        root.searching = true;
        field.forceActiveFocus();
    }

    function focusRows(): void {
        rows.forceActiveFocus();
    }

    // The next or previous case from the one that is shown.
    function step(by: int): void {
        const row = Math.max(0, Math.min(root.model.count - 1, root.model.rowOf(root.selectedId) + by));
        if (root.model.count > 0)
            root.chosen(root.model.idAt(row));
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        TitleBar {
            id: bar
            inset: Theme.space16
            title: root.mineOnly ? qsTr("Mes dossiers") : qsTr("File LUP")

            IconButton {
                visible: !Theme.isDesk
                name: qsTr("Rechercher")
                iconName: "search"
                onClicked: {
                    if (root.searching) {
                        root.model.search = "";
                        root.searching = false;
                    } else {
                        root.search();
                    }
                }
            }
            IconButton {
                name: root.model.narrowings === 0 ? qsTr("Filtrer") : root.model.narrowings === 1 ? qsTr("Filtrer, 1 filtre en place") : qsTr("Filtrer, %1 filtres en place").arg(root.model.narrowings)
                iconName: "sort"
                kind: root.model.narrowings > 0 ? "doux" : "plain"
                onClicked: {
                    root.model.readChoices();
                    filters.open();
                }
            }
        }
        ColumnLayout {
            spacing: Theme.space12
            Layout.fillHeight: false
            Layout.leftMargin: Theme.space16
            Layout.rightMargin: Theme.space16
            Layout.bottomMargin: Theme.space12

            SearchField {
                id: field
                visible: root.searching || Theme.isDesk
                value: root.model.search
                shortcutText: Theme.isDesk ? qsTr("Ctrl F") : ""
                onEdited: text => root.model.search = text
                onAccepted: root.focusRows()
            }
            FilterRow {
                visible: !root.mineOnly

                FilterPill {
                    label: qsTr("Tous")
                    count: root.model.allCount
                    checked: root.model.filter === DeskQueueModel.All
                    onClicked: root.model.filter = DeskQueueModel.All
                }
                FilterPill {
                    label: qsTr("À prendre")
                    count: root.model.toTakeCount
                    checked: root.model.filter === DeskQueueModel.ToTake
                    onClicked: root.model.filter = DeskQueueModel.ToTake
                }
                FilterPill {
                    label: qsTr("Miens")
                    count: root.model.mineCount
                    checked: root.model.filter === DeskQueueModel.Mine
                    onClicked: root.model.filter = DeskQueueModel.Mine
                }
                FilterPill {
                    visible: root.model.triageCount > 0 || root.model.filter === DeskQueueModel.Triage
                    label: qsTr("À trier")
                    count: root.model.triageCount
                    checked: root.model.filter === DeskQueueModel.Triage
                    onClicked: root.model.filter = DeskQueueModel.Triage
                }
            }
        }
        Rectangle {
            implicitHeight: Theme.lineSeparateur
            color: Theme.trait
            Layout.fillWidth: true
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            ListView {
                id: rows
                anchors.fill: parent
                model: root.model
                clip: true
                focus: true
                activeFocusOnTab: true
                boundsBehavior: Flickable.StopAtBounds
                currentIndex: root.model.count > 0 ? root.model.rowOf(root.selectedId) : -1
                Accessible.role: Accessible.List
                Accessible.name: bar.title
                Keys.onDownPressed: root.step(1)
                Keys.onUpPressed: root.step(-1)
                Keys.onPressed: event => {
                    if (event.key !== Qt.Key_Home && event.key !== Qt.Key_End || root.model.count === 0)
                        return;
                    event.accepted = true;
                    root.chosen(root.model.idAt(event.key === Qt.Key_Home ? 0 : root.model.count - 1));
                }
                delegate: DeskRow {
                    width: rows.width
                    selected: recordId === root.selectedId
                    onClicked: root.chosen(recordId)
                }
            }
            EmptyState {
                visible: root.model.count === 0 && !root.model.loading
                anchors.centerIn: parent
                width: parent.width - 2 * Theme.space24
                title: root.model.search !== "" || root.model.narrowings > 0 ? qsTr("Aucun dossier ne correspond") : root.mineOnly || root.model.filter === DeskQueueModel.Mine ? qsTr("Aucun dossier à votre nom") : qsTr("La file est vide")
                text: root.model.search !== "" ? "" : root.model.nextObjective
            }
        }
    }
    QueueFilterSheet {
        id: filters
        model: root.model
    }
}
