// One thread with a bounded queue: where everything that touches the ledger runs, one piece at a time.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <limits>
#include <mutex>
#include <thread>

namespace relais::service {

class Worker {
public:
    explicit Worker(std::size_t limit) : m_limit(limit), m_thread([this] { run(); }) { }
    ~Worker() { stop(); }
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    // False when the queue is full: the caller says 503 and the client comes back later.
    [[nodiscard]] bool tryPost(std::function<void()> work) { return push(std::move(work), m_limit); }
    // The end of what was accepted already: never refused for want of room.
    void finish(std::function<void()> work) { (void)push(std::move(work), std::numeric_limits<std::size_t>::max()); }

    // Does what was accepted, and takes nothing any more. Idempotent; by the owner's thread.
    void stop() {
        {
            const std::lock_guard lock(m_mutex);
            m_stopping = true;
        }
        m_wake.notify_all();
        if (m_thread.joinable())
            m_thread.join();
    }

private:
    bool push(std::function<void()> work, std::size_t limit) {
        {
            const std::lock_guard lock(m_mutex);
            if (m_stopping || m_queue.size() >= limit)
                return false;
            m_queue.push_back(std::move(work));
        }
        m_wake.notify_one();
        return true;
    }

    void run() {
        for (;;) {
            std::function<void()> work;
            {
                std::unique_lock lock(m_mutex);
                m_wake.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
                if (m_queue.empty())
                    return; // stopping, and everything accepted is done
                work = std::move(m_queue.front());
                m_queue.pop_front();
            }
            work();
        }
    }

    const std::size_t m_limit;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_queue;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace relais::service
