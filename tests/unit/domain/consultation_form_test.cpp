// The seven consultations as forms: fields owed, values that follow, warnings, and what is the author's alone.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/test_class.h"
#include "tests/unit/domain/pds_day.h"

#include <QTest>

#include <functional>

namespace consultation_form_test {

using namespace relais::test;

namespace {

const Questionnaire& form() {
    static const DefinitionSet kSet = permanenceDefinitions();
    return kSet.current("consultation")->form;
}

// "linkId code" of each issue, blocking ones with "!" before.
std::vector<std::string> issues(const Value::Map& answers) {
    std::vector<std::string> out;
    for (const ContentIssue& issue : form().validate(answers, {*CivilDate::parse("2026-11-21")}))
        out.push_back((issue.blocking ? "!" : "") + issue.linkId + " " + issue.code);
    return out;
}

std::string list(const Value::Map& answers) {
    std::string out;
    for (const std::string& one : issues(answers))
        out += (out.empty() ? "" : ", ") + one;
    return out;
}

std::string computed(const Value::Map& answers, std::string_view linkId) {
    const Value all(form().withComputed(answers));
    const Value& value = all[linkId];
    return value.isNull() ? "none" : value.isText() ? value.text() : std::to_string(value.integer());
}

// The first measure with some answers changed.
Value::Map measured(const Value::Map& changes) {
    Value::Map answers = pds02();
    const Value::Map row = with(answers["mesures"].array().front().map(), changes);
    answers["mesures"] = Value(Value::Array {Value(row)});
    return answers;
}

#define RELAIS_ISSUES(answers, expected)                                                                               \
    do {                                                                                                               \
        const std::string listed = list(answers);                                                                      \
        QVERIFY2(listed == (expected), listed.c_str());                                                                \
    } while (false)

} // namespace

class ConsultationFormTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theTenOfTheFieldDayAreComplete() {
        for (const DayConsultation& one : dayConsultations()) {
            const std::string got = list(one.answers);
            QVERIFY2(got.empty(), (std::string(one.id) + ": " + got).c_str());
            // Nothing typed belongs to another type of consultation.
            QVERIFY2(form().withoutDisabled(one.answers) == one.answers, one.id);
        }
    }

    void everyTextHasBothLanguages() {
        const DefinitionSet set = permanenceDefinitions();
        const std::function<void(const Questionnaire&)> check = [&](const Questionnaire& questions) {
            for (const FormItem& item : questions.items()) {
                QVERIFY2(!item.text.en.empty() && item.help.fr.empty() == item.help.en.empty(), item.linkId.c_str());
                for (const AnswerOption& option : item.options)
                    QVERIFY2(!option.display.en.empty(), option.code.c_str());
                if (item.rows)
                    check(*item.rows);
            }
        };
        for (const char* code : {"consultation", "garde", "rdv_relais", "releve"}) {
            check(set.current(code)->form);
            for (const Act& act : set.current(code)->workflow.acts)
                check(act.payload);
        }
    }

    void eachTypeAsksItsOwnFields_data() {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("owed");
        const auto row = [](const char* type, const char* owed) { QTest::newRow(type) << type << owed; };
        row("ALLAITEMENT", "mode, jour_de_vie");
        row("ICTERE", "bebe_nom, bebe_naissance, ag_semaines, ag_jours, alimentation, signes, mesure_due");
        row("SUITES_SORTIE_PRECOCE",
            "bebe_nom, bebe_naissance, ag_semaines, ag_jours, accouchement, sortie_le, saignements, coloration, "
            "bebe_alimentation, depistages_faits");
        row("POST_PARTUM", "jour_pp, signes_alerte");
        row("CONTRACEPTION_URGENCE", "rapport_le, test_grossesse, methode_urgence");
        row("DEMANDE_IVG", "ivg_terme, methode_souhaitee, information_remise, entretien_psychosocial, orientation_ivg");
        row("URGENTE", "motif");
    }
    void eachTypeAsksItsOwnFields() {
        QFETCH(QString, type);
        QFETCH(QString, owed);
        const Value::Map answers = with(
            header(
                type.toUtf8().constData(), "DIRECT", "NON_CIBLE", "75113", "2026-11-21 14:10", "2026-11-21 15:00",
                "2026-11-21 15:30"),
            rendezVous("2026-11-23 10:00", "SAGE_FEMME"));
        QStringList got;
        for (const ContentIssue& issue : form().validate(answers, {*CivilDate::parse("2026-11-21")}))
            got.append(QString::fromStdString(issue.linkId));
        QCOMPARE(got.join(QStringLiteral(", ")), owed);
    }

    void theHeaderIsOwed() {
        const std::string got = list({{"type", Value("URGENTE")}, {"motif", Value("PSY")}});
        QVERIFY2(
            got
                == "!territoire required, !canal required, !debut required, !fin required, !cible required, "
                   "!nom_naissance required, !prenom required, !naissance required, !telephone required, !commune "
                   "required, !consignes_contact required, !hebergement required, !reference_sage_femme required, "
                   "!accord_transmission required, !orientation required, !rdv one_of",
            got.c_str());
        // A first contact is owed unless she came without one.
        RELAIS_ISSUES(with(pds01(), {{"premier_contact", {}}}), "!premier_contact required");
        RELAIS_ISSUES(pds04(), "");
        RELAIS_ISSUES(with(pds01(), {{"premier_contact", ms("2026-10-24 14:06")}}), "!debut before");
        RELAIS_ISSUES(with(pds01(), {{"fin", ms("2026-10-24 14:00")}}), "!fin before");
    }

    void aNameIsOwedExceptForContraceptionAndAbortion() {
        const Value::Map unnamed {{"anonyme", Value(true)}, {"nom_naissance", {}}, {"prenom", {}},
                                  {"naissance", {}},        {"telephone", {}},     {"accord_transmission", {}},
                                  {"compte_rendu", {}}};
        RELAIS_ISSUES(with(pds03(), unnamed), "");
        RELAIS_ISSUES(with(pds07(), unnamed), "");
        QVERIFY(list(with(pds01(), unnamed)).find("!nom_naissance required") != std::string::npos);
        // A woman of the 115 may have no telephone.
        RELAIS_ISSUES(with(pds04(), {{"telephone", {}}, {"sans_telephone", Value(true)}}), "");
    }

    void outsideTheDutySheSaysWhy() {
        RELAIS_ISSUES(with(pds01(), {{"garde_debut", {}}, {"garde_fin", {}}}), "!hors_garde_motif required");
        const Value::Map early {{"premier_contact", ms("2026-10-24 12:00")}, {"debut", ms("2026-10-24 12:59")}};
        RELAIS_ISSUES(with(pds01(), early), "!hors_garde_motif required");
        RELAIS_ISSUES(with(with(pds01(), early), {{"debut", ms("2026-10-24 13:00")}}), "");
    }

    void valuesFollowFromTheAnswers() {
        QCOMPARE(computed(pds01(), "perte_poids"), std::string("-68"));
        QCOMPARE(computed(pds10(), "duree_sejour_h"), std::string("40"));
        QCOMPARE(computed(pds10(), "bebe_perte"), std::string("-51"));
        QCOMPARE(computed(pds09(), "epds_total"), std::string("14"));
        QCOMPARE(computed(with(pds09(), {{"epds_3", {}}}), "epds_total"), std::string("none"));
        QCOMPARE(computed(pds03(), "delai_h"), std::string("38")); // across the clock change
        QCOMPARE(computed(pds07(), "terme_jours"), std::string("47"));
        QCOMPARE(computed(pds07(), "fin_medicamenteuse"), std::string("2026-11-23"));
        QCOMPARE(computed(pds07(), "fin_instrumentale"), std::string("2027-01-11"));
        QVERIFY(Value(form().withComputed(pds08()))["mineure"].boolean());
        QVERIFY(!Value(form().withComputed(pds03()))["mineure"].boolean());
        // What is computed is never sent, and never believed.
        QVERIFY(!form().withoutDisabled(form().withComputed(pds01())).contains("perte_poids"));
        RELAIS_ISSUES(with(pds01(), {{"perte_poids", Value(-10)}}), "!perte_poids computed");
    }

    void aMeasureIsCheckedInItsRow() {
        const FormItem* mesures = form().find("mesures");
        QVERIFY(mesures != nullptr && mesures->rows != nullptr && form().find("valeur") == nullptr);
        const Value::Map row = mesures->rows->withComputed(with(pds02(), pds02()["mesures"].array().front().map()));
        QCOMPARE(Value(row)["age_minutes"].integer(), 3330);
        QCOMPARE(Value(row)["valeur_umol"].integer(), 205);
        RELAIS_ISSUES(measured({{"site", {}}}), "!mesures.0.site required");
        RELAIS_ISSUES(measured({{"methode", Value("SERIQUE")}, {"site", {}}}), "");
        RELAIS_ISSUES(measured({{"instant", ms("2026-10-23 10:14")}}), "!mesures.0.instant before");
        RELAIS_ISSUES(measured({{"valeur", Value(6010)}}), "!mesures.0.valeur_umol max, mesures.0.hors_plage warning");
        RELAIS_ISSUES(measured({{"valeur", Value(4010)}}), "mesures.0.hors_plage warning");
        RELAIS_ISSUES(measured({{"valeur", Value(4010)}, {"methode", Value("SERIQUE")}, {"site", {}}}), "");
        RELAIS_ISSUES(measured({{"unite", Value("MG_DL")}, {"valeur", Value(120)}}), "");
        RELAIS_ISSUES(measured({{"instant", ms("2026-11-21 10:00")}}), "mesures.0.mesure_tardive warning");
        RELAIS_ISSUES(measured({{"poids", Value(1)}}), "!mesures.0.poids unknown");
        RELAIS_ISSUES(with(pds02(), {{"mesures", Value(205)}}), "!mesures type");
        RELAIS_ISSUES(with(pds02(), {{"mesures", {}}}), "!mesure_due one_of");
    }

    void boundsAreThoseOfTheDossier() {
        RELAIS_ISSUES(with(pds05(), {{"pp_pa_systolique", Value(261)}}), "!pp_pa_systolique max");
        RELAIS_ISSUES(with(pds05(), {{"pp_pa_diastolique", Value(29)}}), "!pp_pa_diastolique min");
        RELAIS_ISSUES(with(pds05(), {{"pp_temperature", Value(431)}}), "!pp_temperature max");
        RELAIS_ISSUES(with(pds04(), {{"bdc", Value(79)}}), "!bdc min");
        RELAIS_ISSUES(with(pds02(), {{"ag_semaines", Value(44)}}), "!ag_semaines max");
        RELAIS_ISSUES(with(pds01(), {{"poids_jour_g", Value(399)}}), "!poids_jour_g min");
        RELAIS_ISSUES(with(pds09(), {{"epds_1", Value(4)}}), "!epds_1 max");
        RELAIS_ISSUES(with(pds06(), {{"signes", Value(codes({"AUCUN", "FIEVRE"}))}}), "!signes alone");
    }

    void aLongDelayIsSaidAndBlocksNothing() {
        RELAIS_ISSUES(with(pds03(), {{"rapport_le", ms("2026-10-20 11:25")}}), ""); // 120 h, one hour more that night
        RELAIS_ISSUES(with(pds03(), {{"rapport_le", ms("2026-10-20 10:25")}}), "delai_long warning");
    }

    void aWarningSignAtHomeIsJustified() {
        const Value::Map home = with(
            with(
                pds05(),
                {{"etablissement", {}},
                 {"referent_senior", {}},
                 {"heure_appel", {}},
                 {"reponse", {}},
                 {"transport", {}},
                 {"rdv_absent_motif", {}}}),
            rendezVous("2026-11-02 10:00", "MG"));
        RELAIS_ISSUES(home, "!domicile_motif required");
        RELAIS_ISSUES(with(home, {{"domicile_motif", Value("Trop peu")}}), "!domicile_motif too_short");
        RELAIS_ISSUES(with(home, {{"domicile_motif", Value("Revue demain matin ici même")}}), "");
        RELAIS_ISSUES(with(home, {{"signes_alerte", Value(codes({"AUCUN"}))}}), "");
    }

    void emergenciesNeedAnEstablishmentASeniorAndAnAnswer() {
        const Value::Map bare = with(
            pds05(),
            {{"etablissement", {}}, {"referent_senior", {}}, {"heure_appel", {}}, {"reponse", {}}, {"transport", {}}});
        RELAIS_ISSUES(
            bare,
            "!etablissement required, !senior one_of, !heure_appel required, !reponse required, !transport required");
        RELAIS_ISSUES(
            with(pds05(), {{"referent_senior", {}}, {"referent_absent_motif", Value("Personne ne répond")}}), "");
    }

    void noSignatureWithoutARendezVousOrAReason() {
        const Value::Map none {{"rdv_le", {}}, {"rdv_professionnel", {}}};
        RELAIS_ISSUES(with(pds01(), none), "!rdv one_of");
        for (const char* reason : {"REFUS", "INUTILE", "URGENCES"})
            RELAIS_ISSUES(with(with(pds01(), none), {{"rdv_absent_motif", Value(reason)}}), "");
        // Not found: her agreement to the coordination's help is asked, except where she must stay unknown.
        RELAIS_ISSUES(with(with(pds01(), none), {{"rdv_absent_motif", Value("NON_TROUVE")}}), "!accord_tache required");
        RELAIS_ISSUES(with(with(pds07(), none), {{"rdv_absent_motif", Value("NON_TROUVE")}}), "");
        RELAIS_ISSUES(with(pds01(), {{"rdv_professionnel", {}}}), "!rdv_professionnel required");
        RELAIS_ISSUES(with(pds01(), {{"rdv_le", ms("2026-10-24 14:00")}}), "!rdv_le before");
    }

    void aSecondAgreementBeforeTheLupForAnAbortion() {
        RELAIS_ISSUES(with(pds07(), {{"orientation", Value("LUP")}}), "!lup_accord required");
        RELAIS_ISSUES(with(pds01(), {{"orientation", Value("LUP")}}), "");
    }

    void violenceIsItsAuthorsAlone() {
        const Value::Map told = with(
            pds09(),
            {{"signes_alerte", Value(codes({"DETRESSE_PSYCHIQUE", "VIOLENCES"}))},
             {"violences_texte", Value("Ce qu’elle a dit")}});
        RELAIS_ISSUES(told, "");
        const Value::Map open = form().openPart(told);
        const Value::Map sealed = form().sealedPart(told);
        QVERIFY(open.at("signes_alerte") == Value(codes({"DETRESSE_PSYCHIQUE"})) && !open.contains("violences_texte"));
        QVERIFY(sealed.at("signes_alerte") == told.at("signes_alerte"));
        QVERIFY(sealed.at("violences_texte").text() == "Ce qu’elle a dit" && sealed.size() == 2);
        // Together again they are what was typed.
        QVERIFY(with(open, sealed) == told);
        RELAIS_ISSUES(open, "");
        // Alone, something neutral stands for it.
        const Value::Map alone = form().openPart(with(told, {{"signes_alerte", Value(codes({"VIOLENCES"}))}}));
        QVERIFY(alone.at("signes_alerte") == Value(codes({"NON_PRECISE"})));
        const Value::Map urgent = form().openPart(with(pds04(), {{"motif", Value("VIOLENCES")}}));
        QVERIFY(urgent.at("motif").text() == "NON_PRECISE");
        RELAIS_ISSUES(urgent, "");
        QVERIFY(form().sealedPart(pds05()).empty() && form().openPart(pds05()) == pds05());
    }
};

RELAIS_TEST(ConsultationFormTest)

} // namespace consultation_form_test
#include "consultation_form_test.moc"
