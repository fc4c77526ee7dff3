// « Ce que cet appareil sait »: each kind with its number, its age, why it is kept and until when.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
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

    title: qsTr("Ce que cet appareil sait")
    onExited: root.session.navigator.back()
    actions: ActionBar {
        visible: known.erasable > 0
        main: AppButton {
            text: qsTr("Effacer maintenant (%1)").arg(known.erasable)
            iconName: "auto_delete"
            kind: "danger"
            Layout.fillWidth: true
            onClicked: root.session.navigator.push(askCode, {lead: qsTr("Les réponses lues et les traces seront effacées de cet appareil. Elles restent au service.")})
        }
    }

    KnowledgeModel {
        id: known
        session: root.session
        onTold: words => root.session.navigator.say(words)
    }
    Banner {
        tone: "repondu"
        iconName: "shield"
        text: qsTr("Tout est chiffré. Rien ne sort sans votre code.")
        Layout.fillWidth: true
    }
    Card {
        padding: 0
        spacing: 0

        Repeater {
            model: known

            InfoRow {
                required property int index
                required text
                required iconName
                required trailing

                lastRow: index === known.count - 1
            }
        }
    }
    AppButton {
        visible: known.recents > 0
        text: qsTr("Vider les patients récents")
        iconName: "person"
        kind: "texte"
        onClicked: known.forgetRecents()
    }
    MessageLine {
        text: qsTr("Ce qui attend l’envoi ne peut pas être effacé ici.")
        decorative: false
    }
    Component {
        id: askCode

        AskCodePage {
            session: root.session
            title: root.title
            onConfirmed: known.eraseRead()
        }
    }
}
