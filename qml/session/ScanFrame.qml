// Where the activation code must be held: four corners on a dark field.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.Controls

Rectangle {
    id: root

    implicitHeight: width * 0.78
    radius: Theme.radiusCarte
    color: Theme.hero
    Layout.fillWidth: true
    Layout.maximumHeight: Theme.scaled(Theme.fromCompact)
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Appareil photo, placez le code dans le cadre")

    Item {
        id: frame
        anchors.centerIn: parent
        width: root.height * 0.66
        height: width

        Repeater {
            model: [0, 90, 180, 270]

            Item {
                id: corner

                required property int modelData

                anchors.fill: parent
                rotation: corner.modelData

                Rectangle {
                    width: Theme.space32
                    height: Theme.space4
                    radius: height / 2
                    color: Theme.braiseVive
                }
                Rectangle {
                    width: Theme.space4
                    height: Theme.space32
                    radius: width / 2
                    color: Theme.braiseVive
                }
            }
        }
    }
    AppText {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space12
        width: parent.width
        text: qsTr("Placez le code dans le cadre")
        style: "petit"
        color: Theme.surHero
        horizontalAlignment: Text.AlignHCenter
    }
}
