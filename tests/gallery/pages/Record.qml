// Gallery: a record with its patient, témoin, answer, question and history.
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
    title: "Alerte"
    badge: SyncBadge {}

    PatientCard {
        name: "EXEMPLE Sacha"
        line: "née le 14/07/1984 (41 ans)"
        callable: true
    }
    StageTrack {
        large: true
        backdrop: Theme.fond
        fills: ["full", "full", "full", "full"]
        tones: ["repondu"]
        words: ["Ici", "Envoi", "CPAM", "Réponse"]
        stateText: "Réponse de la CPAM"
        Layout.fillWidth: true
    }
    Card {
        tone: "repondu"
        headText: "Réponse de la CPAM"
        headIcon: "check_circle"
        headTrailing: "11 h 20"

        AppText {
            text: "Droits ouverts jusqu’au 31 août 2026"
            style: "texteFort"
            size: 19
            Layout.fillWidth: true
        }
        AppText {
            text: "Tiers payant possible dès maintenant. L’attestation est prête au comptoir et envoyée au patient."
            style: "texteL"
            Layout.fillWidth: true
        }
        AppText {
            text: "Sam Démo, conseiller LUP · a appelé le patient à 11 h 05"
            style: "petit"
            color: Theme.encre2
            Layout.fillWidth: true
        }
    }
    Card {
        ChoiceGroup {
            label: "Le soin a-t-il pu avoir lieu ?"
            columns: 3

            Repeater {
                model: ["Oui", "Non", "Pas encore"]

                Choice {
                    required property string modelData

                    text: modelData
                }
            }
        }
    }
    SectionTitle {
        text: "Historique"
    }
    ColumnLayout {
        spacing: 0

        HistoryRow {
            title: "Réponse de la CPAM"
            detail: "Aujourd’hui 11 h 20"
            iconName: "check"
            tone: "repondu"
        }
        HistoryRow {
            title: "Prise en charge par Sam Démo"
            detail: "10 h 51"
            iconName: "support_agent"
            tone: "recu"
        }
        HistoryRow {
            title: "Enregistrée par vous"
            detail: "10 h 42 sur l’appareil, 10 h 47 au service, hors ligne"
            lastRow: true
        }
    }
    actions: ActionBar {
        main: [
            AppButton {
                text: "Écrire à la LUP"
                iconName: "chat"
                kind: "secondaire"
                Layout.fillWidth: true
            },
            IconButton {
                name: "Appeler la LUP"
                iconName: "phone_in_talk"
                kind: "secondaire"
            }
        ]
    }
}
