// The moment before anything can be asked: or what keeps Relais from starting, and what to do.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.App
import Relais.Controls
import Relais.Frame

FocusScope {
    id: root

    required property Session session

    Curtain {
        anchors.fill: parent
        focus: true
        title: root.session.startError === "" ? "" : qsTr("Relais n’a pas pu démarrer")
        text: root.session.startError
        actionText: root.session.startError === "" ? "" : qsTr("Réessayer")
        onActed: root.session.start()
    }
}
