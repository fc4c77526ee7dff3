// The right of every title bar on a phone: where the sendings are, and the person's menu.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.App
import Relais.Controls
import Relais.Frame

// On tablets and desktops the rail and the side bar show both: nothing is repeated here.
RowLayout {
    id: root

    required property Session session
    property bool withAvatar: true

    visible: Theme.isPhone && !Theme.isLow
    spacing: Theme.space8

    SyncBadge {
        status: root.session.status.badge
        count: root.session.status.badgeCount
        onClicked: root.session.navigator.openOutbox()
    }
    Avatar {
        visible: root.withAvatar
        initials: root.session.owner.initials
        name: root.session.owner.name
        onClicked: root.session.navigator.openAccount()
    }
}
