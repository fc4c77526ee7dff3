// The scripted vault keeps keys apart, finds them again, forgets a destroyed one, and can be locked.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/fake/fake_vault.h"
#include "tests/support/test_class.h"

#include <QTemporaryDir>
#include <QTest>

namespace fake_vault_test {

using namespace relais;
using namespace relais::platform;

class FakeVaultTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDestroyedKeyIsGoneForEver() {
        FakeVault vault;
        const auto before = vault.mac("pin", sync::view("message"));
        QVERIFY(before);
        QVERIFY(sync::equalConstantTime(before->view(), vault.mac("pin", sync::view("message"))->view()));
        QVERIFY(!sync::equalConstantTime(before->view(), vault.mac("other", sync::view("message"))->view()));
        QVERIFY(vault.destroyKey("pin"));
        QVERIFY(!sync::equalConstantTime(before->view(), vault.mac("pin", sync::view("message"))->view()));
    }

    void theDeviceKeyIsFoundAgain() {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        const auto first = FakeVault(FakeVault::Claims::Hardware, path).signer("device");
        const auto second = FakeVault(FakeVault::Claims::Hardware, path).signer("device");
        QVERIFY(first && second);
        QCOMPARE((*first)->publicKey().bytes, (*second)->publicKey().bytes);
    }

    void aLockedVaultAnswersNothing() {
        FakeVault vault;
        QVERIFY(vault.write("site", sync::SecretBytes(32)));
        vault.setUnavailable(true);
        QCOMPARE(vault.read("site").error().code, sync::ErrorCode::VaultUnavailable);
        QCOMPARE(vault.write("site", sync::SecretBytes(32)).error().code, sync::ErrorCode::VaultUnavailable);
        vault.setUnavailable(false);
        QVERIFY(vault.read("site"));
        QVERIFY(vault.erase("site"));
        QCOMPARE(vault.read("site").error().code, sync::ErrorCode::NotFound);
    }
};

RELAIS_TEST(FakeVaultTest)

} // namespace fake_vault_test
#include "fake_vault_test.moc"
