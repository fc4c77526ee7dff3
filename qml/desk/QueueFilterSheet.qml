// Narrows the queue: by caisse when there are several, by what blocks, by the profession of the author.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Desk
import Relais.Frame

Sheet {
    id: root

    required property DeskQueueModel model

    title: qsTr("Filtrer la file")
    actions: [
        AppButton {
            text: root.model.allCount === 1 ? qsTr("Voir 1 dossier") : qsTr("Voir %1 dossiers").arg(root.model.allCount)
            Layout.fillWidth: true
            onClicked: root.close()
        },
        AppButton {
            visible: root.model.narrowings > 1
            text: qsTr("Tout effacer")
            kind: "texte"
            Layout.fillWidth: true
            onClicked: root.model.widen()
        }
    ]

    QueueChoiceGroup {
        label: qsTr("Caisse")
        filter: root.model.caisses
        least: 2
    }
    QueueChoiceGroup {
        label: qsTr("Ce qui bloque")
        filter: root.model.motifs
    }
    QueueChoiceGroup {
        label: qsTr("Métier")
        filter: root.model.trades
    }
}
