// « Alerter sans lire »: one page that raises an alert while the records stay closed (design.md §8.1).
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.App
import Relais.Controls
import Relais.Frame
import Relais.Inputs
import Relais.Parts

FocusScope {
    id: root

    required property Session session
    required property EmergencyComposer composer

    PageSlot {
        anchors.fill: parent
        focus: true
        page: root.composer.saved ? done : form
    }
    Component {
        id: done

        EmergencySavedPage {
            session: root.session
            composer: root.composer
        }
    }
    Component {
        id: form

        Page {
            id: page

            title: qsTr("Alerter sans lire")
            leading: "close"
            centred: true
            badge: SyncBadge {
                status: root.session.status.badge
                count: root.session.status.badgeCount
                enabled: false
            }
            onExited: root.composer.leave()
            actions: ActionBar {
                IconButton {
                    name: qsTr("Appeler la LUP")
                    iconName: "phone_in_talk"
                    kind: "secondaire"
                    onClicked: root.session.callLup()
                }
                main: AppButton {
                    text: qsTr("Envoyer l’alerte")
                    iconName: "send"
                    kind: "alerte"
                    busy: root.composer.busy
                    Layout.fillWidth: true
                    onClicked: root.composer.submit()
                }
            }

            Banner {
                tone: "urgence"
                iconName: "lock"
                lead: qsTr("Vos dossiers restent fermés.")
                text: qsTr("L’alerte part au nom de cet appareil : la CPAM vous rappelle pour vérifier l’auteur.")
                Layout.fillWidth: true
            }
            ErrorSummary {
                id: summary
                errors: root.composer.problems
                Layout.fillWidth: true
            }
            GridLayout {
                columns: Theme.isEtroit ? 1 : 2
                columnSpacing: Theme.space12
                rowSpacing: Theme.space12
                Layout.fillWidth: true

                Field {
                    label: qsTr("Nom de naissance")
                    value: root.composer.familyName
                    capitals: true
                    focus: true
                    inputHints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
                    error: root.composer.problemOf("familyName", root.composer.problemCount)
                    onEdited: text => root.composer.familyName = text
                }
                Field {
                    label: qsTr("Prénom")
                    value: root.composer.givenName
                    inputHints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
                    error: root.composer.problemOf("givenName", root.composer.problemCount)
                    onEdited: text => root.composer.givenName = text
                }
            }
            PhoneField {
                label: qsTr("Téléphone du patient")
                value: root.composer.patientPhone
                error: root.composer.problemOf("patientPhone", root.composer.problemCount)
                onEdited: bare => root.composer.patientPhone = bare
            }
            PickField {
                label: qsTr("Ce qui bloque, soin menacé")
                value: root.composer.reasonText
                placeholder: qsTr("Choisir")
                error: root.composer.problemOf("reason", root.composer.problemCount)
                onClicked: reasons.open()
            }
            Segmented {
                label: qsTr("Dans combien de temps ?")
                options: root.composer.delays
                current: root.composer.delay
                error: root.composer.problemOf("delay", root.composer.problemCount)
                onChosen: index => root.composer.delay = index
            }
            PhoneField {
                label: qsTr("Où vous rappeler ?")
                value: root.composer.callback
                error: root.composer.problemOf("callback", root.composer.problemCount)
                onEdited: bare => root.composer.callback = bare
            }
            Segmented {
                label: qsTr("Le patient est informé et d’accord ?")
                options: [qsTr("Oui, à l’oral"), qsTr("Oui, par écrit"), qsTr("Non")]
                current: root.composer.accord
                error: root.composer.problemOf("accord", root.composer.problemCount)
                onChosen: index => root.composer.accord = index
            }
            Connections {
                target: root.composer
                function onSubmitRefused(): void {
                    page.scrollToTop();
                    summary.forceActiveFocus();
                }
            }
            Sheet {
                id: reasons
                title: qsTr("Ce qui bloque, soin menacé")
                actions: AppButton {
                    text: qsTr("Garder ce choix")
                    Layout.fillWidth: true
                    onClicked: reasons.close()
                }

                ChoiceGroup {
                    label: qsTr("Qu’est-ce qui bloque ?")

                    Repeater {
                        model: root.composer.motifs

                        Choice {
                            required property int index
                            required property string modelData

                            text: modelData
                            checked: root.composer.motif === index
                            onClicked: root.composer.motif = index
                        }
                    }
                }
                ChoiceGroup {
                    label: qsTr("Quel soin est menacé ?")

                    Repeater {
                        model: root.composer.cares

                        Choice {
                            required property int index
                            required property string modelData

                            text: modelData
                            checked: root.composer.care === index
                            onClicked: root.composer.care = index
                        }
                    }
                }
            }
        }
    }
}
