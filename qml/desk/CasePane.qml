// One case with its actions: the page of a phone, the middle of wider screens.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls
import Relais.Desk
import Relais.Frame

Page {
    id: root

    required property CaseView view
    required property bool alone // a page of its own: it has a way back
    required property bool composing

    signal composed(act: string)
    signal callAsked(phone: string)

    function startMain(): void {
        bar.startMain();
    }

    title: root.alone ? (root.view.number === "" || Theme.isEtroit ? qsTr("Dossier") : root.view.number) : root.view.title
    leading: root.alone ? "back" : ""
    titleBarShown: root.alone
    maximumWidth: Theme.scaled(1100)
    actions: DeskActions {
        id: bar
        view: root.view
        composing: root.composing
        visible: root.view.loaded && (root.view.otherActs.count > 0 || root.view.mainAct !== "")
        onComposed: act => root.composed(act)
        onCallAsked: phone => root.callAsked(phone)
    }

    CaseRecord {
        visible: root.view.loaded
        view: root.view
        numberShown: !root.alone || Theme.isEtroit // else the title bar has it
        Layout.topMargin: root.alone ? 0 : Theme.space24
        onComposed: act => root.composed(act)
        onCallAsked: phone => root.callAsked(phone)
    }
}
