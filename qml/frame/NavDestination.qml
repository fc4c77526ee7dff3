// One destination of the navigation: a key for the shell, a word, a sign, a count.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQml

QtObject {
    required property string key
    required property string label
    required property string iconName
    required property int count // things to see there; 0: nothing is shown
}
