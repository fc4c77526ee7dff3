// Asking for an exchange: to one person, or to all.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Frame
import Relais.Rota

Sheet {
    id: root

    required property DutyView duty
    property string person

    title: qsTr("Demander un échange")
    onAboutToShow: root.person = ""
    actions: AppButton {
        text: qsTr("Demander l’échange")
        iconName: "swap_horiz"
        busy: root.duty.busy
        Layout.fillWidth: true
        onClicked: {
            root.duty.askExchange(root.person);
            root.close();
        }
    }

    AppText {
        text: qsTr("%1, %2").arg(root.duty.title).arg(root.duty.hours)
        style: "texteFort"
        Layout.fillWidth: true
    }
    MidwifeChoice {
        people: root.duty.people
        label: qsTr("À qui ?")
        everybody: qsTr("À toutes")
        chosen: root.person
        onPicked: person => root.person = person
    }
    AppText {
        text: qsTr("La garde reste la vôtre tant que personne ne l’a prise.")
        style: "petit"
        color: Theme.encre2
        Layout.fillWidth: true
    }
}
