// Writing a LUP alert: three steps on a phone, three numbered cards on one page elsewhere.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.Alerts
import Relais.App
import Relais.Controls
import Relais.FormPages
import Relais.Frame
import Relais.Inputs
import Relais.Records
import Relais.Scan

Page {
    id: root

    required property RecordSource records
    required property Navigator navigator
    property deviceOwner owner
    required property syncStatus status
    property CodeScanner scanner: null
    property string draftId
    property string correctedId // an alert that the service found wrong

    readonly property bool stepped: Theme.isPhone
    readonly property GroupedField padField: root.stepped && composer.step === 0 ? patientFields.padField : null

    // Focus goes to the summary of errors, or where the step begins.
    function arrive(): void {
        root.scrollToTop();
        if (summary.visible) {
            patientFields.padField = null; // the pad would hide what is to be corrected
            summary.forceActiveFocus();
        } else
            root.focusFirst();
    }

    function focusFirst(): void {
        if (!root.stepped)
            patientCard.fields.focusFirst();
        else if (composer.step === 0)
            patientFields.focusFirst();
        else if (composer.step === 1)
            situationFields.focusFirst();
        else
            checkStep.focusFirst();
    }

    function focusField(linkId: string): void {
        const step = composer.form.stepOf(linkId);
        if (!root.stepped) {
            const card = step === 0 ? patientCard : step === 1 ? situationCard : checkCard;
            card.fields.focusField(linkId);
            return;
        }
        composer.goToStep(step);
        if (step === 0)
            patientFields.focusField(linkId);
        else if (step === 1)
            situationFields.focusField(linkId);
        else
            checkStep.focusField(linkId);
    }

    function act(): void {
        if (root.stepped && composer.step < 2) {
            if (!composer.advance())
                root.arrive();
            return;
        }
        composer.submit();
        if (composer.form.errors.length > 0)
            root.arrive();
    }

    function leave(): void {
        if (composer.started && composer.problem === "")
            composer.keepDraft();
        else
            root.navigator.back();
    }

    title: root.correctedId === "" ? qsTr("Alerte LUP") : qsTr("Corriger l’alerte")
    // Large text leaves room for one button below: the way back is in the bar.
    leading: root.stepped && composer.step > 0 && Theme.isEtroit ? "back" : "close"
    step: composer.step + 1
    stepCount: root.stepped ? 3 : 0
    heading: root.stepped && composer.form.stepCount > composer.step ? composer.form.stepTitle(composer.step) : ""
    onExited: root.leading === "back" ? composer.goToStep(composer.step - 1) : root.leave()
    Component.onCompleted: arriving.restart()
    badge: [
        AppText {
            visible: !Theme.isPhone && composer.started
            text: qsTr("Brouillon enregistré ici")
            style: "petit"
            color: Theme.encre2
        },
        BarBadge {
            navigator: root.navigator
            link: root.status
        }
    ]
    pad: NumberPad {
        visible: root.padField !== null
        letters: patientFields.letters
        onTyped: symbol => root.padField.type(symbol)
        onErased: root.padField.erase()
        onAdvanced: root.padField.accepted()
    }
    actions: ActionBar {
        main: AppButton {
            text: composer.refused && (!root.stepped || composer.step === 2) ? qsTr("Garder le brouillon")
                  : root.stepped && composer.step < 2 ? qsTr("Continuer") : root.correctedId === "" ? qsTr("Envoyer l’alerte") : qsTr("Envoyer la correction")
            iconName: root.stepped && composer.step < 2 || composer.refused ? "" : "send"
            kind: "alerte"
            busy: composer.submitting
            Layout.fillWidth: true
            onClicked: root.act()
        }

        AppButton {
            visible: root.stepped && composer.step > 0 && !Theme.isEtroit
            text: qsTr("Retour")
            kind: "secondaire"
            onClicked: composer.goToStep(composer.step - 1)
        }
        AppButton {
            visible: !root.stepped
            text: qsTr("Appeler la LUP")
            iconName: "phone_in_talk"
            kind: "secondaire"
            onClicked: root.navigator.call("")
        }
    }

    // Once the step that was just asked for is laid out.
    Timer {
        id: arriving
        interval: 0
        onTriggered: root.arrive()
    }
    AlertComposer {
        id: composer
        draftId: root.draftId
        correctedId: root.correctedId
        source: root.records
        canScan: root.scanner !== null && root.scanner.present
        onStepChanged: arriving.restart()
        onReadyChanged: arriving.restart()
        onDraftKept: draftId => {
            const navigator = root.navigator;
            navigator.back();
            if (draftId !== "")
                navigator.sayDraftKept(draftId);
        }
        onSaved: {
            if (root.correctedId === "")
                root.navigator.push(savedPage, {recordId: composer.savedRecord});
            else
                root.navigator.back();
        }
    }
    Connections {
        target: composer.form
        function onLinkFollowed(key: string): void {
            if (key === "recents")
                recents.open();
            else if (key === "scan")
                scan.createObject(root);
        }
    }
    RecentsSheet {
        id: recents
        patients: composer.recents
        onPicked: row => composer.useRecent(row)
    }
    Banner {
        // Where the device finds nothing to correct itself, the service's words are all there is.
        readonly property string fault: composer.toCorrect === "" || summary.visible ? "" : qsTr("À corriger : %1").arg(composer.toCorrect)

        visible: text !== ""
        tone: "erreur"
        iconName: "error"
        text: composer.problem !== "" ? composer.problem : fault
    }
    Banner {
        visible: composer.ins.filled !== "" && (!root.stepped || composer.step === 0)
        tone: "repondu"
        iconName: "check_circle"
        text: composer.ins.filled
    }
    ErrorSummary {
        id: summary
        errors: composer.form.errors
        onChosen: index => root.focusField(composer.form.errorField(index))
    }
    FormFields {
        id: patientFields
        visible: root.stepped && composer.ready && composer.step === 0
        form: composer.form
        step: 0
        firstField: composer.resumeField
    }
    FormFields {
        id: situationFields
        visible: root.stepped && composer.ready && composer.step === 1
        form: composer.form
        step: 1
        firstField: composer.resumeField
    }
    CheckStep {
        id: checkStep
        visible: root.stepped && composer.ready && composer.step === 2
        composer: composer
        author: root.owner.name
        online: root.records.online
    }
    FormCard {
        id: patientCard
        visible: !root.stepped && composer.ready
        form: composer.form
        step: 0
    }
    FormCard {
        id: situationCard
        visible: !root.stepped && composer.ready
        form: composer.form
        step: 1

        DetailEditor {
            composer: composer
        }
    }
    FormCard {
        id: checkCard
        visible: !root.stepped && composer.ready
        form: composer.form
        step: 2

        AppButton {
            text: qsTr("Notice à lui lire")
            iconName: "record_voice_over"
            kind: "texte"
            compact: true
            onClicked: notice.open()
        }
        Banner {
            visible: composer.refused
            tone: "attente"
            iconName: "back_hand"
            text: composer.refusalHelp
        }
        Banner {
            visible: !root.records.online && !composer.refused
            tone: "attente"
            iconName: "cloud_off"
            lead: qsTr("Hors ligne.")
            text: qsTr("L’alerte sera enregistrée ici et partira au retour du réseau.")
        }
    }
    ClearDraft {
        visible: composer.started && root.correctedId === "" && (!root.stepped || composer.step === 0)
        onAgreed: composer.clear()
    }
    NoticeSheet {
        id: notice
        notice: composer.notice
    }
    Component {
        id: scan

        ScanSheet {
            ins: composer.ins
            scanner: root.scanner
        }
    }
    Component {
        id: savedPage

        AlertSavedPage {
            records: root.records
            navigator: root.navigator
            status: root.status
        }
    }
    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        enabled: root.visible
        onActivated: root.act()
    }
}
