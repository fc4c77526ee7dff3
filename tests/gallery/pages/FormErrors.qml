// Gallery: the error summary and fields in error, warning and success.
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
        status: "toFix"
        count: 1
    }
    step: 1
    stepCount: 3
    heading: "Quel patient ?"

    ErrorSummary {
        errors: ["Le numéro et sa clé ne vont pas ensemble", "Indiquez le nom de naissance"]
    }
    NirField {
        value: "284079999901015"
        error: "Le numéro et sa clé ne vont pas ensemble"
        help: "Comparez avec la carte : deux chiffres sont peut-être inversés."
    }
    AppButton {
        text: "Continuer sans le numéro"
        kind: "doux"
        compact: true
    }
    GridLayout {
        columns: Theme.isEtroit ? 1 : 2
        columnSpacing: Theme.space8

        Field {
            label: "Nom de naissance"
            error: "Indiquez le nom de naissance"
        }
        Field {
            label: "Prénom"
            value: "Sacha"
        }
    }
    PhoneField {
        label: "Téléphone du patient"
        optional: true
        value: "0639981234"
        warning: "Numéro inhabituel. À vérifier."
    }
    DateBoxes {
        label: "Date de naissance"
        day: "14"
        month: "7"
        year: "1984"
        unknownAllowed: true
        error: "La date est passée"
    }
    actions: ActionBar {
        main: AppButton {
            text: "Continuer"
            kind: "alerte"
            Layout.fillWidth: true
        }
    }
}
