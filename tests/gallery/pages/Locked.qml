// Gallery: the curtain while an entry was being typed.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Relais.Frame

Curtain {
    title: "Relais est verrouillé"
    text: "Votre saisie est enregistrée. Vous la retrouverez à l’étape 2, telle que vous l’avez laissée."
    actionText: "Entrer le code"
}
