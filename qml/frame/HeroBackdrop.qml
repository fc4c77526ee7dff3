// The petrol surface with its quiet batons: behind the hero card, the lock screen and the curtain.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import Relais.Controls

Rectangle {
    id: root

    property real batonSize: Math.max(root.width, root.height) * 0.62
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
                x: index === 0 ? root.width - size * 0.62 : -size * 0.36
                y: index === 0 ? root.height * 0.3 - size * 0.5 : root.height * 0.56 - size * 0.5
                color: Theme.heroMotif
                lastColor: Theme.heroMotif
            }
        }
    }
}
