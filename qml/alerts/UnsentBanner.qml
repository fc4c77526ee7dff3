// An alert that cannot wait has not left: says so on the pages of the professional, and opens what to read by phone.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import Relais.App
import Relais.Controls
import Relais.Records

Banner {
    id: root

    required property RecordSource records
    required property Navigator navigator
    required property syncStatus status
    readonly property UnsentWatch unsent: UnsentWatch {
        source: root.records
    }

    visible: root.text !== ""
    tone: "urgence"
    iconName: "phone_in_talk"
    text: root.unsent.text
    actionText: qsTr("Appeler")
    onActed: root.navigator.push(call, {recordId: root.unsent.recordId})

    Component {
        id: call

        AlertCallPage {
            records: root.records
            navigator: root.navigator
            status: root.status
        }
    }
}
