// The root object of the interface: several people on one device, who is asked for, the fingerprint.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/session/session.h"
#include "app/text/code_text.h"
#include "app/text/convert.h"
#include "app/text/error_text.h"

namespace relais::app {

using namespace sync;

// While a shared device is locked, nobody's name is on it (design.md §12).
void Session::showOwner() {
    // « Dr Ada Modèle, médecin »: the profession is said apart.
    const QString name = qtText(m_site.displayName).section(QLatin1Char(','), 0, 0);
    m_owner.initials = initialsText(name);
    m_owner.name = m_phase != Open && isShared() ? dottedInitials(m_owner.initials) : name;
    m_owner.profession = professionText(m_site.owner["profession"].text());
    m_owner.place = qtText(m_site.owner["structure"].text());
    Q_EMIT ownerChanged();
}

// The place of the first who was enrolled here: the device stays where it was installed.
QString Session::placeText() const {
    QString place;
    std::int64_t first = 0;
    for (const Person& person : m_site.people) {
        const std::int64_t enrolled = person.facts["enrolled"].integer();
        if (first == 0 || enrolled < first) {
            first = enrolled;
            place = qtText(person.facts["structure"].text());
        }
    }
    return place;
}

void Session::takeLocked(const Result<SiteFacts>& site) {
    if (site)
        return showLock(*site);
    m_startError = errorText(site.error());
    Q_EMIT phaseChanged();
}

void Session::showLock(const SiteFacts& site) {
    setPhase(Locked);
    m_codeOffered = false;
    m_picking = site.people.size() > 1 || m_asksWho;
    takeSite(site);
    m_unlocker.begin(site);
}

void Session::changePerson() {
    m_asksWho = true;
    lock();
}

void Session::choosePerson(int row) {
    const UserId user = m_people.userAt(row);
    if (user.empty() || m_phase != Locked)
        return;
    if (user == (m_wanted.empty() ? m_site.user : m_wanted)) {
        // Already asked for: her code may be being checked.
        m_picking = m_picking && !m_wanted.empty();
        Q_EMIT peopleChanged();
        return;
    }
    // Somebody else's may be: whatever it opens is closed again before anything of it is shown.
    m_wanted = user;
    m_unlocker.abandon();
    m_thread
        .run([user](DeviceRoom& room) -> Result<SiteFacts> {
            room.lock();
            RELAIS_TRY(room.choose(user));
            return room.siteFacts();
        })
        .then(this, [this, user](const Result<SiteFacts>& site) {
            if (user != m_wanted || m_phase != Locked)
                return; // one more touch, or another way was taken
            m_wanted = {};
            m_picking = m_picking && !site;
            if (site)
                takeSite(*site);
            m_unlocker.begin(m_site);
        });
}

void Session::showPeople() {
    m_picking = true;
    Q_EMIT peopleChanged();
}

void Session::addPerson() {
    if (!m_people.isFull())
        enrolOne(Enrolment::Purpose::Another);
}

void Session::enrolOne(Enrolment::Purpose purpose) {
    if (m_phase != Locked)
        return;
    m_wanted = {};
    m_unlocker.abandon();
    (void)m_thread.run([](DeviceRoom& room) { room.lock(); }); // what a code was opening meanwhile
    m_enrolment.begin(m_site, purpose);
    setPhase(Enrolling);
}

// The service erases somebody from this device, or all of it. Whoever else is at it is not disturbed.
void Session::obey(const WipeOrder& order) {
    const bool anothers = !order.user.empty() && order.user != m_site.user && m_people.count() > 1;
    if (!anothers)
        closeWork();
    m_thread
        .run([order](DeviceRoom& room) -> Result<SiteFacts> {
            RELAIS_TRY(room.obey(order));
            return room.siteFacts();
        })
        .then(this, [this, anothers](const Result<SiteFacts>& site) {
            if (!anothers)
                return forgotten();
            if (!site)
                return; // told again at the next start
            m_site = *site;
            m_people.show(*site);
            showOwner();
            Q_EMIT peopleChanged();
        });
}

void Session::setFingerprint(bool on) {
    m_thread
        .run([on](DeviceRoom& room) -> Result<SiteFacts> {
            RELAIS_TRY(room.setFingerprint(on));
            return room.siteFacts();
        })
        .then(this, [this](const Result<SiteFacts>& site) {
            if (site)
                m_site = *site;
            else
                Q_EMIT fingerprintRefused(
                    site.error().code == ErrorCode::Forbidden ? tr("Empreinte non reconnue.")
                                                              : errorText(site.error()));
            Q_EMIT ownerChanged();
        });
}

void Session::forgetRecents(QObject* receiver, std::function<void(const Status&)> then) {
    const WallMs now = m_clock.wall();
    m_thread.run([](DeviceRoom& room) { return room.forgetRecentPatients(); })
        .then(receiver, [this, now, then = std::move(then)](const Status& done) {
            if (done && m_workspace)
                m_workspace->setRecentsFrom(now);
            then(done);
        });
}

} // namespace relais::app
