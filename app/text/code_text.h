// Codes of the reference tables as words: professions; and what is made of a name.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <string_view>

namespace relais::app {

// « Médecin » for "10" (TRE_G15) or for the words of the social professions; the code itself when unknown.
[[nodiscard]] QString professionText(std::string_view code);

// « AM » of « Dr Ada Modèle »: first letters of the first and the last word, titles left out.
[[nodiscard]] QString initialsText(const QString& name);

} // namespace relais::app
