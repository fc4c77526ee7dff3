// The summary to read to the LUP about one alert, asked from a page that does not show it.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Relais.Alerts
import Relais.Records

CallSummaryPage {
    id: root

    required property RecordSource records
    required property string recordId

    view: AlertView {
        source: root.records
        recordId: root.recordId
    }
}
