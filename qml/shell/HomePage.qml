// The home of a professional: one question, one button, then what came back and what is under way.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.App
import Relais.Controls
import Relais.Frame
import Relais.Parts

Page {
    id: root

    required property Session session
    default property alias lists: below.data

    title: Theme.isPhone ? "Relais" : qsTr("Bonjour, %1").arg(root.session.owner.name)
    leading: Theme.isPhone ? "symbol" : ""
    badge: BarTools {
        session: root.session
    }

    AppText {
        text: root.session.owner.place === "" ? root.session.todayText : qsTr("%1 · %2").arg(root.session.todayText).arg(root.session.owner.place)
        style: "petit"
        color: Theme.encre2
        Layout.fillWidth: true
    }
    HeroCard {
        title: qsTr("Un patient va renoncer à un soin urgent ?")
        text: qsTr("La CPAM reprend le dossier et vous répond.")
        actionText: qsTr("Alerter la LUP")
        actionIcon: "campaign"
        onActed: root.session.navigator.compose("lup")
    }
    ColumnLayout {
        id: below
        spacing: Theme.space12
        Layout.fillWidth: true
    }
}
