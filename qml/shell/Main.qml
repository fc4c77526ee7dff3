// The window of Relais: what is drawn depends on the phase of the session, and nothing survives a lock.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import Relais.App
import Relais.Controls

Window {
    id: root

    required property Session session

    visible: true
    title: qsTr("Relais")
    color: Theme.fond

    Binding {
        target: Theme
        property: "windowWidth"
        value: root.width
    }
    Binding {
        target: Theme
        property: "windowHeight"
        value: root.height
    }
    EmptyState {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.margin
        title: qsTr("Relais")
    }
}
