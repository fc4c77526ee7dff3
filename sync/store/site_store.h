// The "site" store of a device: what must work while everybody is locked out, and nothing about any patient.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/sql/connection.h"
#include "sync/store/spool.h"
#include "sync/store/store.h"

namespace relais::sync {

// How this device knows its service; from the enrolment code and answer.
struct SiteEnrolment {
    EnrolUri uri; // address, pins, ingest key, authority; the one-time secret is not kept
    DeviceId device;
    Value::Map settings; // LUP phone and hours, lock delay, mode "demo" or "production"
    bool operator==(const SiteEnrolment&) const = default;
};

// What may be shown of a user while locked.
struct SiteUser {
    UserId id;
    std::string folder; // random name of the user's folder beside this database
    std::string displayName;
    std::uint32_t pendingAlerts = 0;
    std::uint32_t pendingOthers = 0;
    WallMs oldestPending; // 0: none
    WallMs usedAt;
    Value::Map facts; // profession, structure, roles…; empty until her store is ready
    Seq seen = 0;     // of the service's order in this history: what her store took in or she was told; 0: not known
    bool operator==(const SiteUser&) const = default;
};

// A store that another one of the same person replaced: nobody opens it any more, its spool is still delivered.
struct RetiredStore {
    std::string folder;
    WallMs at;
    bool operator==(const RetiredStore&) const = default;
};

struct SiteDeps {
    Clock& clock;
    Random& random;
    Files& files;
};

// Owns "<folder>/site.db" (SQLCipher, its key kept by the vault) and "<folder>/spool" (the emergency spool, sealed).
// Single-threaded. Errors as Connection::open.
class SiteStore final : public IncarnationKeeper {
public:
    [[nodiscard]] static Result<std::unique_ptr<SiteStore>>
    create(const std::string& folder, const SecretBytes& key, SiteDeps deps, const OpenOptions& options = {});
    [[nodiscard]] static Result<std::unique_ptr<SiteStore>>
    open(const std::string& folder, const SecretBytes& key, SiteDeps deps, const OpenOptions& options = {});

    // The device's signing key where no hardware holds one: an Ed25519 seed, made at the first call.
    [[nodiscard]] Result<SecretBytes> deviceSeed();
    [[nodiscard]] Status setEnrolment(const SiteEnrolment& enrolment);
    [[nodiscard]] Result<std::optional<SiteEnrolment>> enrolment() const;

    // Gives the new user a random folder name. Conflict: already there.
    [[nodiscard]] Result<SiteUser> addUser(const UserId& id, const std::string& displayName);
    [[nodiscard]] Result<std::vector<SiteUser>> users() const; // last used first
    [[nodiscard]] std::string newFolder();                     // a random name
    // The user's store is ready in `user.folder`; the one she had, if another, is retired in the same transaction.
    [[nodiscard]] Status setUser(const SiteUser& user);
    [[nodiscard]] Result<std::vector<RetiredStore>> retired() const;
    [[nodiscard]] Status forgetRetired(const std::string& folder);
    [[nodiscard]] Status setPending(const UserId& id, std::uint32_t alerts, std::uint32_t others, WallMs oldest);
    [[nodiscard]] Status used(const UserId& id);
    [[nodiscard]] Status setSeen(const UserId& id, Seq seen);
    // From `from` to `to`; false when it is no longer `from`.
    [[nodiscard]] Result<bool> moveSeen(const UserId& id, Seq from, Seq to);
    [[nodiscard]] Status removeUser(const UserId& id);
    [[nodiscard]] StorePaths pathsOf(const SiteUser& user) const { return pathsOf(user.folder); }
    [[nodiscard]] StorePaths pathsOf(const std::string& folder) const { return {m_folder + "/" + folder}; }

    // The history of the service that this device's sealed envelopes were received in; null: none yet. With another one
    // nobody's `seen` is known any more.
    [[nodiscard]] Result<Epoch> history() const;
    [[nodiscard]] Status setHistory(const Epoch& epoch);

    [[nodiscard]] Status setReference(const std::string& table, std::int64_t version, const Value& payload);
    [[nodiscard]] Result<Value> reference(const std::string& table) const; // NotFound

    // The highest time seen, of this clock or the service's: a clock set back is noticed (trust.md "Offline login").
    [[nodiscard]] Status noteTime(WallMs seen);
    // The service has just said what time it is: whatever a clock that ran ahead showed before no longer counts.
    [[nodiscard]] Status trustTime(WallMs serviceTime);
    [[nodiscard]] Result<WallMs> highestTime() const;

    // Write-only emergency mode: an op without author, signed by the device, sealed to the service; nobody can read it
    // back here. « Enregistré » may be said when it returns a value. InvalidArgument before enrolment.
    [[nodiscard]] Result<OpId> sayEmergency(const OpDraft& draft, const Signer& device);
    [[nodiscard]] Spool& spool() { return m_spool; }

    [[nodiscard]] Result<Bytes> lastIncarnation(const UserId& user) override;
    [[nodiscard]] Status rememberIncarnation(const UserId& user, ByteView token) override;

    // For create() and open().
    SiteStore(std::string folder, SiteDeps deps, Connection db, Spool spool)
        : m_folder(std::move(folder)), m_deps(deps), m_db(std::move(db)), m_spool(std::move(spool)) { }

private:
    [[nodiscard]] Status noticeRollback();

    std::string m_folder;
    SiteDeps m_deps;
    mutable Connection m_db;
    Spool m_spool;
};

} // namespace relais::sync
