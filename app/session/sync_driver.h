// Carries out what the engine commands: requests, timers, news; and tells it what happened. When, not how.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/engine/engine_io.h"

#include <QObject>
#include <QTimer>

#include <array>
#include <functional>

namespace relais::app {

// Whom the driver tells; called on its thread.
struct SyncListener {
    std::function<void(const sync::SyncStatus&)> status; // of the engine of the open store
    std::function<void(const sync::Changes&)> changes;
    std::function<void(sync::EngineNotice)> notice;
    std::function<void(const sync::WipeOrder&)> wipe;
    std::function<void(const std::string& words, std::uint32_t records)> found; // of a search on the service
    std::function<void(const sync::SyncStatus&)> spool; // of the uploader of sealed envelopes, which speaks beside it
    std::function<void(std::optional<sync::WallMs>)> nextTry; // of the open store: the exchange that begins by itself
    std::function<void(const sync::NewsCounts&)> news;        // that waits for people whose stores are shut
    std::function<void(const sync::Epoch&)> history;          // the service was restored
};

// Lives on the store's thread and drives one machine at a time: the engine of the open store, or the uploader of the
// spool while locked. The machine is destroyed only after stop().
class SyncDriver : public QObject {
    Q_OBJECT

public:
    using Machine = std::function<std::vector<sync::Command>(const sync::Event&)>;
    using What = decltype(sync::Event::what);

    SyncDriver(const sync::Clock& clock, sync::Transport& transport, SyncListener listener);

    void run(Machine machine);
    void stop();
    void tell(What what);
    [[nodiscard]] bool isRunning() const { return m_machine != nullptr; }

private:
    void carryOut(const sync::Command& command);
    void arm(sync::EngineTimer timer, sync::MonoMs at);

    const sync::Clock& m_clock;
    sync::Transport& m_transport;
    SyncListener m_listener;
    Machine m_machine;
    std::uint64_t m_run = 0;        // answers asked for by an earlier machine are nobody's
    std::array<QTimer, 3> m_timers; // by EngineTimer
};

} // namespace relais::app
