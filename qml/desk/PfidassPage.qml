// The accompaniment of people who give up care, in one or two panes.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Desk
import Relais.Records

FocusScope {
    id: root

    required property RecordSource source
    property string recordId // a case asked for by name, from elsewhere
    property alias tools: list.tools
    readonly property bool onePane: !Theme.isWide
    readonly property bool recordShown: root.onePane && root.caseShown // in the place of the list
    property bool caseShown: root.recordId !== ""

    signal callAsked(phone: string)
    signal said(text: string)

    function choose(id: string): void {
        composer.act = "";
        view.recordId = id;
        root.caseShown = true;
    }

    focus: true
    Component.onCompleted: {
        if (root.recordId !== "")
            root.choose(root.recordId);
    }

    PfidassListModel {
        id: people
        source: root.source
        onSettled: {
            if (view.recordId === "")
                view.recordId = people.idAt(0);
        }
    }
    CaseView {
        id: view
        source: root.source
        onFailed: sentence => root.said(sentence)
    }
    ActComposer {
        id: composer
        view: view
        onSent: {
            sheet.close();
            root.said(qsTr("Enregistré ici"));
        }
    }
    RowLayout {
        anchors.fill: parent
        spacing: 0

        PfidassList {
            id: list
            visible: !root.onePane || !root.caseShown
            focus: visible
            model: people
            selectedId: root.onePane ? "" : view.recordId
            Layout.fillHeight: true
            Layout.fillWidth: root.onePane
            Layout.preferredWidth: Theme.listWidth
            onChosen: id => root.choose(id)
        }
        Rectangle {
            visible: !root.onePane
            color: Theme.trait
            implicitWidth: Theme.lineSeparateur
            Layout.fillHeight: true
        }
        CasePane {
            visible: !root.onePane || root.caseShown
            view: view
            alone: root.onePane
            composing: false
            Layout.fillWidth: true
            Layout.fillHeight: true
            onComposed: act => {
                composer.act = act;
                if (composer.open)
                    sheet.open();
            }
            onCallAsked: phone => root.callAsked(phone)
            onExited: {
                root.caseShown = false;
                list.focusRows();
            }
        }
    }
    ComposerSheet {
        id: sheet
        view: view
        composer: composer
    }
    Shortcut {
        enabled: root.visible
        sequence: "Ctrl+F"
        onActivated: list.search()
    }
    Shortcut {
        enabled: root.visible
        sequence: "Alt+Down"
        onActivated: list.step(1)
    }
    Shortcut {
        enabled: root.visible
        sequence: "Alt+Up"
        onActivated: list.step(-1)
    }
}
