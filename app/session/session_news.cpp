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
    connect(&m_thread, &StoreThread::noticed, this, [this](EngineNotice notice) {
        // A wrong clock stops nothing: « Envois » says it. The others keep what waits from leaving.
        if (notice != EngineNotice::ClockWrong && m_facts.waiting > 0)
            tellAttention();
    });
}

void Session::tellAttention() { notify({m_site.user, platform::Notice::NeedsAttention}, 1); }

void Session::notify(Told told, int count) {
    const bool seen = m_ports.lifecycle.state() == platform::AppState::Active && m_phase == Open;
    if (seen || !m_settings.notifications())
        return;
    m_ports.notifier.show(told.notice, coreText(noticeText(told.notice, count)));
    m_told = std::move(told);
    m_toldWanted = false;
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
