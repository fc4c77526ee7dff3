// The directory as a list: search, kinds, services.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Directory
import Relais.Frame
import Relais.Inputs

FocusScope {
    id: root

    required property DirectoryModel model
    required property string selectedId
    property alias tools: bar.trailing

    signal chosen(entryId: string)
    signal callAsked(phone: string)

    function search(): void {
        field.forceActiveFocus();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.isPhone ? Theme.fond : Theme.surface
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.space12

        TitleBar {
            id: bar
            inset: Theme.space16
            title: qsTr("Annuaire")
        }
        SearchField {
            id: field
            label: qsTr("Service, commune, métier")
            value: root.model.search
            Layout.leftMargin: Theme.space16
            Layout.rightMargin: Theme.space16
            onEdited: text => root.model.search = text
            onAccepted: rows.forceActiveFocus()
        }
        FilterRow {
            Layout.leftMargin: Theme.space16
            Layout.rightMargin: Theme.space16

            FilterPill {
                label: root.model.located ? qsTr("Près d’ici") : qsTr("Tous")
                iconName: root.model.located ? "place" : ""
                checked: root.model.kind === ""
                onClicked: root.model.kind = ""
            }
            Repeater {
                model: root.model.kinds

                FilterPill {
                    required property int index
                    required property string modelData

                    label: root.model.kindTexts[index] ?? ""
                    checked: root.model.kind === modelData
                    onClicked: root.model.kind = modelData
                }
            }
        }
        Rectangle {
            visible: !Theme.isPhone
            implicitHeight: Theme.lineSeparateur
            color: Theme.trait
            Layout.fillWidth: true
            Layout.bottomMargin: -Theme.space12
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            ListView {
                id: rows
                anchors.fill: parent
                model: root.model
                clip: true
                activeFocusOnTab: true
                boundsBehavior: Flickable.StopAtBounds
                Accessible.role: Accessible.List
                Accessible.name: bar.title
                delegate: DirectoryRow {
                    width: rows.width
                    selected: entryId === root.selectedId
                    onClicked: root.chosen(entryId)
                    onCalled: root.callAsked(phone)
                }
            }
            EmptyState {
                visible: root.model.ready && root.model.count === 0
                anchors.centerIn: parent
                width: parent.width - 2 * Theme.space24
                title: root.model.total === 0 ? qsTr("L’annuaire arrivera au premier échange") : qsTr("Aucun service ne correspond")
            }
        }
        RowLayout {
            visible: root.model.total > 0
            spacing: Theme.space8
            Layout.fillHeight: false
            Layout.leftMargin: Theme.space16
            Layout.rightMargin: Theme.space16
            Layout.bottomMargin: Theme.space12

            Icon {
                name: Theme.isEtroit ? "" : "download_done"
                color: Theme.encre2
            }
            AppText {
                text: qsTr("Annuaire complet hors ligne, %1 services").arg(root.model.total)
                style: "petit"
                color: Theme.encre2
                Layout.fillWidth: true
            }
        }
    }
}
