// The details of one sending, for help by telephone: times, reference, size; never its content.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.App
import Relais.App.Outbox
import Relais.Controls
import Relais.Frame

Sheet {
    id: root

    required property OutboxModel outbox
    required property Navigator navigator
    property string itemId
    property outboxItem item // as the outbox has it now

    function refresh(): void {
        root.item = root.outbox.item(root.itemId);
        if (root.opened && root.item.id === "") // gone from here: taken back, or forgotten
            root.close();
    }

    signal referenceCopied(reference: string)

    title: root.item.title
    onItemIdChanged: root.refresh()
    actions: ColumnLayout {
        spacing: Theme.space8

        AppButton {
            text: qsTr("Ouvrir le dossier")
            visible: root.item.recordId !== ""
            kind: "secondaire"
            Layout.fillWidth: true
            onClicked: {
                root.close();
                root.navigator.openRecord(root.item.dispositif, root.item.recordId);
            }
        }
        AppButton {
            text: qsTr("Reprendre en brouillon")
            visible: root.item.canTakeBack
            kind: "secondaire"
            Layout.fillWidth: true
            onClicked: {
                root.close();
                root.outbox.takeBack(root.itemId);
            }
        }
        AppButton {
            text: qsTr("Copier la référence")
            kind: "texte"
            Layout.fillWidth: true
            onClicked: {
                root.referenceCopied(root.item.reference);
                root.navigator.say(qsTr("Référence copiée"));
                root.close();
            }
        }
    }

    Connections {
        target: root.outbox
        function onCounted(): void {
            root.refresh();
        }
    }
    AppText {
        visible: text !== ""
        text: root.item.reason
        style: "texteL"
        Layout.fillWidth: true
    }
    Fact {
        label: qsTr("Enregistré sur cet appareil")
        value: root.item.savedText
    }
    Fact {
        visible: root.item.answeredText !== ""
        label: qsTr("Heure du service")
        value: root.item.answeredText
    }
    Fact {
        label: qsTr("Référence")
        value: root.item.reference
    }
    Fact {
        label: qsTr("Taille")
        value: root.item.sizeText
    }
    AppText {
        text: qsTr("Ce qui attend ne peut pas être effacé ici.")
        style: "petit"
        color: Theme.encre2
        Layout.fillWidth: true
    }
}
