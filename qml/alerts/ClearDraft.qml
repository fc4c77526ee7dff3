// « Tout effacer »: asked again before what was typed, and its draft, are gone.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Relais.Controls
import Relais.Frame

AppButton {
    id: root

    signal agreed

    text: qsTr("Tout effacer")
    iconName: "delete"
    kind: "texte"
    compact: true
    onClicked: clearing.open()

    ConfirmDialog {
        id: clearing
        title: qsTr("Tout effacer ?")
        text: qsTr("Ce qui est saisi et son brouillon sont effacés de cet appareil. Rien n’est parti.")
        confirmText: qsTr("Oui, tout effacer")
        onConfirmed: root.agreed()
    }
}
