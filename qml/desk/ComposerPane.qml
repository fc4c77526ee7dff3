// The third pane of a desk: the composer, always open, or why nothing can be written yet.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Desk
import Relais.Frame

FocusScope {
    id: root

    required property CaseView view
    required property ActComposer composer

    function focusFirst(): void {
        form.focusFirst();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.space24
        spacing: Theme.space16

        RowLayout {
            visible: root.composer.open
            spacing: Theme.space8
            Layout.fillHeight: false

            AppText {
                text: root.composer.title
                style: "titreM"
                heading: true
                Layout.fillWidth: true
            }
            IconButton {
                visible: !root.composer.closes
                name: qsTr("Fermer")
                iconName: "close"
                onClicked: root.composer.act = ""
            }
        }
        RevealArea {
            visible: root.composer.open
            contentHeight: form.implicitHeight + Theme.space16

            ActForm {
                id: form
                width: parent.width
                composer: root.composer
                busy: root.view.busy
            }
        }
        ActButtons {
            visible: root.composer.open
            composer: root.composer
            busy: root.view.busy
        }
        Item {
            visible: !root.composer.open
            Layout.fillWidth: true
            Layout.fillHeight: true

            AppText {
                anchors.centerIn: parent
                width: parent.width
                visible: root.view.loaded
                text: root.view.cancelled ? qsTr("Ce dossier est annulé.") : root.view.actions.includes("prendre_en_charge") ? qsTr("Prenez ce dossier en charge pour répondre.") : qsTr("Rien à écrire pour l’instant.")
                color: Theme.encre2
                horizontalAlignment: Text.AlignHCenter
            }
        }
    }
}
