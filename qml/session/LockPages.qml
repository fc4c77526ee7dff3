// Which page stands before closed records: the code, its other ways, the blocked code, the alert without reading.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import Relais.App
import Relais.Controls
import Relais.Frame
import Relais.Parts

FocusScope {
    id: root

    required property Session session
    required property Unlocker unlocker

    // On a wide screen the list stays beside the pad.
    readonly property bool asksWho: root.session.shared && (root.session.picking || (Theme.isWide && root.unlocker.way === Unlocker.Code))

    PageSlot {
        anchors.fill: parent
        focus: true
        page: root.session.emergency.active ? emergency : root.session.phase === Session.LeaseOver ? lease : root.asksWho ? people
              : root.session.keptStep > 0 && root.unlocker.way === Unlocker.Code ? kept : root.pageOf(root.unlocker.way)
    }
    Component {
        id: people

        PeoplePage {
            session: root.session
            unlocker: root.unlocker
        }
    }
    Component {
        id: kept

        Curtain {
            title: qsTr("Relais est verrouillé")
            text: Theme.isPhone ? qsTr("Votre saisie est enregistrée. Vous la retrouverez à l’étape %1, telle que vous l’avez laissée.").arg(root.session.keptStep)
                                : qsTr("Votre saisie est enregistrée. Vous la retrouverez telle que vous l’avez laissée.")
            actionText: qsTr("Entrer le code")
            onActed: root.session.enterCode()
            // Who types her code at once is understood.
            Keys.onPressed: event => {
                event.accepted = event.key >= Qt.Key_0 && event.key <= Qt.Key_9 && event.text.length === 1;
                if (!event.accepted)
                    return;
                const digit = event.text;
                root.session.enterCode();
                root.unlocker.code.type(digit);
            }
        }
    }
    Component {
        id: code

        LockPage {
            session: root.session
            unlocker: root.unlocker
        }
    }
    Component {
        id: secret

        SecretPage {
            session: root.session
            unlocker: root.unlocker
        }
    }
    Component {
        id: ways

        WaysPage {
            session: root.session
            unlocker: root.unlocker
        }
    }
    Component {
        id: lease

        LeasePage {
            session: root.session
        }
    }
    Component {
        id: emergency

        EmergencyPage {
            session: root.session
            composer: root.session.emergency
        }
    }

    function pageOf(way: int): Component {
        switch (way) {
        case Unlocker.Passphrase:
        case Unlocker.Recovery:
            return secret;
        case Unlocker.Ways:
            return ways;
        default:
            return code;
        }
    }
}
