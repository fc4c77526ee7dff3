// The three dots of an alert's head: what is done more rarely.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Relais.Alerts
import Relais.Controls

IconButton {
    id: root

    required property AlertView view
    required property AlertActions bar // where a complement and a reason are written

    visible: root.view.canComplement || root.view.canTakeBack || root.view.canReopen || root.view.canCancel
    name: qsTr("Autres actions")
    iconName: "more_vert"
    onClicked: menu.open()

    AlertMenu {
        id: menu
        view: root.view
        onComplementAsked: root.bar.writeComplement()
        onReopenAsked: root.bar.writeReopening()
    }
}
