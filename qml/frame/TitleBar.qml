// The bar at the top of a page: back or close, the title, then what the page puts at the right.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls

Item {
    id: root

    default property alias trailing: right.data
    required property string title
    property string subtitle
    property string leading // "back", "close", "symbol" or ""
    property real inset: Theme.margin // from both sides: a list beside its record has narrower ones

    signal exited

    implicitWidth: 320
    implicitHeight: Math.max(Theme.isLow ? 48 : 64, row.implicitHeight + (root.subtitle === "" ? Theme.space12 : Theme.space24))
    Layout.fillWidth: true

    RowLayout {
        id: row
        // Its own height, and never narrower than words can be: a bar that is not shown yet has no width.
        x: root.leading === "back" || root.leading === "close" ? root.inset - 12 : root.inset
        width: Math.max(Theme.scaled(160), root.width - x - root.inset)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space12

        IconButton {
            visible: root.leading === "back" || root.leading === "close"
            name: root.leading === "close" ? qsTr("Fermer") : qsTr("Retour")
            iconName: root.leading === "close" ? "close" : "arrow_back"
            onClicked: root.exited()
        }
        BrandSymbol {
            visible: root.leading === "symbol"
            size: 36
        }
        ColumnLayout {
            spacing: 0
            Layout.fillWidth: true

            AppText {
                text: root.title
                style: Theme.isPhone ? "titreM" : "titreL"
                size: Theme.isEtroit ? 17 : Theme.isPhone ? 19 : 0 // large: « démarrage » whole between two buttons
                heading: true
                Layout.fillWidth: true
            }
            AppText {
                visible: text !== ""
                text: root.subtitle
                style: "petit"
                color: Theme.encre2
                Layout.fillWidth: true
            }
        }
        RowLayout {
            id: right
            spacing: Theme.space8
        }
    }
}
