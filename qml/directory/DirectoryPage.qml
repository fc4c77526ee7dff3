// The directory in one or two panes.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Directory
import Relais.Records

FocusScope {
    id: root

    required property RecordSource source
    property alias tools: list.tools
    readonly property bool onePane: !Theme.isWide
    property bool entryShown: false
    readonly property bool recordShown: root.onePane && root.entryShown // in the place of the list

    signal callAsked(phone: string)
    signal mapAsked(address: string)

    focus: true

    DirectoryModel {
        id: directory
        source: root.source
        onLoaded: {
            if (entry.entryId === "")
                entry.entryId = directory.idAt(0);
        }
    }
    DirectoryEntryModel {
        id: entry
        directory: directory
    }
    RowLayout {
        anchors.fill: parent
        spacing: 0

        DirectoryList {
            id: list
            visible: !root.onePane || !root.entryShown
            focus: visible
            model: directory
            selectedId: root.onePane ? "" : entry.entryId
            Layout.fillHeight: true
            Layout.fillWidth: root.onePane
            Layout.preferredWidth: Theme.listWidth
            onChosen: id => {
                entry.entryId = id;
                root.entryShown = true;
            }
            onCallAsked: phone => root.callAsked(phone)
        }
        Rectangle {
            visible: !root.onePane
            color: Theme.trait
            implicitWidth: Theme.lineSeparateur
            Layout.fillHeight: true
        }
        DirectoryRecord {
            visible: !root.onePane || root.entryShown
            entry: entry
            alone: root.onePane
            Layout.fillWidth: true
            Layout.fillHeight: true
            onCallAsked: phone => root.callAsked(phone)
            onMapAsked: address => root.mapAsked(address)
            onExited: root.entryShown = false
        }
    }
    Shortcut {
        enabled: root.visible
        sequence: "Ctrl+F"
        onActivated: list.search()
    }
}
