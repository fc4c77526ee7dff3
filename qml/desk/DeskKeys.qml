// The keyboard of the desk (design.md §10).
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick

Item {
    id: root

    signal taken
    signal answered
    signal stepped(by: int)
    signal searched
    signal sent
    signal paneAsked(by: int)

    Shortcut {
        enabled: root.visible
        sequence: "Ctrl+Shift+P"
        onActivated: root.taken()
    }
    Shortcut {
        enabled: root.visible
        sequence: "Ctrl+R"
        onActivated: root.answered()
    }
    Shortcut {
        enabled: root.visible
        sequence: "Alt+Down"
        onActivated: root.stepped(1)
    }
    Shortcut {
        enabled: root.visible
        sequence: "Alt+Up"
        onActivated: root.stepped(-1)
    }
    Shortcut {
        enabled: root.visible
        sequence: "Ctrl+F"
        onActivated: root.searched()
    }
    Shortcut {
        enabled: root.visible
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        onActivated: root.sent()
    }
    Shortcut {
        enabled: root.visible
        sequence: "F6"
        onActivated: root.paneAsked(1)
    }
    Shortcut {
        enabled: root.visible
        sequence: "Shift+F6"
        onActivated: root.paneAsked(-1)
    }
}
