// Gallery: témoins, indicators, tags, banners, buttons.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Frame

Page {
    title: "Composants"
    leading: ""
    maximumWidth: 1200

    GridLayout {
        columns: Theme.isVeryWide ? 3 : Theme.isPhone ? 1 : 2
        columnSpacing: Theme.space16
        rowSpacing: Theme.space12

        Card {
            Layout.fillHeight: true
            Layout.preferredWidth: 1 // equal columns

            Repeater {
                model: ListModel {
                    ListElement { f: "dashed empty empty empty"; t: "encre2"; w: "Brouillon" }
                    ListElement { f: "full hatched empty empty"; t: "petrole attente"; w: "En attente d’envoi" }
                    ListElement { f: "full half empty empty"; t: "petrole"; w: "Envoi en cours…" }
                    ListElement { f: "full full empty empty"; t: "petrole"; w: "Remise au service" }
                    ListElement { f: "full full half empty"; t: "recu"; w: "Reçue par la CPAM" }
                    ListElement { f: "full full full empty"; t: "recu"; w: "Prise en charge" }
                    ListElement { f: "full full hatched empty"; t: "recu recu braise"; w: "Question de la CPAM" }
                    ListElement { f: "full full full full"; t: "repondu"; w: "Réponse de la CPAM" }
                    ListElement { f: "full broken empty empty"; t: "petrole erreur"; w: "À corriger" }
                }

                StageRow {
                    required property string f
                    required property string t
                    required property string w

                    fills: f.split(" ")
                    tones: t.split(" ")
                    text: w
                    Layout.fillWidth: true
                }
            }
        }
        Card {
            Layout.fillHeight: true
            Layout.preferredWidth: 1 // equal columns

            Repeater {
                model: ["full hatched empty empty", "full full half empty", "full broken empty empty", "dashed empty empty empty"]

                StageTrack {
                    required property string modelData
                    required property int index

                    large: true
                    fills: modelData.split(" ")
                    tones: index === 0 ? ["petrole", "attente"] : index === 1 ? ["recu"] : index === 2 ? ["petrole", "erreur"] : ["encre2"]
                    words: ["Ici", "Envoi", "CPAM", "Réponse"]
                    Layout.fillWidth: true
                }
            }
            ProgressLine {
                value: 0.6
                text: "3/5"
            }
            Flow {
                spacing: Theme.space8
                Layout.fillWidth: true

                Repeater {
                    model: ["upToDate", "offline", "toSend", "sending", "toFix"]

                    SyncBadge {
                        required property string modelData

                        status: modelData
                        count: 2
                    }
                }
            }
        }
        Card {
            Layout.fillHeight: true
            Layout.preferredWidth: 1 // equal columns

            Flow {
                spacing: Theme.space8
                Layout.fillWidth: true

                Repeater {
                    model: ["urgence", "attente", "recu", "repondu", "erreur", "neutre", "petrole"]

                    Tag {
                        required property string modelData

                        text: modelData
                        tone: modelData
                        iconName: "bolt"
                    }
                }
            }
            Repeater {
                model: ["attente", "recu", "repondu", "erreur", "urgence", "neutre"]

                Banner {
                    required property string modelData

                    tone: modelData
                    iconName: "info"
                    lead: modelData === "recu" ? "" : "Hors ligne."
                    text: "Tout s’enregistre ici et partira au retour du réseau."
                    actionText: modelData === "urgence" ? "Appeler" : ""
                }
            }
        }
        Card {
            Layout.fillHeight: true
            Layout.preferredWidth: 1 // equal columns

            Repeater {
                model: ["alerte", "principal", "secondaire", "doux", "danger", "texte", "hero", "clair"]

                AppButton {
                    required property string modelData

                    text: modelData
                    kind: modelData
                    iconName: modelData === "alerte" ? "campaign" : modelData === "danger" ? "delete" : ""
                    Layout.fillWidth: true
                }
            }
        }
        Card {
            padding: 0
            spacing: 0
            Layout.fillHeight: true
            Layout.preferredWidth: 1 // equal columns

            StepRow {
                title: "Bilan complet des droits"
                detail: "AME à renouveler · 6 mars"
                stage: "done"
                expandable: true
            }
            StepRow {
                title: "Actions"
                detail: "Rendez-vous de soin à prendre"
                stage: "current"
                actionText: "Faire"
            }
            StepRow {
                title: "Réponse au professionnel"
                trailing: "en cours"
                lastRow: true
            }
        }
        Card {
            Layout.fillHeight: true
            Layout.preferredWidth: 1 // equal columns

            EmptyState {
                title: "Aucune alerte en cours"
                text: "Les alertes que vous envoyez apparaissent ici avec leur réponse."
                actionText: "Alerter la LUP"
                actionIcon: "campaign"
            }
            IconTile {
                iconName: "schedule_send"
            }
        }
    }
}
