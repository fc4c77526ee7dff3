// Pages, sheets and navigation keep the focus in sight, close by Escape and give the focus back.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtTest
import Relais.Controls
import Relais.Frame
import Relais.Inputs
import Relais.Probe

TestCase {
    id: root
    name: "Frame"
    when: windowShown
    visible: true
    width: 360
    height: 800

    Component {
        id: page
        Page {
            property alias last: lastField
            property alias first: firstField

            width: 360
            height: 800
            title: "Alerte LUP"
            leading: "close"
            step: 2
            stepCount: 3
            heading: "Quelle situation ?"
            actions: ActionBar {
                main: AppButton {
                    text: "Continuer"
                    Layout.fillWidth: true
                }
            }

            Field {
                id: firstField
                label: "Premier"
            }
            Repeater {
                model: 12

                Field {
                    label: "Milieu"
                }
            }
            Field {
                id: lastField
                label: "Dernier"
            }
        }
    }
    Component { id: sheet; Sheet { title: "Autre motif"; AppText { text: "x" } } }
    Component { id: confirm; ConfirmDialog { title: "Supprimer ?"; text: "Le brouillon sera perdu."; confirmText: "Supprimer" } }
    Component { id: opener; AppButton { text: "Ouvrir" } }
    Component { id: toast; Toast {} }
    Component {
        id: nav
        NavBar {
            width: 360
            current: "a"
            destinations: [
                NavDestination { key: "a"; label: "Accueil"; iconName: "home"; count: 0 },
                NavDestination { key: "b"; label: "Alertes"; iconName: "campaign"; count: 2 }
            ]
        }
    }
    SignalSpy { id: spy }

    function listen(item: QtObject, signal: string): void {
        spy.target = item;
        spy.signalName = signal;
        spy.clear();
    }

    function initTestCase() {
        Theme.reducedMotion = true;
        Theme.windowWidth = 360;
        Theme.windowHeight = 800;
    }

    function test_focusStaysInSight() {
        const item = createTemporaryObject(page, root);
        waitForRendering(item);
        item.last.forceActiveFocus();
        tryVerify(() => item.last.mapToItem(item, 0, 0).y + item.last.height < 724, 2000, "hidden by the action bar");
        item.first.forceActiveFocus();
        tryVerify(() => item.first.mapToItem(item, 0, 0).y > 64);
        compare(Probe.faults(item), []);
    }

    function test_escapeLeavesThePage() {
        const item = createTemporaryObject(page, root);
        listen(item, "exited");
        item.first.forceActiveFocus();
        keyClick(Qt.Key_Escape);
        compare(spy.count, 1);
        item.leading = "";
        keyClick(Qt.Key_Escape);
        compare(spy.count, 1);
    }

    function test_sheetGivesTheFocusBack() {
        const button = createTemporaryObject(opener, root);
        button.forceActiveFocus();
        const item = createTemporaryObject(sheet, root);
        item.open();
        tryVerify(() => item.opened);
        verify(!button.activeFocus);
        keyClick(Qt.Key_Escape);
        tryVerify(() => !item.visible);
        tryVerify(() => button.activeFocus);
    }

    function test_sheetPlace_data() {
        return [{tag: "phone", width: 360, place: "bottom"}, {tag: "tablet", width: 1280, place: "side"},
            {tag: "desktop", width: 1600, place: "centre"}];
    }

    function test_sheetPlace(row) {
        Theme.windowWidth = row.width;
        const item = createTemporaryObject(sheet, root);
        compare(item.place, row.place);
        Theme.windowWidth = 360;
    }

    function test_confirmAsksFirst() {
        const item = createTemporaryObject(confirm, root);
        listen(item, "confirmed");
        item.open();
        tryVerify(() => item.opened);
        keyClick(Qt.Key_Escape);
        tryVerify(() => !item.visible);
        compare(spy.count, 0);
    }

    function test_toastPasses() {
        const item = createTemporaryObject(toast, root);
        item.show("Brouillon enregistré", "Supprimer");
        verify(item.visible);
        compare(Probe.name(item), "Brouillon enregistré");
        waitForRendering(item);
        listen(item, "acted");
        mouseClick(item, item.width - 40, item.height / 2);
        compare(spy.count, 1);
        verify(!item.visible);
    }

    function test_navigationByTouchAndArrows() {
        const item = createTemporaryObject(nav, root);
        compare(Probe.faults(item), []);
        listen(item, "chosen");
        mouseClick(item, 270, 36);
        compare(spy.signalArguments[0][0], "b");
        keyClick(Qt.Key_Left);
        keyClick(Qt.Key_Return);
        compare(spy.signalArguments[1][0], "a");
    }
}
