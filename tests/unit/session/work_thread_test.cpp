// The second thread: answers come back in order, and only to whoever is still there.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/work_thread.h"
#include "tests/support/test_class.h"

#include <QSemaphore>
#include <QTest>

#include <optional>

namespace work_thread_test {

using namespace relais::app;

class WorkThreadTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersHereAndInOrder() {
        WorkThread thread(QStringLiteral("work"));
        QList<int> answers;
        QThread* answered = nullptr;
        thread.run([] { return 1; }).then(this, [&](int one) {
            answers << one;
            answered = QThread::currentThread();
        });
        thread.run([] {}).then(this, [&] { answers << 2; });
        auto third = thread.run([] { return 3; });
        third.wait(); // ended before anybody asks
        QCOMPARE(third.result(), 3);
        third.then(this, [&](int three) { answers << three; });
        QVERIFY(answers.isEmpty());
        QTRY_COMPARE(answers, QList<int>({1, 2, 3}));
        QCOMPARE(answered, QThread::currentThread());
    }

    // A page closed, the session destroyed: the job goes on and ends by itself.
    void aReceiverThatLeavesBeforeTheEndIsToldNothing() {
        WorkThread thread(QStringLiteral("work"));
        QSemaphore gate;
        bool told = false;
        auto receiver = std::make_unique<QObject>();
        auto job = thread.run([&gate] { gate.acquire(); });
        job.then(receiver.get(), [&told] { told = true; });
        receiver.reset();
        gate.release();
        job.wait();
        bool last = false;
        thread.run([] {}).then(this, [&last] { last = true; });
        QTRY_VERIFY(last);
        QVERIFY(!told);
    }

    // The job has ended; its answer is on its way.
    void aReceiverThatLeavesBeforeItsAnswerIsToldNothing() {
        WorkThread thread(QStringLiteral("work"));
        bool told = false;
        auto receiver = std::make_unique<QObject>();
        auto job = thread.run([] { return 1; });
        job.then(receiver.get(), [&told](int) { told = true; });
        job.wait();
        receiver.reset();
        bool last = false;
        thread.run([] {}).then(this, [&last] { last = true; });
        QTRY_VERIFY(last);
        QVERIFY(!told);
    }

    void aThreadThatEndsDropsWhatItHasNotBegun() {
        bool told = false;
        bool began = false;
        {
            WorkThread thread(QStringLiteral("work"));
            thread.stop();
            thread.run([&began] { began = true; }).then(this, [&told] { told = true; });
        }
        QCoreApplication::processEvents();
        QVERIFY(!began && !told);
    }
};

RELAIS_TEST(WorkThreadTest)

} // namespace work_thread_test
#include "work_thread_test.moc"
