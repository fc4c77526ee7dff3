// Step 2: whose device this becomes, at which service; with a typed code, six digits that both sides compare.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.App
import Relais.Controls
import Relais.Frame

EnrolStep {
    id: root

    readonly property real groupGap: Theme.space12
    readonly property real boxWidth: Math.min(Theme.scaled(Theme.space48 - Theme.space8), (Math.min(root.width - 2 * Theme.margin, root.maximumWidth) - 5 * Theme.space8 - root.groupGap) / 6)

    readonly property string leadText: root.enrolment.digits === "" ? qsTr("Le code scanné porte la clé du service : il est reconnu.")
                                                                    : qsTr("Ils doivent être les mêmes sur l’écran de la personne qui vous inscrit.")

    heading: root.enrolment.digits === "" ? qsTr("C’est bien vous ?") : qsTr("Comparez ces 6 chiffres")
    lead: Theme.isEtroit ? "" : root.leadText // large: the digits come first
    actions: ActionBar {
        id: bar

        main: ColumnLayout {
            spacing: Theme.space4
            Layout.fillWidth: true

            AppButton {
                text: root.enrolment.digits === "" ? qsTr("C’est bien moi") : qsTr("Les chiffres sont les mêmes")
                iconName: "check"
                Layout.fillWidth: true
                onClicked: root.enrolment.confirmPerson()
            }
            AppButton {
                text: root.enrolment.digits === "" ? qsTr("Ce n’est pas moi") : qsTr("Ils sont différents")
                kind: "texteDanger"
                Layout.fillWidth: true
                onClicked: root.enrolment.rejectPerson()
            }
        }
    }

    Row {
        visible: root.enrolment.digits !== ""
        spacing: Theme.space8
        Layout.alignment: Qt.AlignHCenter
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("Chiffres à comparer : %1").arg(root.enrolment.spokenDigits)

        Repeater {
            model: root.enrolment.digits.length

            Item {
                id: cell

                required property int index

                width: root.boxWidth + (cell.index === 2 ? root.groupGap : 0) // read aloud three by three
                height: Theme.scaled(Theme.space48 + Theme.space8)

                Rectangle {
                    width: root.boxWidth
                    height: parent.height
                    radius: Theme.radiusChoix
                    color: Theme.surface
                    border.width: Theme.lineControle
                    border.color: Theme.contour

                    AppText {
                        anchors.centerIn: parent
                        text: root.enrolment.digits[cell.index]
                        style: "titreL"
                        decorative: true
                    }
                }
            }
        }
    }
    AppText {
        visible: Theme.isEtroit
        text: root.leadText
        color: Theme.encre2
        Layout.fillWidth: true
    }
    Card {
        padding: 0
        spacing: 0

        FactLine {
            iconName: "person"
            title: root.enrolment.personName
            text: root.enrolment.personProfession
        }
        FactLine {
            iconName: "home"
            title: root.enrolment.placeName
        }
        FactLine {
            iconName: "public"
            title: qsTr("Service")
            text: root.enrolment.serviceHost
        }
        FactLine {
            iconName: "badge"
            title: qsTr("Cet appareil")
            text: root.enrolment.deviceName
            lastRow: true
        }
    }
    Banner {
        visible: root.enrolment.digits !== ""
        tone: "attente"
        iconName: "error"
        text: qsTr("Un seul chiffre différent ? Arrêtez : ce n’est peut-être pas le bon service.")
        Layout.fillWidth: true
    }
}
