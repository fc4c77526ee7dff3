// Gallery: hero, an answer to read, running alerts, navigation.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Frame

Item {
    NavRail {
        id: rail
        visible: !Theme.isPhone && !Theme.isDesk
        height: parent.height
        destinations: places.all
        current: "home"

        SyncBadge {
            form: "stack"
        }
        Avatar {
            initials: "AM"
            Layout.alignment: Qt.AlignHCenter
        }
    }
    SideBar {
        id: side
        visible: Theme.isDesk
        height: parent.height
        destinations: places.all
        current: "home"

        SyncBadge {
            form: "row"
            text: "À jour à 11 h 18"
        }
        Avatar {
            initials: "AM"
            name: "Dr Ada Modèle"
            line: "Médecin généraliste"
            full: true
        }
    }
    QtObject {
        id: places

        readonly property list<NavDestination> all: [
            NavDestination { key: "home"; label: "Accueil"; iconName: "home"; count: 0 },
            NavDestination { key: "alerts"; label: "Alertes"; iconName: "campaign"; count: 1 },
            NavDestination { key: "directory"; label: "Annuaire"; iconName: "contacts"; count: 0 }
        ]
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.leftMargin: rail.visible ? rail.width : side.visible ? side.width : 0
        spacing: 0

        TestBand {
            clockText: "samedi 21 novembre 2026, 15 h"
        }
        Page {
            title: Theme.isPhone ? "Relais" : "Bonjour, Dr Modèle"
            leading: Theme.isPhone ? "symbol" : ""
            Layout.fillWidth: true
            Layout.fillHeight: true
            badge: [
                SyncBadge {
                    visible: Theme.isPhone
                },
                Avatar {
                    initials: "AM"
                    visible: Theme.isPhone
                }
            ]

            AppText {
                text: "Jeudi 12 mars · Cabinet des Tilleuls"
                style: "petit"
                strong: true
                color: Theme.encre2
                Layout.fillWidth: true
            }
            HeroCard {
                title: "Un patient va renoncer à un soin urgent ?"
                text: "La CPAM reprend le dossier et vous répond."
                actionText: "Alerter la LUP"
                actionIcon: "campaign"
            }
            SectionTitle {
                text: "À lire"
            }
            Card {
                tone: "repondu"
                padding: 0

                ListRow {
                    title: "ESSAI Dominique"
                    subtitle: "Carte Vitale remise à jour. Le soin peut avoir lieu."
                    iconName: "check_circle"
                    iconColor: Theme.repondu
                    chevron: true
                    stageFills: ["full", "full", "full", "full"]
                    stageTones: ["repondu"]
                    stageText: "Réponse à 9 h 20"
                    roundTop: true
                    roundBottom: true
                }
            }
            SectionTitle {
                text: "En cours"
                linkText: "Tout voir"
            }
            Card {
                padding: 0
                spacing: 0

                ListRow {
                    title: "FICTIF Noa"
                    subtitle: "Carte Vitale · traitement"
                    trailing: "24 h"
                    stageFills: ["full", "full", "full", "empty"]
                    stageTones: ["recu"]
                    stageText: "Prise en charge 10 h 05"
                    roundTop: true
                }
                ListRow {
                    title: "SPÉCIMEN-DE-LA-LONGUE-VALLÉE Marie-Dominique"
                    subtitle: "C2S · soins dentaires"
                    trailing: "3 jours"
                    unread: true
                    stageFills: ["full", "hatched", "empty", "empty"]
                    stageTones: ["petrole", "attente"]
                    stageText: "En attente d’envoi"
                    stageTone: "attente"
                    roundBottom: true
                }
            }
        }
        NavBar {
            visible: Theme.isPhone
            destinations: places.all
            current: "home"
        }
    }
}
