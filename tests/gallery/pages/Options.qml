// Gallery: search, filters, ticks, radios, switches, skeleton, toast.
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

    title: "Alertes"
    leading: ""
    badge: SyncBadge {
        status: "toSend"
        count: 1
    }
    header: [
        SearchField {
            placeholder: "Nom, motif ou numéro"
            shortcutText: Theme.isPhone ? "" : "Ctrl F"
        },
        FilterRow {
            Repeater {
                model: ["Toutes", "À lire", "En cours", "Répondues", "Brouillons"]

                FilterPill {
                    required property string modelData
                    required property int index

                    label: modelData
                    count: index + 2
                    checked: index === 0
                }
            }
        }
    ]

    Card {
        CheckRow {
            text: "Patient prévenu par téléphone à 11 h 05"
            checked: true
        }
        CheckRow {
            text: "Je ne sais pas le jour"
        }
        RadioRow {
            text: "Boutons à droite"
            checked: true
        }
        RadioRow {
            text: "Boutons à gauche"
            detail: "Le bouton principal passe de l’autre côté sur tablette."
        }
        SwitchRow {
            text: "Animations réduites"
            checked: true
        }
        SwitchRow {
            text: "Vibrations"
        }
    }
    Skeleton {
        due: true
        rows: 2
    }
    Toast {
        id: toast
        Component.onCompleted: toast.show("Brouillon enregistré", "Supprimer")
        Layout.fillWidth: true
    }
}
