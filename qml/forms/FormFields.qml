// The rows of one step of a form, in reading order, with the pad's current field.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Forms
import Relais.Inputs

GridLayout {
    id: root

    required property FormModel form
    required property int step
    property string firstField // where the focus goes when the step opens; "": the first one

    property GroupedField padField: null // the number being typed, for a NumberPad
    readonly property bool letters: {
        const nir = root.padField as NirField;
        return nir !== null && nir.lettersOffered;
    }

    signal finished // « Suivant » after the last field

    // Moves the focus to a field of this step; false when it is not here.
    function focusField(linkId: string): bool {
        for (let i = 0; i < fields.count; ++i) {
            const field = fields.itemAt(i) as FormField;
            if (field !== null && field.linkId === linkId) {
                field.takeFocus();
                return true;
            }
        }
        return false;
    }

    function focusFirst(): void {
        if (root.firstField !== "" && root.focusField(root.firstField))
            return;
        for (let i = 0; i < fields.count; ++i) {
            const field = fields.itemAt(i) as FormField;
            if (field !== null && field.kind !== "links") {
                field.takeFocus();
                return;
            }
        }
    }

    // The next field to type in, from the pad or the Enter key.
    function focusAfter(linkId: string): void {
        let found = false;
        for (let i = 0; i < fields.count; ++i) {
            const field = fields.itemAt(i) as FormField;
            if (field === null)
                continue;
            if (found && field.isTyped) {
                field.takeFocus();
                return;
            }
            found = found || field.linkId === linkId;
        }
        root.finished();
    }

    columns: 6
    columnSpacing: Theme.space8
    rowSpacing: Theme.space12
    Layout.fillWidth: true

    Repeater {
        id: fields
        model: root.form.stepCount > root.step ? root.form.rows(root.step) : null

        FormField {
            form: root.form
            Layout.columnSpan: span
            Layout.fillWidth: true
            Layout.preferredWidth: 10 * span
            Layout.alignment: Qt.AlignTop
            onPadWanted: field => root.padField = field
            onAdvanced: root.focusAfter(linkId)
        }
    }
}
