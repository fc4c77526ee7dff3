// A month to touch a day in: Monday first, public holidays marked, what is past is not offered.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Forms

ColumnLayout {
    id: root

    property string first // nothing before this day, "AAAA-MM-JJ"
    property string chosen

    signal picked(iso: string)

    spacing: Theme.space8
    Layout.fillWidth: true

    MonthModel {
        id: month
        first: root.first
    }
    RowLayout {
        spacing: Theme.space8
        Layout.fillWidth: true

        IconButton {
            name: qsTr("Mois précédent")
            iconName: "chevron_left"
            onClicked: month.move(-1)
        }
        AppText {
            text: month.title
            style: "titreS"
            heading: true
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
        }
        IconButton {
            name: qsTr("Mois suivant")
            iconName: "chevron_right"
            onClicked: month.move(1)
        }
    }
    GridLayout {
        columns: 7
        columnSpacing: 0
        rowSpacing: 0
        Layout.fillWidth: true

        Repeater {
            model: Theme.isEtroit ? month.weekInitials : month.weekDays

            AppText {
                required property string modelData

                text: modelData
                style: "note"
                color: Theme.encre2
                wrapMode: Text.NoWrap
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.note.pixelSize / Theme.textFactor
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
            }
        }
        Repeater {
            model: month

            MonthDay {
                chosen: root.chosen
                Layout.fillWidth: true
                onClicked: root.picked(iso)
            }
        }
    }
}
