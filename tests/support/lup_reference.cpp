// The table of the LUP's acts, written by hand.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/lup_reference.h"

namespace relais::test {

const std::vector<std::string>& lupStates() {
    static const std::vector<std::string> kStates {
        "TRANSMIS",
        "REAFFECTE",
        "PRIS_EN_CHARGE",
        "EN_ANALYSE",
        "EN_ATTENTE_ASSURE",
        "EN_ATTENTE_DECLARANT",
        "TRANSFERE_PFIDASS",
        "DOUBLON",
        "RETOUR_TRANSMIS",
        "RETOUR_LU",
        "CLOS",
        "REOUVERT",
        "ANNULE",
        "ECARTE"};
    return kStates;
}

const std::vector<Rule>& lupRules() {
    using enum Who;
    using States = std::vector<std::string>;
    static const States kQueue {"TRANSMIS", "REAFFECTE"};
    static const States kTreated {
        "PRIS_EN_CHARGE", "EN_ANALYSE", "REOUVERT", "EN_ATTENTE_ASSURE", "EN_ATTENTE_DECLARANT"};
    static const auto kPlus = [](States a, const States& b) {
        a.insert(a.end(), b.begin(), b.end());
        return a;
    };
    static const States kOpen = kPlus(kPlus(kQueue, kTreated), {"TRANSFERE_PFIDASS", "DOUBLON"});
    static const States kToldOrClosed {"RETOUR_TRANSMIS", "RETOUR_LU", "CLOS"};
    static const std::vector<Rule> kRules {
        {"prendre_en_charge", {Agent}, kQueue, "PRIS_EN_CHARGE"},
        {"analyser", {Agent}, {"PRIS_EN_CHARGE"}, "EN_ANALYSE"},
        {"reaffecter", {Agent}, kPlus(kQueue, {"PRIS_EN_CHARGE"}), "REAFFECTE"},
        {"rattacher", {Agent}, kQueue, "DOUBLON"},
        {"detacher", {Agent, Service}, {"DOUBLON"}, "TRANSMIS"},
        {"demander_piece",
         {Agent},
         {"PRIS_EN_CHARGE", "EN_ANALYSE", "REOUVERT", "EN_ATTENTE_DECLARANT"},
         "EN_ATTENTE_ASSURE"},
        {"poser_question",
         {Agent},
         {"PRIS_EN_CHARGE", "EN_ANALYSE", "REOUVERT", "EN_ATTENTE_ASSURE"},
         "EN_ATTENTE_DECLARANT"},
        {"reprendre", {Agent}, {"EN_ATTENTE_ASSURE", "EN_ATTENTE_DECLARANT"}, "EN_ANALYSE"},
        {"transferer_pfidass", {Agent}, kPlus(kQueue, kTreated), "TRANSFERE_PFIDASS"},
        {"repondre", {Agent}, kPlus(kTreated, {"TRANSFERE_PFIDASS"}), "RETOUR_TRANSMIS"},
        {"retour_pfidass", {Service}, {"TRANSFERE_PFIDASS"}, "RETOUR_TRANSMIS"},
        {"retour_maitre", {Service}, {"DOUBLON"}, "RETOUR_TRANSMIS"},
        {"lire_retour", {Author}, {"RETOUR_TRANSMIS"}, "RETOUR_LU"},
        {"clore", {Service}, {"RETOUR_LU"}, "CLOS"},
        {"clore_non_lu", {Service}, {"RETOUR_TRANSMIS"}, "CLOS"},
        {"rouvrir", {Author, Agent}, {"CLOS"}, "REOUVERT"},
        {"annuler", {Author}, kPlus(kOpen, {"ECARTE"}), "ANNULE"},
        {"retirer_accord", {Author, Agent, Service}, lupStates(), "ANNULE"},
        {"complement", {Author}, kPlus(kOpen, kToldOrClosed), ""},
        {"correction", {Author}, kPlus(kOpen, {"ECARTE"}), ""},
        {"appel_note", {Author, Agent}, lupStates(), ""},
        {"opened", {Agent}, lupStates(), ""},
        {"retour_intermediaire", {Agent, Service}, kPlus(kOpen, kToldOrClosed), ""},
        {"suite_soin", {Author}, kToldOrClosed, ""},
        {"contenu_excessif", {Agent}, lupStates(), ""},
        {"note_interne", {Agent}, lupStates(), ""},
    };
    return kRules;
}

Value::Map goodPayload(const std::string& act) {
    const Value text(kAnswerText);
    if (act == "reaffecter")
        return {{"caisse", Value("771")}};
    if (act == "rattacher")
        return {{"maitre", Value("01930000-0000-7000-8000-000000000001")}};
    if (act == "demander_piece")
        return {{"pieces", Value(codes({"RIB"}))}};
    if (act == "poser_question")
        return {{"question", Value("Quel employeur ?")}};
    if (act == "transferer_pfidass")
        return {{"soins_renonces", Value(codes({"OPTIQUE"}))}, {"causes", Value(codes({"LANGUE"}))}, {"message", text}};
    if (act == "repondre" || act == "retour_maitre" || act == "retour_pfidass")
        return {{"resultat", Value(act == "retour_pfidass" ? "PFIDASS_SANS_SUITE" : "HORS_CHAMP")}, {"message", text}};
    if (act == "rouvrir")
        return {{"motif", Value("Le patient a encore été refusé")}};
    if (act == "annuler")
        return {{"motif", Value("ERREUR")}};
    if (act == "complement")
        return {{"texte", Value("Joignable après 17 h")}};
    if (act == "correction")
        return {{"answers", Value(Value::Map {{"prenom", Value("Camille")}})}};
    if (act == "retour_intermediaire")
        return {{"message", text}};
    if (act == "suite_soin")
        return {{"soin_obtenu", Value("OUI")}};
    if (act == "note_interne")
        return {{"texte", Value("Voir avec le service")}};
    return {};
}

std::optional<std::string> expectedState(const std::string& act, Who who, const std::string& state) {
    for (const Rule& rule : lupRules()) {
        if (rule.act != act)
            continue;
        if (std::ranges::find(rule.who, who) == rule.who.end()
            || std::ranges::find(rule.from, state) == rule.from.end())
            return std::nullopt;
        return rule.to.empty() ? state : rule.to;
    }
    return std::nullopt;
}

} // namespace relais::test
