// « S’y rendre »: the address of a service, how one comes in, and the system's map.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls

Card {
    id: root

    required property string address
    required property string access

    signal mapAsked

    spacing: Theme.space8

    SectionTitle {
        text: qsTr("S’y rendre")
    }
    AppText {
        text: root.address
        Layout.fillWidth: true
    }
    AppText {
        visible: root.access !== ""
        text: root.access
        color: Theme.encre2
        Layout.fillWidth: true
    }
    AppButton {
        text: qsTr("Voir sur la carte")
        iconName: "map"
        kind: "secondaire"
        compact: true
        spoken: qsTr("Voir sur la carte : %1").arg(root.address)
        Layout.fillWidth: Theme.isEtroit
        onClicked: root.mapAsked()
    }
}
