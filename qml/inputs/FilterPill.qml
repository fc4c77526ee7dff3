// A filter with its count: « À prendre 7 ».
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick

Choice {
    id: root

    property int count: -1 // < 0: no number
    required property string label

    pill: true
    text: root.count < 0 ? root.label : root.label + " " + root.count
    spoken: root.count < 0 ? root.label : root.count === 1 ? qsTr("%1, 1 dossier").arg(root.label) : qsTr("%1, %2 dossiers").arg(root.label).arg(root.count)
}
