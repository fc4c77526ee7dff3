// The program itself, started and left at once: it says by its exit code whether it can work on this device.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/test_class.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace start_test {

class StartTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] QString file(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

    // The exit code; -1 when it crashed or stayed.
    [[nodiscard]] int start(const QString& profile, const QStringList& more, bool keyring) const {
        QProcess process;
        QProcessEnvironment surroundings = QProcessEnvironment::systemEnvironment();
        if (!keyring)
            surroundings.insert(
                QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=") + file("no-bus"));
        process.setProcessEnvironment(surroundings);
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.start(
            QStringLiteral(RELAIS_PROGRAM),
            QStringList {QStringLiteral("--self-test"), QStringLiteral("--profile"), profile} + more);
        const bool left = process.waitForFinished(60'000);
        return left && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }

private Q_SLOTS:
    void showsItsFirstPageAndLeavesWithZero() {
        const QString pictures = file("pictures");
        QCOMPARE(start(file("demo"), {QStringLiteral("--demo"), QStringLiteral("--screenshots"), pictures}, true), 0);
        QVERIFY(QFileInfo(pictures + QStringLiteral("/first-page.png")).size() > 5'000);
    }

    void leavesWithOneWhereNoKeyCanBeKept() { QCOMPARE(start(file("real"), {}, false), 1); }

    void leavesWithOneWhereNothingCanBeWritten() {
        QFile inTheWay(file("taken"));
        QVERIFY(inTheWay.open(QFile::WriteOnly));
        QCOMPARE(start(file("taken") + QStringLiteral("/profile"), {QStringLiteral("--demo")}, true), 1);
    }
};

RELAIS_TEST(StartTest)

} // namespace start_test
#include "start_test.moc"
