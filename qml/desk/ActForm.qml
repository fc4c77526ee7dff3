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

    Connections {
        target: root.composer
        function onRefused(): void {
            if (summary.visible)
                summary.forceActiveFocus();
        }
    }
    ErrorSummary {
        id: summary
        errors: root.composer.form.errors
        onChosen: index => root.focusField(root.composer.form.errorField(index))
    }
    Banner {
        visible: root.composer.problem !== ""
        tone: "erreur"
        iconName: "error"
        text: root.composer.problem
    }
    FormFields {
        id: fields
        visible: root.composer.open
        form: root.composer.form
        step: 0
        Layout.fillWidth: true
    }
}
