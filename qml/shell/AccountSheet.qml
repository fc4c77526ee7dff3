// Under the avatar, at every size: sendings, settings, lock, help, and the telephone.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.App
import Relais.Controls
import Relais.Frame

Sheet {
    id: root

    required property Session session

    title: root.session.owner.name

    AppText {
        text: root.session.owner.place === "" ? root.session.owner.profession : qsTr("%1 · %2").arg(root.session.owner.profession).arg(root.session.owner.place)
        style: "petit"
        color: Theme.encre2
        Layout.fillWidth: true
    }
    Card {
        padding: 0
        spacing: 0

        ListRow {
            roundTop: true
            title: qsTr("Envois")
            subtitle: root.session.status.headline
            iconName: "send"
            onClicked: {
                root.close();
                root.session.navigator.openOutbox();
            }
        }
        ListRow {
            title: qsTr("Réglages")
            iconName: "tune"
            onClicked: {
                root.close();
                root.session.navigator.openSettings();
            }
        }
        ListRow {
            title: qsTr("Changer de personne")
            subtitle: qsTr("Verrouille, puis demande qui prend l’appareil")
            iconName: "swap_horiz"
            onClicked: {
                root.close();
                root.session.changePerson();
            }
        }
        ListRow {
            title: qsTr("Verrouiller")
            iconName: "lock"
            onClicked: {
                root.close();
                root.session.lock();
            }
        }
        ListRow {
            title: qsTr("Aide")
            iconName: "help"
            onClicked: {
                root.close();
                root.session.navigator.openHelp();
            }
        }
        ListRow {
            title: qsTr("Appeler la LUP")
            subtitle: root.session.lupPhone
            iconName: "phone_in_talk"
            lastRow: true
            roundBottom: true
            onClicked: {
                root.close();
                root.session.callLup();
            }
        }
    }
}
