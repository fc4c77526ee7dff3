// The root object of the interface: what happens around an open session; news, status, presence, telephone.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/records/to_correct.h"
#include "app/session/notice_rules.h"
#include "app/session/session.h"
#include "app/text/convert.h"
#include "app/text/language.h"
#include "app/text/patient_words.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>

namespace relais::app {

using namespace sync;

void Session::takeChanges(const Changes& changes) {
    if (changes.definitions || changes.reference) {
        m_thread
            .run([](DeviceRoom& room) -> Result<OpenFacts> {
                RELAIS_TRY(room.refreshReference());
                return room.openFacts();
            })
            .then(this, [this](const Result<OpenFacts>& facts) {
                if (!facts)
                    return;
                m_open.definitions = facts->definitions; // they may come before the workspace is made
                if (m_workspace)
                    m_workspace->setDefinitions(facts->definitions);
            });
        m_thread.run([](DeviceRoom& room) { return room.siteFacts(); })
            .then(this, [this](const Result<SiteFacts>& site) {
                if (!site)
                    return;
                m_lupPhone = qtText(site->lupPhone);
                Q_EMIT ownerChanged();
            });
    }
    if (changes.feeds)
        reviewLease();
    if (!m_workspace)
        return;
    m_workspace->tell(changes);
    if (!changes.records.empty() || changes.feeds)
        reviewPlaces();
    if (m_ports.lifecycle.state() == platform::AppState::Active || !m_settings.notifications())
        return;
    const UserId me = m_site.user;
    m_thread
        .withStore([ids = changes.records, me, definitions = m_workspace->definitions()](Store& store) {
            std::vector<Told> news;
            for (const RecordId& id : ids) {
                if (const auto record = store.record(id)) {
                    if (const auto notice = noticeOf(*record, me, definitions))
                        news.push_back({me, *notice, id, qtText(record->dispositif)});
                }
            }
            return Result<std::vector<Told>>(std::move(news));
        })
        .then(this, [this](const Result<std::vector<Told>>& news) {
            if (!news || news->empty())
                return;
            const bool several = news->size() > 1;
            notify(
                several ? Told {m_site.user, platform::Notice::News} : news->front(), static_cast<int>(news->size()));
        });
}

void Session::countOutbox() {
    if (!m_workspace)
        return;
    struct Counts {
        std::size_t waiting = 0;
        int toFix = 0;
    };
    const auto count = [definitions = m_workspace->definitions(), actor = m_workspace->actor(),
                        context = m_workspace->context()](Store& store) -> Result<Counts> {
        RELAIS_ASSIGN(const std::vector<OwnOp> ops, store.outbox());
        Counts counts {0, static_cast<int>(recordsToCorrect(store, actor, definitions, context).size())};
        for (const OwnOp& op : ops) {
            counts.waiting += op.status == OwnStatus::Saved ? 1 : 0;
            counts.toFix += op.changed ? 1 : 0;
        }
        return counts;
    };
    m_thread.withStore(count).then(this, [this](const Result<Counts>& counts) {
        if (!counts)
            return;
        const bool more = counts->toFix > m_facts.toFix;
        m_facts.waiting = counts->waiting;
        m_facts.toFix = counts->toFix;
        if (more) // refused, answered otherwise than before, or to be corrected
            tellAttention();
        publishStatus();
    });
}

// Which places of other desks have something to show.
void Session::reviewPlaces() {
    const auto places = visitedPlaces(m_workspace->actor().roles);
    if (places.empty())
        return;
    m_thread
        .withStore([places](Store& store) -> Result<QStringList> {
            QStringList held;
            for (const VisitedPlace& place : places) {
                RELAIS_ASSIGN(const std::uint64_t records, store.count(place.query));
                if (records > 0)
                    held << place.key;
            }
            return held;
        })
        .then(this, [this](const Result<QStringList>& held) {
            if (held && m_workspace)
                m_destinations.setHeld(*held);
        });
}

void Session::publishStatus() {
    m_facts.now = serviceNow();
    if (m_phase == Open || m_phase == LeaseOver)
        m_facts.waiting
            = std::max<std::size_t>(m_facts.engine.pending, m_facts.engine.pending == 0 ? 0 : m_facts.waiting);
    SyncStatus words = statusWords(m_facts, Dates(interfaceLocale()));
    const bool nowOffline = !words.online;
    if (nowOffline && !m_facts.offlineSince) {
        m_facts.offlineSince = m_facts.now;
        m_facts.backAt.reset();
    } else if (!nowOffline && m_facts.offlineSince) {
        m_facts.backAt = m_facts.now;
        m_facts.offlineSince.reset();
        words = statusWords(m_facts, Dates(interfaceLocale()));
    }
    if (words == m_status)
        return;
    m_status = std::move(words);
    if (m_workspace)
        m_workspace->setOnline(m_status.online);
    Q_EMIT statusChanged();
}

QString Session::waitingLine() const {
    if (m_facts.waiting == 0)
        return {};
    if (m_phase == Locked && isShared()) {
        const QString here
            = tr("%n envoi(s) en attente sur cette tablette.", nullptr, static_cast<int>(m_facts.waiting));
        return m_status.online ? here : tr("Hors ligne. %1").arg(here);
    }
    return tr("%n envoi(s) en attente. Ils partiront au retour du réseau.", nullptr, static_cast<int>(m_facts.waiting));
}

QString Session::scenarioText() const {
    if (!m_choices.demo)
        return {};
    const Dates dates(interfaceLocale());
    const WallMs now = m_clock.wall();
    return QStringLiteral("%1 %2, %3").arg(dates.day(now)).arg(dates.inParis(now).date().year()).arg(dates.time(now));
}

QString Session::todayText() const {
    QString day = Dates(interfaceLocale()).day(serviceNow());
    return day.replace(0, 1, day.left(1).toUpper());
}

// A device that slept wakes up with its timer still running: the first touch finds that the time was over.
bool Session::lockIfDue() {
    if (!isInUse() || !m_lock.mustLock(m_clock.monotonic()))
        return false;
    putAway();
    return true;
}

bool Session::isInUse() const {
    return m_phase == Open || m_phase == LeaseOver || (m_phase == Locked && m_emergency.isActive());
}

void Session::putAway() {
    if (m_phase == Locked)
        m_emergency.leave();
    else
        lock();
}

// An alert without reading names a patient: nobody finds it on the lock, and no news takes it away meanwhile.
void Session::followEmergency() {
    if (m_emergency.isActive()) {
        m_lock.opened(m_clock.monotonic());
        armLock();
    } else {
        reviewLease(); // it may have been renewed
    }
}

void Session::touched() {
    if (!lockIfDue())
        m_lock.touched(m_clock.monotonic());
}

bool Session::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
    case QEvent::Wheel:
        if (lockIfDue())
            return true; // whoever comes now has not shown who she is
        touched();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void Session::toggleDemoNetwork() {
    if (m_choices.demo && m_ports.setDemoNetwork)
        m_ports.setDemoNetwork(!m_ports.network.isOnline());
}

void Session::armLock() {
    const auto wait
        = std::max<std::chrono::milliseconds>(m_lock.due() - m_clock.monotonic(), std::chrono::milliseconds(1));
    m_lockTimer.start(wait);
}

void Session::followLifecycle(platform::AppState state) {
    const bool hidden = state == platform::AppState::Hidden;
    m_scanner.setAway(hidden);
    if (hidden)
        m_lock.hidden(m_clock.monotonic());
    else if (!lockIfDue())
        m_lock.shown();
    if (isInUse())
        armLock();
    if (state == platform::AppState::Active)
        m_ports.notifier.clear();
    if (m_curtain == hidden)
        return;
    m_curtain = hidden;
    Q_EMIT curtainChanged();
}

void Session::tryNow() {
    (void)m_thread.run([](DeviceRoom& room) { room.tellSync(EngineEvent::UserAsksNow {}); });
}

void Session::callLup() { call({}); }

void Session::call(const QString& number) {
    const QString wanted = number.isEmpty() ? m_lupPhone : number;
    if (wanted.isEmpty() || !m_ports.dialer.dial(coreText(wanted)))
        Q_EMIT numberShown(number.isEmpty() ? phoneWords(coreText(wanted)) : wanted);
}

void Session::showPlace(const QString& address) {
    if (!m_ports.dialer.showPlace(coreText(address)))
        m_navigator.say(tr("Cet appareil n’a pas d’application de cartes."));
}

void Session::copyReference(const QString& reference) { QGuiApplication::clipboard()->setText(reference); }

} // namespace relais::app
