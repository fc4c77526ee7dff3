// « Qui prend la tablette ? »: the people of a shared device, and on a wide screen the code of the chosen one beside.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Relais.App
import Relais.Controls
import Relais.Frame

FocusScope {
    id: root

    required property Session session
    required property Unlocker unlocker

    readonly property bool padBeside: Theme.isWide

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Qui prend la tablette ?")
    // Digits reach the code wherever the focus is on this page.
    Keys.onPressed: event => {
        if (!root.padBeside || root.unlocker.way !== Unlocker.Code)
            return;
        const digit = event.key >= Qt.Key_0 && event.key <= Qt.Key_9 && event.text.length === 1;
        if (digit)
            root.unlocker.code.type(event.text);
        else if (event.key === Qt.Key_Backspace)
            root.unlocker.code.erase();
        event.accepted = digit || event.key === Qt.Key_Backspace;
    }

    RowLayout {
        anchors.fill: parent
        spacing: 0
        layoutDirection: Theme.leftHanded ? Qt.RightToLeft : Qt.LeftToRight

        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.formWidth

            HeroBackdrop {
                anchors.fill: parent
            }
            Flickable {
                id: flick
                anchors.fill: parent
                contentWidth: width
                contentHeight: Math.max(height, body.implicitHeight + 2 * Theme.space32)
                boundsBehavior: Flickable.StopAtBounds

                ColumnLayout {
                    id: body
                    width: Math.min(flick.width - 2 * (Theme.isPhone ? Theme.margin : Theme.space48), Theme.formWidth)
                    height: flick.contentHeight - 2 * Theme.space32
                    x: (flick.width - width) / 2
                    y: Theme.space32
                    spacing: Theme.space12

                    RowLayout {
                        spacing: Theme.space16
                        Layout.fillWidth: true
                        Layout.bottomMargin: Theme.space24

                        BrandSymbol {
                            size: 56
                            inverse: true
                        }
                        ColumnLayout {
                            spacing: 0
                            Layout.fillWidth: true

                            AppText {
                                text: qsTr("Relais")
                                style: "titreXL"
                                color: Theme.surHero
                                Layout.fillWidth: true
                            }
                            AppText {
                                text: root.session.placeText === "" ? qsTr("Appareil partagé") : qsTr("Tablette partagée · %1").arg(root.session.placeText)
                                style: "petit"
                                color: Theme.surHero2
                                Layout.fillWidth: true
                            }
                        }
                    }
                    AppText {
                        text: qsTr("Qui prend la tablette ?")
                        style: "titreXL"
                        color: Theme.surHero
                        heading: true
                        Layout.fillWidth: true
                        Layout.bottomMargin: Theme.space8
                    }
                    Repeater {
                        model: root.session.people

                        PersonRow {
                            required property int index

                            marked: chosen && root.padBeside && root.unlocker.way === Unlocker.Code
                            focus: index === 0
                            onClicked: root.session.choosePerson(index)
                        }
                    }
                    OtherPersonRow {
                        visible: !root.session.people.full
                        onClicked: root.session.addPerson()
                    }
                    Item {
                        Layout.fillHeight: true
                    }
                    AppText {
                        visible: !root.padBeside && text !== ""
                        text: root.session.waitingLine
                        style: "petit"
                        color: Theme.surHero
                        Layout.fillWidth: true
                    }
                    AppButton {
                        visible: !root.padBeside
                        text: qsTr("Appeler la LUP")
                        iconName: "phone_in_talk"
                        kind: "surHero"
                        compact: true
                        Layout.fillWidth: true
                        onClicked: root.session.callLup()
                    }
                    RowLayout {
                        spacing: Theme.space12
                        Layout.fillWidth: true

                        Icon {
                            name: "shield"
                            color: Theme.surHero
                        }
                        AppText {
                            text: qsTr("Chaque personne ouvre ses propres dossiers. Rien n’est visible sans code.")
                            style: "petit"
                            color: Theme.surHero
                            Layout.fillWidth: true
                        }
                    }
                }
            }
        }
        PersonPad {
            visible: root.padBeside
            session: root.session
            unlocker: root.unlocker
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.formWidth
        }
    }
}
