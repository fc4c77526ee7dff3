// Carries out what the engine commands.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/session/sync_driver.h"

namespace relais::app {

using namespace sync;

namespace {
template <class... Fs>
struct Overloaded : Fs... {
    using Fs::operator()...;
};
template <class... Fs>
Overloaded(Fs...) -> Overloaded<Fs...>;
} // namespace

SyncDriver::SyncDriver(const Clock& clock, Transport& transport, SyncListener listener)
    : m_clock(clock), m_transport(transport), m_listener(std::move(listener)) {
    for (std::size_t i = 0; i < m_timers.size(); ++i) {
        m_timers[i].setParent(this); // moves with this object to its thread
        m_timers[i].setSingleShot(true);
        connect(&m_timers[i], &QTimer::timeout, this, [this, i] {
            tell(EngineEvent::TimerFired {static_cast<EngineTimer>(i)});
        });
    }
}

void SyncDriver::run(Machine machine) {
    stop();
    ++m_run;
    m_machine = std::move(machine);
    tell(EngineEvent::Start {});
}

void SyncDriver::stop() {
    if (!m_machine)
        return;
    tell(EngineEvent::Stop {});
    m_machine = nullptr;
    for (QTimer& timer : m_timers)
        timer.stop();
}

void SyncDriver::tell(What what) {
    if (!m_machine)
        return;
    const Machine machine = m_machine; // a command may stop this machine while its commands are carried out
    const std::uint64_t run = m_run;
    for (const Command& command : machine(Event {m_clock.wall(), m_clock.monotonic(), std::move(what)})) {
        if (run == m_run)
            carryOut(command);
    }
}

void SyncDriver::arm(EngineTimer timer, MonoMs at) {
    const auto wait = std::max<std::chrono::milliseconds>(at - m_clock.monotonic(), std::chrono::milliseconds(0));
    m_timers.at(static_cast<std::size_t>(timer)).start(std::chrono::duration_cast<std::chrono::milliseconds>(wait));
    if (timer == EngineTimer::Exchange && m_listener.nextTry)
        m_listener.nextTry(m_clock.wall() + wait);
}

void SyncDriver::carryOut(const Command& command) {
    std::visit(
        Overloaded {
            [this](const EngineCommand::Send& send) {
                m_transport.send(send.request, [this, run = m_run](IncomingReply reply) {
                    if (run == m_run)
                        tell(EngineEvent::Reply {std::move(reply)});
                });
            },
            [this](const EngineCommand::CancelSend& cancel) { m_transport.cancel(cancel.step); },
            [this](const EngineCommand::SetTimer& set) { arm(set.timer, set.at); },
            [this](const EngineCommand::ClearTimer& clear) {
                m_timers.at(static_cast<std::size_t>(clear.timer)).stop();
                if (clear.timer == EngineTimer::Exchange && m_listener.nextTry)
                    m_listener.nextTry(std::nullopt);
            },
            [this](const EngineCommand::StatusChanged& changed) { m_listener.status(changed.status); },
            [this](const EngineCommand::RecordsChanged& changed) { m_listener.changes(changed.changes); },
            [this](const EngineCommand::Notify& notify) { m_listener.notice(notify.notice); },
            [this](const EngineCommand::EpochChanged& changed) { // the open store has already asked for its own again
                if (m_listener.history)
                    m_listener.history(changed.epoch);
            },
            [this](const EngineCommand::NewsWaits& news) { m_listener.news(news.counts); },
            [this](const EngineCommand::Found& found) { m_listener.found(found.words, found.records); },
            [this](const EngineCommand::Wipe& wipe) { m_listener.wipe(wipe.order); },
        },
        command);
}

} // namespace relais::app
