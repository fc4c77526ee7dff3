// Which states of the LUP workflow a professional reads as a question, an answer to read, running or answered.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace relais::app::alerts {

// Names of sync/dispositifs/lup: the professional's screens are written for this dispositif (domain.md §1.1).
inline constexpr std::string_view kDispositif = "lup";
inline constexpr std::string_view kQuestion = "EN_ATTENTE_DECLARANT";
inline constexpr std::string_view kAnswered = "RETOUR_TRANSMIS";
inline constexpr std::string_view kClosed = "CLOS";
inline constexpr std::string_view kToSend = "A_TRANSMETTRE";

[[nodiscard]] inline std::vector<std::string> runningStates() {
    return {"A_TRANSMETTRE",     "TRANSMIS",  "PRIS_EN_CHARGE", "EN_ANALYSE", "EN_ATTENTE_ASSURE",
            "TRANSFERE_PFIDASS", "REAFFECTE", "DOUBLON",        "REOUVERT"};
}
[[nodiscard]] inline std::vector<std::string> finishedStates() { return {"RETOUR_LU", "CLOS", "ANNULE", "ECARTE"}; }
[[nodiscard]] inline std::vector<std::string> answeredStates() { return {"RETOUR_TRANSMIS", "RETOUR_LU", "CLOS"}; }

} // namespace relais::app::alerts
