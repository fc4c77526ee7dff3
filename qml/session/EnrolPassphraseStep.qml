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

    readonly property bool choosing: root.enrolment.choosing
    property string typed // the words being chosen

    function submit(): void {
        if (root.choosing)
            root.enrolment.submitWords(root.typed);
        else
            root.enrolment.submitPassphrase(again.text);
    }

    heading: qsTr("Votre phrase de passe")
    lead: root.choosing ? qsTr("%1 mots de la liste, que vous choisissez. Ni phrase connue, ni mots de votre vie : le hasard fait mieux.").arg(root.enrolment.wordCountTitle)
                        : qsTr("%1 mots tirés au hasard. Elle ouvre vos dossiers si le code est perdu.").arg(root.enrolment.wordCountTitle)
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
            onClicked: root.submit()
        }
    }
    onChoosingChanged: (root.choosing ? own : again).forceActiveFocus()

    Card {
        visible: !root.choosing

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
    Field {
        id: own
        visible: root.choosing
        label: qsTr("Vos mots")
        value: root.typed
        inputHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
        error: root.choosing ? root.enrolment.error : ""
        help: qsTr("Tapez les premières lettres : les mots se complètent.")
        onEdited: text => root.typed = text
        onAccepted: root.submit()
    }
    Flow {
        visible: root.choosing && proposed.count > 0
        spacing: Theme.space8
        Layout.fillWidth: true
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Mots proposés")

        Repeater {
            id: proposed
            model: root.choosing ? root.enrolment.proposals(root.typed) : []

            AppButton {
                required property string modelData

                text: modelData
                kind: "doux"
                compact: true
                onClicked: {
                    own.forceActiveFocus(); // first: the other proposals go with what is typed
                    root.typed = root.enrolment.withProposal(root.typed, modelData);
                }
            }
        }
    }
    Flow {
        spacing: Theme.space8
        Layout.fillWidth: true

        AppButton {
            text: root.choosing ? qsTr("Tirer au hasard") : qsTr("D’autres mots")
            iconName: "sync"
            kind: "texte"
            compact: true
            onClicked: root.enrolment.drawWords()
        }
        AppButton {
            visible: !root.choosing
            text: qsTr("La choisir")
            iconName: "edit"
            kind: "texte"
            compact: true
            onClicked: {
                root.typed = "";
                root.enrolment.chooseWords();
            }
        }
    }
    Field {
        id: again
        visible: !root.choosing
        label: qsTr("Retapez-la")
        focus: true
        inputHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
        error: root.choosing ? "" : root.enrolment.error
        help: qsTr("Coller est possible.")
        onAccepted: root.submit()
    }
    Banner {
        tone: "neutre"
        iconName: "shield"
        text: root.enrolment.hardwareVault ? qsTr("Cet appareil a un coffre matériel : cinq mots suffisent. Sans coffre, il en faut sept.")
                                           : qsTr("Cet appareil n’a pas de coffre matériel : il faut sept mots, demandés à chaque démarrage.")
        Layout.fillWidth: true
    }
}
