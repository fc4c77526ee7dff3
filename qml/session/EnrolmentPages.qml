// First start, five steps, one subject each (design.md §8.15).
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import Relais.App
import Relais.Parts

FocusScope {
    id: root

    required property Session session
    required property Enrolment enrolment

    PageSlot {
        anchors.fill: parent
        focus: true
        page: root.pageOf(root.enrolment.step)
    }
    Component {
        id: codeStep

        EnrolCodeStep {
            enrolment: root.enrolment
            scanner: root.session.scanner
        }
    }
    Component {
        id: compareStep

        EnrolCompareStep {
            enrolment: root.enrolment
        }
    }
    Component {
        id: passphraseStep

        EnrolPassphraseStep {
            enrolment: root.enrolment
        }
    }
    Component {
        id: pinStep

        EnrolPinStep {
            enrolment: root.enrolment
        }
    }
    Component {
        id: recoveryStep

        EnrolRecoveryStep {
            enrolment: root.enrolment
        }
    }
    Component {
        id: readyStep

        EnrolReadyStep {
            session: root.session
            enrolment: root.enrolment
        }
    }
    Component {
        id: stopped

        EnrolStoppedPage {
            enrolment: root.enrolment
        }
    }

    function pageOf(step: int): Component {
        switch (step) {
        case Enrolment.Compare:
            return compareStep;
        case Enrolment.Passphrase:
            return passphraseStep;
        case Enrolment.Pin:
            return pinStep;
        case Enrolment.Recovery:
            return recoveryStep;
        case Enrolment.Ready:
            return readyStep;
        case Enrolment.Stopped:
            return stopped;
        default:
            return codeStep;
        }
    }
}
