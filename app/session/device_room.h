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

namespace relais::app {

// What may be shown while locked; values only, copied to the UI thread.
struct SiteFacts {
    bool enrolled = false;
    sync::UserId user;
    sync::DeviceId device;
    std::string displayName;
    sync::EnrolUri service;
    sync::Value settings; // of the enrolment answer, with "owner": profession, structure, place
    bool hardware = false;
    bool hasCode = false; // PIN slot, or a quick code in this process
    bool hasPassphrase = false;
    std::size_t waiting = 0; // envelopes not received by the service
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

    // --- opening and closing ---

    enum class Way : std::uint8_t { Code, Passphrase, Recovery };
    [[nodiscard]] sync::Result<OpenFacts> open(Way way, const sync::SecretBytes& secret);
    // The last step of an enrolment: makes the store, then writes that the device is enrolled. `code` becomes the
    // quick code where there is no hardware.
    [[nodiscard]] sync::Result<OpenFacts> createStore(
        sync::SecretBytes key, const sync::StoreBirth& birth, const sync::SiteEnrolment& enrolment,
        const sync::SecretBytes& code);
    void lock();
    [[nodiscard]] sync::Store* store() { return m_store.get(); }
    [[nodiscard]] sync::Result<OpenFacts> openFacts();
    [[nodiscard]] int codeTriesLeft();

    // --- ways in, for an open store ---

    // Checks `current` (a code) and replaces it; where there is no code yet, `current` is not asked.
    [[nodiscard]] sync::Status changeCode(const sync::SecretBytes& current, const sync::SecretBytes& next);
    [[nodiscard]] sync::Status checkCode(const sync::SecretBytes& code);
    [[nodiscard]] sync::Status setPassphrase(const sync::SecretBytes& passphrase);
    [[nodiscard]] sync::Result<sync::SecretBytes> newRecoveryCode();

    // --- work ---

    [[nodiscard]] sync::Result<sync::OpId> sayEmergency(const sync::OpDraft& draft);
    void tellSync(SyncDriver::What what);
    // After Changes that name definitions or reference tables: what the site and the rules take over.
    [[nodiscard]] sync::Status refreshReference();

    // Erases what the order names: the spool was delivered. True when nothing is left of this device.
    [[nodiscard]] sync::Result<bool> wipe(const sync::WipeOrder& order);
    // « Rendre cet appareil »: Conflict while something waits; then erases this person's records here.
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
    [[nodiscard]] sync::Result<sync::SiteUser> user();
    [[nodiscard]] sync::Status speak();
    [[nodiscard]] sync::EngineConfig engineConfig() const;
    void deliverSpools();
    [[nodiscard]] sync::Status eraseUser(const sync::SiteUser& user);
    [[nodiscard]] sync::Status notePending();

    RoomDeps m_deps;
    sync::FolderLock m_lock; // before every store: let go of after them
    SyncListener m_listener;
    VaultKeys m_keys;
    sync::QuickCode m_quick;
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
    sync::SecretBytes m_key; // of the open store
};

} // namespace relais::app
