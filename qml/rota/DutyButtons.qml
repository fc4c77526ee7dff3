// What may be done with a duty, the expected thing first.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Rota

ColumnLayout {
    id: root

    required property DutyView duty

    readonly property string main: {
        for (const act of ["se_proposer", "accepter_echange", "confirmer", "valider", "publier"]) {
            if (root.can(act))
                return act;
        }
        return "";
    }

    signal actAsked(act: string) // the page asks first, or does it

    function can(act: string): bool {
        return root.duty.acts.indexOf(act) >= 0;
    }

    function wordsOf(act: string): string {
        switch (act) {
        case "se_proposer": return qsTr("Je me propose");
        case "accepter_echange": return qsTr("Prendre cette garde");
        case "confirmer": return root.duty.mine ? qsTr("Je confirme") : qsTr("Confirmer");
        case "valider": return qsTr("Valider");
        case "publier": return qsTr("Publier");
        default: return "";
        }
    }

    spacing: Theme.space8
    Layout.fillWidth: true

    AppButton {
        visible: root.main !== ""
        text: root.wordsOf(root.main)
        iconName: root.main === "publier" ? "send" : root.main === "se_proposer" ? "back_hand" : "check"
        kind: root.main === "se_proposer" ? "alerte" : "principal"
        busy: root.duty.busy
        Layout.fillWidth: true
        onClicked: root.actAsked(root.main)
    }
    AppButton {
        visible: root.can("decliner_echange")
        text: qsTr("Décliner l’échange")
        kind: "secondaire"
        busy: root.duty.busy
        Layout.fillWidth: true
        onClicked: root.actAsked("decliner_echange")
    }
    AppButton {
        visible: root.can("annuler_echange")
        text: root.duty.mine ? qsTr("Garder ma garde") : qsTr("Annuler l’échange")
        kind: "secondaire"
        busy: root.duty.busy
        Layout.fillWidth: true
        onClicked: root.actAsked("annuler_echange")
    }
    AppButton {
        visible: root.can("demander_echange")
        text: qsTr("Demander un échange")
        iconName: "swap_horiz"
        kind: "secondaire"
        Layout.fillWidth: true
        onClicked: root.actAsked("demander_echange")
    }
    AppButton {
        visible: root.duty.mine && root.duty.acts.length > 0
        text: qsTr("Ajouter à mon agenda")
        iconName: "event"
        kind: "texte"
        Layout.fillWidth: true
        onClicked: root.duty.saveCalendar()
    }
    AppButton {
        visible: root.can("demander_remplacement")
        text: root.duty.mine ? qsTr("Demander un remplacement") : qsTr("Libérer la garde")
        iconName: "person_search"
        kind: "texte"
        Layout.fillWidth: true
        onClicked: root.actAsked("demander_remplacement")
    }
    AppButton {
        visible: root.can("constater_absence")
        text: qsTr("N’a pas été tenue")
        kind: "texteDanger"
        busy: root.duty.busy
        Layout.fillWidth: true
        onClicked: root.actAsked("constater_absence")
    }
    AppButton {
        visible: root.can("annuler")
        text: qsTr("Annuler la garde")
        kind: "texteDanger"
        Layout.fillWidth: true
        onClicked: root.actAsked("annuler")
    }
}
