// Four rounded corners: where the code must be held.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import Relais.Controls

Item {
    id: root

    readonly property real stroke: Theme.space4
    readonly property real arm: Math.min(root.width / 4, Theme.space32 + Theme.space8)

    Repeater {
        model: [0, 90, 180, 270]

        Item {
            id: turned

            required property int modelData

            width: root.width
            height: root.height
            rotation: turned.modelData

            Item { // one quarter of a rounded square
                width: root.arm
                height: root.arm
                clip: true

                Rectangle {
                    width: 2 * root.arm
                    height: 2 * root.arm
                    radius: Theme.space12
                    color: "transparent"
                    border.width: root.stroke
                    border.color: Theme.braiseVive
                }
            }
            Rectangle { // its two ends are round
                x: root.arm - radius
                width: root.stroke
                height: root.stroke
                radius: root.stroke / 2
                color: Theme.braiseVive
            }
            Rectangle {
                y: root.arm - radius
                width: root.stroke
                height: root.stroke
                radius: root.stroke / 2
                color: Theme.braiseVive
            }
        }
    }
}
