// A place picked by its name or its number: a commune, a caisse.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Forms
import Relais.Frame
import Relais.Inputs

FormLinks {
    id: root

    required property PlaceModel places
    required property string value // its name, "" for none
    property string error

    signal picked(code: string)

    texts: root.value === "" ? [qsTr("Choisir…")] : [root.value, qsTr("Effacer")]
    icons: root.value === "" ? ["place"] : ["place", "close"]
    codes: root.value === "" ? ["open"] : ["open", "clear"]
    onFollowed: code => {
        if (code === "clear")
            root.picked("");
        else
            sheet.open();
    }

    Sheet {
        id: sheet
        title: root.label
        onOpened: search.forceActiveFocus()
        onClosed: root.places.search = ""

        SearchField {
            id: search
            value: root.places.search
            label: root.label
            placeholder: qsTr("Nom ou code postal")
            onEdited: text => root.places.search = text
        }
        AppText {
            visible: root.places.count === 0
            text: qsTr("Rien de ce nom sur cet appareil.")
            color: Theme.encre2
            Layout.fillWidth: true
        }
        Repeater {
            model: root.places

            ListRow {
                required property string code
                required property string name

                title: name
                trailing: code
                onClicked: {
                    sheet.close();
                    root.picked(code);
                }
            }
        }
    }
}
