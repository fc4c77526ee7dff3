// What to read to the LUP by phone; closes by itself after two minutes.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.Alerts
import Relais.App
import Relais.Controls
import Relais.Frame

Page {
    id: root

    required property AlertView view
    required property Navigator navigator
    required property syncStatus status

    title: qsTr("À lire à la LUP")
    onExited: root.navigator.back()
    badge: BarBadge {
        navigator: root.navigator
        link: root.status
    }
    actions: ActionBar {
        main: ColumnLayout {
            spacing: Theme.space4
            Layout.fillWidth: true

            AppButton {
                visible: root.view.call.phone !== ""
                text: qsTr("Appeler le %1").arg(root.view.call.phone)
                iconName: "call"
                kind: "alerte"
                focus: true
                Layout.fillWidth: true
                onClicked: root.navigator.call(root.view.call.phone)
            }
            AppButton {
                text: qsTr("C’est dit, noter l’appel")
                kind: "texte"
                Layout.fillWidth: true
                onClicked: {
                    root.view.noteCall();
                    root.navigator.back();
                }
            }
        }
    }

    Timer { // a patient's number does not stay on screen
        interval: 120000
        running: root.visible
        onTriggered: root.navigator.back()
    }
    Banner {
        visible: root.view.callDue
        tone: "attente"
        iconName: "schedule"
        text: root.view.callDueText
    }
    Banner {
        visible: root.view.call.closedText !== ""
        tone: "attente"
        iconName: "schedule"
        text: root.view.call.closedText
    }
    Card {
        padding: 0
        spacing: 0

        Repeater {
            model: root.view.call.labels

            CallLine {
                required property int index
                required property string modelData

                label: modelData
                value: root.view.call.values[index] ?? ""
                lastRow: index === root.view.call.labels.length - 1
            }
        }
    }
    RowLayout {
        spacing: Theme.space8

        Icon {
            name: "visibility_off"
            size: 20
            color: Theme.encre2
        }
        AppText {
            text: qsTr("Cette page se ferme seule après 2 min.")
            style: "petit"
            color: Theme.encre2
            Layout.fillWidth: true
        }
    }
}
