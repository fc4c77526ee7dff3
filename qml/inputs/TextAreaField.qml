// A field of several lines; counts down only in the last hundred characters.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Relais.Controls

InputFrame {
    id: root

    property string value
    readonly property string text: input.text
    property string placeholder
    property int maximumLength: 0 // 0: no limit
    property bool readOnly: false
    readonly property int remaining: root.maximumLength - input.length

    signal edited(text: string)
    signal ended

    // Setting `value` to what it already is changes nothing of what was typed since: this shows these words.
    function put(words: string): void {
        root.value = words;
        if (input.text === words)
            return;
        input.clear();
        input.insert(0, words);
    }

    focused: input.activeFocus
    boxHeight: Math.max(Theme.scaled(112), input.implicitHeight + 2 * Theme.space12)

    TextEdit {
        id: input
        anchors.fill: parent
        anchors.margins: Theme.space12
        focus: true
        activeFocusOnTab: true
        text: root.value
        readOnly: root.readOnly
        textFormat: TextEdit.PlainText
        wrapMode: TextEdit.Wrap
        color: Theme.encre
        font: Theme.fontOf("texte", 18, false, false)
        selectionColor: Theme.petroleDoux
        selectedTextColor: Theme.encre
        selectByMouse: false
        inputMethodHints: Qt.ImhMultiLine | Qt.ImhSensitiveData
        Accessible.role: Accessible.EditableText
        Accessible.name: root.spokenLabel
        Accessible.description: root.spokenHelp
        Accessible.multiLine: true
        Accessible.editable: !root.readOnly
        Accessible.readOnly: root.readOnly
        Accessible.focusable: true

        Keys.onPressed: event => {
            if (event.matches(StandardKey.Copy) || event.matches(StandardKey.Cut))
                event.accepted = true;
        }
        Keys.onTabPressed: input.nextItemInFocusChain(true).forceActiveFocus()
        Keys.onBacktabPressed: input.nextItemInFocusChain(false).forceActiveFocus()
        onTextChanged: {
            if (input.activeFocus)
                root.edited(input.text);
        }
        onActiveFocusChanged: {
            if (!input.activeFocus)
                root.ended();
        }

        AppText {
            width: parent.width
            text: root.placeholder
            size: 18
            color: Theme.encre3
            decorative: true
            visible: input.length === 0
        }
    }
    AppText {
        visible: root.maximumLength > 0 && root.remaining < 100
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.space8
        text: root.remaining < 0 ? qsTr("%1 caractères de trop").arg(-root.remaining)
              : root.remaining === 1 ? qsTr("Encore 1 caractère") : qsTr("Encore %1 caractères").arg(root.remaining)
        style: "note"
        color: root.remaining < 0 ? Theme.erreur : Theme.encre2
    }
}
