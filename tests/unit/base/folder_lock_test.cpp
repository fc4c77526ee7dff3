// One holder at a time of a folder, and what its death frees.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/base/folder_lock.h"
#include "tests/support/test_class.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

namespace folder_lock_test {

using namespace relais::sync;

class FolderLockTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSecondHolderIsTold() {
        const QTemporaryDir dir;
        const std::string folder = dir.path().toStdString();
        {
            const auto first = FolderLock::take(folder);
            QVERIFY(first);
            QVERIFY(first->isHeld());
            QCOMPARE(FolderLock::take(folder).error().code, ErrorCode::StoreInUse);
        }
        QVERIFY(FolderLock::take(folder)); // the first is gone
        QCOMPARE(FolderLock::take(folder + "/none").error().code, ErrorCode::StoreUnavailable);
        QVERIFY(!FolderLock().isHeld());
    }

    void aMovedLockIsHeldOnce() {
        const QTemporaryDir dir;
        const std::string folder = dir.path().toStdString();
        FolderLock kept;
        {
            auto taken = FolderLock::take(folder);
            kept = std::move(*taken);
        }
        QVERIFY(kept.isHeld());
        QCOMPARE(FolderLock::take(folder).error().code, ErrorCode::StoreInUse);
        kept = FolderLock();
        QVERIFY(FolderLock::take(folder));
    }

    void aDeadProcessHoldsNothing() {
        const QTemporaryDir dir;
        const std::string folder = dir.path().toStdString();
        int ready[2];
        QCOMPARE(::pipe(ready), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            const auto held = FolderLock::take(folder);
            const char said = held ? 'y' : 'n';
            if (::write(ready[1], &said, 1) == 1)
                ::pause();
            ::_exit(0);
        }
        char said = 'n';
        QCOMPARE(::read(ready[0], &said, 1), ssize_t {1});
        QCOMPARE(said, 'y');
        QCOMPARE(FolderLock::take(folder).error().code, ErrorCode::StoreInUse);
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        QVERIFY(FolderLock::take(folder));
        ::close(ready[0]);
        ::close(ready[1]);
    }
};

RELAIS_TEST(FolderLockTest)

} // namespace folder_lock_test
#include "folder_lock_test.moc"
