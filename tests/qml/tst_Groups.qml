// Groups are one tab stop with arrows inside; large text puts their choices in one column.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtTest
import Relais.Controls
import Relais.Inputs
import Relais.Probe

TestCase {
    id: root
    name: "Groups"
    when: windowShown
    visible: true
    width: 360
    height: 700

    Component {
        id: group
        ChoiceGroup {
            label: "Qu’est-ce qui bloque ?"
            note: "un ou plusieurs"
            columns: 2
            width: 320

            Repeater {
                model: ["Un", "Deux", "Trois", "Quatre"]

                Choice {
                    required property string modelData

                    text: modelData
                    checked: modelData === "Deux"
                }
            }
        }
    }
    Component {
        id: bar
        Segmented {
            label: "Délai"
            options: ["24 h", "3 jours", "Semaine"]
            width: 320
            onChosen: index => current = index
        }
    }

    function cleanup() {
        Theme.textFactor = 1;
    }

    function test_groupNamesItsQuestion() {
        const item = createTemporaryObject(group, root);
        compare(Probe.role(item), "Grouping");
        compare(Probe.name(item), "Qu’est-ce qui bloque ? un ou plusieurs");
        compare(Probe.faults(root), []);
    }

    function test_oneTabStopOnTheChosen() {
        const item = createTemporaryObject(group, root);
        compare(item.items.length, 4);
        for (let i = 0; i < 4; ++i)
            compare(item.items[i].activeFocusOnTab, i === 1);
    }

    function test_arrowsMoveInside() {
        const item = createTemporaryObject(group, root);
        item.items[1].forceActiveFocus();
        keyClick(Qt.Key_Right);
        verify(item.items[2].activeFocus);
        keyClick(Qt.Key_Up);
        verify(item.items[0].activeFocus);
        keyClick(Qt.Key_Left);
        verify(item.items[3].activeFocus);
        verify(item.items[3].activeFocusOnTab && !item.items[1].activeFocusOnTab);
    }

    function test_oneColumnWhenLarge() {
        const item = createTemporaryObject(group, root);
        tryCompare(item.items[0], "width", 156);
        Theme.textFactor = 2;
        tryCompare(item.items[0], "width", 320);
        tryVerify(() => item.items[1].y > item.items[0].y);
    }

    function test_segmentsChooseByKeyAndTouch() {
        const item = createTemporaryObject(bar, root);
        compare(Probe.faults(root), []);
        keyClick(Qt.Key_Tab);
        keyClick(Qt.Key_Space);
        compare(item.current, 0);
        keyClick(Qt.Key_Right);
        compare(item.current, 1);
        tryVerify(() => !isPolishScheduled(item.children[0])); // the places of the segments, not only their order
        mouseClick(item, 300, item.height - 20);
        compare(item.current, 2);
        Theme.textFactor = 2;
        tryVerify(() => item.height > 200);
    }
}
