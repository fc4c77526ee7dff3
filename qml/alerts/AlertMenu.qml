// What else may be done with an alert: complement, take back, reopen, cancel with its reason.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.Alerts
import Relais.Controls
import Relais.Frame
import Relais.Inputs

Sheet {
    id: root

    required property AlertView view

    signal complementAsked
    signal reopenAsked

    property bool cancelling: false

    title: root.cancelling ? qsTr("Annuler l’alerte") : qsTr("Cette alerte")
    onAboutToShow: root.cancelling = false

    AppButton {
        visible: !root.cancelling && root.view.canComplement
        text: qsTr("Ajouter un complément")
        iconName: "add"
        kind: "texte"
        Layout.fillWidth: true
        onClicked: {
            root.close();
            root.complementAsked();
        }
    }
    AppButton {
        visible: !root.cancelling && root.view.canTakeBack
        text: qsTr("Reprendre en brouillon")
        iconName: "edit_note"
        kind: "texte"
        Layout.fillWidth: true
        onClicked: {
            root.close();
            root.view.takeBack();
        }
    }
    AppButton {
        visible: !root.cancelling && root.view.canReopen
        text: qsTr("Rouvrir")
        iconName: "history"
        kind: "texte"
        Layout.fillWidth: true
        onClicked: {
            root.close();
            root.reopenAsked();
        }
    }
    AppButton {
        visible: !root.cancelling && root.view.canCancel
        text: qsTr("Annuler l’alerte")
        iconName: "close"
        kind: "texte"
        Layout.fillWidth: true
        onClicked: root.cancelling = true
    }
    AppText {
        visible: root.cancelling
        text: qsTr("Pourquoi ?")
        style: "etiquette"
        Layout.fillWidth: true
    }
    Repeater {
        model: root.cancelling ? root.view.cancelReasons : []

        AppButton {
            required property int index
            required property string modelData

            text: modelData
            kind: "danger"
            compact: true
            Layout.fillWidth: true
            onClicked: {
                root.close();
                root.view.cancel(index);
            }
        }
    }
}
