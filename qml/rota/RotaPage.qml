// « Planning » : the permanence by week or month; a duty beside it on wide screens, in a sheet elsewhere.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Frame
import Relais.Records
import Relais.Rota

FocusScope {
    id: root

    required property RecordSource source
    property alias tools: bar.trailing
    property alias folder: duty.folder // where « Ajouter à mon agenda » writes
    property string recordId // the duty to show first
    readonly property bool wide: Theme.isWide
    readonly property real panelWidth: Theme.scaled(312)
    property bool refusalShown: false
    readonly property bool recordShown: root.refusalShown // in the place of the rota

    signal said(text: string)

    function choose(dutyId: string): void {
        duty.dutyId = dutyId;
        if (!root.wide)
            dialogs.openSheet();
    }

    function begin(): void {
        if (!rota.ready || duty.dutyId !== "")
            return;
        if (root.recordId !== "")
            rota.goTo(root.recordId);
        duty.dutyId = root.recordId !== "" ? root.recordId : root.wide ? rota.firstDuty() : "";
        root.refusalShown = root.recordId !== "" && duty.refused;
    }

    function show(dutyId: string): void {
        rota.goTo(dutyId);
        duty.dutyId = dutyId;
    }

    focus: true

    RotaView {
        id: rota
        source: root.source
        onChanged: root.begin()
        onPublished: count => root.said(qsTr("%n garde(s) publiée(s)", "", count))
        onFailed: sentence => root.said(sentence)
    }
    DutyView {
        id: duty
        rota: rota
        onDone: act => root.said(act === "se_proposer" || act === "accepter_echange"
                                 ? qsTr("Enregistré ici, sous réserve : le service dira si la garde est à vous.") : qsTr("Enregistré"))
        onSaved: fileName => root.said(qsTr("Enregistré dans Téléchargements : %1").arg(fileName))
        onFailed: sentence => root.said(sentence)
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.fond
    }
    ColumnLayout {
        anchors.fill: parent
        visible: !root.refusalShown
        spacing: Theme.space12

        TitleBar {
            id: bar
            visible: !root.wide
            title: qsTr("Planning")
        }
        RotaHead {
            rota: rota
            title: bar.title
            Layout.topMargin: root.wide ? Theme.space16 : 0
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: Theme.margin
            onPublishAsked: dialogs.ask("publier_tout")
        }
        RevealArea {
            id: flick
            contentHeight: column.height + Theme.space16

            ColumnLayout {
                id: column
                x: Theme.margin
                width: flick.width - 2 * Theme.margin
                spacing: Theme.space16

                Banner {
                    visible: rota.refusedId !== ""
                    tone: "erreur"
                    iconName: "person"
                    text: rota.refusedText
                    actionText: qsTr("Voir")
                    onActed: {
                        root.show(rota.refusedId);
                        root.refusalShown = true;
                    }
                }
                Banner {
                    visible: rota.unfilledId !== "" && (root.wide || !rota.unfilledHere) // a list shows it itself
                    tone: "urgence"
                    iconName: rota.coordinator ? "event_busy" : "person_search"
                    lead: rota.unfilledLead
                    text: rota.unfilledText
                    actionText: rota.unfilledMine ? qsTr("Je me propose") : qsTr("Voir")
                    onActed: {
                        root.show(rota.unfilledId);
                        if (rota.unfilledMine)
                            dialogs.ask("se_proposer");
                        else if (!root.wide)
                            dialogs.openSheet();
                    }
                }
                RowLayout {
                    visible: root.wide
                    spacing: Theme.space24
                    Layout.fillWidth: true
                    Layout.preferredHeight: Math.max(implicitHeight, flick.height - y - Theme.space24)

                    Card {
                        id: plan
                        padding: Theme.space12
                        Layout.fillHeight: true

                        WeekGrid {
                            visible: !rota.month
                            rota: rota
                            selectedId: duty.dutyId
                            Layout.fillWidth: true
                            Layout.preferredHeight: Math.max(implicitHeight, plan.height - 2 * plan.padding)
                            onChosen: dutyId => root.choose(dutyId)
                        }
                        MonthTable {
                            visible: rota.month
                            rota: rota
                            selectedId: duty.dutyId
                            Layout.fillWidth: true
                            Layout.preferredHeight: Math.max(implicitHeight, plan.height - 2 * plan.padding)
                            onChosen: dutyId => root.choose(dutyId)
                        }
                    }
                    Card {
                        padding: Theme.space20
                        Layout.fillHeight: true
                        Layout.fillWidth: false
                        Layout.preferredWidth: root.panelWidth

                        DutyPanel {
                            rota: rota
                            duty: duty
                            Layout.fillWidth: true
                            onActAsked: act => dialogs.ask(act)
                            onChosen: dutyId => root.show(dutyId)
                        }
                        FreshnessLine {
                            rota: rota
                        }
                    }
                }
                Column { // each row has the width it is given, however wide its words would be
                    visible: !root.wide
                    spacing: Theme.space16
                    Layout.fillWidth: true

                    Repeater {
                        model: rota.list

                        DutyListRow {
                            width: column.width
                            onChosen: root.choose(dutyId)
                            onActAsked: {
                                duty.dutyId = dutyId;
                                dialogs.ask(act);
                            }
                        }
                    }
                    FreshnessLine {
                        width: column.width
                        rota: rota
                    }
                }
            }
        }
    }
    RefusalPage {
        visible: root.refusalShown
        focus: visible
        anchors.fill: parent
        rota: rota
        duty: duty
        onExited: root.refusalShown = false
        onOpenAsked: dutyId => {
            root.refusalShown = false;
            root.show(dutyId);
            if (!root.wide)
                dialogs.openSheet();
        }
    }
    RotaDialogs {
        id: dialogs
        rota: rota
        duty: duty
    }
}
