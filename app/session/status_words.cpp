// How the device stands with the service, in words.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/session/status_words.h"

#include "app/text/error_text.h"
#include "sync/engine/engine_limits.h"

#include <QCoreApplication>

namespace relais::app {

using sync::ErrorCode;
using sync::SyncPhase;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(StatusWords)
};

bool isOffline(const StatusFacts& facts) {
    switch (facts.engine.phase) {
    case SyncPhase::Offline:
    case SyncPhase::CaptivePortal:
    case SyncPhase::Untrusted:
        return true;
    default:
        return !facts.networkSeen;
    }
}

QString headlineOf(const StatusFacts& facts, const Dates& dates) {
    const auto& engine = facts.engine;
    switch (engine.phase) {
    case SyncPhase::CaptivePortal:
        return errorText(ErrorCode::CaptivePortal);
    case SyncPhase::Untrusted:
        return errorText(ErrorCode::TlsUntrusted);
    case SyncPhase::UpdateRequired:
        return errorText(ErrorCode::UnsupportedVersion);
    case SyncPhase::Revoked:
    case SyncPhase::Wiped:
        return errorText(ErrorCode::Revoked);
    default:
        break;
    }
    if (isOffline(facts)) {
        const bool unreachable = engine.lastError && engine.lastError->code == ErrorCode::ServiceUnavailable;
        if (unreachable)
            return errorText(ErrorCode::ServiceUnavailable);
        return facts.offlineSince ? Words::tr("Hors ligne depuis %1").arg(dates.since(*facts.offlineSince, facts.now))
                                  : Words::tr("Hors ligne");
    }
    // Said as long as something is still on its way, and the news is fresh.
    if (facts.waiting > 0 && facts.backAt && facts.now - *facts.backAt < std::chrono::minutes(10))
        return Words::tr("Réseau revenu à %1").arg(dates.time(*facts.backAt));
    if (facts.waiting > 0)
        return engine.phase == SyncPhase::Exchanging ? Words::tr("Envoi en cours…")
                                                     : Words::tr("Envoi au prochain échange");
    if (engine.lastExchange.ms == 0)
        return Words::tr("Premier échange en cours…");
    return Words::tr("Tout est parti. Dernier échange à %1.").arg(dates.recent(engine.lastExchange, facts.now));
}

QString staleOf(const StatusFacts& facts, const Dates& dates) {
    if (!isOffline(facts) || facts.engine.lastExchange.ms == 0)
        return {};
    return Words::tr("Les réponses affichées datent de %1.").arg(dates.recent(facts.engine.lastExchange, facts.now));
}

// « Prochain essai dans 2 min »: what waits goes by itself, and when.
QString nextTryOf(const StatusFacts& facts, const Dates& dates) {
    if (facts.waiting == 0 || !facts.nextTry || facts.engine.phase == SyncPhase::Exchanging)
        return {};
    const std::chrono::milliseconds late(facts.engine.clockSkewMs);
    const std::chrono::milliseconds left = *facts.nextTry + late - facts.now;
    return left.count() <= 0 ? QString() : Words::tr("Prochain essai dans %1").arg(dates.duration(left));
}

// sync-protocol.md "Identities": beyond two minutes the user is told.
QString clockOf(const StatusFacts& facts, const Dates& dates) {
    const std::chrono::milliseconds late(facts.engine.clockSkewMs); // service minus device
    if (std::chrono::abs(late) <= sync::EngineLimit::kSkewShown)
        return {};
    const QString sentence = late.count() < 0
        ? Words::tr("L’heure de cet appareil avance de %1. Les heures du service font foi.")
        : Words::tr("L’heure de cet appareil retarde de %1. Les heures du service font foi.");
    return sentence.arg(dates.duration(std::chrono::abs(late)));
}

} // namespace

SyncStatus statusWords(const StatusFacts& facts, const Dates& dates) {
    SyncStatus status;
    status.online = !isOffline(facts);
    status.waiting = static_cast<int>(facts.waiting);
    status.toFix = facts.toFix;
    status.oldestWaitingMs = facts.engine.oldestWaiting.ms;
    status.lastExchangeMs = facts.engine.lastExchange.ms;
    if (facts.toFix > 0)
        status.badge = QStringLiteral("toFix");
    else if (!status.online)
        status.badge = QStringLiteral("offline");
    else if (facts.engine.phase == SyncPhase::Exchanging && facts.waiting > 0)
        status.badge = QStringLiteral("sending");
    else if (facts.waiting > 0)
        status.badge = QStringLiteral("toSend");
    status.headline = headlineOf(facts, dates);
    status.stale = staleOf(facts, dates);
    if (!status.stale.isEmpty())
        status.staleLead = facts.offlineSince
            ? Words::tr("Hors ligne depuis %1.").arg(dates.since(*facts.offlineSince, facts.now))
            : Words::tr("Hors ligne.");
    status.clock = clockOf(facts, dates);
    status.nextTry = nextTryOf(facts, dates);
    if (facts.engine.provedAt.ms != 0 && facts.engine.made > 0)
        status.proof = Words::tr("%1 sur %2 détenus par le service, vérifié à %3")
                           .arg(facts.engine.provedHeld)
                           .arg(facts.engine.made)
                           .arg(dates.recent(facts.engine.provedAt, facts.now));
    return status;
}

} // namespace relais::app
