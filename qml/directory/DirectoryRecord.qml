// One service: each of its numbers with « Appeler », when it answers, when it was checked.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Directory
import Relais.Frame

Page {
    id: root

    required property DirectoryEntryModel entry
    required property bool alone

    signal callAsked(phone: string)
    signal mapAsked(address: string)

    title: root.entry.name
    subtitle: root.entry.place
    leading: root.alone ? "back" : ""
    maximumWidth: Theme.scaled(1100)

    Card {
        visible: root.entry.count > 0
        padding: 0
        spacing: 0

        Repeater {
            model: root.entry

            ColumnLayout {
                id: line

                required property int index
                required property string label
                required property string phone
                required property string number
                required property string hours
                required property string verified
                required property bool stale
                readonly property bool isEmergency: line.number.length < 4 // 15, 114

                spacing: 0
                Layout.fillWidth: true

                Rectangle {
                    visible: line.index > 0
                    implicitHeight: Theme.lineSeparateur
                    color: Theme.trait
                    Layout.fillWidth: true
                }
                // An item between two layouts: the inner one keeps its old places when its own size stays.
                Item {
                    implicitHeight: places.implicitHeight
                    Layout.fillWidth: true
                    Layout.margins: Theme.space12
                    Layout.leftMargin: Theme.space16

                    GridLayout {
                        id: places
                        width: parent.width
                        columns: Theme.isEtroit ? 1 : 4
                        columnSpacing: Theme.space16
                        rowSpacing: Theme.space8

                        Icon {
                            visible: !Theme.isEtroit
                            name: line.isEmergency ? "emergency" : "call"
                            color: line.isEmergency ? Theme.braise : Theme.petrole
                        }
                        Item {
                            implicitWidth: words.implicitWidth
                            implicitHeight: words.implicitHeight
                            Layout.fillWidth: true

                            ColumnLayout {
                                id: words
                                width: parent.width
                                spacing: 0

                                AppText {
                                    text: line.label
                                    style: "texteFort"
                                    Layout.fillWidth: true
                                }
                                AppText {
                                    text: qsTr("%1 · %2").arg(line.phone).arg(line.hours)
                                    style: "petit"
                                    size: 16
                                    color: Theme.encre2
                                    Layout.fillWidth: true
                                }
                                Tag {
                                    visible: line.stale
                                    text: line.verified
                                    iconName: Theme.isEtroit ? "" : "history"
                                    tone: "attente"
                                    Layout.fillWidth: true
                                    Layout.maximumWidth: implicitWidth
                                }
                            }
                        }
                        IconButton {
                            visible: Theme.isPhone && !Theme.isEtroit
                            name: qsTr("Appeler %1").arg(line.label)
                            iconName: "call"
                            kind: "doux"
                            onClicked: root.callAsked(line.number)
                        }
                        AppButton {
                            visible: !Theme.isPhone || Theme.isEtroit
                            text: qsTr("Appeler")
                            iconName: "call"
                            kind: line.index === 0 ? "principal" : "doux"
                            compact: true
                            spoken: qsTr("Appeler %1").arg(line.label)
                            Layout.fillWidth: Theme.isEtroit
                            onClicked: root.callAsked(line.number)
                        }
                    }
                }
            }
        }
    }
    GridLayout {
        visible: root.entry.count > 0 && (root.entry.openings.length > 0 || root.entry.address !== "")
        columns: Theme.isWide && !Theme.isEtroit && root.entry.openings.length > 0 && root.entry.address !== "" ? 2 : 1
        columnSpacing: Theme.space24
        rowSpacing: Theme.space12
        Layout.fillWidth: true

        DirectoryHours {
            visible: root.entry.openings.length > 0
            labels: root.entry.openings
            hours: root.entry.openingHours
            Layout.fillHeight: true
            Layout.preferredWidth: 1 // equal shares
        }
        DirectoryWay {
            visible: root.entry.address !== ""
            address: root.entry.address
            access: root.entry.access
            Layout.fillHeight: true
            Layout.preferredWidth: 1 // equal shares
            onMapAsked: root.mapAsked(root.entry.address)
        }
    }
    Banner {
        visible: root.entry.count > 0
        iconName: "info"
        text: qsTr("Un numéro de plus de 90 jours porte « à vérifier ». Il reste appelable.")
    }
}
