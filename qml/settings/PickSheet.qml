// One choice among a few, applied at once.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Frame
import Relais.Inputs

Sheet {
    id: root

    required property list<string> keys
    required property list<string> labels
    required property string current

    signal picked(key: string)

    function words(key: string): string {
        const at = root.keys.indexOf(key);
        return at < 0 ? "" : root.labels[at];
    }

    Repeater {
        model: root.keys

        RadioRow {
            required property int index
            required property string modelData

            text: root.labels[index]
            checked: modelData === root.current
            onToggled: {
                root.picked(modelData);
                root.close();
            }
        }
    }
}
