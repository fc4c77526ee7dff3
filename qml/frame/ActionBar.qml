// The bar at the bottom of a page: the main action in the same place always, what is secondary beside it.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls

// On phones the main action takes the width that is left; on tablets it stands on the side of the hand.
Rectangle {
    id: root

    default property alias secondary: others.data
    property alias main: mains.data

    readonly property bool stacked: Theme.isEtroit && others.implicitWidth > root.width / 3 // more than one icon

    implicitWidth: 320
    implicitHeight: row.implicitHeight + 2 * (Theme.isPhone ? Theme.space8 + 2 : Theme.space12)
    color: Theme.surface
    Layout.fillWidth: true

    Rectangle {
        width: parent.width
        height: Theme.lineSeparateur
        color: Theme.trait
    }
    GridLayout {
        id: row
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        columns: root.stacked ? 1 : 3
        columnSpacing: 0
        rowSpacing: 0
        layoutDirection: Theme.leftHanded && !Theme.isPhone ? Qt.RightToLeft : Qt.LeftToRight

        Item { // both rows stand in plain items: a layout in a layout keeps its old places when its own size stays
            implicitWidth: others.implicitWidth
            implicitHeight: others.implicitHeight
            // Never hidden: what stands in it would be hidden with it, and could not come back.
            Layout.fillWidth: root.stacked
            Layout.rightMargin: root.stacked || others.implicitWidth === 0 ? 0 : Theme.space8 + 2
            Layout.bottomMargin: root.stacked ? Theme.space8 : 0

            RowLayout {
                id: others
                anchors.fill: parent
                spacing: Theme.space8 + 2
            }
        }
        Item {
            visible: !Theme.isPhone && Theme.hand !== "both"
            Layout.fillWidth: true
        }
        Item {
            implicitWidth: Theme.isPhone ? mains.implicitWidth : Math.max(mains.implicitWidth, Theme.scaled(240))
            implicitHeight: mains.implicitHeight
            Layout.fillWidth: Theme.isPhone || Theme.hand === "both"

            RowLayout {
                id: mains
                anchors.fill: parent
                spacing: Theme.space8 + 2
            }
        }
    }
}
