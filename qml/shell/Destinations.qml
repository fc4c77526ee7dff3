// Which page stands for a destination, a record or a form: the one place where the shell knows the areas.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import Relais.App
import Relais.Outbox
import Relais.Settings

QtObject {
    id: root

    required property Session session

    readonly property Component outbox: Component {
        OutboxPage {
            session: root.session
        }
    }
    readonly property Component settings: Component {
        SettingsPage {
            session: root.session
        }
    }
    readonly property Component help: Component {
        HelpPage {
            session: root.session
        }
    }
    readonly property Component home: Component {
        HomePage {
            session: root.session
        }
    }

    // The first page of a destination.
    function pageOf(key: string): Component {
        switch (key) {
        default:
            return root.home;
        }
    }

    // Takes "recordId"; null when no area shows this dispositif.
    function recordPageOf(dispositif: string): Component {
        return null;
    }

    // Takes "draftId", "" for a new one.
    function composePageOf(dispositif: string): Component {
        return null;
    }
}
