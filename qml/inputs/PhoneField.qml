// A telephone number, grouped by two.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick

GroupedField {
    allowed: "+0123456789"
    groups: [2, 2, 2, 2, 2]
    maximumLength: 16
    placeholder: qsTr("06 …")
}
