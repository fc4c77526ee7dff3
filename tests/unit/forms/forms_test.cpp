// The LUP form as its user meets it: rows of each step, tiles per profession, faults in her words, the number judged.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/forms/form_model.h"
#include "app/forms/identity_fields.h"
#include "app/forms/month_model.h"
#include "app/text/issue_text.h"
#include "tests/support/lup_world.h"
#include "tests/support/test_class.h"

#include <QAbstractItemModelTester>
#include <QTest>

namespace forms_test {

using namespace relais;
using namespace relais::test;
using app::FormModel;
using app::FormRow;

namespace {

struct Filled {
    explicit Filled(const std::string& profession = "MEDECIN") : definitions(shippedDefinitions()) {
        const CivilDate today = *CivilDate::of(2026, 11, 21);
        form.load(definitions.current("lup")->form, {profession, {today, false, nullptr, false}});
        identity = std::make_unique<app::IdentityFields>(form, app::IdentityFields::Rules {today, false});
        identity->begin();
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
    void type(const char* linkId, const QString& text) { form.setText(QString::fromUtf8(linkId), text); }

    DefinitionSet definitions;
    FormModel form;
    std::unique_ptr<app::IdentityFields> identity;
};

QString text(const char* utf8) { return QString::fromUtf8(utf8); }

} // namespace

class FormsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksOnlyWhatIsNeeded();
    void ordersTilesByProfession();
    void opensATileOfSeveralChoices();
    void picksAPlaceByNameOrNumber();
    void offersTheNextDays();
    void showsAMonth();
    void wordsAFaultItDoesNotKnow();
    void judgesTheNumber_data();
    void judgesTheNumber();
    void judgesNothingBeforeTheFifteenthSign();
    void asksTheBirthThatANumberDoesNotGive();
    void worksWithoutANumber();
    void saysFaultsAndForgetsThem();
    void keepsTheRulesOfAModel();
};

void FormsTest::asksOnlyWhatIsNeeded() {
    const Filled filled;
    QStringList asked;
    for (const FormRow& row : filled.form.rows(0)->all())
        asked += row.linkId;
    QCOMPARE(
        asked,
        (QStringList {
            text("nir"), text("nir/links"), text("nom_naissance"), text("prenom"), text("telephone"),
            text("telephone/links"), text("patient_plus")}));
    QCOMPARE(filled.row("nom_naissance").share, 3);
    QCOMPARE(filled.row("renoncement").current, 0); // « Va renoncer »
    QCOMPARE(filled.row("urgence_soins").current, -1);
}

void FormsTest::ordersTilesByProfession() {
    const Filled doctor;
    QCOMPARE(doctor.row("motif").optionTexts.value(0), text("Droits fermés"));
    QCOMPARE(doctor.row("motif").optionTexts.size(), 8); // seven and « Autre motif »
    QCOMPARE(doctor.row("motif").optionTexts.last(), text("Autre motif"));
    const Filled pharmacist("PHARMACIEN");
    QCOMPARE(pharmacist.row("motif").optionTexts.value(0), text("Carte Vitale"));
    QCOMPARE(pharmacist.row("soins_concernes").optionTexts.value(0), text("Pharmacie"));
    QVERIFY(pharmacist.row("soins_concernes").optionChecked.value(0));
}

void FormsTest::opensATileOfSeveralChoices() {
    Filled filled;
    const qsizetype tile = filled.row("motif").optionTexts.indexOf(text("Complémentaire santé (C2S)"));
    QVERIFY(tile >= 0);
    filled.form.choose(text("motif"), filled.row("motif").optionCodes[tile]);
    QCOMPARE(filled.row("motif/group").optionTexts.size(), 2);
    filled.form.choose(text("motif/group"), text("CSS_RENOUVELLEMENT"));
    QCOMPARE(filled.form.answer("motif").text(), std::string("CSS_RENOUVELLEMENT"));
    QVERIFY(filled.row("motif").optionChecked.value(tile));
    filled.form.choose(text("motif"), text("AME"));
    QCOMPARE(filled.row("motif/group").linkId, QString());
}

void FormsTest::picksAPlaceByNameOrNumber() {
    Filled filled;
    filled.form.openGroup(text("patient_plus"), true);
    QCOMPARE(filled.row("commune").kind, text("text")); // nothing to pick from yet
    filled.form.setPlaces(
        "commune",
        {{text("91228"), text("Évry-Courcouronnes"), {}},
         {text("91589"), text("Savigny-sur-Orge"), {}},
         {text("77288"), text("Melun"), {}}});
    QCOMPARE(filled.row("commune").kind, text("place"));
    app::PlaceModel* places = filled.form.places(text("commune"));
    const QAbstractItemModelTester tester(places);
    const auto found = [places](const char* typed) {
        places->setSearch(QString::fromUtf8(typed));
        QStringList codes;
        for (int i = 0; i < places->rowCount(); ++i)
            codes += places->index(i, 0).data(app::PlaceModel::CodeRole).toString();
        return codes.join(QLatin1Char(' '));
    };
    QCOMPARE(found("evry"), text("91228"));
    QCOMPARE(found("sur orge"), text("91589"));
    QCOMPARE(found("91589"), text("91228 91589")); // as a postcode: those of the department
    QCOMPARE(found("77"), text("77288"));
    QCOMPARE(found("nulle part"), QString());
    filled.form.setText(text("commune"), text("91228"));
    QCOMPARE(filled.row("commune").value, text("Évry-Courcouronnes"));
}

void FormsTest::offersTheNextDays() {
    Filled filled; // a Saturday
    const FormRow row = filled.row("date_soin_prevu");
    QCOMPARE(row.kind, text("nearDate"));
    QCOMPARE(row.optionCodes, (QStringList {text("2026-11-22"), text("2026-11-23"), text("2026-11-24"), text("more")}));
    QCOMPARE(row.optionTexts, (QStringList {text("Demain"), text("lundi 23"), text("mardi 24"), text("Autre date")}));
    filled.form.choose(text("date_soin_prevu"), text("2026-12-04"));
    QCOMPARE(filled.row("date_soin_prevu").optionTexts.last(), text("4 décembre"));
    QVERIFY(filled.row("date_soin_prevu").optionChecked.last());
    filled.form.choose(text("date_soin_prevu"), text("2026-12-04")); // touched again: no date
    QVERIFY(filled.form.answer("date_soin_prevu").isNull());
}

void FormsTest::showsAMonth() {
    app::MonthModel month;
    const QAbstractItemModelTester tester(&month);
    month.setFirst(text("2026-11-21"));
    QCOMPARE(month.title(), text("Novembre 2026"));
    const auto at = [&month](int row, int role) { return month.index(row, 0).data(role); };
    QCOMPARE(at(0, app::MonthModel::IsoRole).toString(), text("2026-10-26")); // the Monday before the first
    QCOMPARE(at(0, app::MonthModel::InMonthRole).toBool(), false);
    QCOMPARE(at(6, app::MonthModel::HolidayRole).toBool(), true); // All Saints
    QCOMPARE(at(25, app::MonthModel::AllowedRole).toBool(), false);
    QCOMPARE(at(26, app::MonthModel::AllowedRole).toBool(), true);
    month.move(-1);
    QCOMPARE(month.title(), text("Novembre 2026"));
    month.move(1);
    QCOMPARE(month.title(), text("Décembre 2026"));
    QCOMPARE(at(25, app::MonthModel::SpokenRole).toString(), text("vendredi 25 décembre 2026, jour férié"));
}

void FormsTest::wordsAFaultItDoesNotKnow() {
    const Filled filled;
    QVERIFY(!app::issueText({"prenom", "code_de_demain", {}, true}, filled.form.form()).isEmpty());
    QVERIFY(!app::issueText({"champ_de_demain", "required", {}, true}, filled.form.form()).isEmpty());
}

void FormsTest::judgesTheNumber_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("kind"); // ok help warning error
    QTest::newRow("valid") << text("284079999900115") << text("Numéro valide\u00a0: naissance en juillet 1984")
                           << text("ok");
    QTest::newRow("key") << text("284079999901015") << text("Le numéro et sa clé ne vont pas ensemble")
                         << text("error");
    QTest::newRow("sex") << text("984079999900115") << text("Le premier chiffre doit être 1 ou 2") << text("error");
    QTest::newRow("month") << text("284139999900115") << text("Les chiffres 4 et 5 ne sont pas un mois")
                           << text("error");
    QTest::newRow("place") << text("284077511500119") << QString() << text("error");
}

void FormsTest::judgesTheNumber() {
    QFETCH(QString, typed);
    QFETCH(QString, said);
    QFETCH(QString, kind);
    Filled filled;
    filled.type("nir", typed);
    const FormRow row = filled.row("nir");
    const QString shown = kind == text("ok") ? row.ok : row.error;
    if (said.isEmpty())
        QVERIFY(!shown.isEmpty());
    else
        QCOMPARE(shown, said);
}

void FormsTest::judgesNothingBeforeTheFifteenthSign() {
    Filled filled;
    filled.type("nir", text("9840799999"));
    QCOMPARE(filled.row("nir").help, text("Encore 5 chiffres"));
    QCOMPARE(filled.row("nir").error, QString());
    filled.form.leave(text("nir"));
    QCOMPARE(filled.row("nir").error, text("Il manque 5 chiffres"));
    filled.type("nir", text("98407999990"));
    QCOMPARE(filled.row("nir").error, QString());
}

void FormsTest::asksTheBirthThatANumberDoesNotGive() {
    Filled filled;
    filled.type("nir", text("284079999900115"));
    QCOMPARE(filled.form.answer("naissance").text(), std::string("1984-07-00"));
    QCOMPARE(filled.form.answer("sexe").text(), std::string("F"));
    QCOMPARE(filled.row("naissance").linkId, QString());
    filled.form.followLink(text("notTheirs"));
    QCOMPARE(filled.row("naissance").linkId, text("naissance"));
    QVERIFY(filled.form.answer("naissance").isNull());
    QVERIFY(filled.form.answer("nir_tiers").boolean());
    filled.form.setDate(text("naissance"), text("4"), text("12"), text("2015"));
    QCOMPARE(filled.form.answer("naissance").text(), std::string("2015-12-04"));
}

void FormsTest::worksWithoutANumber() {
    Filled filled;
    filled.form.followLink(text("withoutNumber"));
    QCOMPARE(filled.row("nir").linkId, QString());
    QCOMPARE(filled.row("nir_type").optionTexts.size(), 3);
    QCOMPARE(filled.row("nir_type").current, -1);
    filled.form.choose(text("nir_type"), text("NIA"));
    QCOMPARE(filled.row("nir").kind, text("nir"));
    filled.form.choose(text("nir_type"), text("INCONNU"));
    QCOMPARE(filled.row("naissance").kind, text("date"));
}

void FormsTest::saysFaultsAndForgetsThem() {
    Filled filled;
    filled.type("telephone", text("063998123"));
    QVERIFY(!filled.form.check(0));
    QCOMPARE(
        filled.form.errors(),
        (QStringList {
            text("Indiquez le numéro, ou pourquoi il manque"), text("Indiquez le nom de naissance"),
            text("Indiquez le prénom"), text("Le téléphone a 9 chiffres, il en faut 10")}));
    QCOMPARE(filled.form.errorField(1), text("nom_naissance"));
    QCOMPARE(filled.row("nom_naissance").error, text("Indiquez le nom de naissance"));
    filled.type("nom_naissance", text("EXEMPLE"));
    QCOMPARE(filled.row("nom_naissance").error, QString());
    QCOMPARE(filled.form.errors().size(), 3);
    filled.type("telephone", QString());
    QVERIFY(!filled.form.check(0));
    QVERIFY(filled.form.errors().contains(text("Indiquez un téléphone, une adresse mail ou une adresse postale")));
    QVERIFY(!filled.form.check(1));
    QCOMPARE(
        filled.form.errors(),
        (QStringList {
            text("Choisissez ce qui bloque"), text("Choisissez au moins un soin"), text("Choisissez un délai")}));
}

void FormsTest::keepsTheRulesOfAModel() {
    Filled filled;
    const QAbstractItemModelTester tester(filled.form.rows(0), QAbstractItemModelTester::FailureReportingMode::QtTest);
    filled.form.openGroup(text("patient_plus"), true);
    filled.form.followLink(text("withoutNumber"));
    filled.form.choose(text("nir_type"), text("AUCUN"));
    filled.form.openGroup(text("patient_plus"), false);
    filled.form.followLink(text("otherContact"));
    QVERIFY(filled.row("email").linkId == text("email"));
}

RELAIS_TEST(FormsTest)

} // namespace forms_test
#include "forms_test.moc"
