// Forms: which rows show, which answers are at fault, and the words made from the choices.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/record_summary.h"
#include "tests/support/lup_world.h"
#include "tests/support/test_class.h"

#include <QTest>

namespace questionnaire_test {

using namespace relais::test;

namespace {

// JSON written with simple quotes: the moc of Qt 6.4 loses its way in raw strings.
std::string quoted(std::string text) {
    std::ranges::replace(text, '\'', '"');
    return text;
}

const FormContext kContext {*CivilDate::of(2026, 11, 19), false, nullptr, false};

Questionnaire small(const std::string& items) {
    auto read = Questionnaire::fromItems(parseJson(quoted("{'item':" + items + "}")).value()["item"].array(), "/item");
    if (!read)
        throw std::runtime_error(read.error().detail);
    return *read;
}

// "linkId:code" of each fault, warnings with a "?".
std::string faults(const Questionnaire& form, const Value::Map& answers, const FormContext& context = kContext) {
    std::string out;
    for (const ContentIssue& issue : form.validate(answers, context))
        out += (out.empty() ? "" : " ") + issue.linkId + ":" + issue.code + (issue.blocking ? "" : "?");
    return out;
}

} // namespace

class QuestionnaireTest : public QObject {
    Q_OBJECT
private:
    DefinitionSet m_set = shippedDefinitions();
    const Questionnaire& lup() const { return m_set.current("lup")->form; }

    std::string lupFaults(const char* linkId, Value value) const {
        Value::Map answers = lupAnswers();
        if (value.isNull())
            answers.erase(linkId);
        else
            answers[linkId] = std::move(value);
        return faults(lup(), answers);
    }

private Q_SLOTS:
    void fullAlertHasNoFault() { QVERIFY(faults(lup(), lupAnswers()).empty()); }

    void oneFaultAtATime_data() {
        QTest::addColumn<QString>("linkId");
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("fault");
        const auto row = [](const char* linkId, const char* json, const char* fault) {
            QTest::newRow(qPrintable(QString::fromUtf8(linkId) + u' ' + QString::fromUtf8(json)))
                << QString::fromUtf8(linkId) << QString::fromUtf8(json) << QString::fromUtf8(fault);
        };
        row("nom_naissance", "null", "nom_naissance:required");
        row("nom_naissance", "\"   \"", "nom_naissance:required");
        row("nom_naissance", "7", "nom_naissance:type");
        row("telephone", "\"063998100\"", "telephone:phone_length");
        row("telephone", "null", "contact:one_of");
        row("telephone", "\"0899000000\"", "telephone:phone_special");
        row("email", "\"sans arobase\"", "email:email_format");
        row("commune", "\"9122\"", "commune:commune_format");
        row("code_postal", "\"99\"", "code_postal:postcode_format");
        row("nir", "\"294079999900111\"", "nir:nir_cle");
        row("nir", "null", "nir:required");
        row("sexe", "'M'", "nir:nir_sexe_different?");
        row("naissance", "'1995-07-02'", "nir:nir_annee_differente?");
        row("naissance", "'1994-08-02'", "nir:nir_mois_different?");
        row("nir_type", "\"INCONNU\"", ""); // the number is not asked any more
        row("nir_type", "\"AUTRE\"", "nir_type:option");
        row("motif", "\"AUTRE\"", "motif_precision:required");
        row("motif", "\"CMUC\"", ""); // of the past, understood
        row("soins_concernes", "[]", "soins_concernes:required");
        row("soins_concernes", "\"PHARMACIE\"", "soins_concernes:type");
        row("soins_concernes", "[\"PHARMACIE\",\"MAGIE\"]", "soins_concernes:option");
        row("urgence_soins", "null", "urgence_soins:required");
        row("detail", "\"court\"", "detail:too_short");
        row("detail", "\"Son numéro est 2 94 07 99 999 001 10, merci.\"", "detail:text_15_digits");
        row("naissance", "\"2027-01-01\"",
            "nir:nir_annee_differente? nir:nir_mois_different? naissance:date_future representant:required "
            "accord_par:required");
        row("naissance", "\"1994-13-01\"", "naissance:type");
        row("naissance", "\"1994-00-00\"", "");
        row("naissance", "\"2020-05-02\"",
            "nir:nir_annee_differente? nir:nir_mois_different? representant:required accord_par:required"); // a child
        row("protege", "true", "representant:required accord_par:required");
        row("date_soin_prevu", "\"2026-11-18\"", "date_soin_prevu:date_past");
        row("date_soin_prevu", "\"2026-11-00\"", "date_soin_prevu:type");
        row("accord", "\"REFUS\"", "accord:accord");
        row("accord", "null", "accord:accord");
        row("caisse", "\"91\"", "caisse:format");
        row("interprete", "\"oui\"", "interprete:type");
    }
    void oneFaultAtATime() {
        QFETCH(QString, linkId);
        QFETCH(QString, json);
        QFETCH(QString, fault);
        const Value value = parseJson(quoted("[" + json.toStdString() + "]")).value().array().front();
        const std::string said = lupFaults(linkId.toStdString().c_str(), value);
        QVERIFY2(said == fault.toStdString(), said.c_str());
    }

    void stepsAreJudgedAlone() {
        Value::Map none;
        for (const ContentIssue& issue : lup().validate(none, kContext, "situation"))
            QVERIFY(issue.linkId != "nom_naissance" && issue.linkId != "accord");
        QVERIFY(!lup().validate(none, kContext, "patient").empty());
    }

    void lengthsAreCountedInCharacters() {
        const Questionnaire form = small("[{'linkId':'a','type':'text','text':'A','maxLength':4}]");
        QVERIFY(faults(form, {{"a", Value("éèàç")}}).empty());
        QVERIFY(faults(form, {{"a", Value("éèàçù")}}) == "a:too_long");
    }

    void everyOperatorOfEnableWhen_data() {
        QTest::addColumn<QString>("condition");
        QTest::addColumn<QString>("answer");
        QTest::addColumn<bool>("shown");
        const auto row = [](const char* condition, const char* answer, bool shown) {
            QTest::newRow(qPrintable(QString::fromUtf8(condition) + u' ' + QString::fromUtf8(answer)))
                << QString::fromUtf8(condition) << QString::fromUtf8(answer) << shown;
        };
        row("'operator':'exists','answerBoolean':true", "3", true);
        row("'operator':'exists','answerBoolean':true", "null", false);
        row("'operator':'exists','answerBoolean':false", "null", true);
        row("'operator':'=','answerInteger':3", "3", true);
        row("'operator':'=','answerInteger':3", "4", false);
        row("'operator':'!=','answerInteger':3", "4", true);
        row("'operator':'!=','answerInteger':3", "null", false);
        row("'operator':'>','answerInteger':3", "4", true);
        row("'operator':'>','answerInteger':3", "3", false);
        row("'operator':'<','answerInteger':3", "2", true);
        row("'operator':'<','answerInteger':3", "3", false);
        row("'operator':'>=','answerInteger':3", "3", true);
        row("'operator':'>=','answerInteger':3", "2", false);
        row("'operator':'<=','answerInteger':3", "3", true);
        row("'operator':'<=','answerInteger':3", "4", false);
    }
    void everyOperatorOfEnableWhen() {
        QFETCH(QString, condition);
        QFETCH(QString, answer);
        QFETCH(bool, shown);
        const Questionnaire form = small(
            "[{'linkId':'a','type':'integer','text':'A'},{'linkId':'b','type':'string','text':'B','enableWhen':[{'"
            "question':'a',"
            + condition.toStdString() + "}]}]");
        const Value value = parseJson(quoted("[" + answer.toStdString() + "]")).value().array().front();
        QCOMPARE(form.enabled({{"a", value}}).contains("b"), shown);
    }

    void allAndAnyAndHiddenQuestions() {
        const std::string two = "'enableWhen':[{'question':'a','operator':'=','answerBoolean':true},{'question':'b','"
                                "operator':'=','answerBoolean':true}]";
        const auto with = [&](const std::string& behavior) {
            return small(
                "[{'linkId':'a','type':'boolean','text':'A'},{'linkId':'b','type':'boolean','text':'B'}, "
                "{'linkId':'c','type':'group','text':'C','enableBehavior':'"
                + behavior + "'," + two
                + ",'item':[{'linkId':'d','type':'string','text':'D','required':true}]}, "
                  "{'linkId':'e','type':'string','text':'E','enableWhen':[{'question':'d','operator':'exists','"
                  "answerBoolean':true}]}]");
        };
        QVERIFY(!with("all").enabled({{"a", Value(true)}}).contains("d"));
        QVERIFY(with("any").enabled({{"a", Value(true)}}).contains("d"));
        QVERIFY(faults(with("all"), {{"a", Value(true)}, {"b", Value(true)}}) == "d:required");
        // An answer left under a closed group counts for nothing, and is not sent.
        const Value::Map left {{"a", Value(true)}, {"d", Value("x")}};
        QVERIFY(!with("all").enabled(left).contains("e"));
        QVERIFY((with("all").withoutDisabled(left) == Value::Map {{"a", Value(true)}}));
    }

    void tilesFollowTheProfession() {
        const FormItem& motif = *lup().find("motif");
        QVERIFY(lup().optionsFor(motif, "PHARMACIEN").front().code == "CARTE_VITALE");
        QVERIFY(lup().optionsFor(motif, "").front().code == "DROITS_FERMES");
        for (const AnswerOption& option : lup().optionsFor(motif, "PHARMACIEN"))
            QVERIFY(option.code != "CMUC");
        const Value::Map initial = lup().initialAnswers("PHARMACIEN");
        QVERIFY(initial.at("soins_concernes") == Value(codes({"PHARMACIE"})));
        QVERIFY(
            initial.at("renoncement").text() == "RISQUE" && !initial.contains("accord")
            && !initial.contains("urgence_soins"));
    }

    void detailIsComposedFromTheChoices() {
        const Workflow& flow = m_set.current("lup")->workflow;
        const LocalText one = composedDetail(lup(), flow, lupAnswers());
        QVERIFY2(one.fr == "Ouverture de droits. Traitement menacé sous 24\u00A0h.", one.fr.c_str());
        QVERIFY2(one.en == "Opening of rights. Treatment at risk within 24\u00A0h.", one.en.c_str());
        Value::Map several = lupAnswers();
        several["soins_concernes"] = codes({"PHARMACIE", "EXAMENS"});
        several["urgence_soins"] = "3J";
        QVERIFY(
            composedDetail(lup(), flow, several).fr.find("Soins menacés\u00A0: pharmacie, examens sous 3\u00A0jours.")
            != std::string::npos);
        QVERIFY(composedDetail(lup(), flow, {}).fr.empty());
    }

    void searchTextHoldsNoIdentifier() {
        RulesWorld world;
        const RecordId alert = world.create(world.doctor);
        const std::string words = searchText(world.records.at(alert), world.definitions);
        QVERIFY(
            words.find("EXEMPLE Sacha") != std::string::npos && words.find("Ouverture de droits") != std::string::npos);
        QVERIFY(words.find("29407") == std::string::npos && words.find("06399") == std::string::npos);
    }

    void numbersAndInitials() {
        QVERIFY(recordNumber("LUP", "911", 2026, 417) == "LUP-911-2026-000417");
        QVERIFY(recordNumber("LUP", "", 2026, 1'000'000) == "LUP-000-2026-1000000");
        RecordId id;
        id.raw[14] = 0x4F;
        id.raw[15] = 0x2A;
        QVERIFY(localNumber(id) == "LOC-4F2A");
        QVERIFY(initialsOf("ÉXEMPLE Marie-Noëlle") == "É.\u00A0M.\u00A0N.");
        QVERIFY(initialsOf("").empty());
    }

    void emergencyAsksItsOwnRowsAlone() {
        FormContext emergency = kContext;
        emergency.emergency = true;
        QVERIFY(faults(lup(), {}, emergency).find("rappel_auteur:required") != std::string::npos);
        QVERIFY(faults(lup(), {}, emergency).find("sexe") == std::string::npos);
        QVERIFY(faults(lup(), lupAnswers()).find("rappel_auteur") == std::string::npos);
    }
};

RELAIS_TEST(QuestionnaireTest)

} // namespace questionnaire_test
#include "questionnaire_test.moc"
