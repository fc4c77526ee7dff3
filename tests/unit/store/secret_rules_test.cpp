// PINs that a thief tries first are refused; passphrases and recovery codes have the bits they promise.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/store/key_derivation.h"
#include "sync/store/quick_code.h"
#include "sync/store/secret_rules.h"
#include "tests/support/temp_store.h"
#include "tests/support/test_class.h"

#include <QTest>

#include <cmath>
#include <set>

namespace secret_rules_test {

using namespace relais::sync;
using namespace relais::test;

namespace {
constexpr KdfCost kCheap {64, 1};

// Real time, for what must be measured.
class RealClock final : public Clock {
public:
    WallMs wall() const override { return {}; }
    MonoMs monotonic() const override {
        return {
            std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
                .count()};
    }
};
} // namespace

class SecretRulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pins_data() {
        QTest::addColumn<QByteArray>("pin");
        QTest::addColumn<int>("code");
        for (const char* weak :
             {"000000", "999999", "123456", "012345", "987654", "654321", "246802", "121212", "123123", "123321",
              "112233", "111222", "147258", "159753", "789456", "020202", "102030"})
            QTest::newRow(weak) << QByteArray(weak) << static_cast<int>(ErrorCode::SecretTooWeak);
        for (const char* wrong : {"", "12345", "1234567", "12a456", "12345 "})
            QTest::newRow(wrong) << QByteArray(wrong) << static_cast<int>(ErrorCode::InvalidArgument);
        for (const char* good : {"402917", "739104", "580263", "914702"})
            QTest::newRow(good) << QByteArray(good) << 0;
    }
    void pins() {
        QFETCH(QByteArray, pin);
        QFETCH(int, code);
        const Status checked = checkPin(view({pin.constData(), static_cast<std::size_t>(pin.size())}));
        QCOMPARE(checked ? 0 : static_cast<int>(checked.error().code), code);
    }

    void fewPinsAreBanned() {
        int banned = 0;
        for (int i = 0; i < 1000000; i += 7) {
            std::string pin = std::to_string(1000000 + i).substr(1);
            banned += checkPin(view(pin)) ? 0 : 1;
        }
        QVERIFY(banned * 7 < 20000); // at most 2 % of the million
    }

    void wordsAreEnough() {
        const auto& words = passphraseWords();
        QCOMPARE(std::set<std::string_view>(words.begin(), words.end()).size(), words.size());
        for (const std::string_view word : words) {
            QVERIFY(word.size() >= 3 && word.size() <= 9);
            QVERIFY(word.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos);
        }
        const double bits = std::log2(static_cast<double>(words.size()));
        QVERIFY(bits * kWordsWithHardware >= kBitsWithHardware);
        QVERIFY(bits * kWordsAlone >= kBitsAlone);
    }

    void passphrasesAreDrawnFromTheWholeList() {
        SeededRandom random(3);
        std::set<std::string> seen;
        for (int i = 0; i < 2000; ++i) {
            const SecretBytes phrase = newPassphrase(1, random);
            QVERIFY(passphraseBits(phrase.view()) > 11);
            seen.insert(std::string(textView(phrase.view())));
        }
        QVERIFY(seen.size() > 1300); // 2000 draws of 3800 words
    }

    // What Relais draws itself it also takes: one in four hundred had a word twice, and the enrolment stopped there.
    void everyDrawnPassphraseIsStrongEnough() {
        SeededRandom random(5);
        for (int i = 0; i < 4000; ++i) {
            QVERIFY(passphraseBits(newPassphrase(kWordsWithHardware, random).view()) >= kBitsWithHardware);
            QVERIFY(passphraseBits(newPassphrase(kWordsAlone, random).view()) >= kBitsAlone);
        }
    }

    void typingIsForgiven() {
        const SecretBytes normal = normalisedPassphrase(view("  Été-Hérisson   forêt "));
        QCOMPARE(std::string(textView(normal.view())), std::string("ete herisson foret"));
        QCOMPARE(passphraseBits(view("lampe lampe lampe")), passphraseBits(view("lampe")));
        QCOMPARE(passphraseBits(view("lampe xqzt")), 0.0);
    }

    void recoveryCodesComeBackAndCatchTypos() {
        SeededRandom random(5);
        for (int i = 0; i < 200; ++i) {
            SecretBytes code(16);
            random.fill(RandomStream::Keys, code.writable());
            const SecretBytes text = recoveryText(code);
            QCOMPARE(text.size(), std::size_t {34}); // 7 groups of 4, 6 hyphens
            const auto back = parseRecovery(text.view());
            QVERIFY(back && textView(back->view()) == textView(code.view()));
        }
        SecretBytes code(16);
        random.fill(RandomStream::Keys, code.writable());
        const std::string text(textView(recoveryText(code).view()));
        std::string loose;
        for (const char c : text)
            loose += c == '-' ? ' ' : c == '0' ? 'o' : c == '1' ? 'l' : static_cast<char>(std::tolower(c));
        QVERIFY(parseRecovery(view(loose)));
        int caught = 0;
        int tried = 0;
        for (std::size_t at = 0; at < text.size(); ++at)
            for (const char c : std::string("0ZK7")) {
                if (text[at] == '-' || text[at] == c)
                    continue;
                std::string typo = text;
                typo[at] = c;
                ++tried;
                caught += parseRecovery(view(typo)) ? 0 : 1;
            }
        QVERIFY(caught >= tried - 1); // 12 check bits: one in 4096 escapes
        QVERIFY(!parseRecovery(view(text.substr(1))));
    }

    void theCostIsWithinItsLimitsAndTakesTime() {
        const RealClock clock;
        const auto cost = calibrateKdf(clock, std::chrono::milliseconds(200));
        QVERIFY(cost);
        QVERIFY(cost->memoryKiB >= kKdfFloor.memoryKiB && cost->memoryKiB <= kKdfCeiling.memoryKiB);
        QVERIFY(cost->passes >= kKdfFloor.passes && cost->passes <= kKdfCeiling.passes);
    }

    void aQuickCodeLivesThreeTriesOrTwelveHours() {
        ManualClock clock;
        SystemRandom random;
        QuickCode code(clock);
        QCOMPARE(code.unlock(view("402917")).error().code, ErrorCode::SlotAbsent);
        QCOMPARE(code.set(view("111111"), keyOf(4), kCheap, random).error().code, ErrorCode::SecretTooWeak);
        QVERIFY(code.set(view("402917"), keyOf(4), kCheap, random));
        QCOMPARE(code.unlock(view("402918")).error().code, ErrorCode::SecretWrong);
        const auto opened = code.unlock(view("402917"));
        QVERIFY(opened && textView(opened->view()) == textView(keyOf(4).view()));
        QCOMPARE(code.triesLeft(), 3);
        for (int i = 0; i < 2; ++i)
            QCOMPARE(code.unlock(view("402918")).error().code, ErrorCode::SecretWrong);
        QCOMPARE(code.unlock(view("402918")).error().code, ErrorCode::SlotDestroyed);
        QCOMPARE(code.unlock(view("402917")).error().code, ErrorCode::SlotAbsent);
        QVERIFY(code.set(view("402917"), keyOf(4), kCheap, random));
        clock.advance(std::chrono::hours(12));
        QCOMPARE(code.unlock(view("402917")).error().code, ErrorCode::SlotAbsent);
    }
};

RELAIS_TEST(SecretRulesTest)

} // namespace secret_rules_test
#include "secret_rules_test.moc"
