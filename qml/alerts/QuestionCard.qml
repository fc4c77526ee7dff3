// What the CPAM asks, and the answer to write.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Alerts
import Relais.Controls
import Relais.Inputs

ColumnLayout {
    id: root

    required property AlertView view

    function send(): void {
        reply.error = reply.text.trim() === "" ? qsTr("Écrivez votre réponse") : answer.fault();
        if (reply.error === "")
            answer.send();
        else
            reply.forceActiveFocus();
    }

    spacing: Theme.space12
    Layout.fillWidth: true

    Card {
        tone: "braise"
        headText: qsTr("La CPAM vous pose une question")
        headIcon: "help"
        headTrailing: root.view.questionTime

        AppText {
            text: root.view.question
            style: "texteFort"
            size: 19
            Layout.fillWidth: true
        }
        AppText {
            text: root.view.questionBy
            style: "petit"
            color: Theme.encre2
            Layout.fillWidth: true
        }
    }
    AlertText {
        id: answer
        view: root.view
        kind: "reponse"
        onTextChanged: {
            reply.error = "";
            reply.put(answer.text);
        }
    }
    TextAreaField {
        id: reply
        label: qsTr("Votre réponse")
        help: qsTr("Pas de diagnostic. Votre réponse s’ajoute à l’alerte, sans la modifier.")
        maximumLength: 1000
        onEdited: text => {
            reply.error = "";
            answer.write(text);
        }
        onEnded: answer.keep()
    }
    AppButton {
        visible: Theme.isPhone
        text: qsTr("Je ne sais pas")
        kind: "secondaire"
        compact: true
        onClicked: root.view.dontKnow()
    }
}
