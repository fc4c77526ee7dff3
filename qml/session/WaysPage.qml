// When the code is blocked or forgotten: nothing is erased, and here is what opens or alerts all the same.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.App
import Relais.Controls

LockFrame {
    id: root

    required property Unlocker unlocker

    title: root.unlocker.waysTitle
    text: root.unlocker.waysText
    back: root.unlocker.canUseCode
    onExited: root.unlocker.showCode()
    foot: ColumnLayout {
        spacing: Theme.space8

        AppButton {
            text: qsTr("Alerter sans lire")
            iconName: "campaign"
            kind: "hero"
            Layout.fillWidth: true
            onClicked: root.session.emergency.begin()
        }
        AppButton {
            text: qsTr("Appeler la LUP")
            iconName: "phone_in_talk"
            kind: "surHero"
            Layout.fillWidth: true
            onClicked: root.session.callLup()
        }
    }

    HeroRow {
        title: qsTr("Phrase de passe")
        text: qsTr("Vos %1 mots, même hors ligne").arg(root.unlocker.wordCountText)
        iconName: "edit_note"
        focus: true
        onClicked: root.unlocker.showPassphrase()
    }
    HeroRow {
        title: qsTr("Code de récupération")
        text: qsTr("La feuille rangée au cabinet")
        iconName: "shield"
        onClicked: root.unlocker.showRecovery()
    }
    HeroRow {
        title: qsTr("Débloquer en ligne")
        text: root.unlocker.onlineText
        iconName: "wifi"
        onClicked: root.unlocker.unlockOnline()
    }
    AppText {
        visible: text !== ""
        text: root.unlocker.message
        style: "etiquette"
        color: Theme.surHero
        Accessible.role: Accessible.AlertMessage
        Layout.fillWidth: true
    }
    Item {
        Layout.fillHeight: true
    }
}
