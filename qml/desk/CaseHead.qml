// Who a case is about: name, urgency, birth, masked number, reference, and the call button.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Desk

GridLayout {
    id: root

    required property CaseView view
    required property bool numberShown
    readonly property bool stacked: Theme.isPhone || Theme.isDesk

    signal callAsked(phone: string)

    columns: root.stacked ? 1 : 2
    columnSpacing: Theme.space16
    rowSpacing: Theme.space12
    Layout.fillWidth: true

    ColumnLayout {
        spacing: 0
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop

        Flow {
            spacing: Theme.space12
            Layout.fillWidth: true

            AppText {
                width: Math.min(Math.ceil(implicitWidth), parent.width)
                text: root.view.title
                style: "titreL"
                heading: true
            }
            Tag {
                visible: root.view.urgencyWords !== ""
                text: root.view.urgencyWords
                iconName: root.view.urgency === "24H" ? "bolt" : ""
                tone: root.view.urgency === "24H" ? "urgence" : "neutre"
            }
            Tag {
                visible: root.view.toCorrect
                text: qsTr("Reçue, à corriger")
                tone: "erreur"
            }
        }
        AppText {
            visible: text !== ""
            text: root.view.origin
            color: Theme.encre2
            Layout.fillWidth: true
        }
        Flow {
            id: facts
            spacing: Theme.space8
            Layout.fillWidth: true

            // Together on one line, whatever is shown: what follows must not begin a line with its separator.
            readonly property bool oneLine: Math.ceil(identity.implicitWidth) + reveal.implicitWidth + Math.ceil(number.implicitWidth) + 3 * facts.spacing <= facts.width

            AppText {
                id: identity
                width: Math.min(Math.ceil(implicitWidth), parent.width)
                text: (root.view.identity === "" ? "" : root.view.identity + " · ") + (root.view.nir !== "" ? root.view.nir : qsTr("sans numéro") + (root.numberShown && root.view.number !== "" ? " · " + root.view.number : ""))
                color: Theme.encre2
            }
            Item { // in the line of the number: what is touched is taller than the words
                visible: root.view.nir !== ""
                implicitWidth: reveal.implicitWidth
                implicitHeight: Theme.texteLine

                LinkButton {
                    id: reveal
                    anchors.verticalCenter: parent.verticalCenter
                    text: root.view.nirShown ? qsTr("Masquer") : qsTr("Afficher")
                    onClicked: root.view.showNir(!root.view.nirShown)
                }
            }
            AppText {
                visible: number.visible && facts.oneLine
                text: "·"
                color: Theme.encre2
                decorative: true
            }
            AppText {
                id: number
                visible: root.numberShown && root.view.nir !== "" && root.view.number !== ""
                width: Math.min(Math.ceil(implicitWidth), parent.width)
                text: root.view.number
                color: Theme.encre2
            }
        }
    }
    AppButton {
        visible: root.view.phone !== ""
        text: root.view.phone
        iconName: "call"
        kind: "doux"
        Layout.alignment: Qt.AlignTop
        onClicked: root.callAsked(root.view.phone)
    }
    Timer { // design.md §5.7: shown in full for ten seconds
        running: root.view.nirShown
        interval: 10000
        onTriggered: root.view.showNir(false)
    }
}
