// The ten consultations of the field day (domain.md §7.5) as answers of the form, with what came of them.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/unit/domain/pds_world.h"

namespace relais::test {

struct DayConsultation {
    const char* id;
    const char* user;
    Value::Map answers;
    const char* transmission; // in the end: "ENVOYEE", "ACCUSEE"…
    int satisfaction;         // 0: none
};

inline Value ms(const char* local) { return paris(local).ms; }

// The header of §2.2. Fictitious person; telephone in the range kept for fiction.
inline Value::Map header(
    const char* type, const char* canal, const char* target, const char* commune, const char* contact,
    const char* start, const char* end) {
    const CivilDate day = toParis(paris(start)).date;
    const Duty duty = *dutyOn(day);
    Value::Map out {
        {"territoire", Value("paris13")},
        {"garde_debut", Value(duty.startUtc().ms)},
        {"garde_fin", Value(duty.endUtc().ms)},
        {"type", Value(type)},
        {"canal", Value(canal)},
        {"cible", Value(target)},
        {"commune", Value(commune)},
        {"debut", ms(start)},
        {"fin", ms(end)},
        {"nom_naissance", Value("EXEMPLE")},
        {"prenom", Value("Sacha")},
        {"naissance", Value("1994-07-14")},
        {"telephone", Value("0639981001")},
        {"consignes_contact", Value("APPEL_OK")},
        {"hebergement", Value("DOMICILE")},
        {"reference_sage_femme", Value("NON")},
        {"accord_transmission", Value("OUI")}};
    if (contact != nullptr)
        out["premier_contact"] = ms(contact);
    return out;
}

inline Value::Map with(Value::Map base, const Value::Map& more) {
    for (const auto& [key, value] : more) {
        if (value.isNull())
            base.erase(key);
        else
            base[key] = value;
    }
    return base;
}

inline Value::Map rendezVous(const char* local, const char* who, const char* orientation = "DOMICILE") {
    return {{"orientation", Value(orientation)}, {"rdv_le", ms(local)}, {"rdv_professionnel", Value(who)}};
}

inline Value::Map emergencies(const char* kind, const char* where, const char* senior, const char* call) {
    return {{"orientation", Value(kind)},           {"etablissement", Value(where)},
            {"referent_senior", Value(senior)},     {"heure_appel", ms(call)},
            {"reponse", Value("ACCORD")},           {"transport", Value("MOYENS_PROPRES")},
            {"rdv_absent_motif", Value("URGENCES")}};
}

inline Value measure(const char* site, int umol, const char* local) {
    return Value::Map {
        {"methode", Value("TRANSCUTANEE")},
        {"site", Value(site)},
        {"valeur", Value(umol * 10)},
        {"unite", Value("UMOL_L")},
        {"instant", ms(local)}};
}

inline Value::Map report(const char* maternity) {
    return {{"maternite_reference", Value(maternity)}, {"compte_rendu", Value("OUI")}};
}

inline Value::Map pds01() {
    return with(
        with(
            with(
                header(
                    "ALLAITEMENT", "TEL_ALLAITEMENT", "SORTIE_AVANT_PRADO", "75113", "2026-10-24 13:10",
                    "2026-10-24 14:05", "2026-10-24 14:40"),
                rendezVous("2026-10-27 10:30", "SAGE_FEMME")),
            report("m1")),
        {{"mode", Value("EXCLUSIF")},
         {"jour_de_vie", Value(4)},
         {"poids_naissance_g", Value(3240)},
         {"poids_jour_g", Value(3020)},
         {"mictions_24h", Value(6)},
         {"selles_24h", Value(3)},
         {"constats", Value(codes({"CREVASSE", "ENGORGEMENT"}))},
         {"mise_au_sein_observee", Value(true)}});
}

inline Value::Map pds02() {
    return with(
        with(
            with(
                header(
                    "ICTERE", "DIRECT", "REFUS_PRADO", "94081", "2026-10-25 15:20", "2026-10-25 16:30",
                    "2026-10-25 17:05"),
                rendezVous("2026-10-26 09:00", "MATERNITE")),
            report("m2")),
        {{"bebe_nom", Value("de Mme EXEMPLE")},
         {"bebe_naissance", ms("2026-10-23 10:15")},
         {"ag_semaines", Value(39)},
         {"ag_jours", Value(2)},
         {"alimentation", Value("EXCLUSIF")},
         {"signes", Value(codes({"AUCUN"}))},
         {"mesures",
          Value(
              Value::Array {measure("STERNUM", 205, "2026-10-25 16:45"), measure("FRONT", 198, "2026-10-25 16:45")})}});
}

inline Value::Map pds03() {
    return with(
        with(
            header(
                "CONTRACEPTION_URGENCE", "DIRECT", "SECONDAIRE", "75105", "2026-10-25 10:02", "2026-10-25 10:25",
                "2026-10-25 10:50"),
            rendezVous("2026-11-16 18:00", "SAGE_FEMME")),
        {{"rapport_le", ms("2026-10-23 21:25")},
         {"ddr", Value("2026-10-11")},
         {"cycle_regulier", Value("OUI")},
         {"test_grossesse", Value("NEG")},
         {"methode_urgence", Value("UPA")},
         {"depistage_ist", Value(true)}});
}

inline Value::Map pds04() {
    return with(
        with(
            with(
                header(
                    "URGENTE", "SANS_RDV", "HEBERGEMENT_PRECAIRE", "94041", nullptr, "2026-10-25 11:30",
                    "2026-10-25 12:15"),
                emergencies("URGENCES_DIFFERE", "Maternité des Bords de Bièvre", "m2", "2026-10-25 12:05")),
            report("m2")),
        {{"hebergement", Value("115")},
         {"motif", Value("DOULEUR")},
         {"terme_sa", Value(29)},
         {"ur_pa_systolique", Value(118)},
         {"ur_pa_diastolique", Value(72)},
         {"bu_proteines", Value("NEGATIF")},
         {"bdc", Value(145)}});
}

inline Value::Map pds05() {
    return with(
        with(
            with(
                header(
                    "POST_PARTUM", "URGENCES_MATERNITE", "GROSSESSE_PATHO_INTRA", "75114", "2026-10-31 15:00",
                    "2026-10-31 15:40", "2026-10-31 16:20"),
                emergencies("URGENCES_IMMEDIAT", "Maternité des Glacières", "m1", "2026-10-31 16:05")),
            report("m1")),
        {{"jour_pp", Value(6)},
         {"pp_pa_systolique", Value(124)},
         {"pp_pa_diastolique", Value(78)},
         {"pp_pouls", Value(104)},
         {"pp_temperature", Value(386)},
         {"signes_alerte", Value(codes({"FIEVRE_38", "LOCHIES_FETIDES"}))}});
}

inline Value::Map pds06() {
    return with(
        with(
            with(
                header(
                    "ICTERE", "MG", "SORTIE_AVANT_PRADO", "75113", "2026-11-01 10:15", "2026-11-01 11:00",
                    "2026-11-01 11:40"),
                emergencies("URGENCES_IMMEDIAT", "Maternité des Bords de Bièvre", "m2", "2026-11-01 11:20")),
            report("m2")),
        {{"bebe_nom", Value("de Mme EXEMPLE")},
         {"bebe_naissance", ms("2026-10-30 21:40")},
         {"ag_semaines", Value(36)},
         {"ag_jours", Value(4)},
         {"alimentation", Value("EXCLUSIF")},
         {"facteurs", Value(codes({"AG_35_36"}))},
         {"signes", Value(codes({"SOMNOLENCE", "TETE_PEU"}))},
         {"mesures", Value(Value::Array {measure("STERNUM", 232, "2026-11-01 11:10")})}});
}

inline Value::Map pds07() {
    return with(
        with(
            header(
                "DEMANDE_IVG", "DIRECT", "SECONDAIRE", "94081", "2026-11-07 13:30", "2026-11-07 14:10",
                "2026-11-07 14:55"),
            rendezVous("2026-11-10 09:30", "CENTRE_SANTE_SEXUELLE")),
        {{"ivg_ddr", Value("2026-09-21")},
         {"methode_souhaitee", Value("MEDICAMENTEUSE")},
         {"information_remise", Value(true)},
         {"entretien_psychosocial", Value("PROPOSE_REFUSE")},
         {"orientation_ivg", Value("CENTRE_SANTE_SEXUELLE")},
         {"maternite_reference", Value("m1")},
         {"compte_rendu", Value("NON")}});
}

inline Value::Map pds08() {
    return with(
        with(
            header(
                "CONTRACEPTION_URGENCE", "PHARMACIE", "SECONDAIRE", "75113", "2026-11-11 09:20", "2026-11-11 10:00",
                "2026-11-11 10:25"),
            rendezVous("2026-11-18 16:00", "CENTRE_SANTE_SEXUELLE")),
        {{"naissance", Value("2010-03-02")},
         {"consignes_contact", Value("PAS_DE_COURRIER")},
         {"accord_transmission", Value("NON")},
         {"rapport_le", ms("2026-11-10 20:00")},
         {"test_grossesse", Value("NON_FAIT")},
         {"methode_urgence", Value("LNG")},
         {"maternite_reference", Value("m1")},
         {"compte_rendu", Value("NON")}});
}

inline Value::Map pds09() {
    Value::Map epds;
    constexpr int kItems[] {1, 2, 2, 1, 2, 1, 2, 2, 1, 0}; // 14 of 30, the tenth 0
    for (int i = 0; i < 10; ++i)
        epds["epds_" + std::to_string(i + 1)] = Value(kItems[i]);
    return with(
        with(
            with(
                with(
                    header(
                        "POST_PARTUM", "DIRECT", "REFUS_PRADO", "75114", "2026-11-14 14:20", "2026-11-14 15:10",
                        "2026-11-14 16:00"),
                    rendezVous("2026-11-17 11:00", "PSY", "AVIS_SPECIALISE")),
                report("m1")),
            epds),
        {{"jour_pp", Value(12)}, {"signes_alerte", Value(codes({"DETRESSE_PSYCHIQUE"}))}});
}

inline Value::Map pds10() {
    return with(
        with(
            with(
                header(
                    "SUITES_SORTIE_PRECOCE", "DIRECT", "SORTIE_AVANT_PRADO", "94041", "2026-11-15 09:05",
                    "2026-11-15 09:30", "2026-11-15 10:10"),
                rendezVous("2026-11-16 14:00", "SAGE_FEMME")),
            report("m2")),
        {{"bebe_nom", Value("de Mme EXEMPLE")},
         {"bebe_naissance", ms("2026-11-13 01:00")},
         {"ag_semaines", Value(39)},
         {"ag_jours", Value(0)},
         {"bebe_poids_naissance_g", Value(3635)},
         {"bebe_poids_g", Value(3450)},
         {"accouchement", Value("VOIE_BASSE")},
         {"sortie_le", ms("2026-11-14 17:00")},
         {"sp_pa_systolique", Value(116)},
         {"sp_pa_diastolique", Value(70)},
         {"saignements", Value("HABITUELS")},
         {"mollets", Value("NORMAL")},
         {"bebe_temperature", Value(369)},
         {"coloration", Value("ROSE")},
         {"bebe_alimentation", Value("EXCLUSIF")},
         {"depistages_faits", Value("OUI")}});
}

inline std::vector<DayConsultation> dayConsultations() {
    return {{"PDS-01", "u06", pds01(), "ENVOYEE", 5},       {"PDS-02", "u07", pds02(), "ENVOYEE", 5},
            {"PDS-03", "u07", pds03(), "SANS_OBJET", 4},    {"PDS-04", "u07", pds04(), "A_TRANSMETTRE", 0},
            {"PDS-05", "u08", pds05(), "ACCUSEE", 5},       {"PDS-06", "u06", pds06(), "ACCUSEE", 4},
            {"PDS-07", "u07", pds07(), "NON_SOUHAITEE", 5}, {"PDS-08", "u08", pds08(), "NON_SOUHAITEE", 5},
            {"PDS-09", "u06", pds09(), "ENVOYEE", 4},       {"PDS-10", "u08", pds10(), "ENVOYEE", 5}};
}

} // namespace relais::test
