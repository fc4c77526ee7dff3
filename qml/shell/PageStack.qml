// Pages one above the other: the top one is shown, the others keep their place and their focus.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Relais.Controls

FocusScope {
    id: root

    readonly property int depth: root.pages.length
    readonly property Item top: root.depth > 0 ? root.pages[root.depth - 1] : null
    property list<Item> pages
    property list<Item> focused // what had the focus on each page when another covered it

    // Puts a page above the others; the page is destroyed when it is left.
    function push(page: Component, properties: var): void {
        const item = page.createObject(root, properties) as Item;
        if (item === null)
            return;
        const before = root.top;
        if (before !== null) {
            root.focused.push(root.Window.activeFocusItem);
            before.visible = false;
        }
        root.pages.push(item);
        item.anchors.fill = root;
        item.focus = true;
        item.forceActiveFocus();
        if (before !== null)
            entering.restart();
    }

    function pop(): void {
        if (root.depth < 2)
            return;
        const left = root.pages[root.depth - 1];
        const focus = root.focused.length > 0 ? root.focused[root.focused.length - 1] : null;
        root.pages.length = root.depth - 1;
        root.focused.length = Math.max(0, root.focused.length - 1);
        left.visible = false;
        left.destroy();
        root.top.visible = true;
        if (focus !== null)
            focus.forceActiveFocus();
        else
            root.top.forceActiveFocus();
    }

    function popToFirst(): void {
        while (root.depth > 1)
            root.pop();
    }

    function clear(): void {
        for (const page of root.pages)
            page.destroy();
        root.pages.length = 0;
        root.focused.length = 0;
    }

    NumberAnimation {
        id: entering
        target: root.top
        property: "opacity"
        from: 0
        to: 1
        duration: Theme.durationNormale
    }
}
