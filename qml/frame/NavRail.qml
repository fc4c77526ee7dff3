// The destinations at the side of a tablet: symbol above, state of the sendings and the person below.
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
    default property alias foot: footSlot.data // SyncBadge { form: "stack" }, Avatar

    signal chosen(key: string)

    function move(from: int, step: int): void {
        const next = items.itemAt((from + step + root.destinations.length) % root.destinations.length);
        next.forceActiveFocus();
    }

    implicitWidth: Theme.railWidth
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
        anchors.topMargin: Theme.space16
        anchors.bottomMargin: Theme.space8
        spacing: 0

        BrandSymbol {
            visible: !Theme.isLow
            size: 40
            Layout.alignment: Qt.AlignHCenter
            Layout.bottomMargin: Theme.space12
        }
        Repeater {
            id: items
            model: root.destinations.length

            NavItem {
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
            Layout.alignment: Qt.AlignHCenter
        }
    }
}
