// Why the camera cannot be used, and the way to allow it.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Scan

ColumnLayout {
    id: root

    required property CodeScanner scanner

    visible: root.scanner.trouble !== ""
    spacing: Theme.space8
    Layout.fillWidth: true

    Banner {
        tone: "attente"
        iconName: "photo_camera"
        text: root.scanner.trouble
    }
    AppButton {
        visible: root.scanner.canOpenSettings
        text: qsTr("Ouvrir les réglages")
        kind: "secondaire"
        compact: true
        onClicked: root.scanner.openSettings()
    }
}
