// Gallery: the lock screen.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Frame
import Relais.Inputs

Item {
    HeroBackdrop {
        anchors.fill: parent
    }
    ColumnLayout {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.space24, 320)
        spacing: Theme.space8

        BrandSymbol {
            size: 64
            inverse: true
            Layout.alignment: Qt.AlignHCenter
        }
        AppText {
            text: "Relais"
            style: "titreXL"
            color: Theme.surHero
            heading: true
            Layout.alignment: Qt.AlignHCenter
        }
        AppText {
            text: "Code incorrect. Encore 2 essais."
            color: Theme.surHero
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
        }
        PinDots {
            filled: 3
            Layout.alignment: Qt.AlignHCenter
        }
        PinPad {
            fingerprint: true
            Layout.fillWidth: true
        }
        AppButton {
            text: "Appeler la LUP"
            iconName: "phone_in_talk"
            kind: "surHero"
            compact: true
            Layout.alignment: Qt.AlignHCenter
        }
    }
}
