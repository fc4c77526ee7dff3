// What may be done with the case that is shown: the expected act, the next ones, the others behind a sheet.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Desk
import Relais.Frame

ActionBar {
    id: root

    required property CaseView view
    property bool composing: false // the main act stands open beside: only the others are offered here
    readonly property int room: Theme.isPhone ? 0 : Theme.isWide ? 2 : 1 // acts that stand in the bar
    readonly property int beside: root.officeCall !== "" ? Math.max(0, root.room - 1) : root.composing && root.room === 2 ? 3 : root.room

    // What was set aside is discussed with its author first: this call stands before the acts.
    readonly property string officeCall: root.view.quarantined ? root.view.officePhone || root.view.callBack : ""
    readonly property int before: root.officeCall !== "" && root.room > 0 ? 0 : Math.min(1, root.beside) // acts at the left

    signal composed(act: string) // asks for a composer
    signal callAsked(phone: string)

    // Does an act, or asks for what it needs first.
    function start(name: string, asks: bool, confirms: bool, text: string): void {
        if (confirms)
            confirm.ask(name, text);
        else if (asks)
            root.composed(name);
        else
            root.view.act(name);
    }

    function startMain(): void {
        if (root.view.mainAct !== "")
            root.start(root.view.mainAct, root.view.mainAsks, false, root.view.mainText);
    }

    visible: root.view.mainAct !== "" || root.view.otherActs.count > 0
    main: [
        Repeater {
            model: root.view.otherActs

            AppButton {
                required property int index
                required property string name
                required property bool asks
                required property bool confirms
                required property string icon

                required text

                visible: index >= root.before && index < root.beside
                kind: "texte"
                onClicked: root.start(name, asks, confirms, text)
            }
        },
        AppButton {
            visible: root.view.mainAct !== "" && !root.composing
            text: root.view.mainText
            iconName: root.view.mainIcon
            busy: root.view.busy
            Layout.fillWidth: true
            onClicked: root.startMain()
        },
        IconButton {
            visible: root.view.otherActs.count > root.beside
            name: qsTr("Autres actions")
            iconName: "more_vert"
            kind: "secondaire"
            onClicked: sheet.open()
        }
    ]

    AppButton {
        visible: root.officeCall !== "" && root.room > 0
        text: qsTr("Appeler le cabinet")
        iconName: "call"
        kind: "secondaire"
        onClicked: root.callAsked(root.officeCall)
    }
    Repeater {
        model: root.view.otherActs

        AppButton {
            required property int index
            required property string name
            required property bool asks
            required property bool confirms
            required property string icon

            required text

            visible: index < root.before
            iconName: icon
            kind: "secondaire"
            onClicked: root.start(name, asks, confirms, text)
        }
    }
    Sheet {
        id: sheet
        title: qsTr("Autres actions")

        AppButton {
            visible: root.officeCall !== "" && root.room === 0
            text: qsTr("Appeler le cabinet")
            iconName: "call"
            kind: "texte"
            Layout.fillWidth: true
            onClicked: {
                sheet.close();
                root.callAsked(root.officeCall);
            }
        }
        Repeater {
            model: root.view.otherActs

            AppButton {
                required property int index
                required property string name
                required property bool asks
                required property bool confirms
                required property string icon

                required text

                visible: index >= root.beside
                iconName: icon
                kind: "texte"
                Layout.fillWidth: true
                onClicked: {
                    sheet.close();
                    root.start(name, asks, confirms, text);
                }
            }
        }
    }
    ConfirmDialog {
        id: confirm

        property string act

        function ask(name: string, words: string): void {
            confirm.act = name;
            confirm.title = words;
            confirm.confirmText = words;
            confirm.open();
        }

        title: ""
        confirmText: ""
        text: qsTr("Cette action ne se défait pas. Elle reste dans l’historique du dossier.")
        onConfirmed: root.view.act(confirm.act)
    }
}
