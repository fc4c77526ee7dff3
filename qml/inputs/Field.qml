// A one-line text field; the page gives value and hears edited, the draft is written when it hears ended.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Relais.Controls

InputFrame {
    id: root

    property string value
    readonly property string text: input.text
    property alias placeholder: input.placeholder
    property alias inputHints: input.inputMethodHints
    property alias readOnly: input.readOnly
    property alias echoMode: input.echoMode
    property alias maximumLength: input.maximumLength
    property alias capitals: input.capitals // a birth name is shown in capitals

    signal edited(text: string)
    signal accepted // Enter
    signal ended

    focused: input.activeFocus

    BoxInput {
        id: input
        anchors.fill: parent
        anchors.leftMargin: Theme.space16 - 2
        anchors.rightMargin: Theme.space16 - 2
        focus: true
        label: root.spokenLabel
        help: root.spokenHelp
        text: root.value
        inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
        onTextEdited: root.edited(input.text)
        onAccepted: root.accepted()
        onEnded: root.ended()
    }
}
