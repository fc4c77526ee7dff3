// The destinations at the side of a desktop, with their words and counts; state and person below.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.Controls

Rectangle {
    id: root

    required property list<NavDestination> destinations
    property string current
    default property alias foot: footSlot.data

    signal chosen(key: string)

    function move(from: int, step: int): void {
        const next = items.itemAt((from + step + root.destinations.length) % root.destinations.length);
        next.forceActiveFocus();
    }

    implicitWidth: Theme.sideBarWidth
    implicitHeight: 480
    color: Theme.surface
    Layout.fillHeight: true
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Navigation")

    Rectangle {
        width: Theme.lineSeparateur
        height: parent.height
        anchors.right: parent.right
        color: Theme.trait
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.space12
        spacing: Theme.space4

        RowLayout {
            spacing: Theme.space12
            Layout.fillHeight: false
            Layout.margins: Theme.space8
            Layout.bottomMargin: Theme.space16

            BrandSymbol {
                size: 40
            }
            AppText {
                text: qsTr("Relais")
                style: "titreM"
            }
        }
        Repeater {
            id: items
            model: root.destinations.length

            SideItem {
                required property int index

                destination: root.destinations[index]
                current: root.destinations[index].key === root.current
                activeFocusOnTab: current || (root.current === "" && index === 0)
                Layout.fillWidth: true
                Keys.onDownPressed: root.move(index, 1)
                Keys.onUpPressed: root.move(index, -1)
                onClicked: root.chosen(root.destinations[index].key)
            }
        }
        Item {
            Layout.fillHeight: true
        }
        ColumnLayout {
            id: footSlot
            Layout.fillHeight: false
            spacing: Theme.space8
            Layout.fillWidth: true
        }
    }
}
