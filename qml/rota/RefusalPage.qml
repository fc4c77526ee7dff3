// The duty went to somebody else: who has it, what was asked, and the ways out.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Frame
import Relais.Rota

Page {
    id: root

    required property RotaView rota
    required property DutyView duty

    signal openAsked(dutyId: string)

    title: qsTr("Garde déjà prise")
    heading: root.duty.refusal
    actions: ActionBar {
        main: AppButton {
            text: qsTr("J’ai compris")
            Layout.fillWidth: true
            onClicked: {
                root.duty.acknowledge();
                root.exited();
            }
        }
    }

    AppText {
        text: qsTr("Le service garde la première demande reçue ; la vôtre n’est pas perdue.")
        color: Theme.encre2
        Layout.fillWidth: true
    }
    Card {
        visible: root.duty.keptLine !== ""
        tone: "repondu"
        strong: true

        Fact {
            label: qsTr("Garde retenue")
            value: qsTr("%1, %2").arg(root.duty.title).arg(root.duty.hours)
            detail: root.duty.keptLine
        }
    }
    Card {
        Fact {
            label: qsTr("Votre demande")
            value: qsTr("%1, %2").arg(root.duty.title).arg(root.duty.hours)
            detail: root.duty.askedLine
        }
    }
    SectionTitle {
        text: qsTr("Que voulez-vous faire ?")
    }
    Card {
        padding: 0
        spacing: 0

        ListRow {
            title: qsTr("Voir cette garde")
            iconName: "event"
            chevron: true
            roundTop: true
            roundBottom: root.rota.nextOpen() === ""
            onClicked: root.openAsked(root.duty.dutyId)
        }
        ListRow {
            visible: root.rota.nextOpen() !== ""
            title: qsTr("Voir une garde à pourvoir")
            iconName: "person_search"
            chevron: true
            roundBottom: true
            onClicked: root.openAsked(root.rota.nextOpen())
        }
    }
}
