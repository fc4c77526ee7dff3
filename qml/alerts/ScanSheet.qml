// The identity printed on a document, read by the camera; asks before what was typed is replaced.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Forms
import Relais.Frame
import Relais.Scan
import Relais.ScanParts

Sheet {
    id: root

    required property InsFiller ins
    required property CodeScanner scanner

    title: qsTr("Scanner l’identité")
    onVisibleChanged: {
        if (root.visible)
            return;
        root.ins.forget();
        root.destroy();
    }
    Component.onCompleted: root.open()

    Connections {
        target: root.ins
        function onTaken(): void {
            root.close();
        }
    }
    AppText {
        text: root.ins.asking ? root.ins.question : qsTr("Le carré noir et blanc imprimé près de l’identité, sur un document de santé.")
        color: root.ins.asking ? Theme.encre : Theme.encre2
        Layout.fillWidth: true
    }
    AppButton {
        visible: root.ins.asking
        text: qsTr("Remplacer la saisie")
        Layout.fillWidth: true
        onClicked: root.ins.replace()
    }
    AppButton {
        visible: root.ins.asking
        text: qsTr("Garder la saisie")
        kind: "secondaire"
        Layout.fillWidth: true
        onClicked: root.close()
    }
    Viewfinder {
        visible: root.scanner.usable && !root.ins.asking
        scanner: root.scanner
        shape: CodeScanner.DataMatrix
        aiming: root.opened && !root.ins.asking
        onCodeRead: code => root.ins.take(code)
    }
    ScanTrouble {
        scanner: root.scanner
    }
    Banner {
        visible: root.ins.problem !== ""
        tone: "attente"
        iconName: "report"
        text: root.ins.problem
    }
}
