// One code, one device: single use, short life, slow guesses; asking again gives the same.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/service_world.h"
#include "tests/support/test_class.h"

#include <QTest>

namespace enrolment_test {

using namespace relais::test;

namespace {

EnrolRequest requestFor(const std::string& code, std::uint64_t seed) {
    SeededRandom random(seed);
    EnrolRequest ask;
    ask.nonce = {1};
    ask.secret = code;
    ask.deviceKey = Ed25519Signer::generate(random).publicKey();
    ask.authorKey = Ed25519Signer::generate(random).publicKey();
    ask.replica = newRandomId<ReplicaId>(random);
    ask.deviceName = "Téléphone du cabinet";
    return ask;
}

struct Office {
    ServiceWorld world;
    Office() { world.addUser("u01", "Dr Élise Vautrin, médecin", {"DECLARANT"}); }
    Result<EnrolResponse> enrol(const EnrolRequest& ask, const std::string& peer = "192.0.2.1") {
        return world.ledger().enrol(ask, peer);
    }
};

} // namespace

class EnrolmentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCodeMakesADeviceOfItsUser() {
        Office office;
        const EnrolRequest ask = requestFor(office.world.code("u01"), 1);
        const EnrolResponse answer = must(office.enrol(ask));
        QCOMPARE(answer.user, UserId {"u01"});
        QCOMPARE(answer.userName, std::string("Dr Élise Vautrin, médecin"));
        QCOMPARE(answer.nonce, ask.nonce);
        QVERIFY(must(office.world.ledger().deviceKey(answer.device)) == ask.deviceKey);
        const EnrolCertificate certificate = must(
            readCertificate(office.world.authority.publicKey(), answer.certificate, answer.certificateSignature));
        QVERIFY(certificate.deviceKey == ask.deviceKey && certificate.authorKey == ask.authorKey);
        QCOMPARE(must(decodeLease(answer.lease.bytes)).roles, std::vector<std::string> {"DECLARANT"});
    }

    void theAnswerSaysWhichLupToCall() {
        Office office;
        office.world.change([](Work& work) -> Status {
            RELAIS_ASSIGN(auto user, work.tx.accounts().user({"u01"}));
            user->commune = "91228";
            return work.tx.accounts().put(*user);
        });
        const auto phoneOf = [](const EnrolResponse& answer) { return Value(answer.settings)["lup_phone"].text(); };
        QCOMPARE(phoneOf(must(office.enrol(requestFor(office.world.code("u01"), 1)))), std::string("+33199009111"));
        // Where the configuration names a number, that one.
        office.world.settings.device["lup_phone"] = Value("+33199009999");
        office.world.restart();
        QCOMPARE(phoneOf(must(office.enrol(requestFor(office.world.code("u01"), 2)))), std::string("+33199009999"));
    }

    void aLostAnswerIsGivenAgainToTheSameDeviceOnly() {
        Office office;
        const std::string code = office.world.code("u01");
        const EnrolRequest ask = requestFor(code, 1);
        const EnrolResponse first = must(office.enrol(ask));
        office.world.pass(std::chrono::hours(48));
        QCOMPARE(must(office.enrol(ask)).device, first.device);
        QCOMPARE(office.enrol(requestFor(code, 2)).error().code, ErrorCode::EnrolCodeUsed);
        EnrolRequest otherReplica = ask;
        otherReplica.replica.raw[0] ^= 1;
        QCOMPARE(office.enrol(otherReplica).error().code, ErrorCode::EnrolCodeUsed);
    }

    void codesAge() {
        Office office;
        const std::string typed = office.world.code("u01", CodeKind::Typed);
        const std::string qr = office.world.code("u01", CodeKind::Qr);
        QCOMPARE(typed.size(), std::size_t(12));
        QCOMPARE(qr.size(), std::size_t(26));
        office.world.pass(std::chrono::minutes(10));
        QCOMPARE(office.enrol(requestFor(typed, 1)).error().code, ErrorCode::EnrolCodeExpired);
        QVERIFY(office.enrol(requestFor(qr, 1)));
        const std::string second = office.world.code("u01", CodeKind::Qr);
        office.world.pass(std::chrono::hours(24));
        QCOMPARE(office.enrol(requestFor(second, 2)).error().code, ErrorCode::EnrolCodeExpired);
    }

    void codesMayBeTypedAsPeopleType() {
        Office office;
        std::string code = office.world.code("u01", CodeKind::Typed);
        for (char& c : code)
            c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c == '1' ? 'l' : c == '0' ? 'o' : c);
        code.insert(4, " - ");
        QVERIFY(office.enrol(requestFor(code, 1)));
    }

    void guessingIsSlowForOneAndForAll() {
        Office office;
        const std::string code = office.world.code("u01", CodeKind::Typed);
        for (int i = 0; i < 10; ++i)
            QCOMPARE(
                office.enrol(requestFor("000000000000", 1), "192.0.2.66").error().code, ErrorCode::EnrolCodeInvalid);
        QCOMPARE(office.enrol(requestFor(code, 1), "192.0.2.66").error().code, ErrorCode::RateLimited);
        // Many addresses together are stopped too.
        for (int i = 0; i < 90; ++i)
            (void)office.enrol(requestFor("111111111111", 1), "198.51.100." + std::to_string(i));
        QCOMPARE(office.enrol(requestFor(code, 1), "203.0.113.5").error().code, ErrorCode::RateLimited);
        office.world.pass(std::chrono::minutes(11));
        QCOMPARE(office.enrol(requestFor(code, 1), "203.0.113.5").error().code, ErrorCode::EnrolCodeExpired);
        QVERIFY(office.enrol(requestFor(office.world.code("u01"), 1), "203.0.113.5"));
    }

    void disabledUsersAndRevokedDevicesDoNotComeBack() {
        Office office;
        const std::string early = office.world.code("u01");
        office.world.change([](Work& work) { return setUserDisabled(work, {"u01"}, true); });
        QCOMPARE(office.enrol(requestFor(early, 1)).error().code, ErrorCode::EnrolCodeInvalid);
        office.world.change([](Work& work) { return setUserDisabled(work, {"u01"}, false); });
        const EnrolResponse answer = must(office.enrol(requestFor(early, 1)));
        office.world.change([&](Work& work) { return setDeviceRevoked(work, answer.device, true); });
        QCOMPARE(office.enrol(requestFor(office.world.code("u01"), 1)).error().code, ErrorCode::Revoked);
    }

    void theStoreKeepsNoCode() {
        Office office;
        const std::string code = office.world.code("u01");
        const auto row = office.world.look<std::optional<EnrolCodeRow>>([&](Transaction& tx) {
            return tx.accounts().enrolCode(sha256({view("relais-enrol\n"), view(code)}));
        });
        QVERIFY(row);
        QVERIFY(textView(row->secret).find(code.substr(0, 6)) == std::string_view::npos);
    }

    void nonsenseIsRefused() {
        Office office;
        EnrolRequest ask = requestFor(office.world.code("u01"), 1);
        ask.deviceKey.bytes.pop_back();
        QCOMPARE(office.enrol(ask).error().code, ErrorCode::InvalidArgument);
        ask = requestFor(office.world.code("u01"), 1);
        ask.replica = {};
        QCOMPARE(office.enrol(ask).error().code, ErrorCode::InvalidArgument);
    }

    void aReplicaOfAnotherAccountIsNotTaken() {
        Office office;
        office.world.addUser("u02", "Karim Haddouche", {"DECLARANT"});
        const EnrolRequest first = requestFor(office.world.code("u01"), 1);
        (void)must(office.enrol(first));
        EnrolRequest second = requestFor(office.world.code("u02"), 2);
        second.replica = first.replica;
        QCOMPARE(office.enrol(second).error().code, ErrorCode::Conflict);
    }
};

RELAIS_TEST(EnrolmentTest)

} // namespace enrolment_test
#include "enrolment_test.moc"
