// The large sign of a confirmation.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Relais.Controls

Rectangle {
    id: root

    required property string iconName
    property string tone: "attente"

    implicitWidth: Theme.grown(88)
    implicitHeight: implicitWidth
    radius: Theme.radiusPastille
    color: Theme.softTone(root.tone)
    Accessible.ignored: true

    Icon {
        anchors.centerIn: parent
        name: root.iconName
        size: 44
        color: Theme.tone(root.tone)
    }
}
