// An alert whose author is not verified, or that the service set aside: why, and what the desk decides.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Desk

ColumnLayout {
    id: root

    required property CaseView view

    signal composed(act: string)
    signal callAsked(phone: string)

    spacing: Theme.space16
    Layout.fillWidth: true
    visible: root.view.unverified || root.view.quarantined

    Card {
        visible: root.view.unverified
        tone: "attente"
        headText: qsTr("Auteur non vérifié")
        headIcon: "person_search"
        headTrailing: Theme.isPhone ? "" : qsTr("appareil verrouillé, %1").arg(root.view.madeAt)

        AppText {
            text: root.view.officeName === "" ? qsTr("Alerte écrite sans ouvrir les dossiers, signée par l’appareil seul. L’annuaire ne connaît pas son cabinet : cherchez un numéro sûr avant de rappeler, pas seulement celui de l’alerte.") : qsTr("Alerte écrite sans ouvrir les dossiers, signée par l’appareil : %1. Rappelez au numéro de l’annuaire, pas seulement à celui de l’alerte.").arg(root.view.officeName)
            Layout.fillWidth: true
        }
        AppText {
            visible: root.view.officeStale
            text: qsTr("Ce numéro de l’annuaire est à vérifier : plus de 90 jours.")
            style: "petit"
            color: Theme.attente
            Layout.fillWidth: true
        }
        Flow {
            spacing: Theme.space8
            Layout.fillWidth: true

            AppButton {
                visible: root.view.officePhone !== ""
                text: qsTr("Annuaire : %1").arg(root.view.officePhone)
                iconName: "call"
                width: Math.min(implicitWidth, parent.width)
                onClicked: root.callAsked(root.view.officePhone)
            }
            AppButton {
                visible: root.view.callBack !== "" && root.view.officePhone === "" // else the trusted number alone
                text: qsTr("Alerte : %1").arg(root.view.callBack)
                iconName: "call"
                kind: "doux"
                width: Math.min(implicitWidth, parent.width)
                onClicked: root.callAsked(root.view.callBack)
            }
            AppButton {
                visible: root.view.actions.includes("confirmer_auteur")
                text: qsTr("Auteur confirmé")
                iconName: "check"
                kind: "secondaire"
                width: Math.min(implicitWidth, parent.width)
                onClicked: root.composed("confirmer_auteur")
            }
            AppButton {
                visible: root.view.actions.includes("non_reconnu")
                text: qsTr("Personne ne reconnaît")
                kind: "texteDanger"
                width: Math.min(implicitWidth, parent.width)
                onClicked: root.composed("non_reconnu")
            }
        }
    }
    Card {
        visible: root.view.quarantined
        tone: "attente"
        headText: qsTr("Mise de côté par le service")
        headIcon: "inbox"
        headTrailing: root.view.arrivedAt

        AppText {
            text: root.view.setAside
            Layout.fillWidth: true
        }
    }
    Card {
        visible: root.view.quarantined
        padding: 0
        spacing: 0

        Repeater {
            model: root.view.checks

            CheckLine {
                required property int index

                lastRow: index === root.view.checks.count - 1
            }
        }
    }
    RowLayout {
        visible: root.view.quarantined
        spacing: Theme.space12

        Icon {
            name: "info"
            color: Theme.encre2
        }
        AppText {
            text: qsTr("L’auteur voit « Mise de côté » et peut vous appeler. Rien n’est jamais supprimé sans décision.")
            color: Theme.encre2
            size: 16
            Layout.fillWidth: true
        }
    }
}
