// Step 3, first half: a passphrase drawn at random, or chosen, typed back once.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.App
import Relais.Controls
import Relais.Frame
import Relais.Inputs

EnrolStep {
    id: root

    heading: qsTr("Votre phrase de passe")
    lead: qsTr("%1 mots tirés au hasard. Elle ouvre vos dossiers si le code est perdu.").arg(root.enrolment.wordCountTitle)
    actions: ActionBar {
        AppButton {
            visible: !Theme.isEtroit
            text: qsTr("Retour")
            kind: "secondaire"
            onClicked: root.enrolment.back()
        }
        main: AppButton {
            text: qsTr("Continuer")
            Layout.fillWidth: true
            onClicked: root.enrolment.submitPassphrase(again.text)
        }
    }

    Card {
        Flow {
            spacing: Theme.space8
            Layout.fillWidth: true
            Accessible.role: Accessible.StaticText
            Accessible.name: root.enrolment.wordsText

            Repeater {
                model: root.enrolment.words

                WordTag {
                    required property int index
                    required property string modelData

                    number: index + 1
                    word: modelData
                }
            }
        }
    }
    RowLayout {
        spacing: Theme.space8
        Layout.fillWidth: true

        AppButton {
            text: qsTr("D’autres mots")
            iconName: "sync"
            kind: "texte"
            compact: true
            onClicked: root.enrolment.drawWords()
        }
    }
    Field {
        id: again
        label: qsTr("Retapez-la")
        focus: true
        inputHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
        error: root.enrolment.error
        help: qsTr("Coller est possible.")
        onAccepted: root.enrolment.submitPassphrase(again.text)
    }
    Banner {
        tone: "neutre"
        iconName: "shield"
        text: root.enrolment.hardwareVault ? qsTr("Cet appareil a un coffre matériel : cinq mots suffisent. Sans coffre, il en faut sept.")
                                           : qsTr("Cet appareil n’a pas de coffre matériel : il faut sept mots, demandés à chaque démarrage.")
        Layout.fillWidth: true
    }
}
