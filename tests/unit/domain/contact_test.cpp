// Telephones, mails, communes, professional numbers and the INS beyond their vectors.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/commune.h"
#include "sync/domain/email.h"
#include "sync/domain/finess.h"
#include "sync/domain/identifiers.h"
#include "sync/domain/ins.h"
#include "sync/domain/phone.h"
#include "sync/domain/rpps.h"
#include "tests/support/test_class.h"
#include "tests/unit/domain/vectors.h"

namespace contact_test {

using namespace relais::sync;
using namespace relais::test;

namespace {

std::string phoneSaid(std::string_view typed, const PhoneRules& rules = {}) {
    const PhoneReading reading = readPhone(typed, rules);
    return said(reading.check) + ' ' + reading.e164;
}

} // namespace

class ContactTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void foreignNumbersNeedTheOption() {
        const PhoneRules foreign {.foreign = true};
        QVERIFY(phoneSaid("+32 2 555 12 12") == "KO FORMAT ");
        QVERIFY(phoneSaid("+32 2 555 12 12", foreign) == "OK ETRANGER +3225551212");
        QVERIFY(phoneSaid("00 590 590 99 00 11", foreign) == "OK ETRANGER +590590990011");
        QVERIFY(phoneSaid("01 99 00 12 34", foreign) == "OK FIXE +33199001234");
        QVERIFY(phoneSaid("+33 06 39 98 00 42", foreign) == "KO FORMAT ");
        QVERIFY(phoneSaid("+0 123456789", foreign) == "KO FORMAT ");
        QVERIFY(phoneSaid("+1234567890123456", foreign) == "KO FORMAT ");
        QVERIFY(
            phoneSaid("+", foreign) == "KO FORMAT " && phoneSaid("", foreign) == "KO FORMAT "
            && phoneSaid("00", foreign) == "KO FORMAT ");
    }

    void specialAndShortNumbersAreForTheDirectory() {
        const PhoneRules directory {.publicLine = true};
        QVERIFY(phoneSaid("0 800 00 00 00") == "KO SPECIAL ");
        QVERIFY(phoneSaid("0 800 00 00 00", directory) == "OK SPECIAL +33800000000");
        for (const char* number : {"15", "112", "114", "119", "1010", "3646", "3919", "116117"})
            QVERIFY2(phoneSaid(number, directory) == std::string("OK COURT ") + number, number);
        for (const char* number : {"2", "25", "121", "1234", "9999", "31199", "117000"})
            QVERIFY2(phoneSaid(number, directory) == "KO FORMAT ", number);
        std::string box = "01 99 00 12 34"; // no block of 09 is kept for fiction: made here, not written
        box[1] = '9';
        QVERIFY(readPhone(box).check == Check::good("NON_GEOGRAPHIQUE"));
    }

    void phonesAreShownByPairsAndCounted() {
        RELAIS_COMPARE_TEXT(phoneDisplay("+33199001234"), std::string("01\u00A099\u00A000\u00A012\u00A034"), "display");
        QVERIFY(phoneDisplay("+3225551212") == "+3225551212" && phoneDisplay("15") == "15" && phoneDisplay("").empty());
        QCOMPARE(readPhone("01 99 00 12 3").digitsTyped, 9);
        for (const char* typed : {"+33199001234", "+33639980042"})
            QVERIFY(readPhone(phoneDisplay(typed)).e164 == typed);
    }

    void mailsAtTheirLimits() {
        const std::string local64(64, 'x'), label63(63, 'd');
        QVERIFY(checkEmail(local64 + "@cabinet.example").ok);
        QVERIFY(checkEmail("a@" + label63 + ".example").ok);
        QVERIFY(checkEmail("a@" + label63 + "d.example") == Check::bad("DOMAINE"));
        const std::string longDomain = label63 + '.' + label63 + '.' + label63 + ".example";
        QVERIFY(checkEmail(local64.substr(0, 254 - longDomain.size() - 1) + '@' + longDomain).ok);
        QVERIFY(checkEmail(local64.substr(0, 254 - longDomain.size()) + '@' + longDomain) == Check::bad("FORMAT"));
        QVERIFY(checkEmail("  a@b.example\u00A0").ok);
        QVERIFY(checkEmail("") == Check::bad("FORMAT") && checkEmail("@") == Check::bad("PARTIE_LOCALE"));
        for (const char* address :
             {"a@b.1", "a@b.e", "a@b..example", "a@.example", "a@b.example.", "a@b-.example", "a@é.example"})
            QVERIFY2(checkEmail(address) == Check::bad("DOMAINE"), address);
        QVERIFY(
            checkEmail("a.@b.example") == Check::bad("PARTIE_LOCALE")
            && checkEmail("é@b.example") == Check::bad("PARTIE_LOCALE"));
    }

    void communesOfALoadedDepartmentAreKnownOrWarned() {
        CommuneTable table;
        table.add("91228");
        table.add("97411");
        table.addAlias("91182", {"91999", *CivilDate::of(2010, 1, 1)});
        table.addAlias("91999", {"91228", *CivilDate::of(2019, 1, 1)});
        table.addAlias("95001", {"95002", *CivilDate::of(2019, 1, 1)});
        table.addAlias("95002", {"95001", *CivilDate::of(2019, 1, 1)});
        QVERIFY(readCommune("91228", table).check == Check::good("METROPOLE"));
        QVERIFY(readCommune("91229", table).check.warns("COMMUNE_INCONNUE"));
        QVERIFY(readCommune("91229", table).code == "91229"); // kept: a warning never stops
        QVERIFY(readCommune("97412", table).check.warns("COMMUNE_INCONNUE"));
        QVERIFY(readCommune("77288", table).check.warnings.empty()); // nothing of this department is loaded
        QVERIFY(readCommune(" 2a004 ", table).code == "2A004");
        QVERIFY(readCommune("91182", table).code == "91228");                // two changes, one after the other
        QVERIFY(readCommune("95001", table).check.warns("CODE_HISTORIQUE")); // a wrong table ends too
        QVERIFY(readCommune("97400", table).check == Check::bad("COMMUNE_000"));
        QVERIFY(departmentOf("91228") == "91" && departmentOf("2A004") == "2A" && departmentOf("97411") == "974");
        QVERIFY(departmentOf("99100").empty() && departmentOf("9122").empty() && departmentOf("").empty());
    }

    void everyLuhnDigitCounts() {
        for (const char* valid : {"99000000010", "99000000366"}) {
            for (std::size_t at = 0; at < 11; ++at)
                for (char digit = '0'; digit <= '9'; ++digit) {
                    std::string other = valid;
                    other[at] = digit;
                    QCOMPARE(checkRpps(other, DataMode::Production).ok, other == valid);
                }
        }
        QVERIFY(!passesLuhn("") && !passesLuhn("C1") && passesLuhn("0"));
    }

    void finessOfReferenceFilesMayHaveAWrongKey() {
        QVERIFY(checkFiness("919990019", FinessOrigin::ReferenceFile) == (Check {true, {}, {"CLE_LUHN"}}));
        QVERIFY(checkFiness("91999001", FinessOrigin::ReferenceFile) == Check::bad("FORMAT"));
        QVERIFY(checkFiness("2a9990603").ok);
    }

    void insNeedsItsPairAndItsStatus() {
        constexpr const char* kTestOid = "1.2.250.1.213.1.4.10";
        QVERIFY(checkInsExport("294079199904288", kTestOid, InsStatus::Qualified, DataMode::Demo).ok);
        for (const InsStatus status : {InsStatus::Provisional, InsStatus::Retrieved, InsStatus::Validated})
            QVERIFY(
                checkInsExport("294079199904288", kTestOid, status, DataMode::Demo) == Check::bad("INS_NON_QUALIFIEE"));
        QVERIFY(checkInsExport("294079199904287", kTestOid, InsStatus::Qualified, DataMode::Demo) == Check::bad("CLE"));
        QVERIFY(checkIns("2940791999042", kTestOid, DataMode::Demo) == Check::bad("LONGUEUR"));
        QVERIFY(checkIns("294079199904288", "1.2.250.1.213.1.4.11", DataMode::Demo).ok);
        QVERIFY(
            insAuthority("1.2.250.1.213.1.4.8") == InsAuthority::Nir && !insAuthority("1.2.250.1.213.1.4.")
            && !insAuthority(""));
    }

    void everyNameIsDispatched() {
        const IdentifierContext context {.today = *CivilDate::of(2026, 11, 21)};
        const std::map<std::string_view, const char*> right {
            {"nir", "294079199904288"},
            {"nia", "391059999902254"},
            {"rpps", "99000000010"},
            {"adeli", "919300015"},
            {"finess", "919990010"},
            {"phone", "01 99 00 12 34"},
            {"phone-foreign", "+3225551212"},
            {"email", "a@b.example"},
            {"commune", "91228"},
            {"postcode", "91000"},
            {"datamatrix",
             "IS010000000000000000000000S1294079199904288S21.2.250.1.213.1.4.10S3LOU\x1DS4TEST\x1DS5FS614-07-1994"}};
        QCOMPARE(identifierNames().size(), right.size());
        for (const std::string_view name : identifierNames()) {
            QVERIFY2(checkIdentifier(name, right.at(name), context)->ok, std::string(name).c_str());
            QVERIFY2(!checkIdentifier(name, "?", context)->ok, std::string(name).c_str());
        }
        QVERIFY(!checkIdentifier("siret", "1", context));
    }
};

RELAIS_TEST(ContactTest)

} // namespace contact_test
#include "contact_test.moc"
