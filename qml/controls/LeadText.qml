// A sentence whose first words are bold; both parts are escaped, so no mark-up of theirs is ever obeyed.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick

AppText {
    id: root

    property string lead
    property string body

    function escaped(words: string): string {
        return words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\u00A0/g, "&nbsp;"); // styled text would break at it
    }

    text: root.lead === "" ? root.escaped(root.body) : "<b>" + root.escaped(root.lead) + "</b> " + root.escaped(root.body)
    textFormat: Text.StyledText
    spoken: root.lead === "" ? root.body : root.lead + " " + root.body
}
