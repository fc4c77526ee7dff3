// Everything that is pressed answers touch, keys and a screen reader, and says its name and role.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtTest
import Relais.Controls
import Relais.Frame
import Relais.Inputs
import Relais.Probe

TestCase {
    id: root
    name: "Buttons"
    when: windowShown
    visible: true
    width: 400
    height: 600

    Component { id: appButton; AppButton { text: "Essai" } }
    Component { id: iconButton; IconButton { name: "Essai"; iconName: "call" } }
    Component { id: linkButton; LinkButton { text: "Essai" } }
    Component { id: listRow; ListRow { title: "Essai"; width: 300 } }
    Component { id: choice; Choice { text: "Essai" } }
    Component { id: several; Choice { text: "Essai"; multiple: true } }
    Component { id: pill; FilterPill { label: "Essai" } }
    Component { id: check; CheckRow { text: "Essai"; width: 300 } }
    Component { id: radio; RadioRow { text: "Essai"; width: 300 } }
    Component { id: toggle; SwitchRow { text: "Essai"; width: 300 } }
    Component { id: step; StepRow { title: "Essai"; width: 300 } }
    Component { id: avatar; Avatar { initials: "AM"; name: "Essai" } }
    Component { id: badge; SyncBadge { status: "offline"; count: 2 } }
    Component {
        id: navItem
        NavItem { destination: NavDestination { key: "a"; label: "Essai"; iconName: "home"; count: 3 } }
    }
    Component {
        id: sideItem
        SideItem { width: 200; destination: NavDestination { key: "a"; label: "Essai"; iconName: "home"; count: 0 } }
    }
    Component { id: key; PadKey { text: "7" } }

    SignalSpy { id: spy; signalName: "clicked" }

    function cleanup() {
        Theme.textFactor = 1;
        Theme.windowWidth = 360;
    }

    function test_pressed_data() {
        return [
            {tag: "AppButton", make: appButton, role: "Button", name: "Essai"},
            {tag: "IconButton", make: iconButton, role: "Button", name: "Essai"},
            {tag: "LinkButton", make: linkButton, role: "Link", name: "Essai"},
            {tag: "ListRow", make: listRow, role: "ListItem", name: "Essai"},
            {tag: "Choice", make: choice, role: "RadioButton", name: "Essai"},
            {tag: "Choice of several", make: several, role: "CheckBox", name: "Essai"},
            {tag: "FilterPill", make: pill, role: "RadioButton", name: "Essai"},
            {tag: "CheckRow", make: check, role: "CheckBox", name: "Essai"},
            {tag: "RadioRow", make: radio, role: "RadioButton", name: "Essai"},
            {tag: "SwitchRow", make: toggle, role: "CheckBox", name: "Essai"},
            {tag: "StepRow", make: step, role: "ListItem", name: "Essai, à faire"},
            {tag: "Avatar", make: avatar, role: "Button", name: "Mon compte, Essai"},
            {tag: "SyncBadge", make: badge, role: "Button", name: "Envois : hors ligne, 2 éléments en attente. Ouvrir."},
            {tag: "NavItem", make: navItem, role: "PageTab", name: "Essai, 3 à voir"},
            {tag: "SideItem", make: sideItem, role: "PageTab", name: "Essai"},
            {tag: "PadKey", make: key, role: "Button", name: "7", pad: true}
        ];
    }

    function test_pressed(row) {
        const item = createTemporaryObject(row.make, root);
        verify(item);
        spy.target = item;
        spy.clear();
        compare(Probe.role(item), row.role);
        compare(Probe.name(item), row.name);
        compare(Probe.focusable(item), !row.pad);
        verify(item.width >= 48 && item.height >= 48, item.width + "x" + item.height);
        compare(Probe.faults(root), []);

        mouseClick(item);
        compare(spy.count, 1);
        verify(Probe.press(item));
        compare(spy.count, 2);
        if (row.pad) {
            verify(!item.activeFocus, "a pad key leaves the caret in its field");
            return;
        }
        item.forceActiveFocus();
        keyClick(Qt.Key_Space);
        keyClick(Qt.Key_Return);
        keyClick(Qt.Key_Enter);
        compare(spy.count, 5);
        Theme.textFactor = 2;
        verify(item.implicitHeight >= 48);
    }

    function test_ringIsForKeyboards() {
        const item = createTemporaryObject(appButton, root);
        mouseClick(item);
        verify(item.activeFocus && !Theme.focusShown);
        keyClick(Qt.Key_Tab);
        verify(Theme.focusShown);
    }

    function test_busyButtonDoesNothing() {
        const item = createTemporaryObject(appButton, root, {busy: true});
        spy.target = item;
        spy.clear();
        mouseClick(item);
        Probe.press(item);
        compare(spy.count, 0);
    }

    function test_rowSaysAllOfItself() {
        const item = createTemporaryObject(listRow, root, {
            title: "EXEMPLE Sacha", subtitle: "ouverture de droits", urgent: "24 h", unread: true,
            stageFills: Probe.words("full full full full"), stageText: "Réponse à 11 h 20"
        });
        compare(Probe.name(item), "EXEMPLE Sacha, ouverture de droits, 24 h, Réponse à 11 h 20, à lire");
        compare(Probe.elements(item), 0);
    }

    function test_namesAreNeverCut() {
        const item = createTemporaryObject(listRow, root, {title: "SPÉCIMEN-DE-LA-LONGUE-VALLÉE Marie-Dominique", width: 200});
        tryVerify(() => item.implicitHeight > 90);
        item.width = 600;
        tryVerify(() => item.implicitHeight < 75);
    }

    function test_checkedIsSaid() {
        const item = createTemporaryObject(several, root, {checked: true});
        verify(Probe.checked(item));
        item.checked = false;
        verify(!Probe.checked(item));
    }
}
