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
    onLeft: root.session.navigator.back()
    actions: ActionBar {
        visible: known.erasable > 0
        main: AppButton {
            text: qsTr("Effacer maintenant (%1)").arg(known.erasable)
            iconName: "auto_delete"
            kind: "danger"
            busy: known.busy
            Layout.fillWidth: true
            onClicked: confirm.open()
        }
    }

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
                required property string count
                required property int index

                trailing: count
                lastRow: index === known.count - 1
            }
        }
    }
    MessageLine {
        text: qsTr("Ce qui attend l’envoi ne peut pas être effacé ici.")
        decorative: false
    }
    ConfirmDialog {
        id: confirm
        title: qsTr("Effacer de cet appareil")
        text: qsTr("Ce qui est lu ou réduit est effacé d’ici. Le service le garde.")
        confirmText: qsTr("Effacer maintenant")
        onConfirmed: known.eraseRead()
    }
}
