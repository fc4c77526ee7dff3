// The store's thread and the people of this device: who is chosen, how long a code serves, stores that were replaced.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/session/device_room.h"

#include <algorithm>

namespace relais::app {

using namespace sync;

namespace {

// trust.md "Shared tablet": a second factor opens the duty, then the code for its length.
constexpr std::chrono::hours kDuty {12};
// sync-protocol.md "the durable watermark": sealed copies stay at least so long, whatever happens to the readable ones.
constexpr std::chrono::hours kSealedStays {24 * 30};
constexpr const char* kCodeUntil = "code_until";
constexpr const char* kLeaving = "leaving";

} // namespace

// A user without facts is one whose enrolment was killed before its end; one who is leaving is here no more.
Result<std::vector<SiteUser>> DeviceRoom::people() {
    RELAIS_ASSIGN(auto users, m_site->users());
    std::erase_if(
        users, [](const SiteUser& user) { return user.facts.empty() || Value(user.facts)[kLeaving].boolean(); });
    return users;
}

Result<SiteUser> DeviceRoom::user() {
    RELAIS_ASSIGN(const auto all, people());
    const UserId& asked = m_store ? m_store->birth().user : m_chosen; // nobody else while her records are open
    const auto chosen
        = std::find_if(all.begin(), all.end(), [&asked](const SiteUser& user) { return user.id == asked; });
    if (chosen != all.end())
        return *chosen;
    if (all.empty())
        return fail(ErrorCode::NotFound, "nobody is enrolled on this device");
    return all.front();
}

Status DeviceRoom::choose(const UserId& user) {
    RELAIS_ASSIGN(const auto all, people());
    if (std::none_of(all.begin(), all.end(), [&user](const SiteUser& known) { return known.id == user; }))
        return fail(ErrorCode::NotFound, "not of this device");
    if (m_store && m_store->birth().user != user)
        return fail(ErrorCode::Conflict, "somebody else's records are open");
    m_chosen = user;
    return {};
}

QuickCode& DeviceRoom::quick(const UserId& user) { return m_quick.try_emplace(user.text, m_deps.clock).first->second; }

// A clock set back makes no duty and no lease longer: the highest time ever seen counts.
Result<WallMs> DeviceRoom::safeNow() {
    RELAIS_ASSIGN(const WallMs highest, m_site->highestTime());
    return std::max(m_deps.clock.wall(), highest);
}

Result<bool> DeviceRoom::codeServes(const SiteUser& user) {
    RELAIS_ASSIGN(const auto all, people());
    if (all.size() < 2)
        return true;
    // Of this process, by the clock that nobody sets; of an earlier one, by the wall's.
    const auto ends = m_dutyEnds.find(user.id.text);
    if (ends != m_dutyEnds.end() && m_deps.clock.monotonic() >= ends->second)
        return false;
    RELAIS_ASSIGN(const WallMs now, safeNow());
    return now < WallMs {Value(user.facts)[kCodeUntil].integer()};
}

Status DeviceRoom::noteSecondFactor(SiteUser user) {
    RELAIS_ASSIGN(const WallMs now, safeNow());
    user.facts[kCodeUntil] = Value((now + kDuty).ms);
    m_dutyEnds[user.id.text] = m_deps.clock.monotonic() + kDuty;
    return m_site->setUser(user);
}

// A replaced store: its keys go once its spool has arrived, the rest when no restored service can ask for it again.
Status DeviceRoom::tidyRetired() {
    RELAIS_ASSIGN(const auto stores, m_site->retired());
    for (const RetiredStore& store : stores) {
        const StorePaths paths = m_site->pathsOf(store.folder);
        RELAIS_ASSIGN(const Spool spool, Spool::open(m_deps.files, paths.spool()));
        if (spool.unsentCount() > 0)
            continue;
        for (const char* generation : {".a", ".b"})
            RELAIS_TRY(m_deps.files.remove(paths.slots() + generation));
        if (m_deps.clock.wall() < store.at + kSealedStays)
            continue;
        RELAIS_TRY(Store::wipe(nullptr, paths, m_deps.files, true));
        RELAIS_TRY(m_site->forgetRetired(store.folder));
    }
    return {};
}

Status DeviceRoom::giveBack() {
    RELAIS_TRY(canGiveBack());
    RELAIS_ASSIGN(SiteUser owner, user());
    owner.facts[kLeaving] = Value(true);
    RELAIS_TRY(m_site->setUser(owner));
    return finishLeaving();
}

Status DeviceRoom::finishLeaving() {
    if (!m_enrolment)
        return {};
    RELAIS_ASSIGN(const auto users, m_site->users());
    for (const SiteUser& user : users) {
        if (!Value(user.facts)[kLeaving].boolean())
            continue;
        RELAIS_ASSIGN(const bool wasLast, wipe(WipeOrder {.device = m_enrolment->device, .user = user.id}));
        if (wasLast)
            return {};
    }
    return {};
}

} // namespace relais::app
