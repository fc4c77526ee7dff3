// The code of a personal device: six dots, a pad, two ways out.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.App
import Relais.Controls
import Relais.Inputs

LockFrame {
    id: root

    required property Unlocker unlocker
    readonly property bool tight: Theme.windowHeight < Theme.scaled(600) // the pad and the ways out below it stay in sight

    ownerLine: false
    back: root.session.shared
    onExited: root.session.shared ? root.session.showPeople() : undefined
    foot: RowLayout {
        AppButton {
            text: qsTr("Code oublié")
            kind: "surHero"
            compact: true
            Layout.fillWidth: true
            onClicked: root.unlocker.showWays()
        }
        AppButton {
            text: qsTr("Appeler la LUP")
            iconName: "phone_in_talk"
            kind: "surHero"
            compact: true
            Layout.fillWidth: true
            onClicked: root.session.callLup()
        }
    }

    // Digits reach the code wherever the focus is on this page.
    Keys.onPressed: event => {
        const digit = event.key >= Qt.Key_0 && event.key <= Qt.Key_9 && event.text.length === 1;
        if (digit)
            root.unlocker.code.type(event.text);
        else if (event.key === Qt.Key_Backspace)
            root.unlocker.code.erase();
        event.accepted = digit || event.key === Qt.Key_Backspace;
    }

    Connections {
        target: root.unlocker
        function onRefused(): void {
            dots.shake();
            dots.forceActiveFocus();
        }
    }
    Item {
        Layout.fillHeight: true
    }
    BrandSymbol {
        visible: !root.tight
        size: Theme.isLow ? 40 : 64
        inverse: true
        Layout.alignment: Qt.AlignHCenter
    }
    AppText {
        visible: !root.tight
        text: qsTr("Relais")
        style: "titreXL"
        color: Theme.surHero
        horizontalAlignment: Text.AlignHCenter
        Layout.fillWidth: true
    }
    AppText {
        text: root.session.owner.name
        style: "texteFort"
        color: Theme.surHero
        horizontalAlignment: Text.AlignHCenter
        Layout.fillWidth: true
    }
    AppText {
        text: root.session.owner.profession
        color: Theme.surHero2
        horizontalAlignment: Text.AlignHCenter
        Layout.fillWidth: true
        Layout.topMargin: -Theme.space12
    }
    AppText {
        text: root.unlocker.busy ? qsTr("Ouverture…") : root.unlocker.message !== "" ? root.unlocker.message : root.unlocker.prompt
        style: "etiquette"
        color: Theme.surHero
        heading: true
        horizontalAlignment: Text.AlignHCenter
        Layout.fillWidth: true
        Layout.topMargin: Theme.space8
        Accessible.role: root.unlocker.message === "" ? Accessible.Heading : Accessible.AlertMessage
    }
    PinDots {
        id: dots
        focus: true
        filled: root.unlocker.code.filled
        Layout.alignment: Qt.AlignHCenter
        onTyped: symbol => root.unlocker.code.type(symbol)
        onErased: root.unlocker.code.erase()
    }
    PinPad {
        fingerprint: root.unlocker.canUseFingerprint
        Layout.fillWidth: true
        onFingerprintAsked: root.unlocker.useFingerprint()
        onTyped: symbol => root.unlocker.code.type(symbol)
        onErased: root.unlocker.code.erase()
    }
    Item {
        Layout.fillHeight: true
    }
}
