// The petrol surface with its quiet batons: behind the hero card, the lock screen and the curtain.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import Relais.Controls

Rectangle {
    id: root

    property real batonSize: Math.min(root.width, root.height) * 1.5
    property int batons: 2

    color: Theme.hero
    Accessible.ignored: true

    Item {
        anchors.fill: parent
        clip: true

        Repeater {
            model: root.batons

            Baton {
                required property int index

                size: root.batonSize
                x: (index === 0 ? root.width * 1.08 : 0) - size / 2
                y: root.height * (index === 0 ? 0.17 : 0.66) - size / 2
                color: Theme.heroMotif
                lastColor: Theme.heroMotif
            }
        }
    }
}
