// The consultation as a midwife meets it: times without a keyboard, units, scores, what follows from what she typed.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/forms/form_model.h"
#include "app/forms/moment_model.h"
#include "app/text/issue_text.h"
#include "tests/unit/domain/pds_day.h"

#include <QTest>

using namespace relais;
using namespace relais::test;
using app::FormModel;
using app::FormRow;
using app::MomentModel;

namespace {

QString words(const char* utf8) { return QString::fromUtf8(utf8); }

// The spaces that do not break are the translator's and the dates' affair.
QString plain(QString text) { return text.replace(QChar(0x00A0), QLatin1Char(' ')); }

struct Consultation {
    explicit Consultation(const char* type, const char* now = "2026-10-25 16:45") {
        const WallMs at = paris(now);
        form.load(
            permanenceDefinitions().current("consultation")->form,
            {"SAGE_FEMME", {toParis(at).date, false, nullptr, false}, [at] { return at; }});
        form.setAnswer("type", Value(type));
    }
    [[nodiscard]] FormRow row(const char* linkId) const {
        for (int step = 0; step < form.stepCount(); ++step) {
            for (const FormRow& one : form.rows(step)->all()) {
                if (one.linkId == QLatin1String(linkId))
                    return one;
            }
        }
        return {};
    }
    FormModel form;
};

} // namespace

class MeasureRowsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsNothingOfAnotherType();
    void takesAMomentWithoutAKeyboard();
    void asksWhichOfTheDoubledHour();
    void refusesTheMissingHour();
    void picksAnAppointment();
    void readsAndBoundsNumbers();
    void tellsWhatFollows();
    void asksAScoreQuestionByQuestion();
    void emptiesTheOthersWithNone();
    void asksWhyNobodyAnswered();
    void showsTheOtherUnits();
    void wordsItsIssues();
};

void MeasureRowsTest::showsNothingOfAnotherType() {
    const Consultation jaundice("ICTERE");
    QCOMPARE(jaundice.row("bebe_naissance").kind, words("moment"));
    QCOMPARE(jaundice.row("jour_pp").linkId, QString());
    for (const char* never : {"garde", "garde_debut", "territoire", "hors_garde", "mineure", "rdv_echeance"})
        QCOMPARE(jaundice.row(never).linkId, QString());
}

void MeasureRowsTest::takesAMomentWithoutAKeyboard() {
    Consultation one("ICTERE");
    QCOMPARE(one.row("debut").optionTexts.value(0), words("À l’instant"));
    one.form.choose(words("debut"), words("ago:10"));
    QCOMPARE(one.form.answer("debut").integer(), paris("2026-10-25 16:35").ms);
    QVERIFY(one.row("debut").optionChecked.value(1));
    one.form.setInstant(words("debut"), static_cast<double>(paris("2026-10-25 15:05").ms));
    QVERIFY(one.row("debut").optionChecked.last());
    QCOMPARE(plain(one.row("debut").optionTexts.last()), words("15 h 05"));
    QVERIFY(one.row("bebe_naissance").optionCodes.isEmpty()); // the days at once
}

void MeasureRowsTest::asksWhichOfTheDoubledHour() {
    MomentModel moment;
    moment.setNow(static_cast<double>(paris("2026-10-25 14:30").ms));
    double last = 0;
    connect(&moment, &MomentModel::picked, &moment, [&last](double ms) { last = ms; });
    moment.chooseDay(0);
    moment.chooseHour(2);
    moment.chooseMinute(30);
    QVERIFY(moment.isDoubled() && moment.at() < 0 && last < 0);
    moment.chooseFold(0);
    const auto hours = [&] { return (paris("2026-10-25 14:30").ms - static_cast<std::int64_t>(last)) / 3'600'000; };
    QCOMPARE(hours(), 13); // domain.md §3.9
    moment.chooseFold(1);
    QCOMPARE(hours(), 12);
    QVERIFY(moment.words().endsWith(words("heure d’hiver")));
    MomentModel again;
    again.setNow(moment.now());
    again.setAt(last);
    QCOMPARE(again.fold(), 1);
    QCOMPARE(again.at(), last);
}

void MeasureRowsTest::refusesTheMissingHour() {
    MomentModel moment;
    moment.setNow(static_cast<double>(paris("2027-03-28 15:30").ms));
    moment.chooseDay(0);
    moment.chooseHour(2);
    moment.chooseMinute(30);
    QCOMPARE(moment.at(), -1.0);
    QVERIFY(moment.fault().startsWith(words("Cette heure n’existe pas")));
    moment.chooseHour(16); // later than now
    QVERIFY(!moment.fault().isEmpty());
    moment.chooseHour(3);
    QCOMPARE(moment.at(), static_cast<double>(paris("2027-03-28 03:30").ms));
}

void MeasureRowsTest::picksAnAppointment() {
    Consultation one("ICTERE"); // a Sunday
    QCOMPARE(one.row("rdv_le").kind, words("soon"));
    QCOMPARE(one.row("rdv_le").optionTexts.value(0), words("Demain"));
    one.form.choose(words("rdv_le"), one.row("rdv_le").optionCodes.value(0));
    QCOMPARE(one.form.answer("rdv_le").integer(), paris("2026-10-26 09:00").ms);
    one.form.choose(words("rdv_le"), words("630"));
    QCOMPARE(one.form.answer("rdv_le").integer(), paris("2026-10-26 10:30").ms);
    one.form.choose(words("rdv_le"), one.row("rdv_le").optionCodes.value(1));
    QCOMPARE(one.form.answer("rdv_le").integer(), paris("2026-10-27 10:30").ms);
    one.form.choose(words("rdv_le"), one.row("rdv_le").optionCodes.value(1)); // touched again
    QVERIFY(one.form.answer("rdv_le").isNull());
}

void MeasureRowsTest::readsAndBoundsNumbers() {
    Consultation one("POST_PARTUM");
    QCOMPARE(one.row("pp_temperature").kind, words("number"));
    one.form.setText(words("pp_temperature"), words("38,"));
    QCOMPARE(one.row("pp_temperature").value, words("38,"));
    one.form.setText(words("pp_temperature"), words("38,6"));
    QCOMPARE(one.form.answer("pp_temperature").integer(), 386);
    one.form.leave(words("pp_temperature"));
    QCOMPARE(one.row("pp_temperature").value, words("38,6"));
    one.form.setText(words("pp_temperature"), words("386"));
    one.form.leave(words("pp_temperature"));
    QCOMPARE(plain(one.row("pp_temperature").error), words("43,0 °C au plus"));
    one.form.setText(words("pp_temperature"), words("38,65"));
    QVERIFY(!one.form.checkField("pp_temperature"));
    Consultation feeding("ALLAITEMENT");
    QCOMPARE(feeding.row("tetees_24h").kind, words("stepper"));
    feeding.form.step(words("tetees_24h"), 1);
    QCOMPARE(feeding.form.answer("tetees_24h").integer(), 0);
    feeding.form.step(words("tetees_24h"), 30);
    QCOMPARE(feeding.form.answer("tetees_24h").integer(), 20);
}

void MeasureRowsTest::tellsWhatFollows() {
    Consultation one("ALLAITEMENT");
    QCOMPARE(one.row("perte_poids").linkId, QString());
    one.form.setText(words("poids_naissance_g"), words("3240"));
    one.form.setText(words("poids_jour_g"), words("3020"));
    QCOMPARE(plain(one.row("perte_poids").value), words("= −6,8 % depuis la naissance"));
    Consultation late("CONTRACEPTION_URGENCE");
    late.form.setAnswer("debut", Value(paris("2026-10-25 16:45").ms));
    late.form.setInstant(words("rapport_le"), static_cast<double>(paris("2026-10-20 16:00").ms));
    QCOMPARE(plain(late.row("delai_h").value), words("121 h"));
    QCOMPARE(late.row("delai_long").kind, words("warning"));
    QVERIFY(!late.row("delai_long").value.isEmpty());
    Consultation ivg("DEMANDE_IVG");
    ivg.form.setAnswer("debut", Value(paris("2026-11-07 14:10").ms));
    ivg.form.setDate(words("ivg_ddr"), words("21"), words("9"), words("2026"));
    QVERIFY2(ivg.row("terme_jours").value.startsWith(words("6 SA + 5")), qPrintable(ivg.row("terme_jours").value));
    QVERIFY(!ivg.row("fin_medicamenteuse").value.isEmpty());
}

void MeasureRowsTest::asksAScoreQuestionByQuestion() {
    Consultation one("POST_PARTUM");
    QCOMPARE(one.row("epds").kind, words("epds"));
    QCOMPARE(one.row("epds_1").linkId, QString());
    QCOMPARE(one.row("epds").optionCodes.size(), 10);
    for (int i = 1; i <= 9; ++i)
        one.form.choose(QStringLiteral("epds_%1").arg(i), words("1"));
    QVERIFY(one.row("epds").value.startsWith(words("9 questions")));
    one.form.choose(words("epds_10"), words("0"));
    QCOMPARE(one.row("epds").value, words("9 sur 30"));
    QCOMPARE(one.row("epds").moreTexts.last(), words("0"));
}

void MeasureRowsTest::emptiesTheOthersWithNone() {
    Consultation one("ICTERE");
    one.form.choose(words("signes"), words("FIEVRE"));
    one.form.choose(words("signes"), words("TETE_PEU"));
    one.form.choose(words("signes"), words("AUCUN"));
    QCOMPARE(one.form.answer("signes").array().size(), std::size_t {1});
    one.form.choose(words("signes"), words("FIEVRE"));
    QCOMPARE(one.form.answer("signes").array().front().text(), std::string("FIEVRE"));
    QCOMPARE(one.form.answer("signes").array().size(), std::size_t {1});
    const Consultation mother("POST_PARTUM");
    QCOMPARE(mother.row("signes_alerte").optionCodes.size(), 15); // none is folded away, the stand-in is not offered
    QCOMPARE(mother.row("signes_alerte").optionIcons.last(), words("lock"));
}

void MeasureRowsTest::asksWhyNobodyAnswered() {
    Consultation one("URGENTE");
    one.form.choose(words("orientation"), words("URGENCES_IMMEDIAT"));
    QCOMPARE(one.row("referent_absent_motif").linkId, words("referent_absent_motif")); // no directory here
    AnswerOption senior;
    senior.code = "m1:+33199003101";
    senior.display.fr = "Sénior de garde";
    AnswerOption nobody;
    nobody.display.fr = "Personne ne répond";
    one.form.setOptions("referent_senior", {senior, nobody});
    QCOMPARE(one.row("referent_senior").kind, words("lines"));
    QCOMPARE(one.row("referent_absent_motif").linkId, QString());
    one.form.choose(words("referent_senior"), QString());
    QCOMPARE(one.row("referent_senior").current, 1);
    QCOMPARE(one.row("referent_absent_motif").linkId, words("referent_absent_motif"));
    one.form.choose(words("referent_senior"), words("m1:+33199003101"));
    QCOMPARE(one.row("referent_senior").current, 0);
    QCOMPARE(one.row("referent_absent_motif").linkId, QString());
}

void MeasureRowsTest::showsTheOtherUnits() {
    const DefinitionSet definitions = permanenceDefinitions();
    const sync::FormItem* list = definitions.current("consultation")->form.find("mesures");
    FormModel form;
    form.load(*list->rows, {"SAGE_FEMME", {}, [] { return paris("2026-10-25 16:45"); }});
    form.setText(words("valeur"), words("198"));
    const auto value
        = [&form] { return form.rows(0)->all().at(static_cast<std::size_t>(form.rows(0)->rowOf(words("valeur")))); };
    QCOMPARE(value().kind, words("valueUnit"));
    QCOMPARE(value().help, words("= 11,6 mg/dL = 116 mg/L"));
    form.choose(words("unite"), words("MG_L"));
    QCOMPARE(value().unit, words("mg/L"));
    QVERIFY(value().help.contains(words("µmol/L")));
    form.setText(words("valeur"), words("14,6"));
    form.choose(words("unite"), words("MG_DL"));
    QCOMPARE(form.answer("valeur").integer(), 146);
    QVERIFY(value().help.startsWith(words("= 250 µmol/L")));
    QCOMPARE(form.answer("valeur_umol").integer(), 250);
}

void MeasureRowsTest::wordsItsIssues() {
    const DefinitionSet definitions = permanenceDefinitions();
    const Questionnaire& form = definitions.current("consultation")->form;
    const QString vague = app::issueText({"debut", "type", {}, true}, form);
    for (const char* code : {"before", "alone", "computed", "sealed"})
        QVERIFY2(app::issueText({"debut", code, {}, true}, form) != vague, code);
    QCOMPARE(
        app::issueText({"delai_long", "warning", {}, false}, form),
        QString::fromStdString(form.find("delai_long")->text.fr));
    QCOMPARE(
        app::issueText({"rdv", "one_of", {}, true}, form), words("Notez un rendez-vous, ou pourquoi il n’y en a pas"));
    QCOMPARE(plain(app::issueText({"mesures.0.site", "required", {}, true}, form)), words("Choisissez : Site"));
    QCOMPARE(
        plain(app::issueText({"mesures.0.valeur_umol", "max", {{"limit", Value(600)}}, true}, form)),
        words("600 µmol/L au plus"));
}

QTEST_GUILESS_MAIN(MeasureRowsTest)
#include "measure_rows_test.moc"
