// A round button with a sign only; its name is compulsory because nobody can read a sign aloud.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick

Pressable {
    id: root

    required property string name // accessible name
    required property string iconName
    property string kind: "plain" // plain, lien (petrole), doux (petroleDoux disc), clair (its disc where the row is petroleDoux), secondaire (outlined square), surHero
    property real iconSize: 24

    spoken: root.name
    radius: root.kind === "secondaire" ? Theme.radiusBouton : width / 2
    implicitWidth: root.kind === "secondaire" ? Theme.grown(Theme.targetBouton)
                                              : Math.max(Theme.targetMinimum, Theme.scaled(root.iconSize) + Theme.space16)
    implicitHeight: implicitWidth

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.kind === "doux" ? Theme.petroleDoux : root.kind === "secondaire" || root.kind === "clair" ? Theme.surface : "transparent"
        border.width: root.kind === "secondaire" ? Theme.lineFort : 0
        border.color: Theme.petrole
    }
    PressTint {
        radius: root.radius
        pressed: root.pressed
        hovered: root.hovered
    }
    Icon {
        anchors.centerIn: parent
        name: root.iconName
        size: root.iconSize
        color: root.kind === "surHero" ? Theme.surHero : root.kind === "plain" ? Theme.encre
                                       : root.kind === "doux" ? Theme.surPetroleDoux : Theme.petrole
    }
}
