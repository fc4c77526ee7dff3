// The curtain over open sheets: they stand in a layer of their own, above everything of the window.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Templates as T
import Relais.Controls

Curtain {
    parent: T.Overlay.overlay
    width: Theme.windowWidth
    height: Theme.windowHeight
    z: 1
}
