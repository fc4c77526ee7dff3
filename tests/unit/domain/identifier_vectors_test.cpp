// Every identifier vector of the contract gives the code of the contract.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/adeli.h"
#include "sync/domain/commune.h"
#include "sync/domain/datamatrix.h"
#include "sync/domain/email.h"
#include "sync/domain/finess.h"
#include "sync/domain/identifiers.h"
#include "sync/domain/ins.h"
#include "sync/domain/phone.h"
#include "sync/domain/rpps.h"
#include "tests/support/test_class.h"
#include "tests/unit/domain/vectors.h"

namespace identifier_vectors_test {

using namespace relais::sync;
using namespace relais::test;

namespace {

const CivilDate kToday = *CivilDate::of(2026, 11, 21);

std::string joined(const std::string& result, const std::string& code) {
    return code.empty() ? result : result + ' ' + code;
}

// Lists whose entries are {entrée, résultat, code}.
template <class F>
auto plainJudge(F check) {
    return [check](const Json& v) {
        return compared(said(check(text(v, "entrée"))), joined(text(v, "résultat"), text(v, "code")));
    };
}

CommuneTable essonne() {
    CommuneTable table;
    table.add("91228");
    table.addAlias("91182", {"91228", *CivilDate::of(2019, 1, 1)});
    return table;
}

std::string judgeDatamatrix(const Json& v) {
    const DatamatrixReading reading = readDatamatrix(text(v, "contenu"));
    if (text(v, "resultat") == "KO")
        return compared(reading.check.code, text(v, "code"));
    const Json& f = v.at("code");
    const std::string day = text(f, "S6");
    const std::string got = reading.matricule + '|' + reading.oid + '|' + reading.givenNames + '|' + reading.birthName
        + '|' + (reading.sex == Sex::Female ? "F" : "M") + '|' + reading.birth.iso() + '|' + reading.birthPlace;
    const std::string expected = text(f, "S1") + '|' + text(f, "S2") + '|' + text(f, "S3") + '|' + text(f, "S4") + '|'
        + text(f, "S5") + '|' + day.substr(6) + '-' + day.substr(3, 2) + '-' + day.substr(0, 2) + '|' + text(f, "S7");
    return reading.check.ok ? compared(got, expected) : said(reading.check);
}

} // namespace

class IdentifierVectorsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nir() {
        RELAIS_EVERY_VECTOR("nir", 31, [](const Json& v) {
            const NirKind kind = text(v, "type") == "NIA" ? NirKind::Waiting : NirKind::Nir;
            const Check check = readNir(text(v, "entrée"), {kind, DataMode::Demo, kToday}).check;
            const std::string code = text(v, "code / avertissements");
            const bool ok = text(v, "résultat") == "OK";
            return compared(said(check), joined(ok ? "OK" : "KO", code.empty() || !ok ? code : '+' + code));
        });
    }

    void nirByName() {
        RELAIS_EVERY_VECTOR("nir", 31, [](const Json& v) {
            const std::string name = text(v, "type") == "NIA" ? "nia" : "nir";
            const auto check = checkIdentifier(name, text(v, "entrée"), {.mode = DataMode::Demo, .today = kToday});
            return compared(check && check->ok ? "OK" : "KO", text(v, "résultat"));
        });
    }

    void rpps() {
        RELAIS_EVERY_VECTOR("rpps", 15, [](const Json& v) {
            const std::string result = text(v, "résultat");
            const Check production = checkRpps(text(v, "entrée"), DataMode::Production);
            if (result.starts_with("KO (prod)")) {
                const Check demo = checkRpps(text(v, "entrée"), DataMode::Demo);
                return compared(said(production) + ", " + said(demo), "KO CLE_LUHN, OK +CLE_LUHN");
            }
            return compared(said(production), joined(result, text(v, "code")));
        });
    }

    void adeli() {
        RELAIS_EVERY_VECTOR("adeli", 12, plainJudge([](std::string_view t) { return checkAdeli(t); }));
    }
    void finess() {
        RELAIS_EVERY_VECTOR("finess", 15, plainJudge([](std::string_view t) { return checkFiness(t); }));
    }
    void postcode() {
        RELAIS_EVERY_VECTOR("code_postal", 13, plainJudge([](std::string_view t) { return checkPostcode(t); }));
    }

    void email() {
        RELAIS_EVERY_VECTOR("email", 15, [](const Json& v) {
            std::string address = text(v, "entrée");
            if (address.starts_with("x×65 + ")) // how the contract writes a local part of 65 characters
                address = std::string(65, 'x') + address.substr(std::string_view("x×65 + ").size());
            return compared(said(checkEmail(address)), joined(text(v, "résultat"), text(v, "code")));
        });
    }

    void phone() {
        RELAIS_EVERY_VECTOR("telephone", 14, [](const Json& v) {
            const PhoneReading reading = readPhone(text(v, "entrée"));
            return compared(
                said(reading.check) + reading.e164,
                joined(text(v, "résultat"), text(v, "type / code")) + text(v, "E.164"));
        });
    }

    void commune() {
        const CommuneTable table = essonne();
        RELAIS_EVERY_VECTOR("insee", 15, [&](const Json& v) {
            const CommuneReading reading = readCommune(text(v, "entrée"), table);
            if (text(v, "résultat") != "OK + avis")
                return compared(said(reading.check), joined(text(v, "résultat"), text(v, "code")));
            const std::string notice = reading.check.warnings.empty() ? std::string() : reading.check.warnings.front();
            return compared(
                notice + " → " + reading.code + " (depuis " + (reading.since ? reading.since->iso() : "") + ')',
                text(v, "code"));
        });
    }

    void datamatrix() { RELAIS_EVERY_VECTOR("datamatrix", 14, judgeDatamatrix); }

    void ins() {
        RELAIS_EVERY_VECTOR("ins", 10, [](const Json& v) {
            const DataMode mode = text(v, "serveur") == "production" ? DataMode::Production : DataMode::Demo;
            const std::string matricule = text(v, "matricule"), oid = text(v, "oid");
            const Check check = text(v, "action") == "export"
                ? checkInsExport(matricule, oid, InsStatus::Validated, mode)
                : checkIns(matricule, oid, mode);
            return compared(check.ok ? "OK" : check.code, text(v, "resultat"));
        });
    }
};

RELAIS_TEST(IdentifierVectorsTest)

} // namespace identifier_vectors_test
#include "identifier_vectors_test.moc"
