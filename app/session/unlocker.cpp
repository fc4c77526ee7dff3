// Opening one's own records.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/session/unlocker.h"

#include "app/text/error_text.h"
#include "sync/store/secret_rules.h"

namespace relais::app {

using namespace sync;

Unlocker::Unlocker(StoreThread& thread, QObject* parent) : QObject(parent), m_thread(thread) {
    connect(&m_code, &CodeEntry::complete, this, [this] { tryToOpen(DeviceRoom::Way::Code, m_code.take()); });
    connect(&m_code, &CodeEntry::filledChanged, this, [this] {
        if (m_code.filled() > 0)
            say({});
    });
}

void Unlocker::begin(const SiteFacts& facts) {
    m_facts = facts;
    if (facts.hasCode)
        m_blocked.erase(facts.user.text);
    m_code.clear();
    setBusy(false);
    say({});
    // Without hardware a start begins with the passphrase; a lock, with the quick code.
    show(facts.hasCode ? Code : m_facts.hardware && !m_facts.dutyOver ? Ways : Passphrase);
}

void Unlocker::abandon() {
    ++m_attempt;
    m_code.clear();
    say({});
    setBusy(true);
}

void Unlocker::setBusy(bool busy) {
    if (m_busy == busy)
        return;
    m_busy = busy;
    Q_EMIT busyChanged();
}

QString Unlocker::prompt() const {
    return m_facts.hardware ? tr("Saisissez votre code") : tr("Saisissez votre code rapide");
}

QString Unlocker::waysTitle() const {
    return isBlocked() ? tr("Code bloqué") : m_facts.hasCode ? tr("Code oublié") : tr("Relais est verrouillé");
}

QString Unlocker::waysText() const {
    return isBlocked() ? tr("Trois codes faux. Rien n’est effacé : vos dossiers et vos envois sont intacts.")
                       : tr("Rien n’est effacé : vos dossiers et vos envois sont intacts.");
}

QString Unlocker::passphraseLead() const {
    const QString words = tr("Vos %1 mots, dans l’ordre, séparés par un espace.").arg(wordCountText());
    return m_facts.dutyOver ? tr("Au début de la garde, votre phrase d’abord. Ensuite le code suffit pendant 12 h.")
            + QLatin1Char('\n') + words
                            : words;
}

QString Unlocker::wordCountText() const { return m_facts.hardware ? tr("cinq") : tr("sept"); }

QString Unlocker::onlineText() const { return tr("Avec la personne qui vous a inscrit"); }

void Unlocker::show(Way way) {
    m_way = way;
    Q_EMIT wayChanged();
}

void Unlocker::say(const QString& message) {
    if (m_message == message)
        return;
    m_message = message;
    Q_EMIT messageChanged();
}

void Unlocker::showCode() {
    say({});
    show(canUseCode() ? Code : Ways);
}

void Unlocker::showWays() {
    m_code.clear();
    say({});
    show(Ways);
}

void Unlocker::showPassphrase() {
    say({});
    show(Passphrase);
}

void Unlocker::showRecovery() {
    say({});
    show(Recovery);
}

void Unlocker::goBack() { showWays(); }

void Unlocker::unlockOnline() { Q_EMIT onlineAsked(); }

void Unlocker::useFingerprint() {
    if (canUseFingerprint())
        tryToOpen(DeviceRoom::Way::Fingerprint, {});
}

void Unlocker::open(const QString& typed) {
    if (m_busy)
        return;
    const QByteArray bytes = typed.toUtf8();
    const SecretBytes secret = SecretBytes::from(view(std::string_view(bytes.constData(), std::size_t(bytes.size()))));
    if (m_way == Passphrase)
        return tryToOpen(DeviceRoom::Way::Passphrase, normalisedPassphrase(secret.view()));
    auto code = parseRecovery(secret.view());
    if (!code) {
        say(tr("Ce code n’est pas complet, ou un signe est faux."));
        Q_EMIT refused();
        return;
    }
    tryToOpen(DeviceRoom::Way::Recovery, secret.copy());
}

void Unlocker::tryToOpen(DeviceRoom::Way way, SecretBytes secret) {
    if (m_busy)
        return;
    setBusy(true);
    struct Outcome {
        Result<OpenFacts> result;
        int triesLeft;
    };
    m_thread
        .run([user = m_facts.user, way, secret = std::make_shared<SecretBytes>(std::move(secret))](DeviceRoom& room) {
            Outcome outcome {room.open(user, way, *secret), 0};
            outcome.triesLeft = room.codeTriesLeft();
            return outcome;
        })
        .then(this, [this, way, attempt = ++m_attempt](const Outcome& outcome) {
            if (attempt == m_attempt)
                taken(way, outcome.result, outcome.triesLeft);
        });
}

QString Unlocker::refusalOf(DeviceRoom::Way way, const Error& error, int triesLeft) const {
    switch (error.code) {
    case ErrorCode::SecretWrong:
        if (way == DeviceRoom::Way::Code)
            return tr("Code incorrect. Encore %n essai(s).", nullptr, triesLeft);
        return way == DeviceRoom::Way::Passphrase ? tr("Ce n’est pas votre phrase. Vérifiez chaque mot.")
                                                  : tr("Ce n’est pas votre code de récupération.");
    case ErrorCode::RateLimited:
        return tr("Attendez un peu avant le prochain essai.");
    case ErrorCode::Forbidden:
        return tr("Empreinte non reconnue. Le code ouvre aussi.");
    default:
        return errorText(error);
    }
}

void Unlocker::taken(DeviceRoom::Way way, const Result<OpenFacts>& result, int triesLeft) {
    setBusy(false);
    if (result) {
        m_blocked.erase(m_facts.user.text);
        Q_EMIT opened(*result);
        return;
    }
    const ErrorCode code = result.error().code;
    if (way == DeviceRoom::Way::Fingerprint) {
        if (code == ErrorCode::SlotDestroyed || code == ErrorCode::SlotAbsent) {
            m_facts.hasFingerprint = false;
            Q_EMIT wayChanged();
            say(tr("Les empreintes de cet appareil ont changé. Entrez le code."));
        } else {
            say(refusalOf(way, result.error(), triesLeft));
        }
        Q_EMIT refused();
        return;
    }
    if (way == DeviceRoom::Way::Code && (code == ErrorCode::SlotDestroyed || code == ErrorCode::SlotAbsent)) {
        if (code == ErrorCode::SlotDestroyed)
            m_blocked.insert(m_facts.user.text);
        m_facts.hasCode = false;
        // The duty ended while the lock was already shown.
        m_facts.dutyOver = !isBlocked() && m_facts.people.size() > 1;
        show(m_facts.dutyOver ? Passphrase : Ways);
    }
    say(way == DeviceRoom::Way::Code && m_way != Code ? QString() : refusalOf(way, result.error(), triesLeft));
    Q_EMIT refused();
}

} // namespace relais::app
