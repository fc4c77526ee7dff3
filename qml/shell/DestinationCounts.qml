// What waits behind each destination: answers to read, cases to take, cases of one's own.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Relais.Alerts
import Relais.App
import Relais.Desk
import Relais.Records

Item {
    id: root

    required property RecordSource records
    required property DestinationModel destinations

    function tell(): void {
        root.destinations.setBadge("alertes", answers.unreadCount);
        root.destinations.setBadge("file", queue.toTakeCount);
        root.destinations.setBadge("mes_dossiers", queue.mineCount);
    }

    AlertListModel {
        id: answers
        source: root.records
        filter: "unread"
        maximum: 1 // the counts alone
        onCountsChanged: root.tell()
    }
    DeskQueueModel {
        id: queue
        source: root.records
        filter: DeskQueueModel.ToTake
        maximum: 1
        onCountsChanged: root.tell()
    }
    Connections {
        target: root.destinations
        function onChanged(): void {
            root.tell();
        }
    }
}
