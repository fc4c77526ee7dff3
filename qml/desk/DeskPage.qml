// The desk of a caisse: its queue, the case, and the composer, in one, two or three panes.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Desk
import Relais.Records

FocusScope {
    id: root

    required property RecordSource source
    property bool mineOnly: false // « Mes dossiers »
    property string recordId // a case asked for by name, from elsewhere
    property int openedAfter: 2000 // ms a case the agent chose stays on screen before it counts as opened
    property alias tools: queue.tools

    readonly property bool onePane: !Theme.isWide
    readonly property bool recordShown: root.onePane && root.caseShown // in the place of the list
    property bool caseShown: root.recordId !== "" // in one pane
    property bool chosen: false // by hand, not by the page

    signal callAsked(phone: string)
    signal said(text: string)

    function choose(id: string): void {
        root.chosen = true;
        composer.act = "";
        view.recordId = id;
        root.caseShown = true;
        opening.restart();
    }

    // The most pressing case nobody took stands ready; showing it by itself never counts as opening it.
    function chooseFirst(): void {
        if (view.recordId !== "" && queueModel.rowOf(view.recordId) >= 0)
            return;
        if (root.chosen && view.recordId !== "")
            return;
        view.recordId = queueModel.firstToTake() !== "" ? queueModel.firstToTake() : queueModel.idAt(0);
    }

    function compose(act: string): void {
        root.chosen = true;
        composer.act = act;
        if (!composer.open)
            return;
        if (Theme.isDesk)
            pane.focusFirst();
        else
            sheet.open();
    }

    // On wide screens the answer is always ready to be written.
    function keepComposer(): void {
        if (Theme.isDesk && composer.act === "" && view.mainAct === "repondre")
            composer.act = "repondre";
    }

    function back(): void {
        root.caseShown = false;
        root.chosen = false;
        opening.stop();
        queue.focusRows();
    }

    focus: true
    Component.onCompleted: {
        if (root.mineOnly)
            queueModel.filter = DeskQueueModel.Mine;
        if (root.recordId !== "")
            root.choose(root.recordId);
    }

    DeskQueueModel {
        id: queueModel
        source: root.source
        onSettled: root.chooseFirst()
    }
    CaseView {
        id: view
        source: root.source
        onFailed: sentence => root.said(sentence)
        onChanged: root.keepComposer()
        onBusyChanged: { // who acts on a case has chosen it: it stays, even when it leaves the list
            if (view.busy)
                root.chosen = true;
        }
    }
    ActComposer {
        id: composer
        view: view
        onActChanged: root.keepComposer()
        onSent: act => {
            sheet.close();
            root.said(act === "repondre" ? qsTr("Réponse enregistrée ici, elle part au service") : qsTr("Enregistré ici"));
        }
    }
    Timer {
        id: opening
        interval: root.openedAfter
        onTriggered: view.markOpened()
    }
    RowLayout {
        anchors.fill: parent
        spacing: 0

        DeskQueue {
            id: queue
            visible: !root.onePane || !root.caseShown
            focus: visible
            model: queueModel
            selectedId: root.onePane ? "" : view.recordId
            mineOnly: root.mineOnly
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
            id: casePane
            visible: !root.onePane || root.caseShown
            view: view
            alone: root.onePane
            composing: Theme.isDesk && composer.open && composer.closes
            Layout.fillWidth: true
            Layout.fillHeight: true
            onComposed: act => root.compose(act)
            onCallAsked: phone => root.callAsked(phone)
            onExited: root.back()
        }
        Rectangle {
            visible: Theme.isDesk
            color: Theme.trait
            implicitWidth: Theme.lineSeparateur
            Layout.fillHeight: true
        }
        ComposerPane {
            id: pane
            visible: Theme.isDesk
            view: view
            composer: composer
            onActiveFocusChanged: {
                if (pane.activeFocus)
                    root.chosen = true;
            }
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.composerWidth
        }
    }
    ComposerSheet {
        id: sheet
        view: view
        composer: composer
    }
    DeskKeys {
        onTaken: {
            if (view.mainAct === "prendre_en_charge")
                casePane.startMain();
        }
        onAnswered: {
            if (view.actions.includes("repondre"))
                root.compose("repondre");
        }
        onStepped: by => queue.step(by)
        onSearched: queue.search()
        onSent: {
            if (composer.open)
                composer.send();
            else
                casePane.startMain();
        }
        onPaneAsked: by => {
            const panes = [queue, casePane, pane].filter(one => one.visible);
            const at = panes.findIndex(one => one.activeFocus);
            panes[(at + by + panes.length) % panes.length].forceActiveFocus();
        }
    }
}
