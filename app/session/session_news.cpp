// The root object of the interface: what is said outside the window, and never more than that.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/session/notice_rules.h"
#include "app/session/session.h"
#include "app/text/convert.h"

#include <algorithm>

namespace relais::app {

using namespace sync;

void Session::followNews() {
    m_ports.notifier.onTouched([this] {
        m_toldWanted = m_told.has_value();
        Q_EMIT noticeTouched();
        showTold();
    });
    connect(&m_unsent, &UnsentWatch::due, this, [this] {
        // Locked, the store is shut: what left meanwhile is known by the spool alone.
        if (m_phase != Locked || m_facts.waiting > 0)
            tellAttention();
    });
    connect(&m_thread, &StoreThread::nextTryChanged, this, [this](const std::optional<WallMs>& at) {
        m_facts.nextTry = at;
        publishStatus();
    });
    connect(&m_thread, &StoreThread::newsWaits, this, &Session::tellWaiting);
    connect(&m_thread, &StoreThread::noticed, this, [this](EngineNotice notice) {
        // A wrong clock stops nothing: « Envois » says it. The others keep what waits from leaving.
        if (notice != EngineNotice::ClockWrong && m_facts.waiting > 0)
            tellAttention();
    });
}

void Session::tellAttention() { notify({m_site.user, platform::Notice::NeedsAttention}, 1); }

bool Session::show(platform::Notice notice, int count) {
    const bool seen = m_ports.lifecycle.state() == platform::AppState::Active && m_phase == Open;
    if (seen || !m_settings.notifications())
        return false;
    m_ports.notifier.show(notice, coreText(noticeText(notice, count)));
    m_told.reset();
    m_toldWanted = false;
    return true;
}

void Session::notify(Told told, int count) {
    if (show(told.notice, count))
        m_told = std::move(told);
}

// Nobody is named and no record is known: touched, it opens the lock, and whoever unlocks finds it at home.
void Session::tellWaiting(const NewsCounts& counts) {
    if (const auto notice = noticeOf(counts))
        (void)show(*notice, static_cast<int>(std::min<std::uint64_t>(counts.total(), 999)));
}

// Never over the lock, and never to somebody else: it waits for the person who was told.
void Session::showTold() {
    if (m_phase != Open || !m_toldWanted)
        return;
    m_toldWanted = false;
    const auto told = std::exchange(m_told, std::nullopt);
    if (!told || told->user != m_site.user)
        return;
    if (told->record)
        m_navigator.openRecord(told->dispositif, qtText(toText(*told->record)));
    else if (told->notice == platform::Notice::NeedsAttention)
        m_navigator.openOutbox();
}

} // namespace relais::app
