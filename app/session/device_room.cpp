// Everything of this device that lives on the store's thread.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/session/device_room.h"

#include "app/session/record_rules.h"

namespace relais::app {

using namespace sync;

namespace {
constexpr const char* kSiteKey = "site";
constexpr const char* kDeviceKey = "device";
} // namespace

DeviceRoom::DeviceRoom(RoomDeps deps, SyncListener listener)
    : m_deps(std::move(deps)), m_listener(std::move(listener)), m_keys(m_deps.vault), m_quick(m_deps.clock) { }

DeviceRoom::~DeviceRoom() {
    lock();
    if (m_spoolDriver)
        m_spoolDriver->stop();
}

// --- the site ---

Result<SecretBytes> DeviceRoom::siteKey() {
    auto known = m_deps.vault.read(kSiteKey);
    if (known || known.error().code != ErrorCode::NotFound)
        return known;
    // A site without its key is one whose vault was emptied: it is left as it is, never made anew over itself.
    if (m_deps.files.exists(m_deps.folder + "/site.db"))
        return fail(ErrorCode::StoreWrongKey, "the vault has lost the key of the site store");
    SecretBytes fresh(32);
    m_deps.random.fill(RandomStream::Keys, fresh.writable());
    RELAIS_TRY(m_deps.vault.write(kSiteKey, fresh));
    return fresh;
}

Result<SiteFacts> DeviceRoom::openSite() {
    if (!m_site) {
        RELAIS_TRY(m_deps.files.makeFolder(m_deps.folder));
        if (!m_lock.isHeld()) {
            RELAIS_ASSIGN(m_lock, FolderLock::take(m_deps.folder));
        }
        RELAIS_ASSIGN(const SecretBytes key, siteKey());
        const SiteDeps deps {m_deps.clock, m_deps.random, m_deps.files};
        const bool exists = m_deps.files.exists(m_deps.folder + "/site.db");
        RELAIS_ASSIGN(
            m_site, exists ? SiteStore::open(m_deps.folder, key, deps) : SiteStore::create(m_deps.folder, key, deps));
    }
    RELAIS_TRY(speak());
    return siteFacts();
}

Status DeviceRoom::speak() {
    RELAIS_ASSIGN(m_enrolment, m_site->enrolment());
    if (!m_enrolment || m_spoolDriver)
        return {};
    RELAIS_ASSIGN(m_signer, m_deps.vault.signer(kDeviceKey));
    m_envelopes = std::make_unique<LockedEnvelopes>(*m_site, m_deps.files);
    m_spoolTransport = m_deps.makeTransport(m_enrolment->uri);
    m_transport = m_deps.makeTransport(m_enrolment->uri);
    m_spoolDriver = std::make_unique<SyncDriver>(m_deps.clock, *m_spoolTransport, m_listener);
    m_driver = std::make_unique<SyncDriver>(m_deps.clock, *m_transport, m_listener);
    deliverSpools();
    return {};
}

EngineConfig DeviceRoom::engineConfig() const {
    EngineConfig config {.device = m_enrolment->device, .authority = m_enrolment->uri.authority};
    const Value settings(m_enrolment->settings);
    for (const Value& role : settings["owner"]["roles"].array())
        config.desk = config.desk || role.text().rfind("DECLARANT", 0) != 0;
    config.certificate = settings["certificate"].bytes();
    config.certificateSignature = settings["certificate_signature"].bytes();
    return config;
}

void DeviceRoom::deliverSpools() {
    m_spoolDriver->stop();
    m_uploader = std::make_unique<SpoolUploader>(engineConfig(), *m_envelopes, *m_signer, m_deps.random);
    m_spoolDriver->run([this](const Event& event) { return m_uploader->step(event); });
}

Result<SiteUser> DeviceRoom::user() {
    RELAIS_ASSIGN(const auto users, m_site->users());
    if (users.empty())
        return fail(ErrorCode::NotFound, "nobody is enrolled on this device");
    return users.front();
}

SlotDeps DeviceRoom::slotDeps() { return {m_deps.files, m_keys, m_deps.clock, m_deps.random}; }

Result<Slots> DeviceRoom::slots() {
    RELAIS_ASSIGN(const SiteUser owner, user());
    return Slots::open(slotDeps(), m_site->pathsOf(owner).slots(), m_enrolment->device, owner.id);
}

Result<SiteFacts> DeviceRoom::siteFacts() {
    SiteFacts facts;
    facts.hardware = m_keys.isHardware();
    if (!m_enrolment)
        return facts;
    RELAIS_ASSIGN(const SiteUser owner, user());
    RELAIS_ASSIGN(const Slots ways, slots());
    facts.enrolled = true;
    facts.user = owner.id;
    facts.device = m_enrolment->device;
    facts.displayName = owner.displayName;
    facts.service = m_enrolment->uri;
    facts.settings = Value(m_enrolment->settings);
    facts.hasCode = ways.has(SlotKind::Pin) || m_quick.isSet();
    facts.hasPassphrase = ways.has(SlotKind::Passphrase);
    RELAIS_ASSIGN(facts.waiting, m_envelopes->count());
    return facts;
}

// --- opening and closing ---

int DeviceRoom::codeTriesLeft() {
    if (m_quick.isSet())
        return m_quick.triesLeft();
    const auto ways = slots();
    return ways ? ways->pinTriesLeft() : 0;
}

Result<SecretBytes> DeviceRoom::keyFor(Way way, const SecretBytes& secret) {
    if (way == Way::Code && !m_keys.isHardware())
        return m_quick.unlock(secret.view());
    RELAIS_ASSIGN(Slots ways, slots());
    switch (way) {
    case Way::Code:
        return ways.unlockPin(secret.view());
    case Way::Passphrase:
        return ways.unlockPassphrase(secret.view());
    case Way::Recovery:
        break;
    }
    return ways.unlockRecovery(secret.view());
}

StoreDeps DeviceRoom::storeDeps() {
    return {m_deps.clock, m_deps.random, m_deps.files, m_definitions, *m_site, recordRules(m_definitions)};
}

Result<OpenFacts> DeviceRoom::open(Way way, const SecretBytes& secret) {
    if (!m_site || !m_enrolment)
        return fail(ErrorCode::NotFound, "nobody is enrolled on this device");
    RELAIS_ASSIGN(SecretBytes key, keyFor(way, secret));
    RELAIS_ASSIGN(const SiteUser owner, user());
    m_definitions = {};
    RELAIS_ASSIGN(auto store, Store::open(m_site->pathsOf(owner), key, storeDeps()));
    return opened(std::move(store), std::move(key));
}

Result<OpenFacts> DeviceRoom::createStore(
    SecretBytes key, const StoreBirth& birth, const SiteEnrolment& enrolment, const SecretBytes& code) {
    RELAIS_ASSIGN(const SiteUser owner, user());
    m_definitions = {};
    RELAIS_ASSIGN(auto store, Store::create(m_site->pathsOf(owner), key, storeDeps(), birth));
    if (!m_keys.isHardware()) {
        RELAIS_ASSIGN(const KdfCost cost, calibrateKdf(m_deps.clock));
        RELAIS_TRY(m_quick.set(code.view(), key, cost, m_deps.random));
    }
    RELAIS_TRY(m_site->setEnrolment(enrolment));
    RELAIS_TRY(speak());
    return opened(std::move(store), std::move(key));
}

Result<OpenFacts> DeviceRoom::opened(std::unique_ptr<Store> store, SecretBytes key) {
    RELAIS_ASSIGN(const SiteUser owner, user());
    m_store = std::move(store);
    m_key = std::move(key);
    m_envelopes->setOpenUser(owner.id);
    RELAIS_TRY(m_site->used(owner.id));
    RELAIS_TRY(refreshReference());
    RELAIS_TRY(m_store->retention(m_deps.clock.wall()));
    RELAIS_ASSIGN(const SyncState state, m_store->syncState());
    EngineConfig config = engineConfig();
    config.serviceOffsetMs = state.serviceOffsetMs;
    m_engine = std::make_unique<Engine>(config, *m_store, *m_signer, m_deps.random);
    auto facts = openFacts();
    m_driver->run([this](const Event& event) { return m_engine->step(event); });
    return facts;
}

Result<OpenFacts> DeviceRoom::openFacts() {
    if (!m_store)
        return fail(ErrorCode::Locked, "no store is open");
    RELAIS_ASSIGN(const SyncState state, m_store->syncState());
    OpenFacts facts;
    facts.definitions = m_definitions;
    facts.authorLabel = m_store->birth().authorLabel;
    facts.serviceOffsetMs = state.serviceOffsetMs;
    facts.lastContact = state.lastContact;
    if (state.lease) {
        RELAIS_ASSIGN(facts.lease, decodeLease(state.lease->bytes));
        // A clock set back does not make a lease longer: the highest time ever seen counts.
        const WallMs now = m_deps.clock.wall() + std::chrono::milliseconds(state.serviceOffsetMs);
        RELAIS_TRY(m_site->noteTime(now));
        RELAIS_ASSIGN(const WallMs highest, m_site->highestTime());
        facts.leaseIsOver = std::max(now, highest) > facts.lease->readUntil;
    }
    return facts;
}

void DeviceRoom::lock() {
    if (!m_store)
        return;
    m_driver->stop();
    m_engine.reset();
    (void)notePending();
    m_store.reset();
    m_key = {};
    m_definitions = {};
    m_envelopes->setOpenUser({});
    deliverSpools();
}

} // namespace relais::app
