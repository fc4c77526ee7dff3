// Home of a professional: alert the LUP, read what was answered, see what runs.
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
import Relais.Records

FocusScope {
    id: root

    required property RecordSource records
    required property Navigator navigator
    required property deviceOwner owner
    required property syncStatus status
    property string selected // touched here; until then the first row is shown beside the list
    property int readAfter: 2000 // ms
    property alias above: topSlot.data // what a role has to know first: a midwife's duty
    readonly property string shownId: !Theme.isWide ? "" : root.selected !== "" ? root.selected : root.firstId
    readonly property string firstId: unread.count > 0 ? unread.idAt(0) : running.count > 0 ? running.idAt(0) : ""

    function choose(id: string): void {
        if (Theme.isWide)
            root.selected = id;
        else
            root.navigator.openRecord("lup", id);
    }

    AlertListModel {
        id: unread
        source: root.records
        filter: "unread"
        maximum: 20
    }
    AlertListModel {
        id: running
        source: root.records
        filter: "waiting"
        maximum: 3
    }
    AlertListModel {
        id: drafts
        source: root.records
        filter: "drafts"
        maximum: 5
    }
    RowLayout {
        anchors.fill: parent
        spacing: 0

        Page {
            title: Theme.isPhone ? qsTr("Relais") : qsTr("Bonjour, %1").arg(root.owner.name)
            leading: Theme.isPhone ? "symbol" : ""
            maximumWidth: Theme.isWide ? 100000 : Theme.formWidth
            Layout.fillHeight: true
            Layout.fillWidth: !Theme.isWide
            Layout.preferredWidth: Theme.isWide ? Theme.listWidth : -1
            badge: [
                BarBadge {
                    navigator: root.navigator
                    link: root.status
                },
                Avatar {
                    visible: Theme.isPhone
                    initials: root.owner.initials
                    name: root.owner.name
                    onClicked: root.navigator.openAccount()
                }
            ]

            AppText {
                text: root.owner.place === "" ? root.records.todayText : root.records.todayText + " · " + root.owner.place
                style: "petit"
                strong: true
                color: Theme.encre2
                Layout.fillWidth: true
            }
            ColumnLayout {
                id: topSlot
                visible: implicitHeight > 0
                spacing: Theme.space12
                Layout.fillWidth: true
            }
            UnsentBanner {
                records: root.records
                navigator: root.navigator
                status: root.status
            }
            HeroCard {
                title: qsTr("Un patient va renoncer à un soin urgent ?")
                text: qsTr("La CPAM reprend le dossier et vous répond.")
                actionText: qsTr("Alerter la LUP")
                actionIcon: "campaign"
                onActed: root.navigator.compose("lup", "")
            }
            SectionTitle {
                visible: unread.count > 0
                text: qsTr("À lire")
            }
            Repeater {
                model: unread

                Card {
                    id: answer

                    required property string recordId
                    required property string title
                    required property string stateCode
                    required property stageView stage
                    readonly property bool isQuestion: answer.stateCode === "EN_ATTENTE_DECLARANT"

                    tone: answer.stage.tone
                    padding: 0

                    ListRow {
                        title: answer.title
                        subtitle: answer.stage.sentence
                        iconName: answer.isQuestion ? "help" : "check_circle"
                        iconColor: Theme.tone(answer.stage.tone)
                        chevron: true
                        unread: true
                        selected: root.shownId === answer.recordId
                        stageFills: answer.stage.fills
                        stageTones: answer.stage.tones
                        stageText: answer.stage.words
                        stageTone: answer.stage.tone
                        roundTop: true
                        roundBottom: true
                        onClicked: root.choose(answer.recordId)
                    }
                }
            }
            SectionTitle {
                visible: running.count > 0
                text: qsTr("En cours")
                linkText: qsTr("Tout voir")
                onLinkClicked: root.navigator.goTo("alertes")
            }
            Card {
                visible: running.count > 0
                padding: 0
                spacing: 0

                Repeater {
                    model: running

                    AlertRow {
                        selected: root.shownId === recordId
                        roundTop: index === 0
                        roundBottom: index === running.count - 1
                        onClicked: root.choose(recordId)
                    }
                }
            }
            SectionTitle {
                visible: drafts.count > 0
                text: qsTr("Brouillons")
            }
            Card {
                visible: drafts.count > 0
                padding: 0
                spacing: 0

                Repeater {
                    model: drafts

                    AlertRow {
                        roundTop: index === 0
                        roundBottom: index === drafts.count - 1
                        onClicked: root.navigator.compose("lup", recordId)
                    }
                }
            }
            AppText {
                visible: unread.count + running.count + drafts.count === 0
                text: qsTr("Aucune alerte en cours")
                color: Theme.encre2
                Layout.fillWidth: true
            }
        }
        Rectangle {
            visible: Theme.isWide
            color: Theme.surface
            radius: Theme.radiusCarte
            border.width: Theme.lineSeparateur
            border.color: Theme.trait
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.margins: Theme.space24

            AlertPane {
                anchors.fill: parent
                anchors.margins: Theme.lineFort
                records: root.records
                navigator: root.navigator
                status: root.status
                recordId: root.shownId
                chosen: root.selected !== ""
                readAfter: root.readAfter
                onUsed: root.selected = root.shownId
            }
        }
    }
    Shortcut {
        enabled: root.visible
        sequences: ["Ctrl+N"]
        onActivated: root.navigator.compose("lup", "")
    }
}
