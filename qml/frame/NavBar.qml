// The destinations at the bottom of a phone.
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

    signal chosen(key: string)

    function move(from: int, step: int): void {
        const next = items.itemAt((from + step + root.destinations.length) % root.destinations.length);
        next.forceActiveFocus();
    }

    implicitWidth: 360
    implicitHeight: row.implicitHeight + Theme.space4
    color: Theme.surface
    Layout.fillWidth: true
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Navigation")

    Rectangle {
        width: parent.width
        height: Theme.lineSeparateur
        color: Theme.trait
    }
    RowLayout {
        id: row
        anchors.fill: parent
        anchors.topMargin: Theme.space4
        spacing: 0

        Repeater {
            id: items
            model: root.destinations.length

            NavItem {
                required property int index

                destination: root.destinations[index]
                current: root.destinations[index].key === root.current
                implicitWidth: root.width / root.destinations.length
                activeFocusOnTab: current || (root.current === "" && index === 0)
                Layout.fillWidth: true
                Layout.fillHeight: true
                Keys.onRightPressed: root.move(index, 1)
                Keys.onLeftPressed: root.move(index, -1)
                onClicked: root.chosen(root.destinations[index].key)
            }
        }
    }
}
