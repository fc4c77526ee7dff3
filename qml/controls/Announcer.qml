// Speaks a change to a screen reader without moving the focus, at most once per second.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick

// Before Qt 6.8 there is no announcement call: an invisible item of role AlertMessage whose name changes does it.
Item {
    id: root

    property string waiting

    function announce(words: string): void {
        if (pause.running) {
            root.waiting = words;
            return;
        }
        root.Accessible.name = words;
        pause.start();
    }

    Accessible.role: Accessible.AlertMessage

    Timer {
        id: pause
        interval: 1000
        onTriggered: {
            const next = root.waiting;
            root.waiting = "";
            if (next !== "")
                root.announce(next);
        }
    }
}
