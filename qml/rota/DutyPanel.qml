// Beside the grid, or in a sheet: one duty, what may be done with it, and what comes next.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Rota

ColumnLayout {
    id: root

    required property RotaView rota
    required property DutyView duty
    property bool titled: true
    property bool withNext: true
    readonly property real dayWidth: Theme.scaled(72)

    signal actAsked(act: string)
    signal chosen(dutyId: string)

    spacing: Theme.space16

    DutyDetails {
        visible: root.duty.known
        duty: root.duty
        titled: root.titled
    }
    EmptyState {
        visible: !root.duty.known
        title: qsTr("Choisissez une garde")
    }
    AssignCard {
        visible: root.duty.acts.indexOf("affecter") >= 0
        duty: root.duty
    }
    ColumnLayout {
        visible: root.withNext && root.rota.next.count > 0
        spacing: 0
        Layout.fillWidth: true

        Rectangle {
            implicitHeight: Theme.lineSeparateur
            color: Theme.trait
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.space8
        }
        AppText {
            text: qsTr("Ensuite")
            style: "etiquette"
            heading: true
            color: Theme.encre2
            Layout.fillWidth: true
        }
        Repeater {
            model: root.rota.next

            Pressable {
                id: line

                required property string dutyId
                required property string shortDay
                required property string name
                required property string words
                required property string kind
                required property string iconName

                spoken: qsTr("%1, %2, %3").arg(line.shortDay).arg(line.name).arg(line.words)
                implicitHeight: Math.max(Theme.targetMinimum, who.implicitHeight + Theme.space8)
                Layout.fillWidth: true
                onClicked: root.chosen(line.dutyId)

                RowLayout {
                    anchors.fill: parent
                    spacing: Theme.space8

                    AppText {
                        text: line.shortDay
                        size: 16
                        decorative: true
                        Layout.preferredWidth: root.dayWidth
                    }
                    AppText {
                        id: who
                        text: line.kind === "open" ? line.words : line.name
                        size: 16
                        strong: true
                        decorative: true
                        Layout.fillWidth: true
                    }
                    Icon {
                        name: line.iconName
                        size: 22
                        color: line.kind === "open" ? Theme.braise : Theme.petrole
                    }
                }
            }
        }
    }
    DutyButtons {
        visible: root.duty.known
        duty: root.duty
        onActAsked: act => root.actAsked(act)
    }
}
