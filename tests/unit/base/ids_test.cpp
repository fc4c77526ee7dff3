// Ids have the form of RFC 9562, sort by time, differ from one another, and refuse any other text.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/base/ids.h"
#include "tests/support/test_class.h"

#include <QTest>

#include <set>

namespace ids_test {

using namespace relais::sync;

namespace {

// Every bit of chance set: what is left at zero was put there by the form.
class AllOnes final : public Random {
public:
    void fill(RandomStream, std::span<std::uint8_t> out) override { std::ranges::fill(out, std::uint8_t(0xff)); }
};

} // namespace

class IdsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void versionSevenHasTimeVersionAndVariant() {
        AllOnes random;
        const OpId id = newOpId(WallMs {0x0123456789ab}, random);
        QCOMPARE(toText(id), std::string("01234567-89ab-7fff-bfff-ffffffffffff"));
    }

    void laterIdsSortAfter() {
        SystemRandom random;
        for (std::int64_t ms = 1'700'000'000'000; ms < 1'700'000'000'200; ++ms)
            QVERIFY(newOpId(WallMs {ms}, random) < newOpId(WallMs {ms + 1}, random));
    }

    void idsOfOneMillisecondDiffer() {
        SystemRandom random;
        std::set<OpId> seen;
        for (int i = 0; i < 5000; ++i)
            seen.insert(newOpId(WallMs {1'700'000'000'000}, random));
        QCOMPARE(seen.size(), std::size_t(5000));
    }

    void textsComeBack() {
        SystemRandom random;
        const auto id = newRandomId<DeviceId>(random);
        const auto read = idFromText<DeviceId>(toText(id));
        QVERIFY(read);
        QCOMPARE(read->raw, id.raw);
        QVERIFY(!id.isNull());
        QVERIFY(DeviceId {}.isNull());
    }

    void otherTextsAreRefused() {
        for (const char* text :
             {"", "01234567-89ab-7fff-bfff-fffffffffff", "01234567-89ab-7fff-bfff-ffffffffffff0",
              "01234567-89ab-7fff-bffff-fffffffffff", "01234567-89ab-7fff-bfff-fffffffffffg",
              "{01234567-89ab-7fff-bfff-ffffffffffff}"})
            QVERIFY2(!idFromText<OpId>(text), text);
        QVERIFY(!idFromBytes<OpId>(Bytes(15)));
        QVERIFY(!idFromBytes<OpId>(Bytes(17)));
    }

    void theRecordIsNamedByItsFirstOp() {
        SystemRandom random;
        const OpId op = newOpId(WallMs {1}, random);
        QCOMPARE(recordOf(op).raw, op.raw);
    }
};

RELAIS_TEST(IdsTest)

} // namespace ids_test
#include "ids_test.moc"
