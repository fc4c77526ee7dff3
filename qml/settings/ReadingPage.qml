// A page of text to read: help, personal data, accessibility.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Relais.App
import Relais.Controls
import Relais.Frame

Page {
    id: root

    required property Session session
    required property string body

    onExited: root.session.navigator.back()
    maximumWidth: Theme.readingWidth

    AppText {
        text: root.body
        Layout.fillWidth: true
    }
}
