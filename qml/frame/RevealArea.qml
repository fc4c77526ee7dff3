// Content that scrolls, and that keeps what has the focus in sight.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls

Flickable {
    id: root

    property bool following: true // what has the focus stays in sight as the page grows

    // Brings an item of the content into sight; one that is higher shows its beginning.
    function reveal(item: Item): void {
        let above = item;
        while (above !== null && above !== root.contentItem)
            above = above.parent;
        if (above === null)
            return;
        const top = item.mapToItem(root.contentItem, 0, 0).y;
        const bottom = top + Math.min(item.height, root.height - 2 * Theme.space24);
        if (top - Theme.space24 < root.contentY)
            root.contentY = Math.max(0, top - Theme.space24);
        else if (bottom + Theme.space24 > root.contentY + root.height)
            root.contentY = Math.min(Math.max(0, root.contentHeight - root.height), bottom + Theme.space24 - root.height);
    }

    function revealFocus(): void {
        const item = root.Window.activeFocusItem;
        if (item !== null)
            root.reveal(item);
    }

    contentWidth: width
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    Layout.fillWidth: true
    Layout.fillHeight: true
    onHeightChanged: root.revealFocus() // a keyboard rose, the tablet was turned
    onContentHeightChanged: {
        if (root.following)
            root.revealFocus(); // larger text, laid out after the height changed
    }
    onMovementStarted: root.following = false // somebody looks elsewhere

    Connections {
        target: root.Window.window
        function onActiveFocusItemChanged(): void {
            root.following = true;
            root.revealFocus();
        }
    }
}
