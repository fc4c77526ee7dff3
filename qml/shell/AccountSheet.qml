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
