// The root object of the interface: phases, from the first start to the lock.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/session/session.h"

#include "app/text/convert.h"
#include "app/text/error_text.h"

#include <QGuiApplication>

namespace relais::app {

using namespace sync;

Session::Session(const RoomDeps& deps, AppPorts ports, Choices choices, QObject* parent)
    : QObject(parent), m_clock(deps.clock), m_ports(ports), m_choices(std::move(choices)), m_thread(deps),
      m_settings(m_choices.profile, ports.appearance), m_scanner(ports.camera),
      m_enrolment(m_thread, deps.random, m_choices.service), m_unlocker(m_thread), m_emergency(m_thread) {
    followSending();
    followNews();
    connect(&m_navigator, &Navigator::composeAsked, this, [this] { m_composedAt = m_clock.wall(); });
    connect(&m_emergency, &EmergencyComposer::activeChanged, this, &Session::followEmergency);
    connect(&m_thread, &StoreThread::changed, this, &Session::takeChanges);
    connect(&m_thread, &StoreThread::wipeOrdered, this, &Session::obey);
    connect(&m_enrolment, &Enrolment::completed, this, [this](const OpenFacts& facts) {
        m_open = facts;
        m_thread.run([](DeviceRoom& room) { return room.siteFacts(); })
            .then(this, [this](const Result<SiteFacts>& site) {
                if (site)
                    takeSite(*site);
            });
    });
    connect(&m_enrolment, &Enrolment::finished, this, [this] {
        // After what completed() asked for.
        (void)m_thread.run([](DeviceRoom&) {}).then(this, [this] { takeOpen(m_open); });
    });
    connect(&m_enrolment, &Enrolment::left, this, [this] {
        m_thread.run([](DeviceRoom& room) { return room.siteFacts(); })
            .then(this, [this](const Result<SiteFacts>& site) { takeLocked(site); });
    });
    connect(&m_unlocker, &Unlocker::opened, this, &Session::takeOpen);
    connect(&m_unlocker, &Unlocker::onlineAsked, this, [this] { enrolOne(Enrolment::Purpose::Again); });
    m_ports.network.onChange([this] {
        const bool online = m_ports.network.isOnline();
        m_facts.networkSeen = online;
        (void)m_thread.run([online](DeviceRoom& room) {
            if (online)
                room.tellSync(EngineEvent::NetworkUp {});
            else
                room.tellSync(EngineEvent::NetworkDown {});
        });
        publishStatus();
    });
    m_ports.lifecycle.onChange([this](platform::AppState state) { followLifecycle(state); });
    m_lockTimer.setSingleShot(true);
    connect(&m_lockTimer, &QTimer::timeout, this, [this] {
        if (!lockIfDue() && isInUse())
            armLock();
    });
    m_minute.setInterval(std::chrono::minutes(1));
    connect(&m_minute, &QTimer::timeout, this, [this] {
        Q_EMIT scenarioChanged();
        publishStatus();
        reviewLease();
    });
    m_minute.start();
    QCoreApplication::instance()->installEventFilter(this);
}

Session::~Session() = default;

void Session::start(const QString& enrolUri, const QString& pin) {
    m_startError.clear();
    setPhase(Starting);
    m_facts.networkSeen = m_ports.network.isOnline();
    m_thread.run([](DeviceRoom& room) { return room.openSite(); })
        .then(this, [this, enrolUri, pin](const Result<SiteFacts>& site) {
            if (!site) {
                m_startError = errorText(site.error());
                Q_EMIT phaseChanged();
                return;
            }
            if (site->enrolled) {
                m_asksWho = false;
                showLock(*site);
            } else {
                takeSite(*site);
                setPhase(Enrolling);
                m_enrolment.begin(*site, Enrolment::Purpose::First);
                if (m_choices.demo && !enrolUri.isEmpty())
                    m_enrolment.script(enrolUri, pin);
            }
        });
}

void Session::followSending() {
    // Two machines speak: neither may answer for what the other holds.
    connect(&m_thread, &StoreThread::statusChanged, this, [this](const sync::SyncStatus& status) {
        if (m_phase == Locked)
            return; // its last word, after the store was closed
        m_facts.engine = status;
        publishStatus();
        reviewLease();
    });
    connect(&m_thread, &StoreThread::spoolChanged, this, [this](const sync::SyncStatus& status) {
        m_spool = status;
        m_emergency.setWaiting(status.pending);
        if (m_phase != Locked)
            return;
        m_facts.engine = status;
        if (status.phase != sync::SyncPhase::Stopped)
            m_facts.waiting = status.pending;
        publishStatus();
    });
}

void Session::setPhase(Phase phase) {
    if (m_phase == phase)
        return;
    // What is said of sending is said by who now sends.
    if (phase == Locked)
        m_facts.engine = m_spool;
    else if (m_phase == Locked)
        m_facts.engine = {};
    m_scanner.endAll(); // now, not when its page is destroyed
    m_phase = phase;
    m_ports.screenGuard.setProtected(phase != Starting); // an emergency alert names a patient on the lock screen too
    Q_EMIT phaseChanged();
}

void Session::takeSite(const SiteFacts& facts) {
    m_site = facts;
    m_people.show(facts);
    showOwner();
    m_lupPhone = qtText(facts.lupPhone);
    m_emergency.setOwnerPhone(qtText(facts.callBack));
    m_facts.waiting = facts.waiting;
    Q_EMIT peopleChanged();
    publishStatus();
}

Actor Session::actorOf(const OpenFacts& facts) const {
    const Value& owner = m_site.owner;
    Actor actor;
    actor.user = m_site.user;
    actor.label = facts.authorLabel;
    actor.profession = owner["profession"].text();
    actor.structure = owner["structure"].text();
    actor.commune = owner["place"].text();
    if (facts.lease) {
        actor.roles = facts.lease->roles;
    } else {
        for (const Value& role : owner["roles"].array())
            actor.roles.push_back(role.text());
    }
    return actor;
}

void Session::takeOpen(const OpenFacts& facts) {
    m_open = facts;
    m_asksWho = false;
    m_picking = false;
    m_lock.opened(m_clock.monotonic());
    armLock();
    if (facts.leaseIsOver) {
        closeWork();
        setPhase(LeaseOver);
        return;
    }
    // Begun while the code was being checked: her own records are open now. What was sent is still followed.
    if (m_emergency.isActive() && !m_emergency.isSaved())
        m_emergency.leave();
    openWork();
    setPhase(Open);
    showOwner(); // by her name, from here on
    showKept();
    showTold();
    reviewSite(); // an opening may have ended a way in
    countOutbox();
}

void Session::reviewSite() {
    m_thread.run([](DeviceRoom& room) { return room.siteFacts(); }).then(this, [this](const Result<SiteFacts>& site) {
        if (site)
            m_site = *site;
        Q_EMIT ownerChanged();
        if (site && m_phase == Open && !m_site.hasCode && !std::exchange(m_codeOffered, true))
            Q_EMIT newCodeOffered();
    });
}

void Session::openWork() {
    if (m_workspace)
        return;
    const bool production = m_site.settings["mode"].text() == "production";
    const Actor actor = actorOf(m_open);
    m_workspace = std::make_unique<Workspace>(
        m_thread, m_clock,
        Workspace::Facts {actor, m_site.device, m_open.definitions, production, m_open.serviceOffsetMs});
    m_workspace->setOnline(m_status.online);
    m_workspace->setRecentsFrom(WallMs {m_site.owner["recents_from"].integer()});
    connect(m_workspace.get(), &Workspace::changed, this, [this](const Changes& changes) {
        if (changes.outbox)
            countOutbox();
    });
    m_unsent.setSource(m_workspace.get());
    m_destinations.setHeld({});
    m_destinations.setRoles(actor.roles);
    reviewPlaces();
}

void Session::closeWork() {
    if (!m_workspace)
        return;
    m_navigator.forgetPages();
    // Pages first: the phase changes, and destroys them, while the workspace they point to is still there.
    if (m_phase == Open)
        setPhase(Starting);
    // QML destroys pages with the next turn of the loop: what they point to goes after them, not before.
    m_workspace.release()->deleteLater();
}

void Session::lock() {
    if (m_phase != Open && m_phase != LeaseOver)
        return;
    m_lockTimer.stop();
    m_emergency.leave();
    const auto form = m_navigator.formOnTop();
    closeWork();
    setPhase(Starting);
    // After the pages, which the next turn of the loop destroys: as they go they write what was being typed.
    QMetaObject::invokeMethod(
        this, [this, form] { closeStore(form); }, Qt::QueuedConnection);
}

void Session::closeStore(const std::optional<Navigator::Form>& form) {
    struct Closed {
        Result<SiteFacts> site;
        std::optional<KeptForm> kept;
    };
    m_thread
        .run([form, since = m_composedAt](DeviceRoom& room) {
            std::optional<KeptForm> kept;
            if (form && room.store())
                kept = keptForm(*room.store(), *form, since);
            room.lock();
            return Closed {room.siteFacts(), std::move(kept)};
        })
        .then(this, [this](const Closed& closed) {
            m_kept = closed.kept;
            m_keptShown = m_kept.has_value();
            takeLocked(closed.site);
            Q_EMIT keptChanged();
        });
}

void Session::enterCode() {
    m_keptShown = false;
    Q_EMIT keptChanged();
}

// The screen returns as it was (design.md §8.1), for the one who left it.
void Session::showKept() {
    const auto kept = std::exchange(m_kept, std::nullopt);
    if (kept && kept->user == m_site.user)
        m_navigator.compose(kept->dispositif, kept->draftId);
}

void Session::reviewLease() {
    if (m_phase != Open && m_phase != LeaseOver)
        return;
    m_thread.run([](DeviceRoom& room) { return room.openFacts(); }).then(this, [this](const Result<OpenFacts>& facts) {
        if (!facts || (m_phase != Open && m_phase != LeaseOver))
            return;
        const bool wasOver = m_phase == LeaseOver;
        if (wasOver && m_emergency.isActive())
            return; // nothing goes from under the hands that type it
        const bool newRoles = m_workspace && actorOf(*facts).roles != m_workspace->actor().roles;
        m_open = *facts;
        if (facts->leaseIsOver != wasOver)
            return takeOpen(*facts);
        if (m_workspace) {
            m_workspace->setServiceOffset(facts->serviceOffsetMs);
            if (newRoles) {
                m_workspace->setActor(actorOf(*facts));
                m_destinations.setRoles(m_workspace->actor().roles);
                reviewPlaces();
            }
        }
    });
}

void Session::giveBack() {
    struct Outcome {
        Status given;
        bool isOpen;
    };
    m_thread
        .run([](DeviceRoom& room) {
            Status given = room.giveBack();
            return Outcome {std::move(given), room.store() != nullptr};
        })
        .then(this, [this](const Outcome& outcome) {
            // Begun and not ended: starting again goes on with it, or says why it cannot.
            if (outcome.given || !outcome.isOpen)
                forgotten();
            else
                Q_EMIT giveBackRefused(outcome.given.error());
        });
}

void Session::forgotten() {
    closeWork();
    m_site = {};
    m_open = {};
    m_facts = {};
    m_kept.reset();
    m_told.reset();
    m_asksWho = false;
    m_settings.eraseWithSession();
    start();
}

} // namespace relais::app
