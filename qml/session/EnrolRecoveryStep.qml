// Step 4: the recovery code, to write down; one group typed back proves it was.
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

    heading: qsTr("Notez votre code de récupération")
    lead: qsTr("Dernier recours si le code et la phrase sont perdus. Sur papier, rangé au cabinet.")
    actions: ActionBar {
        main: AppButton {
            text: root.enrolment.busy ? qsTr("Chiffrement…") : qsTr("C’est noté")
            busy: root.enrolment.busy
            Layout.fillWidth: true
            onClicked: root.enrolment.submitRecovery(field.text)
        }
    }

    Card {
        GridLayout {
            columns: Theme.isEtroit ? 1 : 2
            rowSpacing: Theme.space12
            columnSpacing: Theme.space24
            Layout.fillWidth: true

            Repeater {
                model: root.enrolment.recoveryGroups

                RowLayout {
                    id: group

                    required property int index
                    required property string modelData

                    spacing: Theme.space16
                    Layout.fillWidth: true

                    AppText {
                        text: group.index + 1
                        style: "note"
                        color: Theme.encre2
                        decorative: true
                    }
                    AppText {
                        text: group.modelData
                        style: "titreM"
                        spoken: qsTr("Groupe %1 : %2").arg(group.index + 1).arg(group.modelData.split("").join(" "))
                        Layout.fillWidth: true
                    }
                }
            }
        }
    }
    MessageLine {
        text: qsTr("Il ne sera plus affiché sans votre code. Ni copie, ni capture d’écran.")
        decorative: false
    }
    Field {
        id: field
        label: qsTr("Pour vérifier, tapez le groupe %1").arg(root.enrolment.askedGroup)
        focus: true
        maximumLength: 4
        inputHints: Qt.ImhUppercaseOnly | Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
        error: root.enrolment.error
        onAccepted: root.enrolment.submitRecovery(field.text)
    }
    Banner {
        tone: "neutre"
        iconName: "info"
        text: qsTr("Des codes faux n’effacent jamais rien. Sans code ni phrase, vos alertes en attente partent quand même.")
        Layout.fillWidth: true
    }
}
