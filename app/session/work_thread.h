// One thread with an event loop that runs what it is given, in order, and answers on the asker's thread.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/pending.h"

#include <QThread>

#include <utility>

namespace relais::app {

// Owns the thread; what was posted and not begun when it is destroyed never runs, and nobody is answered any more.
class WorkThread {
public:
    explicit WorkThread(const QString& name) {
        m_worker.moveToThread(&m_thread);
        m_thread.setObjectName(name);
        m_thread.start();
    }
    ~WorkThread() { stop(); }
    WorkThread(const WorkThread&) = delete;
    WorkThread& operator=(const WorkThread&) = delete;

    // Runs `work` on the thread. From any thread; in the order of the calls.
    template <class Work>
    [[nodiscard]] auto run(Work work) {
        using Answer = std::invoke_result_t<Work>;
        const Pending<Answer> pending = promise<Answer>();
        auto held = std::make_shared<Work>(std::move(work));
        QMetaObject::invokeMethod(
            &m_worker,
            [pending, held] {
                if constexpr (std::is_void_v<Answer>) {
                    (*held)();
                    pending.fulfil();
                } else {
                    pending.fulfil((*held)());
                }
            },
            Qt::QueuedConnection);
        return pending;
    }

    // For a job that answers later than it ends: when the service has.
    template <class Answer>
    [[nodiscard]] Pending<Answer> promise() {
        return Pending<Answer>(m_desk);
    }

    // An object that lives on the thread, for timers and network replies there.
    [[nodiscard]] QObject* context() { return &m_worker; }
    [[nodiscard]] bool isCurrent() const { return QThread::currentThread() == &m_thread; }

    void stop() {
        m_thread.quit();
        m_thread.wait();
    }

private:
    QObject m_desk; // on the asker's thread; destroyed after all that may post to it
    QThread m_thread;
    QObject m_worker;
};

} // namespace relais::app
