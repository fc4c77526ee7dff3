// Which page stands for a destination, a record or a form: the one place where the shell knows the areas.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import Relais.Alerts
import Relais.AlertPages
import Relais.App
import Relais.DeskPages
import Relais.DirectoryPages
import Relais.Outbox
import Relais.Parts
import Relais.RotaPages
import Relais.Settings

QtObject {
    id: root

    required property Session session

    readonly property Component outbox: Component {
        OutboxPage {
            records: root.session.workspace
            navigator: root.session.navigator
            status: root.session.status
            trying: root.session.trying
            onTryAsked: root.session.tryNow()
            onCorrected: recordId => root.session.navigator.push(root.correction, {correctedId: recordId})
            onLupCalled: recordId => root.session.navigator.push(root.alertCall, {recordId: recordId})
            onReferenceCopied: reference => root.session.copyReference(reference)
        }
    }
    readonly property Component settings: Component {
        SettingsPage {
            session: root.session
        }
    }
    readonly property Component newCode: Component {
        ChangeCodePage {
            session: root.session
        }
    }
    readonly property Component help: Component {
        HelpPage {
            session: root.session
        }
    }
    readonly property Component home: Component {
        AlertHomePage {
            records: root.session.workspace
            navigator: root.session.navigator
            owner: root.session.owner
            status: root.session.status
            above: ShiftHero {
                source: root.session.workspace
                onClicked: root.session.navigator.goTo("planning")
            }
        }
    }
    readonly property Component alerts: Component {
        AlertListPage {
            records: root.session.workspace
            navigator: root.session.navigator
            owner: root.session.owner
            status: root.session.status
        }
    }
    readonly property Component alert: Component {
        AlertPage {
            records: root.session.workspace
            navigator: root.session.navigator
            status: root.session.status
        }
    }
    readonly property Component alertCall: Component {
        AlertCallPage {
            records: root.session.workspace
            navigator: root.session.navigator
            status: root.session.status
        }
    }
    readonly property Component newAlert: Component {
        AlertComposePage {
            records: root.session.workspace
            navigator: root.session.navigator
            owner: root.session.owner
            status: root.session.status
            scanner: root.session.scanner
        }
    }
    readonly property Component correction: Component {
        AlertComposePage {
            records: root.session.workspace
            navigator: root.session.navigator
            status: root.session.status
        }
    }
    readonly property Component queue: Component {
        DeskPage {
            source: root.session.workspace
            tools: BarTools {
                session: root.session
            }
            onRecordShownChanged: root.session.navigator.recordShown = recordShown
            onCallAsked: phone => root.session.navigator.call(phone)
            onSaid: text => root.session.navigator.say(text)
        }
    }
    readonly property Component mine: Component {
        DeskPage {
            source: root.session.workspace
            tools: BarTools {
                session: root.session
            }
            onRecordShownChanged: root.session.navigator.recordShown = recordShown
            mineOnly: true
            onCallAsked: phone => root.session.navigator.call(phone)
            onSaid: text => root.session.navigator.say(text)
        }
    }

    readonly property Component support: Component {
        PfidassPage {
            source: root.session.workspace
            tools: BarTools {
                session: root.session
            }
            onRecordShownChanged: root.session.navigator.recordShown = recordShown
            onCallAsked: phone => root.session.navigator.call(phone)
            onSaid: text => root.session.navigator.say(text)
        }
    }
    readonly property Component activity: Component {
        ActivityPage {
            source: root.session.workspace
            badge: BarTools {
                session: root.session
            }
            onSaid: text => root.session.navigator.say(text)
        }
    }
    readonly property Component directory: Component {
        DirectoryPage {
            source: root.session.workspace
            tools: BarTools {
                session: root.session
            }
            onRecordShownChanged: root.session.navigator.recordShown = recordShown
            onCallAsked: phone => root.session.navigator.call(phone)
            onMapAsked: address => root.session.showPlace(address)
        }
    }

    readonly property Component rota: Component {
        RotaPage {
            source: root.session.workspace
            tools: BarTools {
                session: root.session
            }
            onRecordShownChanged: root.session.navigator.recordShown = recordShown
            onSaid: text => root.session.navigator.say(text)
        }
    }

    // The first page of a destination.
    function pageOf(key: string): Component {
        switch (key) {
        case "alertes":
            return root.alerts;
        case "file":
            return root.queue;
        case "mes_dossiers":
            return root.mine;
        case "pfidass":
            return root.support;
        case "activite":
            return root.activity;
        case "planning":
            return root.rota;
        case "annuaire":
            return root.directory;
        default:
            return root.home;
        }
    }

    // Where a desk treats what it is asked to show; "" for who is not of that desk, and reads it as its author.
    function deskOf(dispositif: string): string {
        const place = dispositif === "lup" ? "file" : dispositif === "garde" ? "planning" : dispositif;
        return root.session.destinations.rowOf(place) >= 0 ? place : "";
    }

    // Takes "recordId"; null when no area shows this dispositif.
    function recordPageOf(dispositif: string): Component {
        return dispositif === "lup" ? root.alert : null;
    }

    // Takes "draftId", "" for a new one.
    function composePageOf(dispositif: string): Component {
        return dispositif === "lup" ? root.newAlert : null;
    }
}
