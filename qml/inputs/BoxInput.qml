// The text input inside every field box: caret, colours, accessible name, and no copying of what a record holds.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import Relais.Controls

TextInput {
    id: root

    required property string label // accessible name
    property string help // accessible description: error first, else help
    property string placeholder
    property bool strong: false
    property bool capitals: false
    readonly property bool secret: root.echoMode !== TextInput.Normal

    signal ended // the focus went elsewhere: the draft may be written

    clip: true
    inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData // unless a field needs digits: nothing typed is learnt
    color: Theme.encre
    font: Qt.font({
        family: Theme.textFamily,
        weight: root.strong ? Font.DemiBold : Font.Normal,
        pixelSize: Theme.scaled(root.strong ? 20 : 18),
        capitalization: root.capitals ? Font.AllUppercase : Font.MixedCase
    })
    verticalAlignment: TextInput.AlignVCenter
    selectionColor: Theme.petroleDoux
    selectedTextColor: Theme.encre
    selectByMouse: false // a mouse selection would reach the primary clipboard
    activeFocusOnTab: true
    cursorDelegate: Rectangle {
        width: Theme.lineFort
        color: Theme.petrole
        visible: root.cursorVisible
    }

    // Qt 6.4 takes the name away from a password field and reads its text in clear to who asks for the value of an
    // editable one: a secret is therefore told as the number of its signs only.
    Accessible.role: root.secret ? Accessible.StaticText : Accessible.EditableText
    Accessible.name: root.secret ? qsTr("%1, %2 signes saisis").arg(root.label).arg(root.length) : root.label
    Accessible.description: root.help
    Accessible.editable: !root.readOnly
    Accessible.readOnly: root.readOnly
    Accessible.focusable: true

    Keys.onPressed: event => {
        Theme.focusShown = true;
        if (event.matches(StandardKey.Copy) || event.matches(StandardKey.Cut))
            event.accepted = true;
    }
    onActiveFocusChanged: {
        if (!root.activeFocus)
            root.ended();
    }

    AppText {
        anchors.fill: parent
        verticalAlignment: Text.AlignVCenter
        text: root.placeholder
        size: 18
        color: Theme.encre3
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
        decorative: true
        visible: root.length === 0 && root.preeditText === ""
    }
}
