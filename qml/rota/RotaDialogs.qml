// What the rota asks before it acts: to take a duty, to exchange it, to give it back, to cancel or publish.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.Frame
import Relais.Rota

Item {
    id: root

    required property RotaView rota
    required property DutyView duty
    property string waiting // asked once the sheet has closed

    function openSheet(): void {
        sheet.open();
    }

    // Does what asks nothing; asks the rest, one panel at a time.
    function ask(act: string): void {
        if (sheet.opened) {
            root.waiting = act;
            sheet.close();
            return;
        }
        switch (act) {
        case "se_proposer":
        case "accepter_echange":
            claim.act = act;
            claim.open();
            return;
        case "demander_echange":
            exchange.open();
            return;
        case "demander_remplacement":
            replacement.open();
            return;
        case "annuler":
            cancellation.open();
            return;
        case "publier_tout":
            publication.open();
            return;
        case "":
            return;
        default:
            root.duty.act(act);
        }
    }

    readonly property string what: qsTr("%1, %2.").arg(root.duty.title).arg(root.duty.hours)

    Sheet {
        id: sheet
        title: root.duty.title
        onClosed: {
            const next = root.waiting;
            root.waiting = "";
            root.ask(next);
        }

        DutyPanel {
            rota: root.rota
            duty: root.duty
            titled: false
            withNext: false
            Layout.fillWidth: true
            onActAsked: act => root.ask(act)
        }
    }
    ExchangeSheet {
        id: exchange
        duty: root.duty
    }
    ConfirmDialog {
        id: claim

        property string act

        title: qsTr("Prendre cette garde ?")
        text: qsTr("%1 Le service confirme dès qu’il reçoit votre demande : la première reçue est retenue.").arg(root.what)
        confirmText: claim.act === "se_proposer" ? qsTr("Confirmer") : qsTr("Prendre cette garde")
        kind: "alerte"
        onConfirmed: root.duty.act(claim.act)
    }
    ConfirmDialog {
        id: replacement
        title: root.duty.mine ? qsTr("Demander un remplacement ?") : qsTr("Libérer cette garde ?")
        text: qsTr("%1 Elle redevient à pourvoir tout de suite.").arg(root.what)
        confirmText: root.duty.mine ? qsTr("Demander un remplacement") : qsTr("Libérer la garde")
        onConfirmed: root.duty.askReplacement("")
    }
    ConfirmDialog {
        id: cancellation
        title: qsTr("Annuler cette garde ?")
        text: qsTr("%1 Personne ne pourra plus la prendre.").arg(root.what)
        confirmText: qsTr("Annuler la garde")
        onConfirmed: root.duty.act("annuler")
    }
    ConfirmDialog {
        id: publication
        title: qsTr("Publier le planning ?")
        text: qsTr("%n garde(s) de cette période seront vues par toutes les sages-femmes inscrites.", "", root.rota.publishable)
        confirmText: qsTr("Oui, publier")
        kind: "principal"
        onConfirmed: root.rota.publish()
    }
}
