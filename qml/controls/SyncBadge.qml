// The bar indicator: where this device's sendings are, always one touch away from « Envois ».
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick

Pressable {
    id: root

    property string status: "upToDate" // toFix offline toSend sending upToDate
    property int count: 0
    property string text: { // the shell may replace it, as in « À jour à 11 h 18 »
        switch (root.status) {
        case "toFix": return qsTr("%1 à corriger").arg(root.count);
        case "offline": return root.count > 0 ? qsTr("Hors ligne · %1").arg(root.count) : qsTr("Hors ligne");
        case "toSend": return qsTr("%1 à envoyer").arg(root.count);
        case "sending": return qsTr("Envoi…");
        default: return qsTr("À jour");
        }
    }
    property string form: "pill" // pill in a bar, stack in a rail, row in a side bar

    readonly property string tone: root.status === "toFix" ? "erreur" : root.status === "offline" || root.status === "toSend" ? "attente" : ""
    readonly property bool small: root.form === "pill" && Theme.isEtroit
    readonly property color ink: root.tone === "" ? Theme.encre : Theme.onSoftTone(root.tone)
    readonly property string iconName: root.status === "toFix" ? "sync_problem" : root.status === "offline" ? "cloud_off"
                                       : root.status === "toSend" ? "schedule" : root.small ? "cloud_done" : ""
    readonly property bool pill: root.form === "pill"

    spoken: {
        switch (root.status) {
        case "toFix": return root.count === 1 ? qsTr("Envois : 1 élément à corriger. Ouvrir.") : qsTr("Envois : %1 éléments à corriger. Ouvrir.").arg(root.count);
        case "offline":
            return root.count === 0 ? qsTr("Envois : hors ligne. Ouvrir.") : root.count === 1 ? qsTr("Envois : hors ligne, 1 élément en attente. Ouvrir.")
                                    : qsTr("Envois : hors ligne, %1 éléments en attente. Ouvrir.").arg(root.count);
        case "toSend": return root.count === 1 ? qsTr("Envois : 1 élément à envoyer. Ouvrir.") : qsTr("Envois : %1 éléments à envoyer. Ouvrir.").arg(root.count);
        case "sending": return qsTr("Envois : envoi en cours. Ouvrir.");
        default: return qsTr("Envois : tout est parti. Ouvrir.");
        }
    }
    radius: Theme.radiusPastille
    implicitWidth: root.small ? Theme.targetMinimum : Math.max(Theme.targetMinimum, content.implicitWidth + (root.pill ? 2 * Theme.space12 + 2 : 0))
    implicitHeight: Math.max(Theme.targetMinimum, root.form === "stack" ? content.implicitHeight : Theme.grown(36) + Theme.space12)

    Rectangle { // the visible pill is lower than its target
        anchors.verticalCenter: parent.verticalCenter
        width: root.width
        height: root.small ? root.width : Theme.grown(36)
        radius: height / 2
        visible: root.pill
        color: root.tone === "" ? Theme.surface : Theme.softTone(root.tone)
        border.width: root.tone === "" ? Theme.lineSeparateur : 0
        border.color: Theme.trait
    }
    PressTint {
        radius: root.radius
        pressed: root.pressed
        hovered: root.hovered
    }
    Grid {
        id: content
        anchors.centerIn: parent
        flow: Grid.LeftToRight
        columns: root.form === "stack" ? 1 : 2
        horizontalItemAlignment: Grid.AlignHCenter
        verticalItemAlignment: Grid.AlignVCenter
        spacing: root.small ? 0 : root.form === "stack" ? Theme.space4 : Theme.space8

        Icon {
            name: root.iconName
            size: root.small ? 14 : 20
            color: root.status === "upToDate" ? Theme.repondu : root.ink
        }
        StageTrack {
            visible: root.iconName === ""
            fills: root.status === "sending" ? ["full", "half", "empty", "empty"] : ["full", "full", "full", "full"]
            tones: [root.status === "sending" ? "petrole" : "repondu"]
            sending: root.status === "sending"
            decorative: true
        }
        AppText {
            visible: !root.small
            text: root.text
            style: "note"
            color: root.ink
            decorative: true
            wrapMode: root.form === "stack" ? Text.Wrap : Text.NoWrap
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
