// The pad of the lock screen: ten digits, backspace, and the fingerprint when there is one.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.Controls

GridLayout {
    id: root

    property bool overHero: true
    property bool fingerprint: false
    readonly property real wanted: Theme.isEtroit || Theme.isLow ? Theme.targetToucheCode : Theme.grown(Theme.isPhone ? Theme.targetToucheCode : Theme.targetToucheCodeTablette)
    // Large words: the last row must not wait below the edge.
    readonly property real keyHeight: Math.min(root.wanted, Math.max(Theme.targetToucheCode, Theme.windowHeight * 0.09))

    signal typed(symbol: string)
    signal erased
    signal fingerprintAsked

    columns: 3
    rowSpacing: Theme.space8
    columnSpacing: Theme.space8
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Pavé du code")

    Repeater {
        model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "fingerprint", "0", "erase"]

        PadKey {
            required property string modelData
            readonly property bool digit: modelData.length === 1

            text: digit ? modelData : ""
            spoken: digit ? modelData : modelData === "erase" ? qsTr("Effacer") : qsTr("Empreinte")
            iconName: modelData === "erase" ? "backspace" : modelData === "fingerprint" ? "fingerprint" : ""
            kind: digit ? "digit" : "bare"
            overHero: root.overHero
            enabled: modelData !== "fingerprint" || root.fingerprint
            opacity: enabled ? 1 : 0
            Accessible.ignored: !enabled
            implicitHeight: root.keyHeight
            Layout.fillWidth: true
            onClicked: digit ? root.typed(modelData) : modelData === "erase" ? root.erased() : root.fingerprintAsked()
        }
    }
}
