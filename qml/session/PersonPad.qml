// The code of the person chosen on a shared tablet, beside the list of people.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.App
import Relais.Controls
import Relais.Inputs

Rectangle {
    id: root

    required property Session session
    required property Unlocker unlocker

    readonly property bool asks: root.unlocker.way === Unlocker.Code

    color: Theme.fond

    Connections {
        target: root.unlocker
        function onRefused(): void {
            dots.shake();
            dots.forceActiveFocus();
        }
    }
    Flickable {
        id: flick
        anchors.fill: parent
        contentWidth: width
        contentHeight: Math.max(height, body.implicitHeight + 2 * Theme.space24)
        boundsBehavior: Flickable.StopAtBounds

        ColumnLayout {
            id: body
            width: Math.min(flick.width - 2 * Theme.margin, Theme.scaled(Theme.fromCompact + Theme.space48))
            height: flick.contentHeight - 2 * Theme.space24
            x: (flick.width - width) / 2
            y: Theme.space24
            spacing: Theme.space12

            Item {
                Layout.fillHeight: true
            }
            AppText {
                text: root.asks ? qsTr("Code de %1").arg(root.session.owner.name) : qsTr("Touchez vos initiales")
                style: "titreM"
                heading: true
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
            }
            AppText {
                text: !root.asks ? qsTr("Votre phrase de passe est demandée au début de la garde.") : root.unlocker.busy ? qsTr("Ouverture…") : root.unlocker.message !== "" ? root.unlocker.message : qsTr("6 chiffres")
                style: root.unlocker.message === "" ? "petit" : "etiquette"
                color: root.unlocker.message === "" ? Theme.encre2 : Theme.erreur
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
                Layout.topMargin: -Theme.space8
                Accessible.role: root.unlocker.message === "" ? Accessible.StaticText : Accessible.AlertMessage
            }
            PinDots {
                id: dots
                visible: root.asks
                overHero: false
                label: qsTr("Code de %1").arg(root.session.owner.name)
                filled: root.unlocker.code.filled
                Layout.alignment: Qt.AlignHCenter
                onTyped: symbol => root.unlocker.code.type(symbol)
                onErased: root.unlocker.code.erase()
            }
            PinPad {
                visible: root.asks
                overHero: false
                fingerprint: root.unlocker.canUseFingerprint
                Layout.fillWidth: true
                onTyped: symbol => root.unlocker.code.type(symbol)
                onErased: root.unlocker.code.erase()
                onFingerprintAsked: root.unlocker.useFingerprint()
            }
            RowLayout {
                Layout.fillWidth: true

                AppButton {
                    visible: root.asks
                    text: qsTr("Code oublié")
                    kind: "texte"
                    compact: true
                    Layout.fillWidth: true
                    onClicked: root.unlocker.showWays()
                }
                AppButton {
                    text: qsTr("Appeler la LUP")
                    iconName: "phone_in_talk"
                    kind: "texte"
                    compact: true
                    Layout.fillWidth: true
                    onClicked: root.session.callLup()
                }
            }
            Banner {
                visible: root.session.waitingLine !== ""
                tone: "attente"
                iconName: root.session.status.online ? "schedule" : "cloud_off"
                text: root.session.waitingLine
                Layout.fillWidth: true
            }
            Item {
                Layout.fillHeight: true
            }
        }
    }
}
