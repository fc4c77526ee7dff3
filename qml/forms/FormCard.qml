// One step of a form as a numbered card, for pages that show all steps at once.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Forms

Card {
    id: root

    required property FormModel form
    required property int step
    readonly property alias fields: rows

    padding: Theme.space16
    spacing: Theme.space12

    AppText {
        text: root.form.stepCount > root.step ? qsTr("%1. %2").arg(root.step + 1).arg(root.form.stepTitle(root.step)) : ""
        style: "titreS"
        size: 18
        heading: true
        Layout.fillWidth: true
    }
    FormFields {
        id: rows
        form: root.form
        step: root.step
    }
}
