// Gallery: choices with signs, several choices, segmented values.
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
    title: "Alerte LUP"
    leading: "close"
    badge: SyncBadge {}
    step: 2
    stepCount: 3
    heading: "Quelle situation ?"

    ChoiceGroup {
        label: "Qu’est-ce qui bloque ?"
        columns: Theme.isPhone ? 2 : 3

        Repeater {
            model: ListModel {
                ListElement { words: "Droits fermés"; sign: "lock_clock"; chosen: false }
                ListElement { words: "Ouverture de droits"; sign: "badge"; chosen: true }
                ListElement { words: "Carte Vitale"; sign: "credit_card"; chosen: false }
                ListElement { words: "Complémentaire santé (C2S)"; sign: "health_and_safety"; chosen: false }
                ListElement { words: "Indemnités journalières"; sign: "event_busy"; chosen: false }
                ListElement { words: "AME"; sign: "public"; chosen: false }
                ListElement { words: "Reste à charge"; sign: "euro"; chosen: false }
                ListElement { words: "Autre motif"; sign: "more_horiz"; chosen: false }
            }

            Choice {
                required property string words
                required property string sign
                required property bool chosen

                text: words
                iconName: sign
                checked: chosen
            }
        }
    }
    ChoiceGroup {
        label: "Quel soin est menacé ?"
        note: "un ou plusieurs"
        columns: Theme.isPhone ? 3 : 0

        Repeater {
            model: ["Traitement", "Pharmacie", "Consultation", "Dentaire", "Examens", "Plus…"]

            Choice {
                required property string modelData
                required property int index

                text: modelData
                multiple: true
                checked: index === 0
            }
        }
    }
    Segmented {
        label: "Dans combien de temps ?"
        options: ["24 h", "3 jours", "Semaine", "Mois"]
        current: 0
    }
    Segmented {
        label: "Où en est le patient ?"
        options: ["Va renoncer", "A reporté", "A renoncé"]
        current: 1
    }
    actions: ActionBar {
        main: AppButton {
            text: "Continuer"
            kind: "alerte"
            Layout.fillWidth: true
        }

        AppButton {
            text: "Retour"
            kind: "secondaire"
            visible: !Theme.isEtroit
        }
    }
}
