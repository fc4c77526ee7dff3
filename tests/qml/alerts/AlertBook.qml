// The professional's pages in a window of their own, one above the other as the shell shows them.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import Relais.AlertPages
import Relais.App
import Relais.Controls
import Relais.Outbox
import Relais.Records
import Relais.Scan

FocusScope {
    id: root

    required property RecordSource records
    required property Navigator navigator
    required property deviceOwner owner
    required property syncStatus status
    required property CodeScanner scanner
    property list<Item> pages
    property int readAfter: 2000 // ms
    property string keptDraft // that the message at the bottom speaks of

    function look(wide: real, high: real, dark: bool, factor: real): void {
        Theme.windowWidth = wide;
        Theme.windowHeight = high;
        Theme.dark = dark;
        Theme.textFactor = factor;
        Theme.reducedMotion = true;
    }

    function show(page: Component, properties: var): void {
        if (root.pages.length > 0)
            root.pages[root.pages.length - 1].visible = false;
        const item = page.createObject(root, properties) as Item;
        root.pages.push(item);
        item.anchors.fill = root;
        item.focus = true;
        item.forceActiveFocus();
    }

    function leave(): void {
        if (root.pages.length < 2)
            return;
        const item = root.pages[root.pages.length - 1];
        root.pages.length = root.pages.length - 1;
        item.destroy();
        root.pages[root.pages.length - 1].visible = true;
        root.pages[root.pages.length - 1].forceActiveFocus();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.fond
    }
    Connections {
        target: root.navigator
        function onDestinationChanged(): void {
            for (let i = 0; i < root.pages.length; ++i) // a list of items has no iterator in Qt 6.4
                root.pages[i].destroy();
            root.pages.length = 0;
            root.show(root.navigator.destination === "alertes" ? list : home, {});
        }
        function onPushed(page: Component, properties: var): void {
            root.show(page, properties);
        }
        function onPopped(): void {
            root.leave();
        }
        function onPopToFirst(): void {
            while (root.pages.length > 1)
                root.leave();
        }
        function onRecordAsked(dispositif: string, recordId: string): void {
            root.show(record, {recordId: recordId});
        }
        function onOutboxAsked(): void {
            root.show(outbox, {});
        }
        function onDraftKept(draftId: string): void {
            root.keptDraft = draftId;
        }
        function onComposeAsked(dispositif: string, draftId: string): void {
            root.show(compose, {draftId: draftId});
        }
    }
    Component {
        id: home

        AlertHomePage {
            readAfter: root.readAfter
            records: root.records
            navigator: root.navigator
            owner: root.owner
            status: root.status
        }
    }
    Component {
        id: list

        AlertListPage {
            readAfter: root.readAfter
            records: root.records
            navigator: root.navigator
            owner: root.owner
            status: root.status
        }
    }
    Component {
        id: outbox

        OutboxPage {
            records: root.records
            navigator: root.navigator
            status: root.status
            onCorrected: recordId => root.navigator.push(correction, {correctedId: recordId})
            onLupCalled: recordId => root.navigator.push(call, {recordId: recordId})
        }
    }
    Component {
        id: call

        AlertCallPage {
            records: root.records
            navigator: root.navigator
            status: root.status
        }
    }
    Component {
        id: record

        AlertPage {
            records: root.records
            navigator: root.navigator
            status: root.status
        }
    }
    Component {
        id: correction

        AlertComposePage {
            records: root.records
            navigator: root.navigator
            status: root.status
        }
    }
    Component {
        id: compose

        AlertComposePage {
            scanner: root.scanner
            records: root.records
            navigator: root.navigator
            owner: root.owner
            status: root.status
        }
    }
}
