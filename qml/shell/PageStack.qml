// Pages one above the other: the top one is shown, the others keep their place and their focus.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Relais.Controls

FocusScope {
    id: root

    property int depth: 0
    property Item topPage: null

    // Puts a page above the others; it is destroyed when it is left.
    function push(page: Component, properties: var): void {
        if (page === null)
            return;
        const item = page.createObject(shelf, properties) as Item;
        if (item === null)
            return;
        if (root.topPage !== null)
            root.topPage.visible = false;
        item.anchors.fill = shelf;
        root.depth += 1;
        root.topPage = item;
        item.forceActiveFocus();
        if (root.depth > 1)
            entering.restart();
    }

    function drop(): void {
        const gone = root.topPage;
        root.depth -= 1;
        gone.visible = false;
        gone.parent = null;
        gone.destroy();
        root.topPage = root.depth > 0 ? shelf.children[root.depth - 1] : null;
    }

    function pop(): void {
        if (root.depth < 2)
            return;
        root.drop();
        root.topPage.visible = true;
        root.topPage.forceActiveFocus(); // a page is a focus scope: it remembers where the focus was
    }

    function popToFirst(): void {
        while (root.depth > 1)
            root.pop();
    }

    function clear(): void {
        while (root.depth > 0)
            root.drop();
    }

    Item {
        id: shelf
        anchors.fill: parent
    }
    NumberAnimation {
        id: entering
        target: root.topPage
        property: "opacity"
        from: 0
        to: 1
        duration: Theme.durationNormale
    }
}
