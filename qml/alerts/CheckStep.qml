// « Vérifier » on a phone: four lines with « Modifier », then the accord.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.Alerts
import Relais.Controls
import Relais.FormPages
import Relais.Frame
import Relais.Inputs

ColumnLayout {
    id: root

    required property AlertComposer composer
    required property string author
    required property bool online

    function focusField(linkId: string): bool {
        return accord.focusField(linkId);
    }

    function focusFirst(): void {
        accord.focusFirst();
    }

    spacing: Theme.space12
    Layout.fillWidth: true

    Card {
        padding: 0
        spacing: 0

        SummaryRow {
            label: qsTr("Patient")
            value: root.composer.patient
            detail: root.composer.patientDetail
            onEdited: root.composer.goToStep(0)
        }
        SummaryRow {
            label: qsTr("Situation")
            value: root.composer.situation
            detail: root.composer.situationDetail
            onEdited: root.composer.goToStep(1)
        }
        SummaryRow {
            label: qsTr("Détail")
            value: root.composer.detail
            detail: qsTr("Aucun diagnostic")
            onEdited: detailSheet.open()
        }
        SummaryRow {
            label: qsTr("Réponse attendue")
            value: root.composer.returnWay
            detail: root.author
            lastRow: true
            onEdited: returnSheet.open()
        }
    }
    FormFields {
        id: accord
        form: root.composer.form
        step: 2
    }
    AppButton {
        text: qsTr("Notice à lui lire")
        iconName: "record_voice_over"
        kind: "texte"
        compact: true
        onClicked: noticeSheet.open()
    }
    Banner {
        visible: root.composer.refused
        tone: "attente"
        iconName: "back_hand"
        text: root.composer.refusalHelp
    }
    Banner {
        visible: !root.online && !root.composer.refused
        tone: "attente"
        iconName: "cloud_off"
        lead: qsTr("Hors ligne.")
        text: qsTr("L’alerte sera enregistrée ici et partira au retour du réseau.")
    }
    NoticeSheet {
        id: noticeSheet
        notice: root.composer.notice
    }
    Sheet {
        id: detailSheet
        title: qsTr("Détail")
        actions: AppButton {
            text: qsTr("OK")
            Layout.fillWidth: true
            onClicked: detailSheet.close()
        }

        DetailEditor {
            composer: root.composer
        }
    }
    Sheet {
        id: returnSheet
        title: qsTr("Réponse attendue")

        Repeater {
            model: root.composer.returnWays

            RadioRow {
                required property int index
                required property string modelData

                text: modelData
                checked: root.composer.returnWayIndex === index
                onToggled: {
                    returnSheet.close();
                    root.composer.chooseReturnWay(index);
                }
            }
        }
    }
}
