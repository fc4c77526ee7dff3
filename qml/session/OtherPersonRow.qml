// « Autre personne »: a dashed row that makes room for one more.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import QtQuick.Shapes
import Relais.Controls

Pressable {
    id: root

    spoken: qsTr("Autre personne")
    radius: Theme.radiusCarte
    implicitHeight: Theme.grown(Theme.targetPrincipal + Theme.space8)
    Layout.fillWidth: true

    Shape {
        anchors.fill: parent

        ShapePath {
            strokeColor: Theme.surHero2
            strokeWidth: Theme.lineFort
            strokeStyle: ShapePath.DashLine
            dashPattern: [3, 2]
            fillColor: "transparent"
            startX: root.radius
            startY: 1

            PathLine { x: root.width - root.radius; y: 1 }
            PathArc { x: root.width - 1; y: root.radius; radiusX: root.radius; radiusY: root.radius }
            PathLine { x: root.width - 1; y: root.height - root.radius }
            PathArc { x: root.width - root.radius; y: root.height - 1; radiusX: root.radius; radiusY: root.radius }
            PathLine { x: root.radius; y: root.height - 1 }
            PathArc { x: 1; y: root.height - root.radius; radiusX: root.radius; radiusY: root.radius }
            PathLine { x: 1; y: root.radius }
            PathArc { x: root.radius; y: 1; radiusX: root.radius; radiusY: root.radius }
        }
    }
    PressTint {
        radius: root.radius
        pressed: root.pressed
        hovered: root.hovered
    }
    Row {
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.space20
        spacing: Theme.space16

        Icon {
            name: "person_add"
            color: Theme.surHero
            anchors.verticalCenter: parent.verticalCenter
        }
        AppText {
            text: root.spoken
            style: "texteFort"
            color: Theme.surHero
            wrapMode: Text.NoWrap
            decorative: true
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
