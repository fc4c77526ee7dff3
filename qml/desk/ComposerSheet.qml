// The composer on phones and tablets: a sheet over the case.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Relais.Desk
import Relais.Frame

Sheet {
    id: root

    required property CaseView view
    required property ActComposer composer

    title: root.composer.title
    actions: ActButtons {
        composer: root.composer
        busy: root.view.busy
    }
    onClosed: root.composer.act = ""

    ActForm {
        composer: root.composer
        busy: root.view.busy
    }
}
