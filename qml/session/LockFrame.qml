// The petrol surface of everything shown while locked: owner above, content, what waits below.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.App
import Relais.Controls
import Relais.Frame

FocusScope {
    id: root

    default property alias content: column.data
    property alias foot: below.data
    required property Session session
    property string title
    property string text
    property bool ownerLine: true // the owner in one line above; the first page shows her in the middle
    property bool back: false

    signal exited

    Accessible.role: Accessible.Pane
    Accessible.name: root.title === "" ? qsTr("Relais est verrouillé") : root.title
    Keys.onEscapePressed: root.exited()
    Keys.onBackPressed: event => {
        event.accepted = root.back;
        if (root.back)
            root.exited();
    }

    HeroBackdrop {
        anchors.fill: parent
    }
    Flickable {
        id: flick
        anchors.fill: parent
        contentWidth: width
        contentHeight: Math.max(height, body.implicitHeight + 2 * Theme.space24)
        boundsBehavior: Flickable.StopAtBounds

        ColumnLayout {
            id: body
            width: Math.min(flick.width - 2 * Theme.margin, Theme.scaled(Theme.fromCompact + Theme.space48 * 2))
            height: flick.contentHeight - 2 * Theme.space24
            x: (flick.width - width) / 2
            y: Theme.space24
            spacing: Theme.space16

            RowLayout {
                visible: root.ownerLine
                spacing: Theme.space12
                Layout.fillWidth: true

                IconButton {
                    visible: root.back
                    name: qsTr("Retour")
                    iconName: "arrow_back"
                    kind: "surHero"
                    onClicked: root.exited()
                }
                BrandSymbol {
                    size: 40
                    inverse: true
                }
                ColumnLayout {
                    spacing: 0
                    Layout.fillWidth: true

                    AppText {
                        text: root.session.owner.name
                        style: "texteFort"
                        color: Theme.surHero
                        Layout.fillWidth: true
                    }
                    AppText {
                        text: root.session.owner.profession
                        style: "petit"
                        color: Theme.surHero2
                        Layout.fillWidth: true
                    }
                }
            }
            AppText {
                visible: text !== ""
                text: root.title
                style: "titreL"
                color: Theme.surHero
                heading: true
                Layout.fillWidth: true
                Layout.topMargin: Theme.space8
            }
            AppText {
                visible: text !== ""
                text: root.text
                color: Theme.surHero2
                Layout.fillWidth: true
            }
            ColumnLayout {
                id: column
                spacing: Theme.space12
                Layout.fillWidth: true
                Layout.fillHeight: true
            }
            ColumnLayout {
                id: below
                spacing: Theme.space8
                Layout.fillWidth: true
            }
            WaitingLine {
                text: root.session.waitingLine
            }
        }
    }
    IconButton { // beside the owner in the middle: it takes no room from the pad
        visible: root.back && !root.ownerLine
        name: qsTr("Retour")
        iconName: "arrow_back"
        kind: "surHero"
        x: Theme.space8
        y: Theme.space8
        onClicked: root.exited()
    }
}
