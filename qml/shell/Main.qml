// The window of Relais: what is drawn follows the phase of the session, and nothing survives a lock.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.App
import Relais.Controls
import Relais.Frame
import Relais.Parts
import Relais.SessionPages

Window {
    id: root

    required property Session session

    visible: true
    title: qsTr("Relais")
    color: Theme.fond

    Binding {
        target: Theme
        property: "windowWidth"
        value: root.width
    }
    Binding {
        target: Theme
        property: "windowHeight"
        value: root.height
    }
    Binding {
        target: Theme
        property: "dark"
        value: root.session.settings.dark
    }
    Binding {
        target: Theme
        property: "textFactor"
        value: root.session.settings.textFactor
    }
    Binding {
        target: Theme
        property: "reducedMotion"
        value: root.session.settings.reducedMotion
    }
    Binding {
        target: Theme
        property: "hand"
        value: root.session.settings.hand
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        TestBand {
            visible: root.session.isDemo
            clockText: root.session.scenarioText
        }
        PageSlot {
            id: pages
            focus: true
            page: root.componentOf(root.session.phase)
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
    }
    Curtain {
        anchors.fill: parent
        visible: root.session.curtain
    }
    SheetCurtain {
        visible: root.session.curtain
    }
    Sheet {
        id: number

        property string digits

        title: qsTr("Appeler")

        AppText {
            text: number.digits === "" ? qsTr("Le numéro arrivera avec l’annuaire, au premier échange.") : number.digits
            style: number.digits === "" ? "texteL" : "donnee"
            Layout.fillWidth: true
        }
    }
    Connections {
        target: root.session
        // Whatever had the focus may be gone with its page: keys go to what is shown now.
        function onPhaseChanged(): void {
            number.close(); // nobody's number stays above the lock
            number.digits = "";
            pages.forceActiveFocus();
        }
        function onNoticeTouched(): void {
            root.show(); // it may be minimised
            root.raise();
            root.requestActivate();
        }
        function onNumberShown(digits: string): void {
            number.digits = digits;
            number.open();
        }
    }
    Component {
        id: enrolling

        EnrolmentPages {
            session: root.session
            enrolment: root.session.enrolment
        }
    }
    Component {
        id: locked

        LockPages {
            session: root.session
            unlocker: root.session.unlocker
        }
    }
    Component {
        id: open

        Workplace {
            session: root.session
        }
    }
    Component {
        id: starting

        StartingPage {
            session: root.session
        }
    }
    Shortcut {
        enabled: root.session.isDemo
        sequence: "Ctrl+Shift+N"
        onActivated: root.session.toggleDemoNetwork()
    }
    Shortcut {
        sequence: "Ctrl+L"
        onActivated: root.session.lock()
    }
    Shortcut {
        sequences: ["Ctrl++", "Ctrl+="]
        onActivated: root.session.settings.stepTextSize(1)
    }
    Shortcut {
        sequence: "Ctrl+-"
        onActivated: root.session.settings.stepTextSize(-1)
    }
    Shortcut {
        sequence: "Ctrl+0"
        onActivated: root.session.settings.stepTextSize(0)
    }

    function componentOf(phase: int): Component {
        switch (phase) {
        case Session.Enrolling:
            return enrolling;
        case Session.Locked:
        case Session.LeaseOver:
            return locked;
        case Session.Open:
            return open;
        default:
            return starting;
        }
    }
}
