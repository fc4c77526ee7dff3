// Gallery: the first step of an alert, its number field and its pad.
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
    badge: SyncBadge {}
    step: 1
    stepCount: 3
    heading: "Quel patient ?"

    NirField {
        id: nir
        focus: true
        value: "284079999900115"
        ok: "Numéro valide : naissance en juillet 1984"
    }
    Flow {
        spacing: Theme.space24
        Layout.fillWidth: true

        AppButton {
            text: "Je n’ai pas le numéro"
            kind: "texte"
            compact: true
        }
        AppButton {
            text: "Récents"
            iconName: "history"
            kind: "texte"
            compact: true
        }
    }
    GridLayout {
        columns: Theme.isEtroit ? 1 : 2
        columnSpacing: Theme.space8

        Field {
            label: "Nom de naissance"
            value: "EXEMPLE"
            capitals: true
        }
        Field {
            label: "Prénom"
            value: "Sacha"
        }
    }
    PhoneField {
        label: "Téléphone du patient"
    }
    pad: NumberPad {
        onTyped: symbol => nir.type(symbol)
        onErased: nir.erase()
    }
    actions: ActionBar {
        main: AppButton {
            text: "Continuer"
            kind: "alerte"
            Layout.fillWidth: true
        }
    }
}
