// The indicator of sendings at the right of a title bar on phones.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Relais.App
import Relais.Controls

SyncBadge {
    id: root

    required property Navigator navigator
    required property syncStatus link

    visible: Theme.isPhone && !Theme.isLow
    status: root.link.badge
    count: root.link.badgeCount
    onClicked: root.navigator.openOutbox()
}
