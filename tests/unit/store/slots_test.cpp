// Slots: each secret opens, wrong ones are counted across restarts, three wrong PINs destroy that slot and nothing
// else.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/store/secret_rules.h"
#include "sync/store/slots.h"
#include "tests/support/faulty_vfs.h"
#include "tests/support/memory_hardware.h"
#include "tests/support/temp_store.h"
#include "tests/support/test_class.h"

#include <QTest>

namespace slots_test {

using namespace relais::sync;
using namespace relais::test;

namespace {

// Enough for tests of behaviour; the real cost is calibrated.
constexpr KdfCost kCheap {64, 1};
const DeviceId kDevice {{1, 2, 3}};
const UserId kUser {"u01"};
const ByteView kPin = view("402917");
const ByteView kWrong = view("402918");

struct Bench {
    TempFolder folder;
    SystemFiles files;
    MemoryHardware hardware;
    ManualClock clock;
    SystemRandom random;

    explicit Bench(bool isHardware = true) : hardware(isHardware) { }
    [[nodiscard]] std::string path() const { return folder.file("slots"); }
    [[nodiscard]] SlotDeps deps() { return {files, hardware, clock, random}; }
    [[nodiscard]] Result<Slots> open() { return Slots::open(deps(), path(), kDevice, kUser); }
};

bool isStoreKey(const Result<SecretBytes>& opened) {
    return opened && textView(opened->view()) == textView(keyOf(9).view());
}

// Unlocking syncs the disk twice: one position in 16 does, the others look whether the slot is there.
bool opensIn(Result<Slots>& slots, std::size_t position) {
    return slots && (position % 16 == 0 ? isStoreKey(slots->unlockPin(kPin)) : slots->has(SlotKind::Pin));
}

} // namespace

class SlotsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFingerprintOpensUntilTheSystemKnowsAnother() {
        Bench bench;
        QCOMPARE(bench.open()->setFingerprint(keyOf(9)).error().code, ErrorCode::VaultUnavailable);
        bench.hardware.fingers = 1;
        QVERIFY(bench.open()->setFingerprint(keyOf(9)));
        auto slots = bench.open();
        QVERIFY(slots && slots->has(SlotKind::Fingerprint));
        QVERIFY(isStoreKey(slots->unlockFingerprint()));
        bench.hardware.recognises = false; // wet hands: nothing is counted, nothing is lost
        for (int i = 0; i < 5; ++i)
            QCOMPARE(slots->unlockFingerprint().error().code, ErrorCode::Forbidden);
        bench.hardware.recognises = true;
        QVERIFY(isStoreKey(slots->unlockFingerprint()));
        bench.hardware.fingers = 2;
        QCOMPARE(slots->unlockFingerprint().error().code, ErrorCode::SlotDestroyed);
        QCOMPARE(bench.open()->unlockFingerprint().error().code, ErrorCode::SlotAbsent);
        Bench software(false);
        software.hardware.fingers = 1;
        QCOMPARE(software.open()->setFingerprint(keyOf(9)).error().code, ErrorCode::VaultUnavailable);
    }

    void eachSecretOpensTheSameStore() {
        Bench bench;
        SecretBytes recovery;
        SecretBytes passphrase = newPassphrase(kWordsWithHardware, bench.random);
        {
            auto slots = bench.open();
            QVERIFY(slots && !slots->has(SlotKind::Pin));
            QVERIFY(slots->setPin(kPin, keyOf(9), kCheap));
            QVERIFY(slots->setPassphrase(passphrase.view(), keyOf(9), kCheap));
            auto code = slots->newRecoveryCode(keyOf(9));
            QVERIFY(code);
            recovery = std::move(*code);
        }
        auto slots = bench.open();
        QVERIFY(isStoreKey(slots->unlockPin(kPin)));
        QVERIFY(isStoreKey(slots->unlockPassphrase(passphrase.view())));
        QVERIFY(isStoreKey(slots->unlockRecovery(recovery.view())));
        QCOMPARE(slots->pinTriesLeft(), 3);
    }

    void threeWrongPinsDestroyThatSlotAndNothingElse() {
        Bench bench;
        const SecretBytes passphrase = newPassphrase(kWordsWithHardware, bench.random);
        {
            auto slots = bench.open();
            QVERIFY(slots->setPin(kPin, keyOf(9), kCheap));
            QVERIFY(slots->setPassphrase(passphrase.view(), keyOf(9), kCheap));
        }
        const Bytes early = contentOf(bench.path() + ".a");
        const Bytes earlyToo = contentOf(bench.path() + ".b");
        for (int i = 1; i <= 3; ++i) {
            auto slots = bench.open(); // a restart between tries
            const auto opened = slots->unlockPin(kWrong);
            QVERIFY(!opened);
            QCOMPARE(opened.error().code, i < 3 ? ErrorCode::SecretWrong : ErrorCode::SlotDestroyed);
        }
        auto slots = bench.open();
        QCOMPARE(slots->unlockPin(kPin).error().code, ErrorCode::SlotAbsent);
        QVERIFY(isStoreKey(slots->unlockPassphrase(passphrase.view())));
        // The older files brought back revive nothing: the hardware key is gone.
        overwrite(bench.path() + ".a", early);
        overwrite(bench.path() + ".b", earlyToo);
        auto revived = bench.open();
        QCOMPARE(revived->unlockPin(kPin).error().code, ErrorCode::SecretWrong);
        QVERIFY(isStoreKey(revived->unlockPassphrase(passphrase.view())));
        QVERIFY(revived->setPin(kPin, keyOf(9), kCheap));
        QVERIFY(isStoreKey(revived->unlockPin(kPin)));
    }

    void aTryIsCountedBeforeItIsJudged() {
        Bench bench;
        {
            auto slots = bench.open();
            QVERIFY(slots->setPin(kPin, keyOf(9), kCheap));
        }
        for (int i = 0; i < 2; ++i) {
            bench.hardware.refuses = true; // stands for a kill in the middle
            auto slots = bench.open();
            QCOMPARE(slots->unlockPin(kWrong).error().code, ErrorCode::VaultUnavailable);
        }
        bench.hardware.refuses = false;
        auto slots = bench.open();
        QCOMPARE(slots->pinTriesLeft(), 1);
        QVERIFY(isStoreKey(slots->unlockPin(kPin)));
        QCOMPARE(slots->pinTriesLeft(), 3);
    }

    void aTryThatCannotBeCountedIsNotMade() {
        Bench bench;
        {
            auto slots = bench.open();
            QVERIFY(slots->setPin(kPin, keyOf(9), kCheap));
        }
        FaultPlan plan {.failAt = 0, .sticky = true, .full = true};
        FaultyFiles files(plan);
        auto slots = Slots::open({files, bench.hardware, bench.clock, bench.random}, bench.path(), kDevice, kUser);
        QCOMPARE(slots->unlockPin(kPin).error().code, ErrorCode::StoreFull);
    }

    void aPinNeedsHardwareAndThought() {
        Bench soft(false);
        auto slots = soft.open();
        QCOMPARE(slots->setPin(kPin, keyOf(9), kCheap).error().code, ErrorCode::VaultUnavailable);
        const SecretBytes five = newPassphrase(kWordsWithHardware, soft.random);
        QCOMPARE(slots->setPassphrase(five.view(), keyOf(9), kCheap).error().code, ErrorCode::SecretTooWeak);
        const SecretBytes seven = newPassphrase(kWordsAlone, soft.random);
        // Seven draws may give one word twice: then it is one word less, and refused.
        if (passphraseBits(seven.view()) >= kBitsAlone)
            QVERIFY(slots->setPassphrase(seven.view(), keyOf(9), kCheap));
        Bench bench;
        auto hard = bench.open();
        QCOMPARE(hard->setPin(view("123456"), keyOf(9), kCheap).error().code, ErrorCode::SecretTooWeak);
    }

    void wrongPassphrasesWait() {
        Bench bench;
        const SecretBytes passphrase = newPassphrase(kWordsWithHardware, bench.random);
        auto slots = bench.open();
        QVERIFY(slots->setPassphrase(passphrase.view(), keyOf(9), kCheap));
        QCOMPARE(slots->unlockPassphrase(view("faux")).error().code, ErrorCode::SecretWrong);
        QCOMPARE(slots->unlockPassphrase(passphrase.view()).error().code, ErrorCode::RateLimited);
        bench.clock.advance(std::chrono::seconds(1));
        QCOMPARE(slots->unlockPassphrase(view("faux")).error().code, ErrorCode::SecretWrong);
        bench.clock.advance(std::chrono::seconds(1));
        QCOMPARE(slots->unlockPassphrase(passphrase.view()).error().code, ErrorCode::RateLimited);
        bench.clock.advance(std::chrono::seconds(1));
        QVERIFY(isStoreKey(slots->unlockPassphrase(passphrase.view())));
        for (int i = 0; i < 30; ++i) {
            static_cast<void>(slots->unlockPassphrase(view("faux")));
            bench.clock.advance(std::chrono::minutes(5));
        }
        QVERIFY(isStoreKey(slots->unlockPassphrase(passphrase.view())));
    }

    void anotherDeviceOrUserOpensNothing() {
        Bench bench;
        {
            auto slots = bench.open();
            QVERIFY(slots->setPin(kPin, keyOf(9), kCheap));
        }
        auto other = Slots::open(bench.deps(), bench.path(), kDevice, {"u02"});
        QCOMPARE(other->unlockPin(kPin).error().code, ErrorCode::SecretWrong);
        auto elsewhere = Slots::open(bench.deps(), bench.path(), DeviceId {{9}}, kUser);
        QCOMPARE(elsewhere->unlockPin(kPin).error().code, ErrorCode::SecretWrong);
    }

    void tornAtAnyByteTheOldOrTheNewOpens() {
        Bench bench;
        {
            auto slots = bench.open();
            QVERIFY(slots->setPin(kPin, keyOf(9), kCheap));
        }
        const Bytes a = contentOf(bench.path() + ".a");
        const Bytes b = contentOf(bench.path() + ".b");
        QVERIFY(a.size() > 100 && b.size() > 100);
        for (const bool first : {true, false}) {
            const Bytes& whole = first ? a : b;
            for (std::size_t size = 0; size < whole.size(); ++size) {
                overwrite(bench.path() + ".a", first ? ByteView(whole).first(size) : ByteView(a));
                overwrite(bench.path() + ".b", first ? ByteView(b) : ByteView(whole).first(size));
                auto slots = bench.open();
                QVERIFY2(opensIn(slots, size), std::to_string(size).c_str());
            }
        }
        for (std::size_t at = 0; at < a.size(); ++at) {
            Bytes flipped = a;
            flipped[at] ^= 0x10;
            overwrite(bench.path() + ".a", flipped);
            overwrite(bench.path() + ".b", b);
            auto slots = bench.open();
            QVERIFY2(opensIn(slots, at), std::to_string(at).c_str());
        }
        overwrite(bench.path() + ".a", view("rubbish"));
        overwrite(bench.path() + ".b", view("rubbish"));
        QCOMPARE(bench.open().error().code, ErrorCode::StoreCorrupt);
    }

    void aChangedPassphraseOpensNoOlderGeneration() {
        Bench bench;
        const SecretBytes before = newPassphrase(kWordsWithHardware, bench.random);
        const SecretBytes after = newPassphrase(kWordsWithHardware, bench.random);
        auto slots = bench.open();
        QVERIFY(slots->setPassphrase(before.view(), keyOf(9), kCheap));
        QVERIFY(slots->setPassphrase(after.view(), keyOf(9), kCheap));
        for (const char* suffix : {".a", ".b"}) {
            overwrite(bench.path() + (suffix[1] == 'a' ? ".b" : ".a"), view(""));
            auto one = bench.open();
            QCOMPARE(one->unlockPassphrase(before.view()).error().code, ErrorCode::SecretWrong);
            bench.clock.advance(std::chrono::minutes(5));
            QVERIFY(isStoreKey(one->unlockPassphrase(after.view())));
            QVERIFY(slots->setPassphrase(after.view(), keyOf(9), kCheap));
        }
    }

    void everyFailingWriteLeavesAWayIn() {
        int failures = 0;
        for (int i = 0;; ++i) {
            Bench bench;
            {
                auto slots = bench.open();
                QVERIFY(slots->setPin(kPin, keyOf(9), kCheap));
            }
            FaultPlan plan {.failAt = i, .sticky = true};
            FaultyFiles files(plan);
            auto slots = Slots::open({files, bench.hardware, bench.clock, bench.random}, bench.path(), kDevice, kUser);
            const bool changed = slots->setPin(view("739104"), keyOf(9), kCheap).has_value();
            auto again = bench.open();
            const bool opensNew = isStoreKey(again->unlockPin(view("739104")));
            const bool opensOld = isStoreKey(again->unlockPin(kPin));
            QVERIFY(changed ? opensNew : opensNew || opensOld);
            if (!plan.fired)
                break;
            ++failures;
        }
        QVERIFY(failures >= 2);
    }
};

RELAIS_TEST(SlotsTest)

} // namespace slots_test
#include "slots_test.moc"
