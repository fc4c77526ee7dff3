// Asks for the code once more.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/settings/code_check.h"

#include "app/text/convert.h"
#include "app/text/error_text.h"
#include "sync/store/secret_rules.h"

namespace relais::app {

using namespace sync;

CodeCheck::CodeCheck(QObject* parent) : QObject(parent) {
    connect(&m_code, &CodeEntry::complete, this, &CodeCheck::submit);
}

void CodeCheck::setSession(Session* session) {
    m_session = session;
    Q_EMIT changed();
}

void CodeCheck::refuse(const QString& sentence) {
    m_busy = false;
    m_error = sentence;
    Q_EMIT changed();
    Q_EMIT refused();
}

void CodeCheck::submit() {
    if (m_busy)
        return;
    if (m_code.filled() < CodeEntry::kLength)
        return refuse(tr("Tapez 6 chiffres."));
    check(DeviceRoom::Way::Code, m_code.take());
}

void CodeCheck::submitPassphrase(const QString& typed) {
    const QByteArray bytes = typed.toUtf8();
    if (!m_busy)
        check(DeviceRoom::Way::Passphrase, normalisedPassphrase(coreView(bytes)));
}

void CodeCheck::check(DeviceRoom::Way way, SecretBytes secret) {
    if (!m_session)
        return;
    m_busy = true;
    m_error.clear();
    Q_EMIT changed();
    auto held = std::make_shared<SecretBytes>(std::move(secret));
    m_session->thread()
        .run([way, held](DeviceRoom& room) { return room.check(way, *held); })
        .then(this, [this, way](const Status& checked) {
            if (checked) {
                m_busy = false;
                Q_EMIT changed();
                Q_EMIT confirmed();
                return;
            }
            const bool gone = checked.error().code == ErrorCode::SlotDestroyed;
            const bool wrongPhrase
                = way == DeviceRoom::Way::Passphrase && checked.error().code == ErrorCode::SecretWrong;
            refuse(wrongPhrase ? tr("Ce n’est pas votre phrase. Vérifiez chaque mot.") : errorText(checked.error()));
            if (gone && m_session)
                m_session->lock(); // three wrong codes: the lock says what is left
        });
}

} // namespace relais::app
