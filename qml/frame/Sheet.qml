// A modal panel: from the bottom on phones, at the side of the list on tablets, a centred dialog on desktops.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Relais.Controls

T.Popup {
    id: root

    default property alias content: column.data
    required property string title
    property alias actions: actionColumn.data
    readonly property string place: Theme.isDesk ? "centre" : Theme.isPhone ? "bottom" : "side"

    property Item opener: null

    parent: T.Overlay.overlay
    modal: true
    dim: true
    focus: true
    padding: 0
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    width: root.place === "bottom" ? Theme.windowWidth : root.place === "side" ? Theme.scaled(400) : Theme.scaled(480)
    height: root.place === "side" ? Theme.windowHeight
                                  : Math.min(Theme.windowHeight - Theme.space48, head.implicitHeight + column.implicitHeight + Theme.space24
                                             + (actionColumn.implicitHeight > 0 ? actionColumn.implicitHeight + 2 * Theme.space12 : 0))
    x: root.place === "bottom" ? 0 : root.place === "side" ? (Theme.leftHanded ? Theme.windowWidth - width : Theme.railWidth) : (Theme.windowWidth - width) / 2
    y: root.place === "bottom" ? Theme.windowHeight - height : root.place === "side" ? 0 : (Theme.windowHeight - height) / 2

    onAboutToShow: root.opener = root.parent ? root.parent.Window.activeFocusItem : null
    onClosed: {
        if (root.opener !== null)
            root.opener.forceActiveFocus();
        root.opener = null;
    }

    T.Overlay.modal: Rectangle {
        color: Theme.voile
    }
    background: Rectangle {
        color: Theme.surface
        radius: root.place === "side" ? 0 : Theme.radiusPanneau

        Rectangle { // square corners where the panel touches the edge
            visible: root.place === "bottom"
            width: parent.width
            height: Theme.radiusPanneau
            anchors.bottom: parent.bottom
            color: parent.color
        }
    }
    enter: Transition {
        NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.durationNormale }
    }
    exit: Transition {
        NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Theme.durationRapide }
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        Accessible.role: Accessible.Dialog
        Accessible.name: root.title

        RowLayout {
            id: head
            Layout.fillHeight: false
            spacing: Theme.space8
            Layout.fillWidth: true
            Layout.leftMargin: Theme.space16
            Layout.rightMargin: Theme.space8
            Layout.topMargin: Theme.space8

            AppText {
                text: root.title
                style: "titreM"
                heading: true
                Layout.fillWidth: true
            }
            IconButton {
                name: qsTr("Fermer")
                iconName: "close"
                focus: true
                onClicked: root.close()
            }
        }
        RevealArea {
            contentHeight: column.implicitHeight + Theme.space16
            Layout.topMargin: Theme.space8

            ColumnLayout {
                id: column
                x: Theme.space16
                width: parent.width - 2 * Theme.space16
                spacing: Theme.space12
            }
        }
        ColumnLayout {
            id: actionColumn
            Layout.fillHeight: false
            visible: implicitHeight > 0
            spacing: Theme.space8
            Layout.fillWidth: true
            Layout.margins: Theme.space12
        }
    }
}
