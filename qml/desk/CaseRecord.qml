// A case at the desk, read from top to bottom: what presses, what blocks, what was written, what was done.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Desk
import Relais.Frame
import Relais.Records

ColumnLayout {
    id: root

    required property CaseView view
    property bool numberShown: true

    signal composed(act: string)
    signal callAsked(phone: string)

    spacing: Theme.space16
    Layout.fillWidth: true

    CaseHead {
        view: root.view
        numberShown: root.numberShown
        onCallAsked: phone => root.callAsked(phone)
    }
    Banner {
        visible: text !== ""
        tone: root.view.cancelled ? "neutre" : "attente"
        iconName: "info"
        text: root.view.notice
    }
    StageTrack {
        visible: root.view.quarantined
        large: true
        backdrop: Theme.fond
        fills: root.view.stage.fills
        tones: root.view.stage.tones
        words: root.view.stage.labels
        stateText: root.view.stage.words
        Layout.fillWidth: true
    }
    TriageCard {
        view: root.view
        onComposed: act => root.composed(act)
        onCallAsked: phone => root.callAsked(phone)
    }
    Banner {
        visible: root.view.objective !== "" || root.view.dispositif === "pfidass" && root.view.received !== ""
        tone: root.view.objectiveTone
        iconName: root.view.dispositif === "pfidass" ? "flag" : "timer"
        lead: root.view.objective
        text: root.view.received
    }
    Repeater {
        model: root.view.actions.includes("rattacher") ? root.view.duplicateNumbers : []

        Banner {
            required property int index
            required property string modelData

            iconName: "layers"
            text: qsTr("Peut-être déjà signalée : %1").arg(modelData)
            actionText: qsTr("Rattacher")
            onActed: root.view.attachTo(index)
        }
    }
    FactsCard {
        visible: root.view.facts.count > 0 && root.view.dispositif !== "pfidass"
        facts: root.view.facts
    }
    Card {
        visible: root.view.detail !== "" || root.view.detailHidden

        GridLayout {
            columns: Theme.isPhone ? 1 : 2
            columnSpacing: Theme.space12
            rowSpacing: 0
            Layout.fillWidth: true

            AppText {
                text: qsTr("Détail donné par le professionnel")
                style: "petit"
                color: Theme.encre2
                Layout.fillWidth: true
            }
            AppButton {
                visible: !root.view.detailHidden && root.view.actions.includes("contenu_excessif")
                text: qsTr("Contenu médical excessif")
                iconName: "visibility_off"
                kind: "texte"
                compact: true
                onClicked: excessive.open()
            }
        }
        AppText {
            text: root.view.detailHidden ? qsTr("Texte masqué : contenu médical excessif. Le professionnel en est averti.") : root.view.detail
            color: root.view.detailHidden ? Theme.encre2 : Theme.encre
            style: "texteL"
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.readingWidth
        }
    }
    PlanCard {
        visible: root.view.dispositif === "pfidass"
        view: root.view
        onComposed: act => root.composed(act)
    }
    FactsCard { // an accompaniment shows its plan first
        visible: root.view.facts.count > 0 && root.view.dispositif === "pfidass"
        facts: root.view.facts
    }
    CaseSteps {
        visible: root.view.steps.count > 0 && root.view.dispositif !== "pfidass"
        steps: root.view.steps
    }
    SectionTitle {
        text: qsTr("Historique")
    }
    ColumnLayout {
        spacing: 0
        Layout.fillWidth: true

        Repeater {
            model: root.view.history

            HistoryRow {
                id: line

                required property int index
                required property string written
                required property string icon

                required detail
                required tone

                text: line.written
                iconName: line.icon
                lastRow: line.index === root.view.history.count - 1
            }
        }
    }
    ConfirmDialog {
        id: excessive
        title: qsTr("Contenu médical excessif")
        text: qsTr("Le texte est masqué pour tous et le professionnel en est averti. Le reste du dossier ne change pas.")
        confirmText: qsTr("Masquer ce texte")
        onConfirmed: root.view.act("contenu_excessif")
    }
}
