// A scanned identity in the LUP form: what it fills, what it leaves as typed, what it asks, what it refuses.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/forms/ins_filler.h"
#include "tests/support/lup_world.h"
#include "tests/support/test_class.h"

#include <QSignalSpy>
#include <QTest>

namespace ins_filler_test {

using namespace relais;
using namespace relais::test;

namespace {

QString text(const char* utf8) { return QString::fromUtf8(utf8); }

// Fictitious people of the tests (domain.md §5.1).
const char* const kCamille
    = "IS010000000000000000000000S1294079199904288S21.2.250.1.213.1.4.10S3CAMILLE ANNE\x1dS4ROUSSEL-TEST\x1dS5F"
      "S614-07-1994S799999";
const char* const kLina
    = "IS010000000000000000000000S1226049999910586S21.2.250.1.213.1.4.9\x1dS3LINA\x1dS4BENALI-TEST\x1dS5F"
      "S602-04-2026S799999";
const char* const kNoe
    = "IS010000000000000000000000S1294079199904288S21.2.250.1.213.1.4.10S3MARIE-NOE\x1dS4D'ARTOIS\x1dS5F"
      "S614-07-1994S799999";

struct Form {
    explicit Form(bool production = false) : definitions(shippedDefinitions()), rules {today, production} {
        form.load(definitions.current("lup")->form, {"MEDECIN", {today, production, nullptr, false}});
        identity = std::make_unique<app::IdentityFields>(form, rules);
        identity->begin();
        ins.begin(form, *identity, rules);
    }
    void type(const char* linkId, const char* words) { form.setText(QString::fromUtf8(linkId), text(words)); }
    [[nodiscard]] std::string answer(const char* linkId) const { return form.answer(linkId).text(); }

    CivilDate today = *CivilDate::of(2026, 11, 21);
    DefinitionSet definitions;
    app::IdentityFields::Rules rules;
    app::FormModel form;
    std::unique_ptr<app::IdentityFields> identity;
    app::InsFiller ins;
};

} // namespace

class InsFillerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fillsAnEmptyForm() {
        Form form;
        const QSignalSpy taken(&form.ins, &app::InsFiller::taken);
        const QSignalSpy written(&form.form, &app::FormModel::left);
        form.ins.take(text(kCamille));
        QCOMPARE(form.answer("nir"), std::string("294079199904288"));
        QCOMPARE(form.answer("nir_type"), std::string("NIR"));
        QCOMPARE(form.answer("nom_naissance"), std::string("ROUSSEL-TEST"));
        QCOMPARE(form.answer("prenom"), std::string("Camille"));
        QCOMPARE(form.answer("naissance"), std::string("1994-07-14"));
        QCOMPARE(form.answer("sexe"), std::string("F"));
        QVERIFY(form.ins.filled().contains(text("date de naissance")));
        QCOMPARE(taken.size(), 1);
        QVERIFY(!written.isEmpty()); // the draft has it
        form.type("telephone", "0639981234");
        QVERIFY(!form.ins.filled().isEmpty());
        form.type("prenom", "Camila"); // no longer what the code said
        QCOMPARE(form.ins.filled(), QString());
    }

    void writesACompoundNameWithItsCapitals() {
        Form form;
        form.ins.take(text(kNoe));
        QCOMPARE(form.answer("prenom"), std::string("Marie-Noe"));
        QCOMPARE(form.answer("nom_naissance"), std::string("D'ARTOIS"));
    }

    void leavesWhatWasTypedInBetterLetters() {
        Form form;
        form.type("nir", "29407919"); // begun, and the same
        form.type("nom_naissance", "D’Artois");
        form.type("prenom", "Marie-Noé");
        form.type("telephone", "0639981234");
        form.ins.take(text(kNoe));
        QVERIFY(!form.ins.isAsking());
        QCOMPARE(form.answer("nir"), std::string("294079199904288"));
        QCOMPARE(text(form.answer("nom_naissance").c_str()), text("D’Artois"));
        QCOMPARE(text(form.answer("prenom").c_str()), text("Marie-Noé"));
        QCOMPARE(form.answer("telephone"), std::string("0639981234"));
        QVERIFY(!form.ins.filled().contains(text("nom de naissance")));
    }

    void anotherGivenNameIsTheSamePerson() {
        Form form;
        form.type("prenom", "Anne");
        form.ins.take(text(kCamille));
        QVERIFY(!form.ins.isAsking());
        QCOMPARE(form.answer("prenom"), std::string("Anne"));
    }

    void asksWhenTheTypedNumberIsAnother() {
        Form form;
        form.type("nir", "284079999900115");
        form.ins.take(text(kCamille));
        QVERIFY(form.ins.isAsking());
        QVERIFY(form.ins.question().contains(text("numéro")));
        QVERIFY(form.ins.question().contains(text("ROUSSEL-TEST Camille")));
        QCOMPARE(form.answer("nir"), std::string("284079999900115"));
        QVERIFY(form.form.answer("nom_naissance").isNull()); // two people are never mixed
        form.ins.forget();
        QVERIFY(!form.ins.isAsking());
        QCOMPARE(form.answer("nir"), std::string("284079999900115"));
        form.ins.replace(); // nothing is asked any more
        QCOMPARE(form.answer("nir"), std::string("284079999900115"));
        form.ins.take(text(kCamille));
        form.ins.replace();
        QCOMPARE(form.answer("nir"), std::string("294079199904288"));
        QCOMPARE(form.answer("naissance"), std::string("1994-07-14"));
        form.ins.take(text(kCamille));
        QCOMPARE(form.ins.filled(), text("Le code dit la même chose que la saisie."));
    }

    void asksWhenTheNumberWasSaidToBeAParents() {
        Form form;
        form.type("nir", "294079199904288");
        form.form.followLink(text("notTheirs"));
        form.ins.take(text(kCamille));
        QVERIFY(form.ins.isAsking());
        form.ins.replace();
        QVERIFY(!form.form.answer("nir_tiers").boolean());
        QCOMPARE(form.answer("naissance"), std::string("1994-07-14"));
    }

    void completesAPartialDateAndAsksAboutAnother() {
        Form form;
        form.form.followLink(text("withoutNumber"));
        form.form.choose(text("nir_type"), text("INCONNU"));
        form.form.setUnknown(text("naissance"), true, true);
        form.form.setDate(text("naissance"), {}, {}, text("1994"));
        QCOMPARE(form.answer("naissance"), std::string("1994-00-00"));
        form.ins.take(text(kCamille));
        QVERIFY(!form.ins.isAsking());
        QCOMPARE(form.answer("naissance"), std::string("1994-07-14"));
        QCOMPARE(form.answer("nir_type"), std::string("NIR"));

        Form other;
        other.form.followLink(text("withoutNumber"));
        other.form.choose(text("nir_type"), text("INCONNU"));
        other.form.setDate(text("naissance"), text("15"), text("7"), text("1994"));
        other.form.choose(text("sexe"), text("M"));
        other.ins.take(text(kCamille));
        QVERIFY(other.ins.question().contains(text("date de naissance, sexe")));
        QCOMPARE(other.answer("naissance"), std::string("1994-07-15"));
    }

    void takesANumberThatIsNotDefinitive() {
        Form form(true);
        form.ins.take(text(kLina));
        QCOMPARE(form.ins.problem(), QString());
        QCOMPARE(form.answer("nir_type"), std::string("NIA"));
        QCOMPARE(form.answer("nir"), std::string("226049999910586"));
        QCOMPARE(form.answer("naissance"), std::string("2026-04-02"));
    }

    void refusesInTheUsersWords_data() {
        QTest::addColumn<QString>("content");
        QTest::addColumn<bool>("production");
        QTest::addColumn<QString>("said");
        const QString camille = text(kCamille);
        const auto without = [&](const char* what, const char* by) {
            QString other = camille;
            return other.replace(text(what), text(by));
        };
        QTest::newRow("another kind") << text("https://example.org") << false
                                      << text("Ce n’est pas le code d’identité");
        QTest::newRow("nothing") << QString() << false << text("Ce n’est pas le code d’identité");
        QTest::newRow("version") << without("IS01", "IS02") << false << text("version que Relais ne connaît pas");
        QTest::newRow("separators") << without("\x1d", "") << false << text("perdu ses séparateurs");
        QTest::newRow("key") << without("288S2", "201S2") << false << text("inexact");
        QTest::newRow("fictitious in production") << camille << true << text("identité fictive");
        QTest::newRow("real in a demonstration")
            << without("4.10S3", "4.8\x1dS3") << false << text("l’identité d’une vraie personne");
        QTest::newRow("long") << QString(100'000, QLatin1Char('S')) << false << text("Ce n’est pas le code d’identité");
    }
    void refusesInTheUsersWords() {
        QFETCH(QString, content);
        QFETCH(bool, production);
        QFETCH(QString, said);
        Form form(production);
        const Value::Map before = form.form.answers();
        form.ins.take(content);
        QVERIFY2(form.ins.problem().contains(said), qPrintable(form.ins.problem()));
        QCOMPARE(form.form.answers(), before);
        form.ins.forget();
        QCOMPARE(form.ins.problem(), QString());
    }

    void offersTheScannerOnlyWhereThereIsOne() {
        Form form;
        const auto links = [&] {
            QStringList all;
            for (const app::FormRow& row : form.form.rows(0)->all())
                all += row.optionTexts;
            return all;
        };
        QVERIFY(!links().contains(text("Scanner")));
        form.identity->offerScan(true);
        QVERIFY(links().contains(text("Scanner")));
        form.form.followLink(text("withoutNumber"));
        QVERIFY(links().contains(text("Scanner")));
        form.identity->offerScan(false);
        QVERIFY(!links().contains(text("Scanner")));
    }
};

RELAIS_TEST(InsFillerTest)

} // namespace ins_filler_test
#include "ins_filler_test.moc"
