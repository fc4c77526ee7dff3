// The social security number, grouped with its key apart; nothing is judged here, the composer does.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick

GroupedField {
    id: root

    // The two letters of Corsica are possible as the 7th sign when the 6th is a 2: the pad then offers them.
    readonly property bool lettersOffered: root.bare.length === 6 && root.bare[5] === "2"

    label: qsTr("Numéro de sécurité sociale")
    groups: [1, 2, 2, 2, 3, 3, 2]
    barBefore: 6
    allowed: "0123456789AB"
    strong: true
}
