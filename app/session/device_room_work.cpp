// The store's thread at work: saying, taking back, changing the ways in, giving the device back, obeying an erasure.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/session/device_room.h"
#include "sync/store/secret_rules.h"

namespace relais::app {

using namespace sync;

// --- ways in ---

Status DeviceRoom::check(Way way, const SecretBytes& secret) {
    RELAIS_TRY(keyFor(way, secret));
    return {};
}

Status DeviceRoom::changeCode(const SecretBytes& current, const SecretBytes& next) {
    if (!m_store)
        return fail(ErrorCode::Locked, "no store is open");
    RELAIS_TRY(checkPin(next.view()));
    RELAIS_ASSIGN(Slots ways, slots());
    RELAIS_ASSIGN(const SiteUser owner, user());
    if (ways.has(SlotKind::Pin) || quick(owner.id).isSet())
        RELAIS_TRY(check(Way::Code, current));
    RELAIS_ASSIGN(const KdfCost cost, calibrateKdf(m_deps.clock));
    if (m_keys.isHardware())
        return ways.setPin(next.view(), m_key, cost);
    return quick(owner.id).set(next.view(), m_key, cost, m_deps.random);
}

Status DeviceRoom::setPassphrase(const SecretBytes& passphrase) {
    if (!m_store)
        return fail(ErrorCode::Locked, "no store is open");
    RELAIS_ASSIGN(Slots ways, slots());
    RELAIS_ASSIGN(const KdfCost cost, calibrateKdf(m_deps.clock));
    return ways.setPassphrase(passphrase.view(), m_key, cost);
}

Result<SecretBytes> DeviceRoom::newRecoveryCode() {
    if (!m_store)
        return fail(ErrorCode::Locked, "no store is open");
    RELAIS_ASSIGN(Slots ways, slots());
    return ways.newRecoveryCode(m_key);
}

Status DeviceRoom::setFingerprint(bool on) {
    if (!m_store)
        return fail(ErrorCode::Locked, "no store is open");
    RELAIS_ASSIGN(Slots ways, slots());
    return on ? ways.setFingerprint(m_key) : ways.remove(SlotKind::Fingerprint);
}

// --- work ---

Result<OpId> DeviceRoom::sayEmergency(const OpDraft& draft) {
    if (!m_site || !m_signer)
        return fail(ErrorCode::InvalidArgument, "the device is not enrolled");
    RELAIS_ASSIGN(const OpId op, m_site->sayEmergency(draft, *m_signer));
    m_spoolDriver->tell(EngineEvent::LocalOpCommitted {});
    return op;
}

void DeviceRoom::tellSync(SyncDriver::What what) {
    (void)notePending();
    if (m_driver)
        m_driver->tell(what);
    if (m_spoolDriver)
        m_spoolDriver->tell(what);
}

Status DeviceRoom::notePending() {
    if (!m_store)
        return {};
    RELAIS_ASSIGN(const SiteUser owner, user());
    RELAIS_ASSIGN(const auto outbox, m_store->outbox());
    std::uint32_t alerts = 0;
    std::uint32_t others = 0;
    WallMs oldest;
    for (const OwnOp& op : outbox) {
        if (op.status != OwnStatus::Saved)
            continue;
        (op.lane == Lane::Alert ? alerts : others) += 1;
        if (oldest.ms == 0 || op.savedAt < oldest)
            oldest = op.savedAt;
    }
    return m_site->setPending(owner.id, alerts, others, oldest);
}

// What reached the open store is no news once it is locked. Numbers of a history that the site has not heard of, or no
// longer goes by, say nothing to it.
Status DeviceRoom::noteSeen(Seq caughtUp) {
    if (!m_store || caughtUp == 0 || caughtUp == m_seen)
        return {};
    RELAIS_ASSIGN(const SyncState state, m_store->syncState());
    RELAIS_ASSIGN(const Epoch history, m_site->history());
    if (history.isNull())
        RELAIS_TRY(m_envelopes->inHistory(state.epoch));
    else if (history != state.epoch)
        return {};
    RELAIS_TRY(m_site->setSeen(m_store->birth().user, caughtUp));
    m_seen = caughtUp;
    return {};
}

Status DeviceRoom::refreshReference() {
    if (!m_store)
        return {};
    if (const auto desks = m_store->reference("desks")) {
        if (auto data = referenceFromValue(*desks))
            m_definitions.setReference(std::move(*data));
        RELAIS_TRY(m_site->setReference("desks", 1, *desks));
    }
    // What works while locked: the numbers to call, and the form of the alert without reading.
    if (const auto directory = m_store->reference("directory"))
        RELAIS_TRY(m_site->setReference("directory", 1, *directory));
    if (const Definition* lup = m_definitions.current("lup")) {
        Value form;
        form.set("form", lup->formJson);
        form.set("workflow", lup->workflowJson);
        RELAIS_TRY(m_site->setReference("definition:lup", lup->version, form));
    }
    return {};
}

Status DeviceRoom::forgetRecentPatients() {
    if (!m_store)
        return fail(ErrorCode::Locked, "no store is open");
    RELAIS_ASSIGN(SiteUser owner, user());
    owner.facts["recents_from"] = Value(m_deps.clock.wall().ms);
    return m_site->setUser(owner);
}

Result<Changes> DeviceRoom::eraseRead() {
    if (!m_store)
        return fail(ErrorCode::Locked, "no store is open");
    return m_store->eraseRead();
}

// --- the end ---

Status DeviceRoom::eraseUser(const SiteUser& owner) {
    const StorePaths paths = m_site->pathsOf(owner);
    if (m_store && m_store->birth().user == owner.id) {
        m_driver->stop();
        m_engine.reset();
        m_store.reset();
        m_key = {};
        m_seen = 0;
        m_envelopes->setOpenUser({});
    }
    m_quick.erase(owner.id.text);
    RELAIS_TRY(Store::wipe(nullptr, paths, m_deps.files, true));
    return m_site->removeUser(owner.id);
}

Status DeviceRoom::obey(const WipeOrder& order) {
    if (!m_site || !m_envelopes)
        return {}; // nothing is left already
    if (m_store && (order.user.empty() || order.user == m_store->birth().user))
        lock(); // no input any more
    RELAIS_ASSIGN(const std::size_t unsent, m_envelopes->count(order.user));
    if (unsent > 0) {
        deliverSpools();
        return {};
    }
    RELAIS_TRY(wipe(order));
    return {};
}

Result<bool> DeviceRoom::wipe(const WipeOrder& order) {
    RELAIS_ASSIGN(const auto users, m_site->users());
    for (const SiteUser& owner : users) {
        if (order.user.empty() || order.user == owner.id)
            RELAIS_TRY(eraseUser(owner));
    }
    RELAIS_ASSIGN(const auto left, m_site->users());
    if (!left.empty()) {
        deliverSpools(); // for the others: the order ended the one before
        return false;
    }
    // Nobody is left: the device itself is forgotten, keys first. Stores that were replaced have delivered theirs.
    m_spoolDriver->stop();
    RELAIS_ASSIGN(const auto replaced, m_site->retired());
    for (const RetiredStore& store : replaced)
        RELAIS_TRY(Store::wipe(nullptr, m_site->pathsOf(store.folder), m_deps.files, true));
    RELAIS_TRY(m_deps.vault.erase("site"));
    m_chosen = {};
    m_spoolDriver.reset();
    m_driver.reset();
    m_uploader.reset();
    m_envelopes.reset();
    m_enrolment.reset();
    m_site.reset();
    for (const char* name : {"site.db", "site.db-wal", "site.db-shm", "spool"})
        RELAIS_TRY(m_deps.files.remove(m_deps.folder + "/" + name));
    return true;
}

Status DeviceRoom::canGiveBack() {
    // What the others of a shared device still have to send is kept in their own spools.
    RELAIS_ASSIGN(const auto all, people());
    RELAIS_ASSIGN(const std::size_t known, m_envelopes->count());
    const std::size_t sealed = all.size() > 1 ? 0 : known;
    std::uint32_t pending = 0;
    if (m_store) {
        RELAIS_ASSIGN(const SyncState state, m_store->syncState());
        pending = state.pending;
    }
    if (sealed > 0 || pending > 0)
        return fail(ErrorCode::Conflict, "something still waits to be sent");
    return {};
}

} // namespace relais::app
