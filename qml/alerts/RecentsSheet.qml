// The last patients of this device: one touch fills the first step.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.Alerts
import Relais.Controls
import Relais.Frame

Sheet {
    id: root

    required property RecentPatients patients

    signal picked(row: int)

    title: qsTr("Récents")

    AppText {
        visible: root.patients.count === 0
        text: qsTr("Aucun patient récent sur cet appareil.")
        color: Theme.encre2
        Layout.fillWidth: true
    }
    Repeater {
        model: root.patients

        ListRow {
            required property int index
            required property string name
            required property string line

            title: name
            subtitle: line
            iconName: "person"
            onClicked: {
                root.close();
                root.picked(index);
            }
        }
    }
}
