// A screen: title bar, progress, scrolling content that keeps the focus in sight, pad, action bar.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.Controls

FocusScope {
    id: root

    default property alias content: column.data
    property string title
    property string subtitle
    property string leading: "back" // back, close, symbol or "" for a destination
    property alias badge: bar.trailing // right of the title bar: SyncBadge, Avatar
    property bool titleBarShown: true
    property int step: 0 // 1-based; 0 when the page is not a step
    property int stepCount: 0
    property string heading // title of the step
    property alias header: topSlot.data // stands still above the content: search, filters
    property alias pad: padSlot.data // number pad
    property alias actions: actionSlot.data // one ActionBar
    property int maximumWidth: Theme.formWidth
    property bool centred: false // nothing stands beside it: before the records are open
    property real spacing: Theme.space12
    property color color: Theme.fond

    signal exited // back or close was asked

    function announce(words: string): void {
        announcer.announce(words);
    }

    function scrollToTop(): void {
        flick.contentY = 0;
    }

    Accessible.role: Accessible.Pane
    Accessible.name: root.title
    Keys.onEscapePressed: event => {
        event.accepted = root.leading === "back" || root.leading === "close";
        if (event.accepted)
            root.exited();
    }
    Keys.onBackPressed: event => {
        event.accepted = root.leading === "back" || root.leading === "close";
        if (event.accepted)
            root.exited();
    }

    Rectangle {
        anchors.fill: parent
        color: root.color
    }
    Announcer {
        id: announcer
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        TitleBar {
            id: bar
            visible: root.titleBarShown
            title: root.title
            subtitle: root.subtitle
            leading: root.leading
            onExited: root.exited()
        }
        ProgressLine {
            visible: root.stepCount > 0 && Theme.isPhone
            steps: root.stepCount
            step: root.step
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: Theme.margin
        }
        ColumnLayout {
            id: topSlot
            visible: implicitHeight > 0
            spacing: Theme.space12
            Layout.fillWidth: true
            Layout.fillHeight: false
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: Theme.margin
            Layout.bottomMargin: Theme.space12
        }
        RevealArea {
            id: flick
            contentHeight: column.y + column.height + Theme.space16

            ColumnLayout {
                id: column
                x: root.centred ? Math.max(Theme.margin, (flick.width - width) / 2) : Theme.margin
                y: root.stepCount > 0 ? Theme.space12 : Theme.space4
                width: Math.min(flick.width - 2 * Theme.margin, root.maximumWidth)
                spacing: root.spacing

                Flow {
                    visible: root.heading !== ""
                    width: column.width // a layout gives none to what is hidden, whose children would then grow it for ever
                    spacing: Theme.space4
                    Layout.fillWidth: true

                    AppText { // above the title when the text is large
                        visible: Theme.isEtroit && root.stepCount > 0
                        width: parent.width
                        text: stepText.text
                        color: Theme.encre2
                    }
                    AppText {
                        width: stepText.visible ? parent.width - Math.ceil(stepText.implicitWidth) - Theme.space8 : parent.width
                        text: root.heading
                        style: "titreL"
                        heading: true
                    }
                    AppText {
                        id: stepText
                        visible: root.stepCount > 0 && !Theme.isEtroit
                        height: Theme.titreLLine
                        verticalAlignment: Text.AlignBottom
                        text: qsTr("Étape %1 sur %2").arg(root.step).arg(root.stepCount)
                        style: "petit"
                        color: Theme.encre2
                        wrapMode: Text.NoWrap
                    }
                }
            }
        }
        ColumnLayout {
            id: padSlot
            spacing: 0
            Layout.fillWidth: true
            Layout.fillHeight: false
        }
        ColumnLayout {
            id: actionSlot
            spacing: 0
            Layout.fillWidth: true
            Layout.fillHeight: false
        }
    }
}
