// Everything of this device that lives on the store's thread: the site, the open store, its keys, its exchanges.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/locked_envelopes.h"
#include "app/session/room_deps.h"
#include "app/session/sync_driver.h"
#include "app/session/vault_keys.h"
#include "sync/base/folder_lock.h"
#include "sync/domain/definition_set.h"
#include "sync/engine/engine.h"
#include "sync/store/quick_code.h"
#include "sync/store/slots.h"

#include <map>

namespace relais::app {

// One of the people whose records this device holds; each has a store and ways in of her own.
struct Person {
    sync::UserId id;
    std::string name;
    sync::Value facts; // profession, structure, place, roles, device_name, enrolled, certificate
    bool operator==(const Person&) const = default;
};

// What may be shown while locked; values only, copied to the UI thread. The last ones are the chosen person's.
struct SiteFacts {
    bool enrolled = false;
    std::vector<Person> people; // last used first
    sync::DeviceId device;
    sync::EnrolUri service;
    sync::Value settings; // of the enrolment answer: the service's choices for its devices
    bool hardware = false;
    bool canAskPerson = false; // a fingerprint reader
    std::size_t waiting = 0;   // envelopes not received by the service
    sync::UserId user;
    std::string displayName;
    sync::Value owner;    // her facts
    bool hasCode = false; // PIN slot that serves now, or a quick code in this process
    bool hasFingerprint = false;
    bool hasPassphrase = false;
    std::string lupPhone;  // E.164, of her caisse's LUP
    std::string callBack;  // E.164, where she is reached as the directory says; may be empty
    bool dutyOver = false; // shared device: the code serves again after the passphrase
    bool operator==(const SiteFacts&) const = default;
};

// What an opened store says of its person.
struct OpenFacts {
    std::optional<sync::Lease> lease; // verified when it was taken in
    sync::DefinitionSet definitions;
    std::string authorLabel;
    std::int64_t serviceOffsetMs = 0;
    sync::WallMs lastContact;
    bool leaseIsOver = false; // nothing may be read until the service is reached
};

// Made and used on the store's thread only, by StoreThread. Errors as Store, Slots and SiteStore; nothing here words
// them. While locked the uploader delivers the spools; while open the engine exchanges for the store, and the uploader
// for the site's spool.
class DeviceRoom {
public:
    DeviceRoom(RoomDeps deps, SyncListener listener);
    ~DeviceRoom();

    // --- the site ---

    // Opens the site store, made at the first call ever; starts delivering what waits.
    [[nodiscard]] sync::Result<SiteFacts> openSite();
    [[nodiscard]] sync::Result<SiteFacts> siteFacts();
    [[nodiscard]] sync::SiteStore* site() { return m_site.get(); }

    [[nodiscard]] const std::optional<sync::SiteEnrolment>& enrolment() const { return m_enrolment; }

    // --- opening and closing ---

    // Whose facts are told while locked; the last one used at first. NotFound: not of this device; Conflict: somebody
    // else's records are open.
    [[nodiscard]] sync::Status choose(const sync::UserId& user);
    enum class Way : std::uint8_t { Code, Passphrase, Recovery, Fingerprint };
    // On a device of several people a code serves 12 h after the passphrase or recovery code (trust.md "Shared
    // tablet"): later, SlotAbsent. Fingerprint takes no secret. The person is named: whoever was touched since the
    // secret was typed is not opened by it.
    [[nodiscard]] sync::Result<OpenFacts> open(const sync::UserId& user, Way way, const sync::SecretBytes& secret);
    // The last step of an enrolment: makes the store, then writes that the person is of this device.
    struct NewPerson {
        sync::SiteUser user; // with her facts and the folder her slots are already in
        sync::SecretBytes key;
        sync::StoreBirth birth;
        sync::SiteEnrolment enrolment;
        sync::SecretBytes code; // becomes the quick code where there is no hardware
    };
    [[nodiscard]] sync::Result<OpenFacts> createStore(NewPerson person);
    void lock();
    [[nodiscard]] sync::Store* store() { return m_store.get(); }
    [[nodiscard]] sync::Result<OpenFacts> openFacts();
    [[nodiscard]] int codeTriesLeft();

    // --- ways in, for an open store ---

    // Checks `current` (a code) and replaces it; where there is no code yet, `current` is not asked.
    [[nodiscard]] sync::Status changeCode(const sync::SecretBytes& current, const sync::SecretBytes& next);
    // A fresh proof, before what cannot be undone; wrong ones are counted as at the lock.
    [[nodiscard]] sync::Status check(Way way, const sync::SecretBytes& secret);
    [[nodiscard]] sync::Status setPassphrase(const sync::SecretBytes& passphrase);
    [[nodiscard]] sync::Result<sync::SecretBytes> newRecoveryCode();
    // On: the system asks for the finger at once.
    [[nodiscard]] sync::Status setFingerprint(bool on);

    // --- work ---

    [[nodiscard]] sync::Result<sync::OpId> sayEmergency(const sync::OpDraft& draft);
    void tellSync(SyncDriver::What what);
    // After Changes that name definitions or reference tables: what the site and the rules take over.
    [[nodiscard]] sync::Status refreshReference();

    // « Vider les patients récents »: alerts made until now propose nobody any more.
    [[nodiscard]] sync::Status forgetRecentPatients();
    // Erases from this device what was read or reduced to a trace; never what is unsent.
    [[nodiscard]] sync::Result<sync::Changes> eraseRead();
    // The service's order, once the spool was delivered. What was said since then leaves first: the order comes again.
    [[nodiscard]] sync::Status obey(const sync::WipeOrder& order);
    // « Rendre cet appareil »: Conflict while something of hers waits; then erases this person's records here. Once
    // begun it is not taken back: what a fault or a kill left undone is finished by openSite().
    [[nodiscard]] sync::Status canGiveBack();
    [[nodiscard]] sync::Status giveBack();

    [[nodiscard]] RoomDeps& deps() { return m_deps; }
    [[nodiscard]] VaultKeys& keys() { return m_keys; }
    [[nodiscard]] sync::SlotDeps slotDeps();
    [[nodiscard]] sync::Result<sync::Slots> slots();

private:
    [[nodiscard]] sync::Result<sync::SecretBytes> siteKey();
    [[nodiscard]] sync::Result<sync::SecretBytes> keyFor(Way way, const sync::SecretBytes& secret);
    [[nodiscard]] sync::Result<OpenFacts> opened(std::unique_ptr<sync::Store> store, sync::SecretBytes key);
    [[nodiscard]] sync::StoreDeps storeDeps();
    [[nodiscard]] sync::Result<std::vector<sync::SiteUser>> people();
    [[nodiscard]] sync::Result<sync::SiteUser> user();
    [[nodiscard]] sync::Result<bool> codeServes(const sync::SiteUser& user);
    [[nodiscard]] sync::Status noteSecondFactor(sync::SiteUser user);
    [[nodiscard]] sync::QuickCode& quick(const sync::UserId& user);
    [[nodiscard]] sync::Status tidyRetired();
    [[nodiscard]] sync::Status speak();
    [[nodiscard]] sync::EngineConfig engineConfig();
    [[nodiscard]] sync::Result<sync::WallMs> safeNow();
    void deliverSpools();
    [[nodiscard]] sync::Status eraseUser(const sync::SiteUser& user);
    // Erases what the order names. True when nothing is left of this device.
    [[nodiscard]] sync::Result<bool> wipe(const sync::WipeOrder& order);
    [[nodiscard]] sync::Status finishLeaving();
    [[nodiscard]] sync::Status notePending();
    [[nodiscard]] sync::Status noteSeen(sync::Seq caughtUp);

    RoomDeps m_deps;
    sync::FolderLock m_lock; // before every store: let go of after them
    SyncListener m_listener;
    VaultKeys m_keys;
    std::map<std::string, sync::QuickCode> m_quick; // by user
    std::map<std::string, sync::MonoMs> m_dutyEnds; // by user
    sync::UserId m_chosen;                          // empty: the last one used
    sync::DefinitionSet m_definitions;
    std::unique_ptr<sync::SiteStore> m_site;
    std::optional<sync::SiteEnrolment> m_enrolment;
    std::unique_ptr<sync::Signer> m_signer;
    std::unique_ptr<LockedEnvelopes> m_envelopes;
    std::unique_ptr<sync::Transport> m_spoolTransport;
    std::unique_ptr<sync::Transport> m_transport;
    std::unique_ptr<sync::SpoolUploader> m_uploader;
    std::unique_ptr<SyncDriver> m_spoolDriver;
    std::unique_ptr<SyncDriver> m_driver;
    std::unique_ptr<sync::Store> m_store;
    std::unique_ptr<sync::Engine> m_engine;
    sync::SecretBytes m_key;               // of the open store
    std::optional<sync::WallMs> m_contact; // the last one that openFacts() told of
    sync::Seq m_seen = 0;                  // noted of the open store
};

} // namespace relais::app
