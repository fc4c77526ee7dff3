// The list of accompaniments: under way, or care obtained.
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

    required property PfidassListModel model
    required property string selectedId
    property alias tools: bar.trailing
    property bool searching: false

    signal chosen(recordId: string)

    function search(): void {
        root.searching = true;
        field.forceActiveFocus();
    }

    function focusRows(): void {
        rows.forceActiveFocus();
    }

    function step(by: int): void {
        if (root.model.count > 0)
            root.chosen(root.model.idAt(Math.max(0, Math.min(root.model.count - 1, root.model.rowOf(root.selectedId) + by))));
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
            title: qsTr("Accompagnement santé")
            subtitle: qsTr("ex-PFIDASS")

            IconButton {
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
        }
        ColumnLayout {
            spacing: Theme.space12
            Layout.fillHeight: false
            Layout.leftMargin: Theme.space16
            Layout.rightMargin: Theme.space16
            Layout.bottomMargin: Theme.space12

            SearchField {
                id: field
                visible: root.searching
                value: root.model.search
                onEdited: text => root.model.search = text
                onAccepted: root.focusRows()
            }
            FilterRow {
                FilterPill {
                    label: qsTr("En cours")
                    count: root.model.openCount
                    checked: !root.model.over
                    onClicked: root.model.over = false
                }
                FilterPill {
                    label: qsTr("Soins réalisés")
                    checked: root.model.over
                    onClicked: root.model.over = true
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
                Accessible.role: Accessible.List
                Accessible.name: bar.title
                Keys.onDownPressed: root.step(1)
                Keys.onUpPressed: root.step(-1)
                delegate: PfidassRow {
                    width: rows.width
                    selected: recordId === root.selectedId
                    onClicked: root.chosen(recordId)
                }
            }
            EmptyState {
                visible: root.model.count === 0 && !root.model.loading
                anchors.centerIn: parent
                width: parent.width - 2 * Theme.space24
                title: root.model.search !== "" ? qsTr("Aucun dossier ne correspond") : root.model.over ? qsTr("Aucun soin réalisé pour l’instant") : qsTr("Les personnes orientées par la LUP apparaîtront ici")
            }
        }
    }
}
