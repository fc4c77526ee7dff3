// « Cet appareil ».
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/settings/device_facts.h"

#include "app/text/convert.h"
#include "app/text/error_text.h"
#include "app/text/language.h"
#include "sync/store/secret_rules.h"

namespace relais::app {

using namespace sync;

void DeviceFacts::setSession(Session* session) {
    m_session = session;
    if (session)
        connect(session, &Session::giveBackRefused, this, [this](const Error& why) { say(refusalOf(why)); });
    Q_EMIT changed();
}

QString DeviceFacts::refusalOf(const Error& error) {
    return error.code == ErrorCode::Conflict
        ? tr("Quelque chose attend encore l’envoi. Relais le garde et réessaie ; recommencez ensuite.")
        : errorText(error);
}

void DeviceFacts::say(const QString& error) {
    m_error = error;
    m_returning = false;
    Q_EMIT changed();
}

QString DeviceFacts::name() const {
    const QString chosen = m_session ? qtText(m_session->site().owner["device_name"].text()) : QString();
    return chosen.isEmpty() ? tr("Appareil personnel") : chosen;
}

QString DeviceFacts::enrolledText() const {
    if (!m_session)
        return {};
    const WallMs at {m_session->site().owner["enrolled"].integer()};
    return tr("Inscrit le %1 · réf. %2")
        .arg(Dates(interfaceLocale()).numeric(at), qtText(toText(m_session->site().device)).left(8).toUpper());
}

QString DeviceFacts::leaseText() const {
    if (!m_session || !m_session->openFacts().lease)
        return tr("Au premier échange avec le service");
    return tr("Jusqu’au %1").arg(Dates(interfaceLocale()).dayAndTime(m_session->openFacts().lease->readUntil));
}

QString DeviceFacts::vaultText() const {
    return m_session && m_session->site().hardware ? tr("Présent : code de 6 chiffres")
                                                   : tr("Absent : phrase de sept mots");
}

QString DeviceFacts::passphraseText() const {
    return m_session && m_session->site().hardware ? tr("Cinq mots") : tr("Sept mots");
}

void DeviceFacts::giveBack() {
    if (!m_session || m_returning)
        return;
    m_returning = true;
    m_error.clear();
    Q_EMIT changed();
    m_session->tryNow();
    m_session->thread()
        .run([](DeviceRoom& room) { return room.canGiveBack(); })
        .then(this, [this](const Status& ready) {
            if (!ready)
                return say(refusalOf(ready.error()));
            if (m_session)
                m_session->giveBack();
        });
}

void DeviceFacts::drawWords() {
    if (!m_session)
        return;
    SystemRandom random;
    const int count = m_session->site().hardware ? kWordsWithHardware : kWordsAlone;
    m_words = qtText(textView(newPassphrase(count, random).view())).split(QLatin1Char(' '));
    say({});
}

void DeviceFacts::keepWords(const QString& typed) {
    const QByteArray bytes = typed.toUtf8();
    const SecretBytes again = normalisedPassphrase(coreView(bytes));
    if (coreText(m_words.join(QLatin1Char(' '))) != textView(again.view()))
        return say(tr("Ce n’est pas la même phrase. Vérifiez chaque mot."));
    auto held = std::make_shared<SecretBytes>(again.copy());
    m_session->thread()
        .run([held](DeviceRoom& room) { return room.setPassphrase(*held); })
        .then(this, [this](const Status& kept) {
            if (!kept)
                return say(errorText(kept.error()));
            m_words.clear();
            say({});
            Q_EMIT wordsKept();
        });
}

void DeviceFacts::newRecoveryCode() {
    m_session->thread()
        .run([](DeviceRoom& room) -> Result<std::shared_ptr<SecretBytes>> {
            RELAIS_ASSIGN(SecretBytes code, room.newRecoveryCode());
            return std::make_shared<SecretBytes>(std::move(code));
        })
        .then(this, [this](const Result<std::shared_ptr<SecretBytes>>& code) {
            if (!code)
                return say(errorText(code.error()));
            m_groups = qtText(textView((*code)->view())).split(QLatin1Char('-'));
            say({});
        });
}

} // namespace relais::app
