// One accompaniment in the list, with its progress.
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
    required property string since
    required property stageView stage

    subtitle: root.since
    progress: root.stage.progress
    progressText: root.stage.progressText
}
