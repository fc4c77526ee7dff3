// One group of « Envois »: its title and its items in one card.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.App.Outbox
import Relais.Controls

ColumnLayout {
    id: root

    required property OutboxModel outbox
    required property int section
    required property string title
    property string tone

    signal opened(id: string)

    spacing: Theme.space8
    Layout.fillWidth: true

    SectionTitle {
        text: root.title
        color: root.tone === "" ? Theme.encre : Theme.tone(root.tone)
    }
    Card {
        tone: root.tone
        padding: 0
        spacing: 0

        Repeater {
            model: OutboxFilter {
                outbox: root.outbox
                section: root.section
            }

            OutboxRow {
                outbox: root.outbox
                onOpened: id => root.opened(id)
            }
        }
    }
}
