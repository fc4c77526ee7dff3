// Since when the rota on this device is up to date.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Rota

RowLayout {
    id: root

    required property RotaView rota

    visible: root.rota.ready
    spacing: Theme.space8

    Icon {
        name: Theme.isEtroit ? "" : "download_done"
        color: Theme.encre2
    }
    AppText {
        text: root.rota.freshness
        style: "petit"
        color: Theme.encre2
        Layout.fillWidth: true
    }
}
