// Gallery: a sheet over a page.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Frame
import Relais.Inputs

Page {
    id: page

    title: "Alerte LUP"
    leading: "close"

    AppText {
        text: "Ce texte est sous le panneau."
    }
    Sheet {
        id: sheet
        title: "Autre motif"
        actions: AppButton {
            text: "Garder ce motif"
            Layout.fillWidth: true
        }

        ChoiceGroup {
            label: "Qu’est-ce qui bloque ?"

            Repeater {
                model: ["Sans droits", "ALD", "Médecin traitant", "Mutuelle", "Changement de caisse", "Maternité", "Autre"]

                Choice {
                    required property string modelData
                    required property int index

                    text: modelData
                    checked: index === 2
                }
            }
        }
        Field {
            label: "Précisez"
            optional: true
        }
    }
    Component.onCompleted: Qt.callLater(sheet.open)
}
