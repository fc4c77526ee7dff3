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
        fields.focusFirst();
    }

    function focusField(linkId: string): void {
        fields.focusField(linkId);
    }

    spacing: Theme.space12
    Layout.fillWidth: true

    ErrorSummary {
        errors: root.composer.form.errors
        onChosen: index => root.focusField(root.composer.form.errorField(index))
    }
    FormFields {
        id: fields
        visible: root.composer.open
        form: root.composer.form
        step: 0
        Layout.fillWidth: true
    }
}
