// « Aide »: what to do in the usual cases, the keys of the keyboard, the telephone.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.App
import Relais.Controls
import Relais.Frame

Page {
    id: root

    required property Session session
    readonly property bool atDesk: root.session.destinations.rowOf("file") >= 0 || root.session.destinations.rowOf("pfidass") >= 0
    readonly property list<string> everywhere: [
        qsTr("Ctrl+E : Envois"), qsTr("F5 : essayer maintenant"), qsTr("Ctrl+L : verrouiller"),
        qsTr("Ctrl+Page bas, Ctrl+Page haut : destination suivante, précédente"),
        qsTr("Ctrl++, Ctrl+−, Ctrl+0 : taille du texte"), qsTr("Échap : retour")
    ]
    readonly property list<string> alerting: [qsTr("Ctrl+N : alerter la LUP"), qsTr("Ctrl+F : chercher"), qsTr("Ctrl+Entrée : continuer, envoyer")]
    readonly property list<string> treating: [
        qsTr("Ctrl+Maj+P : prendre en charge"), qsTr("Ctrl+R : répondre"), qsTr("Ctrl+Entrée : envoyer, action principale"),
        qsTr("Ctrl+F : chercher"), qsTr("Alt+↓, Alt+↑ : dossier suivant, précédent"), qsTr("F6, Maj+F6 : volet suivant, précédent")
    ]

    title: qsTr("Aide")
    maximumWidth: Theme.readingWidth
    onExited: root.session.navigator.back()
    actions: ActionBar {
        main: AppButton {
            text: qsTr("Appeler la LUP")
            iconName: "phone_in_talk"
            kind: "doux"
            Layout.fillWidth: true
            onClicked: root.session.callLup()
        }
    }

    SectionTitle {
        text: qsTr("Sans réseau")
    }
    AppText {
        text: qsTr("Ce que vous enregistrez est chiffré ici, puis part tout seul dès que le réseau revient. « Envois » montre ce qui attend et pourquoi. Si c’est trop urgent pour attendre, appelez la LUP : Relais prépare un résumé à lire.")
        Layout.fillWidth: true
    }
    SectionTitle {
        text: qsTr("Code oublié")
    }
    AppText {
        text: qsTr("Trois codes faux bloquent le code et n’effacent rien. La phrase de passe ou le code de récupération rouvrent vos dossiers. Sans eux, vos envois partent quand même et vous pouvez alerter sans lire.")
        Layout.fillWidth: true
    }
    SectionTitle {
        text: qsTr("Raccourcis du clavier")
    }
    Card {
        Repeater {
            model: [...(root.atDesk ? root.treating : root.alerting), ...root.everywhere]

            AppText {
                required property string modelData

                text: modelData
                Layout.fillWidth: true
            }
        }
    }
}
