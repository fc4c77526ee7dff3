// Asks before what cannot be undone: a title, a sentence, the verb itself as the button.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls

Sheet {
    id: root

    property string text
    required property string confirmText // the verb: « Supprimer le brouillon »
    property string cancelText: qsTr("Retour")
    property string kind: "danger"
    // The button was touched: a page that follows comes at closed(), when the focus has been given back.
    property bool agreed: false

    signal confirmed

    onOpened: root.agreed = false

    actions: [
        AppButton {
            text: root.confirmText
            kind: root.kind
            Layout.fillWidth: true
            onClicked: {
                root.agreed = true;
                root.close();
                root.confirmed();
            }
        },
        AppButton {
            text: root.cancelText
            kind: "texte"
            Layout.fillWidth: true
            onClicked: root.close()
        }
    ]

    AppText {
        text: root.text
        style: "texteL"
        Layout.fillWidth: true
    }
}
