// What an unlocked person sees: the navigation of her screen's size and her pages.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQml.Models
import Relais.App
import Relais.Controls
import Relais.Frame

FocusScope {
    id: root

    required property Session session

    readonly property Navigator navigator: root.session.navigator
    readonly property bool bottomBar: Theme.isPhone && !Theme.isLow
    property list<NavDestination> shown

    function show(key: string): void {
        stack.clear();
        stack.push(places.pageOf(key), {});
    }

    // The previous or next destination, round and round.
    function step(by: int): void {
        const count = root.shown.length;
        for (let i = 0; i < count; ++i) {
            if (root.shown[i].key === root.navigator.destination) {
                root.navigator.goTo(root.shown[(i + by + count) % count].key);
                return;
            }
        }
    }

    Component.onCompleted: {
        if (root.session.destinations.rowOf(root.navigator.destination) < 0)
            root.navigator.goTo(root.session.destinations.first);
        else
            root.show(root.navigator.destination);
    }

    Destinations {
        id: places
        session: root.session
    }
    DestinationCounts {
        records: root.session.workspace
        destinations: root.session.destinations
    }
    Instantiator {
        model: root.session.destinations
        delegate: NavDestination {}
        onObjectAdded: (index, object) => {
            const next = Array.from(root.shown);
            next.splice(index, 0, object);
            root.shown = next;
        }
        onObjectRemoved: (index, object) => {
            const next = Array.from(root.shown);
            next.splice(index, 1);
            root.shown = next;
        }
    }
    Connections {
        target: root.session.destinations
        // The place that is shown has emptied, or its role went.
        function onChanged(): void {
            if (root.session.destinations.rowOf(root.navigator.destination) < 0)
                root.navigator.goTo(root.session.destinations.first);
        }
    }
    Connections {
        target: root.navigator
        function onDestinationChanged(): void {
            root.show(root.navigator.destination);
        }
        function onPushed(page: Component, properties: var): void {
            stack.push(page, properties);
        }
        function onPopped(): void {
            stack.pop();
        }
        function onPopToFirst(): void {
            stack.popToFirst();
        }
        function onRecordAsked(dispositif: string, recordId: string): void {
            const desk = places.deskOf(dispositif);
            if (desk === "") {
                stack.push(places.recordPageOf(dispositif), {recordId: recordId});
                return;
            }
            root.navigator.goTo(desk);
            stack.clear();
            stack.push(places.pageOf(desk), {recordId: recordId});
        }
        function onComposeAsked(dispositif: string, draftId: string): void {
            stack.push(places.composePageOf(dispositif), {draftId: draftId});
        }
        function onOutboxAsked(): void {
            stack.push(places.outbox, {});
        }
        function onSettingsAsked(): void {
            stack.push(places.settings, {});
        }
        function onHelpAsked(): void {
            stack.push(places.help, {});
        }
        function onAccountAsked(): void {
            account.open();
        }
        function onCallAsked(number: string): void {
            root.session.call(number);
        }
        function onSaid(text: string): void {
            toast.show(text, "");
        }
        function onDraftKept(draftId: string): void {
            toast.draftId = draftId;
            toast.show(qsTr("Brouillon enregistré"), qsTr("Supprimer"));
        }
    }
    Connections {
        target: root.session
        function onNewCodeOffered(): void {
            newCode.open();
        }
    }
    RowLayout {
        anchors.fill: parent
        spacing: 0
        layoutDirection: Theme.leftHanded && !Theme.isPhone ? Qt.RightToLeft : Qt.LeftToRight

        NavRail {
            visible: !root.bottomBar && !Theme.isDesk
            destinations: Array.from(root.shown)
            current: root.navigator.destination
            onChosen: key => root.navigator.goTo(key)

            SyncBadge {
                form: "stack"
                status: root.session.status.badge
                count: root.session.status.badgeCount
                onClicked: root.navigator.openOutbox()
            }
            Avatar {
                initials: root.session.owner.initials
                name: root.session.owner.name
                Layout.alignment: Qt.AlignHCenter
                onClicked: account.open()
            }
        }
        SideBar {
            visible: Theme.isDesk
            destinations: Array.from(root.shown)
            current: root.navigator.destination
            onChosen: key => root.navigator.goTo(key)

            SyncBadge {
                form: "row"
                status: root.session.status.badge
                count: root.session.status.badgeCount
                onClicked: root.navigator.openOutbox()
            }
            Avatar {
                full: true
                initials: root.session.owner.initials
                name: root.session.owner.name
                line: root.session.owner.profession
                Layout.fillWidth: true
                onClicked: account.open()
            }
        }
        ColumnLayout {
            spacing: 0

            PageStack {
                id: stack
                focus: true
                Layout.fillWidth: true
                Layout.fillHeight: true
            }
            NavBar {
                visible: root.bottomBar && stack.depth < 2 && !root.navigator.recordShown
                destinations: Array.from(root.shown)
                current: root.navigator.destination
                onChosen: key => root.navigator.goTo(key)
            }
        }
    }
    AccountSheet {
        id: account
        session: root.session
    }
    ConfirmDialog {
        id: newCode
        title: qsTr("Choisir un nouveau code")
        text: qsTr("Cet appareil n’a plus de code à vous. Avec un nouveau, six chiffres suffiront pour l’ouvrir.")
        confirmText: qsTr("Choisir un code")
        cancelText: qsTr("Plus tard")
        kind: "principal"
        onClosed: {
            if (newCode.agreed)
                root.navigator.push(places.newCode, {});
        }
    }
    Toast {
        id: toast

        property string draftId // that « Supprimer » would delete

        onActed: root.session.workspace.deleteDraft(toast.draftId)
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.bottomBar ? Theme.grown(Theme.targetPrincipal) + Theme.space24 : Theme.space24
    }
    Shortcut {
        sequence: "Ctrl+E"
        onActivated: root.navigator.openOutbox()
    }
    Shortcut {
        sequence: "Ctrl+PgDown"
        onActivated: root.step(1)
    }
    Shortcut {
        sequence: "Ctrl+PgUp"
        onActivated: root.step(-1)
    }
    Shortcut {
        sequence: "Ctrl+S"
        onActivated: toast.show(qsTr("Déjà enregistré ici"), "")
    }
    Shortcut {
        sequence: "F5"
        onActivated: root.session.tryNow()
    }
    Shortcut {
        sequence: "F1"
        onActivated: root.navigator.openHelp()
    }
}
