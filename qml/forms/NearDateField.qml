// A day soon: tomorrow, the next two working days by name, or another one in the month (design.md §5.8).
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Frame

FormTiles {
    id: root

    required property string first // the first day of the month that is offered
    required property string day // the one chosen, "" for none

    onPicked: code => {
        if (code === "more")
            sheet.open();
    }

    Sheet {
        id: sheet
        title: root.label

        MonthGrid {
            first: root.first
            chosen: root.day
            onPicked: iso => {
                sheet.close();
                root.picked(iso);
            }
        }
        AppText {
            text: qsTr("Le point marque un jour férié.")
            style: "petit"
            color: Theme.encre2
            Layout.fillWidth: true
        }
    }
}
