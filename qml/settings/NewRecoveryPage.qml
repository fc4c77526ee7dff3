// Another recovery code in place of the old one, to write down.
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

    title: qsTr("Code de récupération")
    onExited: root.session.navigator.back()
    actions: ActionBar {
        main: AppButton {
            text: device.recoveryGroups.length === 0 ? qsTr("Faire un nouveau code") : qsTr("C’est noté")
            Layout.fillWidth: true
            onClicked: device.recoveryGroups.length === 0 ? device.newRecoveryCode() : root.session.navigator.back()
        }
    }

    DeviceFacts {
        id: device
        session: root.session
    }
    AppText {
        text: device.recoveryGroups.length === 0 ? qsTr("Le code noté à l’inscription n’est plus affiché. Un nouveau code remplace l’ancien.")
                                                 : qsTr("Sur papier, rangé au cabinet. Ni copie, ni capture d’écran.")
        color: Theme.encre2
        Layout.fillWidth: true
    }
    Card {
        visible: device.recoveryGroups.length > 0

        GridLayout {
            columns: Theme.isEtroit ? 1 : 2
            rowSpacing: Theme.space12
            columnSpacing: Theme.space24
            Layout.fillWidth: true

            Repeater {
                model: device.recoveryGroups

                AppText {
                    required property int index
                    required property string modelData

                    text: qsTr("%1  %2").arg(index + 1).arg(modelData)
                    style: "titreM"
                    spoken: qsTr("Groupe %1 : %2").arg(index + 1).arg(modelData.split("").join(" "))
                    Layout.fillWidth: true
                }
            }
        }
    }
    MessageLine {
        text: device.error
        kind: "error"
        decorative: false
    }
}
