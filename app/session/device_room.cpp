// Everything of this device that lives on the store's thread.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/session/device_room.h"

#include "app/session/record_rules.h"
#include "sync/domain/phone.h"
#include "sync/domain/reference_tables.h"
#include "sync/domain/routing.h"

#include <algorithm>

namespace relais::app {

using namespace sync;

namespace {
constexpr const char* kSiteKey = "site";
constexpr const char* kDeviceKey = "device";

// From the table that is readable while locked.
std::string knownLupPhone(const SiteStore& site, const Value& owner) {
    const auto table = site.reference("desks");
    const auto desks = table ? referenceFromValue(*table) : Result<ReferenceData>(ReferenceData {});
    Actor author;
    author.structure = owner["structure"].text();
    author.commune = owner["place"].text();
    return desks ? lupPhoneOf(author, *desks) : std::string();
}

// The first number of the place where the directory says she works: public, so it may be shown on a shared lock too.
std::string knownCallBack(const SiteStore& site, const UserId& user) {
    const auto table = site.reference("directory");
    const auto entries = table ? directoryFromValue(*table) : Result<std::vector<DirectoryEntry>>();
    if (!entries)
        return {};
    for (const DirectoryEntry& entry : *entries) {
        const bool works
            = std::any_of(entry.people.begin(), entry.people.end(), [&user](const DirectoryPerson& person) {
                  return person.user == user.text;
              });
        for (const DirectoryLine& line : entry.lines)
            if (works && readPhone(line.phone).check.ok)
                return line.phone;
    }
    return {};
}
} // namespace

DeviceRoom::DeviceRoom(RoomDeps deps, SyncListener listener)
    : m_deps(std::move(deps)), m_listener(std::move(listener)), m_keys(m_deps.vault) { }

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
    RELAIS_TRY(finishLeaving());
    if (!m_site)
        return openSite(); // the last one has left: a first start
    RELAIS_TRY(tidyRetired());
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
    SyncListener spool = m_listener;
    spool.status = m_listener.spool;
    spool.nextTry = nullptr;
    m_spoolDriver = std::make_unique<SyncDriver>(m_deps.clock, *m_spoolTransport, std::move(spool));
    SyncListener open = m_listener;
    open.status = [this](const sync::SyncStatus& status) {
        (void)noteSeen(status.caughtUp); // not noted: told once more while locked
        m_listener.status(status);
    };
    open.history = [this](const Epoch& epoch) { // what other people and the locked device sent is offered again too
        if (m_envelopes->inHistory(epoch))
            m_spoolDriver->tell(EngineEvent::LocalOpCommitted {});
    };
    m_driver = std::make_unique<SyncDriver>(m_deps.clock, *m_transport, std::move(open));
    deliverSpools();
    return {};
}

EngineConfig DeviceRoom::engineConfig() {
    EngineConfig config {.device = m_enrolment->device, .authority = m_enrolment->uri.authority};
    // Any of its people's: who wants faster exchanges, and what proves the device to a restored service.
    if (const auto owner = user()) {
        const Value person(owner->facts);
        for (const Value& role : person["roles"].array())
            config.desk = config.desk || role.text().rfind("DECLARANT", 0) != 0;
        config.certificate = person["certificate"].bytes();
        config.certificateSignature = person["certificate_signature"].bytes();
    }
    return config;
}

void DeviceRoom::deliverSpools() {
    m_spoolDriver->stop();
    m_uploader = std::make_unique<SpoolUploader>(engineConfig(), *m_envelopes, *m_signer, m_deps.random);
    m_spoolDriver->run([this](const Event& event) { return m_uploader->step(event); });
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
    RELAIS_ASSIGN(const auto all, people());
    for (const SiteUser& person : all)
        facts.people.push_back({person.id, person.displayName, Value(person.facts)});
    RELAIS_ASSIGN(const SiteUser owner, user());
    RELAIS_ASSIGN(const Slots ways, slots());
    RELAIS_ASSIGN(const bool serves, codeServes(owner));
    facts.enrolled = true;
    facts.device = m_enrolment->device;
    facts.service = m_enrolment->uri;
    facts.settings = Value(m_enrolment->settings);
    facts.canAskPerson = m_keys.isHardware() && m_keys.knowsPerson();
    RELAIS_ASSIGN(facts.waiting, m_envelopes->count());
    facts.user = owner.id;
    facts.displayName = owner.displayName;
    facts.owner = Value(owner.facts);
    facts.lupPhone = knownLupPhone(*m_site, facts.owner);
    if (facts.lupPhone.empty()) // no exchange has brought the table yet
        facts.lupPhone = facts.settings["lup_phone"].text();
    facts.callBack = knownCallBack(*m_site, owner.id);
    facts.dutyOver = !serves;
    facts.hasCode = (serves && ways.has(SlotKind::Pin)) || quick(owner.id).isSet();
    facts.hasFingerprint = serves && facts.canAskPerson && ways.has(SlotKind::Fingerprint);
    facts.hasPassphrase = ways.has(SlotKind::Passphrase);
    return facts;
}

// --- opening and closing ---

int DeviceRoom::codeTriesLeft() {
    const auto owner = user();
    if (owner && quick(owner->id).isSet())
        return quick(owner->id).triesLeft();
    const auto ways = slots();
    return ways ? ways->pinTriesLeft() : 0;
}

Result<SecretBytes> DeviceRoom::keyFor(Way way, const SecretBytes& secret) {
    RELAIS_ASSIGN(const SiteUser owner, user());
    if (way == Way::Code && !m_keys.isHardware())
        return quick(owner.id).unlock(secret.view());
    RELAIS_ASSIGN(const bool serves, codeServes(owner));
    if ((way == Way::Code || way == Way::Fingerprint) && !serves)
        return fail(ErrorCode::SlotAbsent, "the passphrase is asked first");
    RELAIS_ASSIGN(Slots ways, slots());
    switch (way) {
    case Way::Code:
        return ways.unlockPin(secret.view());
    case Way::Fingerprint:
        return ways.unlockFingerprint();
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

Result<OpenFacts> DeviceRoom::open(const UserId& user, Way way, const SecretBytes& secret) {
    if (!m_site || !m_enrolment)
        return fail(ErrorCode::NotFound, "nobody is enrolled on this device");
    RELAIS_TRY(choose(user));
    RELAIS_ASSIGN(SecretBytes key, keyFor(way, secret));
    RELAIS_ASSIGN(const SiteUser owner, this->user());
    m_definitions = {};
    RELAIS_ASSIGN(auto store, Store::open(m_site->pathsOf(owner), key, storeDeps()));
    if (way == Way::Passphrase || way == Way::Recovery)
        RELAIS_TRY(noteSecondFactor(owner));
    return opened(std::move(store), std::move(key));
}

Result<OpenFacts> DeviceRoom::createStore(NewPerson person) {
    m_definitions = {};
    RELAIS_ASSIGN(const auto known, m_site->users());
    const UserId id = person.user.id;
    if (std::none_of(known.begin(), known.end(), [&id](const SiteUser& user) { return user.id == id; }))
        RELAIS_TRY(m_site->addUser(id, person.user.displayName)); // without facts: not of this device yet
    RELAIS_ASSIGN(auto store, Store::create(m_site->pathsOf(person.user), person.key, storeDeps(), person.birth));
    if (!m_keys.isHardware()) {
        RELAIS_ASSIGN(const KdfCost cost, calibrateKdf(m_deps.clock));
        RELAIS_TRY(quick(id).set(person.code.view(), person.key, cost, m_deps.random));
    }
    RELAIS_TRY(m_site->setEnrolment(person.enrolment));
    RELAIS_TRY(noteSecondFactor(std::move(person.user))); // from here on she is of this device
    RELAIS_TRY(choose(id));
    RELAIS_TRY(speak());
    return opened(std::move(store), std::move(person.key));
}

Result<OpenFacts> DeviceRoom::opened(std::unique_ptr<Store> store, SecretBytes key) {
    RELAIS_ASSIGN(const SiteUser owner, user());
    m_store = std::move(store);
    m_key = std::move(key);
    m_envelopes->setOpenUser(owner.id);
    RELAIS_TRY(m_site->used(owner.id));
    RELAIS_TRY(refreshReference());
    RELAIS_ASSIGN(const SyncState state, m_store->syncState());
    RELAIS_TRY(m_store->retention(m_deps.clock.wall() + std::chrono::milliseconds(state.serviceOffsetMs)));
    EngineConfig config = engineConfig();
    config.user = owner.id;
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
        if (m_contact && *m_contact != state.lastContact)
            RELAIS_TRY(m_site->trustTime(state.lastContact)); // heard since this store was opened
        m_contact = state.lastContact;
        // A clock set back does not make a lease longer: the highest time ever seen counts.
        const WallMs told = m_deps.clock.wall() + std::chrono::milliseconds(state.serviceOffsetMs);
        RELAIS_TRY(m_site->noteTime(told));
        RELAIS_ASSIGN(const WallMs highest, m_site->highestTime());
        facts.leaseIsOver = std::max(told, highest) > facts.lease->readUntil;
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
    m_contact.reset();
    m_seen = 0;
    m_definitions = {};
    m_envelopes->setOpenUser({});
    deliverSpools();
}

} // namespace relais::app
