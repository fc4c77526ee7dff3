// What an act asks, its faults first, and the buttons that send it.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Desk
import Relais.FormPages
import Relais.Inputs

ColumnLayout {
    id: root

    required property ActComposer composer
    required property bool busy

    function focusFirst(): void {
        const rows = fields.item as FormFields;
        if (rows !== null)
            rows.focusFirst();
    }

    function focusField(linkId: string): void {
        const rows = fields.item as FormFields;
        if (rows !== null)
            rows.focusField(linkId);
    }

    spacing: Theme.space12
    Layout.fillWidth: true

    ErrorSummary {
        errors: root.composer.form.errors
        onChosen: index => root.focusField(root.composer.form.errorField(index))
    }
    Loader {
        id: fields
        active: root.composer.open
        Layout.fillWidth: true
        sourceComponent: FormFields {
            form: root.composer.form
            step: 0
        }
    }
}
