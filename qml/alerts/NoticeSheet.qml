// The notice to read to the patient before asking for an accord, in large type.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Frame

Sheet {
    id: root

    required property string notice

    title: qsTr("Notice à lui lire")
    actions: AppButton {
        text: qsTr("C’est lu")
        Layout.fillWidth: true
        onClicked: root.close()
    }

    AppText {
        text: root.notice
        size: 20
        Layout.fillWidth: true
    }
}
