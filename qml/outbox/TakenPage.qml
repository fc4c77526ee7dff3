// Somebody was first: what was kept, what was asked, the ways out, and « J’ai compris ».
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.App
import Relais.App.Outbox
import Relais.Controls
import Relais.Frame

Page {
    id: root

    required property Navigator navigator
    required property OutboxModel outbox
    required property string itemId
    readonly property outboxItem item: root.outbox.item(root.itemId)

    signal referenceCopied(reference: string)

    readonly property bool isDuty: root.item.dispositif === "garde"

    title: root.isDuty ? qsTr("Garde déjà prise") : qsTr("Dossier déjà pris en charge")
    heading: root.item.reason
    onExited: root.navigator.back()
    actions: ActionBar {
        main: AppButton {
            text: qsTr("J’ai compris")
            Layout.fillWidth: true
            onClicked: {
                root.outbox.acknowledge(root.itemId);
                root.navigator.back();
            }
        }
    }

    AppText {
        text: qsTr("Le service garde la première demande reçue ; la vôtre n’est pas perdue.")
        color: Theme.encre2
        Layout.fillWidth: true
    }
    Card {
        tone: "repondu"
        strong: true

        Fact {
            label: qsTr("Retenu par le service")
            value: root.item.patient === "" ? root.item.title : root.item.patient
            detail: root.item.keptText
        }
    }
    Card {
        Fact {
            label: qsTr("Votre demande")
            value: root.item.title
            detail: qsTr("Faite à %1, arrivée à %2").arg(root.item.savedText).arg(root.item.answeredText)
        }
    }
    SectionTitle {
        text: qsTr("Que voulez-vous faire ?")
    }
    Card {
        padding: 0
        spacing: 0

        ListRow {
            title: root.isDuty ? qsTr("Ouvrir le planning") : qsTr("Ouvrir le dossier")
            iconName: root.isDuty ? "event" : "assignment"
            chevron: true
            roundTop: true
            onClicked: root.navigator.openRecord(root.item.dispositif, root.item.recordId)
        }
        ListRow {
            title: qsTr("Copier la référence")
            subtitle: root.item.reference
            iconName: "badge"
            lastRow: true
            roundBottom: true
            onClicked: {
                root.referenceCopied(root.item.reference);
                root.navigator.say(qsTr("Référence copiée"));
            }
        }
    }
}
