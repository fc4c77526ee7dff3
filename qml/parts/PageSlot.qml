// Shows one page at a time, made when its turn comes and destroyed when it is over.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick

// Not a Loader: in Qt 6.4 a Loader refuses components that are bound to their file.
FocusScope {
    id: root

    property Component page: null
    property Item shown: null

    function swap(): void {
        const gone = root.shown;
        root.shown = null;
        if (gone !== null) {
            gone.visible = false;
            gone.parent = null;
            gone.destroy();
        }
        if (root.page === null)
            return;
        root.shown = root.page.createObject(root, {}) as Item;
        if (root.shown === null)
            return;
        root.shown.anchors.fill = root;
        root.shown.focus = true;
        if (root.activeFocus)
            root.shown.forceActiveFocus();
    }

    onPageChanged: root.swap()
}
