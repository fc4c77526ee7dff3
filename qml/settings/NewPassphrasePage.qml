// Another passphrase in place of the old one: drawn at random, typed back once.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.App
import Relais.App.Settings
import Relais.Controls
import Relais.Frame
import Relais.Inputs

Page {
    id: root

    required property Session session

    title: qsTr("Phrase de passe")
    onExited: root.session.navigator.back()
    actions: ActionBar {
        main: AppButton {
            text: device.words.length === 0 ? qsTr("Tirer une nouvelle phrase") : qsTr("Garder cette phrase")
            Layout.fillWidth: true
            onClicked: device.words.length === 0 ? device.drawWords() : device.keepWords(again.text)
        }
    }

    DeviceFacts {
        id: device
        session: root.session
        onWordsKept: {
            root.session.navigator.back();
            root.session.navigator.say(qsTr("Phrase changée"));
        }
    }
    AppText {
        text: qsTr("Elle ouvre vos dossiers si le code est perdu. L’ancienne cesse de fonctionner dès que la nouvelle est gardée.")
        color: Theme.encre2
        Layout.fillWidth: true
    }
    Card {
        visible: device.words.length > 0

        AppText {
            text: device.wordsText
            style: "titreM"
            Layout.fillWidth: true
        }
    }
    Field {
        id: again
        visible: device.words.length > 0
        label: qsTr("Retapez-la")
        inputHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
        error: device.error
        onAccepted: device.keepWords(again.text)
    }
}
