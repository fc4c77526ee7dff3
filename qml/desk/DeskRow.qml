// One case in the queue of a desk.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Relais.Controls
import Relais.Records

ListRow {
    id: root

    required property int index
    required property string recordId
    required property string urgency
    required property string who
    required property string deskWords
    required property bool unverified
    required property bool toCorrect
    required property bool quarantined
    required property stageView stage
    required subtitle
    required trailing // « 24 h », « 3 jours »

    detail: root.who
    urgent: root.urgency === "24H" ? root.trailing : ""
    tagText: root.unverified ? qsTr("Auteur non vérifié") : ""
    tagIcon: "person_search"
    stageFills: root.unverified ? [] : root.stage.fills
    stageTones: root.stage.tones
    stageText: root.unverified ? "" : root.toCorrect ? qsTr("Reçue, à corriger") : root.deskWords
    stageTone: root.toCorrect ? "erreur" : root.quarantined ? "attente" : root.stage.tone
    sending: root.stage.sending
}
