// One alert in a list.
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
    required property bool draft
    required property bool closed
    required property stageView stage
    required property string when
    required subtitle // of the row's own, given by the model
    required trailing
    required unread

    stageFills: root.stage.fills
    stageTones: root.stage.tones
    stageText: root.stage.words
    stageTone: root.stage.tone
    sending: root.stage.sending
}
