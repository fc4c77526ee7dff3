// What a job on another thread will answer: written once there, handed over here to whoever is still there.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <variant>

namespace relais::app {

// Not QFuture: in Qt 6.4 then(context, …) asserts when its context is gone before the job ends, and looks at it from
// the job's thread while it may be going; a then() that meets the end of the job may run twice.
template <class Answer>
class Pending {
    using Kept = std::conditional_t<std::is_void_v<Answer>, std::monostate, Answer>;
    struct State {
        std::mutex mutex;
        std::condition_variable ended;
        std::optional<Kept> answer;                                 // not touched any more once it is there
        std::function<void(const std::shared_ptr<State>&)> deliver; // asked before the end
    };

public:
    // `desk`: lives on the thread of those who ask, and longer than any job; answers pass over it.
    explicit Pending(QObject& desk) : m_desk(&desk) { }

    // --- by the job, on any thread, once ---

    void fulfil(Kept answer = {}) const {
        std::unique_lock lock(m_state->mutex);
        m_state->answer.emplace(std::move(answer));
        const auto deliver = std::exchange(m_state->deliver, nullptr);
        lock.unlock();
        m_state->ended.notify_all();
        if (deliver)
            deliver(m_state);
    }

    // --- by who asked, on the desk's thread ---

    // `take`: void(const Answer&), or void() where there is none; in a later turn of the loop, unless `receiver` (of
    // this thread) or the desk is gone by then. Once.
    template <class Take>
    void then(QObject* receiver, Take take) const {
        // Asked on the desk's thread, where alone the receiver can go.
        auto deliver = [desk = m_desk, guard = QPointer<QObject>(receiver),
                        take = std::move(take)](const std::shared_ptr<State>& state) {
            QMetaObject::invokeMethod(
                desk,
                [guard, take, state]() mutable {
                    if (!guard)
                        return;
                    if constexpr (std::is_void_v<Answer>)
                        take();
                    else
                        take(std::as_const(*state->answer));
                },
                Qt::QueuedConnection);
        };
        std::unique_lock lock(m_state->mutex);
        if (!m_state->answer) {
            m_state->deliver = std::move(deliver);
            return;
        }
        lock.unlock();
        deliver(m_state);
    }
    [[nodiscard]] bool isFinished() const {
        const std::lock_guard lock(m_state->mutex);
        return m_state->answer.has_value();
    }
    void wait() const {
        std::unique_lock lock(m_state->mutex);
        m_state->ended.wait(lock, [this] { return m_state->answer.has_value(); });
    }
    // After the end.
    [[nodiscard]] Kept result() const {
        wait();
        return *m_state->answer;
    }

private:
    std::shared_ptr<State> m_state = std::make_shared<State>();
    QObject* m_desk;
};

} // namespace relais::app
