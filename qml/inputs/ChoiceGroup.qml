// A question with its choices: one tab stop, arrows inside, one column when the text is large.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls

// Put Choice items (often by a Repeater) inside; each one says if it is checked and hears its own click.
FocusScope {
    id: root

    default property alias choices: flow.data
    required property string label
    property string note // « un ou plusieurs »
    property int columns: 0 // 0: as many as fit, each as wide as its words
    property string help
    property string error
    property int current: 0 // the choice that has or would get the focus

    readonly property int used: Theme.isEtroit ? 1 : root.columns

    property list<Item> items // the visible choices, in order

    function arrange(): void {
        const all = [];
        for (let i = 0; i < flow.children.length; ++i) { // a list of items has no iterator in Qt 6.4
            if (flow.children[i] instanceof Choice && flow.children[i].visible)
                all.push(flow.children[i]);
        }
        let stop = Math.min(root.current, all.length - 1);
        for (let i = 0; i < all.length; ++i) {
            const choice = all[i];
            choice.width = root.used > 0 ? Math.floor((flow.width - (root.used - 1) * flow.spacing) / root.used)
                                         : Qt.binding(() => Math.min(choice.implicitWidth, flow.width));
            if (choice.checked && !all[stop].activeFocus && !all[stop].checked)
                stop = i;
        }
        for (let i = 0; i < all.length; ++i)
            all[i].activeFocusOnTab = i === stop;
        root.current = Math.max(0, stop);
        root.items = all;
    }

    function move(step: int): void {
        const count = root.items.length;
        for (let i = 0; i < count; ++i) {
            if (root.items[i].activeFocus) {
                root.current = (i + step + count) % count;
                root.items[root.current].forceActiveFocus();
                root.arrange();
                return;
            }
        }
    }

    implicitWidth: 320
    implicitHeight: column.implicitHeight
    Layout.fillWidth: true
    Accessible.role: Accessible.Grouping
    Accessible.name: root.note === "" ? root.label : root.label + " " + root.note
    Accessible.description: root.error !== "" ? root.error : root.help

    Keys.onRightPressed: root.move(1)
    Keys.onLeftPressed: root.move(-1)
    Keys.onDownPressed: root.move(Math.max(1, root.used))
    Keys.onUpPressed: root.move(-Math.max(1, root.used))
    onActiveFocusChanged: root.arrange()
    onUsedChanged: root.arrange()

    ColumnLayout {
        id: column
        width: root.width
        spacing: Theme.space8

        QuestionLabel {
            text: root.label
            note: root.note
        }
        Flow {
            id: flow
            spacing: Theme.space8
            Layout.fillWidth: true
            onWidthChanged: root.arrange()
            onChildrenChanged: root.arrange()
        }
        MessageLine {
            text: root.error
            kind: "error"
        }
        MessageLine {
            text: root.help
        }
    }
}
