// What is asked, always visible above its field or choices, with its quiet note beside it.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls

Flow {
    id: root

    required property string text
    property string note // « un ou plusieurs », « la difficulté administrative, pas de diagnostic »
    property bool optional: false
    property bool decorative: true

    visible: root.text !== ""
    spacing: Theme.space8
    Layout.fillWidth: true

    TextMetrics { // widths on one line, whatever width the words get
        id: textSize
        font: question.font
        text: root.text
    }
    TextMetrics {
        id: noteSize
        font: aside.font
        text: aside.text
    }
    AppText {
        id: question
        width: Math.min(Math.ceil(textSize.advanceWidth) + 1, root.width)
        text: root.text
        style: "etiquette"
        decorative: root.decorative
    }
    AppText {
        id: aside
        visible: text !== ""
        width: Math.min(Math.ceil(noteSize.advanceWidth) + 1, root.width)
        text: root.optional ? qsTr("(facultatif)") : root.note
        style: "petit"
        size: 16
        color: Theme.encre2
        decorative: root.decorative
    }
}
