// Gallery: the summary before sending, the accord, the offline banner.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Frame
import Relais.Inputs

Page {
    title: "Alerte LUP"
    leading: "close"
    badge: SyncBadge {
        status: "offline"
    }
    step: 3
    stepCount: 3
    heading: "Vérifier"

    Card {
        padding: 0
        spacing: 0

        SummaryRow {
            label: "Patient"
            value: "EXEMPLE Sacha"
            detail: "2 84 07 99 ••• ••• •• · 06 39 98 12 34"
        }
        SummaryRow {
            label: "Situation"
            value: "Ouverture de droits"
            detail: "Traitement · sous 24 h · va renoncer"
        }
        SummaryRow {
            label: "Réponse attendue"
            value: "Dans Relais"
            detail: "Dr Ada Modèle, 01 99 00 12 34"
            lastRow: true
        }
    }
    Segmented {
        label: "Le patient est informé et d’accord ?"
        options: ["Oui, à l’oral", "Oui, par écrit", "Non"]
        current: 0
    }
    AppButton {
        text: "Notice à lui lire"
        iconName: "record_voice_over"
        kind: "texte"
        compact: true
    }
    Banner {
        tone: "attente"
        iconName: "cloud_off"
        lead: "Hors ligne."
        text: "L’alerte sera enregistrée ici et partira au retour du réseau."
    }
    TextAreaField {
        label: "Détail"
        note: "la difficulté administrative, pas de diagnostic"
        value: "Tiers payant refusé à la pharmacie"
        maximumLength: 100
    }
    actions: ActionBar {
        main: AppButton {
            text: "Envoyer l’alerte"
            iconName: "send"
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
