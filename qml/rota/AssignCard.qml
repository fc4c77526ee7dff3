// The coordinator gives an open duty to somebody who is free.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Rota

ColumnLayout {
    id: root

    required property DutyView duty
    property string person

    spacing: Theme.space12
    Layout.fillWidth: true

    Connections {
        target: root.duty
        function onDutyIdChanged(): void {
            root.person = "";
            missing.visible = false;
        }
    }
    MidwifeChoice {
        people: root.duty.people
        label: qsTr("Affecter à")
        chosen: root.person === "" ? "-" : root.person
        onPicked: person => {
            root.person = person;
            missing.visible = false;
        }
    }
    AppText {
        text: qsTr("La personne reçoit une demande et confirme.")
        style: "petit"
        color: Theme.encre2
        Layout.fillWidth: true
    }
    AppText {
        id: missing
        visible: false
        text: qsTr("Choisissez d’abord une personne.")
        style: "etiquette"
        color: Theme.erreur
        Layout.fillWidth: true
    }
    AppButton {
        text: qsTr("Affecter")
        iconName: "person_add"
        busy: root.duty.busy
        Layout.fillWidth: true
        onClicked: {
            missing.visible = root.person === "";
            if (root.person !== "")
                root.duty.assign(root.person);
        }
    }
}
