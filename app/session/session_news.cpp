// The root object of the interface: what is said outside the window, and never more than that.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/session/notice_rules.h"
#include "app/session/session.h"
#include "app/text/convert.h"

namespace relais::app {

using namespace sync;

void Session::followNews() {
    connect(&m_unsent, &UnsentWatch::due, this, [this] {
        // Locked, the store is shut: what left meanwhile is known by the spool alone.
        if (m_phase != Locked || m_facts.waiting > 0)
            tellAttention();
    });
    connect(&m_thread, &StoreThread::nextTryChanged, this, [this](const std::optional<WallMs>& at) {
        m_facts.nextTry = at;
        publishStatus();
    });
    connect(&m_thread, &StoreThread::noticed, this, [this](EngineNotice notice) {
        // A wrong clock stops nothing: « Envois » says it. The others keep what waits from leaving.
        if (notice != EngineNotice::ClockWrong && m_facts.waiting > 0)
            tellAttention();
    });
}

void Session::tellAttention() { notify(platform::Notice::NeedsAttention, 1); }

void Session::notify(platform::Notice notice, int count) {
    const bool seen = m_ports.lifecycle.state() == platform::AppState::Active && m_phase == Open;
    if (!seen && m_settings.notifications())
        m_ports.notifier.show(notice, coreText(noticeText(notice, count)));
}

} // namespace relais::app
