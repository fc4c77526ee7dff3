// A sheet to write a few words: a complement, why an alert is reopened.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Alerts
import Relais.Controls
import Relais.Frame
import Relais.Inputs

Sheet {
    id: root

    required property AlertView view
    required property string act // sent with these words, kept with their alert until then
    required property string label
    property string help
    required property string sendText
    required property string missingText // when nothing was written

    onOpened: {
        area.error = "";
        area.forceActiveFocus();
    }
    actions: AppButton {
        text: root.sendText
        iconName: "send"
        kind: "alerte"
        Layout.fillWidth: true
        onClicked: {
            area.error = area.text.trim() === "" ? root.missingText : words.fault();
            if (area.error === "")
                words.send();
            else
                area.forceActiveFocus();
        }
    }

    Connections {
        target: root.view
        function onRecordIdChanged(): void {
            root.close();
        }
        function onDone(act: string): void {
            if (act === root.act)
                root.close();
        }
    }
    AlertText {
        id: words
        view: root.view
        kind: root.act
        onTextChanged: area.put(words.text)
    }
    Banner {
        visible: root.view.problem !== ""
        tone: "erreur"
        iconName: "error"
        text: root.view.problem
    }

    TextAreaField {
        id: area
        label: root.label
        help: root.help
        maximumLength: 1000
        onEdited: text => {
            area.error = "";
            words.write(text);
        }
        onEnded: words.keep()
    }
}
