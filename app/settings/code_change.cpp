// « Changer le code ».
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/settings/code_change.h"

#include "app/text/error_text.h"
#include "sync/store/secret_rules.h"

namespace relais::app {

using namespace sync;

void CodeChange::setSession(Session* session) {
    m_session = session;
    m_first = session && !session->site().hasCode;
    m_step = m_first ? 2 : 1;
    Q_EMIT changed();
}

QString CodeChange::heading() const {
    return m_step == 1 ? tr("Code actuel") : m_step == 2 ? tr("Nouveau code") : tr("Tapez-le encore une fois");
}

void CodeChange::refuse(const QString& sentence) {
    m_busy = false;
    m_error = sentence;
    Q_EMIT changed();
    Q_EMIT refused();
}

void CodeChange::submit() {
    if (m_busy || !m_session)
        return;
    if (m_code.filled() < CodeEntry::kLength)
        return refuse(tr("Tapez 6 chiffres."));
    SecretBytes typed = m_code.take();
    m_error.clear();
    if (m_step == 1)
        return checkCurrent(std::move(typed));
    if (m_step == 2) {
        if (!checkPin(typed.view()))
            return refuse(errorText(ErrorCode::SecretTooWeak));
        m_next = std::move(typed);
        m_step = 3;
        Q_EMIT changed();
        return;
    }
    if (!equalConstantTime(typed.view(), m_next.view())) {
        m_step = 2;
        m_next = {};
        return refuse(tr("Les deux codes ne sont pas les mêmes. Recommencez."));
    }
    replace();
}

void CodeChange::checkCurrent(SecretBytes code) {
    m_busy = true;
    Q_EMIT changed();
    m_current = code.copy();
    auto held = std::make_shared<SecretBytes>(std::move(code));
    m_session->thread()
        .run([held](DeviceRoom& room) { return room.check(DeviceRoom::Way::Code, *held); })
        .then(this, [this](const Status& checked) {
            m_busy = false;
            if (checked) {
                m_step = 2;
                Q_EMIT changed();
                return;
            }
            m_current = {};
            const bool gone = checked.error().code == ErrorCode::SlotDestroyed;
            refuse(errorText(checked.error()));
            if (gone && m_session)
                m_session->lock();
        });
}

void CodeChange::replace() {
    m_busy = true;
    Q_EMIT changed();
    auto current = std::make_shared<SecretBytes>(std::move(m_current));
    auto next = std::make_shared<SecretBytes>(std::move(m_next));
    m_session->thread()
        .run([current, next](DeviceRoom& room) { return room.changeCode(*current, *next); })
        .then(this, [this](const Status& changedCode) {
            if (!changedCode) {
                m_step = m_first ? 2 : 1;
                return refuse(errorText(changedCode.error()));
            }
            m_busy = false;
            if (m_session)
                m_session->reviewSite();
            Q_EMIT done();
        });
}

} // namespace relais::app
