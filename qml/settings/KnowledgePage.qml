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

    KnowledgeModel {
        id: known
        session: root.session
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

                lastRow: index === known.count - 1
            }
        }
    }
    MessageLine {
        text: qsTr("Ce qui attend l’envoi ne peut pas être effacé ici.")
        decorative: false
    }
}
