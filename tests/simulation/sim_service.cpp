// Starting, killing, backing up and restoring the simulated service.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/sim_service.h"

#include "sync/service/ledger/enrolment.h"
#include "sync/service/ledger/entitlements.h"
#include "sync/service/ledger/removal.h"
#include "tests/support/lup_world.h"

namespace relais::test {

namespace {

const char* const kStore = "/svc/service.db";

Ed25519Signer signerOf(std::uint8_t b) { return std::move(*Ed25519Signer::fromSeed(SecretBytes::from(Bytes(32, b)))); }

void must(const Status& status) {
    if (!status)
        throw std::runtime_error(status.error().detail);
}

} // namespace

SimService::SimService(SimDisk& disk, const std::int64_t& now, std::uint64_t seed)
    : m_disk(disk), m_clock(now), m_random(seed), m_authority(signerOf(0xa0)) {
    SeededRandom fixed(1); // the same keys in every world: images are shared between them
    m_ingest = newSealKeyPair(fixed);
}

ServiceKeys SimService::keys() const {
    ServiceKeys keys;
    keys.authority = &m_authority;
    keys.ingest.push_back({1, {m_ingest.publicKey, m_ingest.secretKey.copy()}});
    return keys;
}

LedgerParts SimService::parts() {
    // One for all worlds of a process: what is stored is the same, and is read once.
    static CatalogCache cache;
    return {*m_storage, *m_aside, m_clock, m_random, &cache};
}

bool SimService::start() {
    OpenOptions options;
    options.vfs = m_disk.vfs();
    options.unkeyed = true;
    options.exclusive = true;
    options.mode = m_disk.exists(kStore) ? OpenOptions::Mode::Existing : OpenOptions::Mode::CreateNew;
    auto storage = SqliteStorage::open(kStore, {}, options);
    if (!storage)
        return false;
    m_storage = std::move(*storage);
    m_aside = std::make_unique<FileAside>(m_disk, "/aside");
    Settings settings;
    m_history = std::make_unique<History>(parts(), keys(), settings);
    m_ledger = std::make_unique<Ledger>(parts(), keys(), settings);
    if (!m_ledger->start() || hasDied())
        return false;
    m_api = std::make_unique<Api>(*m_ledger, m_clock, ApiSettings {});
    return true;
}

void SimService::kill() {
    m_disk.kill("svc");
    m_disk.kill("aside");
    m_api.reset();
    m_ledger.reset();
    m_history.reset();
    m_aside.reset();
    m_storage.reset();
    m_disk.revive("svc");
    m_disk.revive("aside");
}

void SimService::create() {
    if (!start())
        throw std::runtime_error("the service does not start");
    must(change([&](Work& work) -> Status {
        for (const std::string code : {"lup", "pfidass"}) {
            DefinitionRow row {code, 1};
            row.form = projectFile("sync/dispositifs/" + code + "/form.json");
            row.workflow = projectFile("sync/dispositifs/" + code + "/workflow.json");
            RELAIS_TRY(work.tx.catalog().put(row));
        }
        ReferenceRow tables {"desks", 1, 0, *parseJson(projectFile("sync/reference/desks.json"))};
        if (const Status put = work.tx.catalog().put(tables); !put)
            return put;
        RELAIS_ASSIGN(const Value generation, work.tx.catalog().meta(MetaKey::kGeneration));
        return work.tx.catalog().setMeta(MetaKey::kGeneration, generation.integer() + 1);
    }));
    const std::vector<std::pair<std::string, std::string>> people {
        {"u01", "DECLARANT"}, {"u02", "DECLARANT"}, {"u11", "AGENT_LUP:911"}, {"u12", "AGENT_LUP:911"}};
    must(change([&](Work& work) -> Status {
        for (const auto& [id, role] : people) {
            RELAIS_TRY(work.tx.accounts().put(UserRow {{id}, "Personne " + id, "MEDECIN", "Cabinet", "91228"}));
            if (const Status given = setRole(work, {id}, role, true); !given)
                return given;
            if (const Status granted = reconcileGrants(work, {id}); !granted)
                return granted;
        }
        return {};
    }));
}

void SimService::tick() {
    m_api->tick();
    (void)m_ledger->tick();
}

Status SimService::change(const std::function<Status(Work&)>& act) { return m_history->change(act); }

std::string SimService::enrolCode(const UserId& user) {
    std::string code;
    must(change([&](Work& work) -> Status {
        RELAIS_ASSIGN(code, newEnrolCode(work, user, CodeKind::Qr));
        return {};
    }));
    return code;
}

void SimService::backup() {
    Backup made;
    made.reaches = look<Seq>([](Transaction& tx) { return tx.lastSeq(); });
    for (const DeviceRow& device :
         look<std::vector<DeviceRow>>([](Transaction& tx) { return tx.accounts().devices(); }))
        if (device.confirmed)
            made.confirmed.insert(device.id);
    made.image = m_disk.image("/svc/");
    m_backups.push_front(std::move(made));
    if (m_backups.size() > 2)
        m_backups.pop_back();
    if (m_backups.size() == 2)
        (void)change(
            [&](Work& work) { return work.tx.catalog().setMeta(MetaKey::kDurable, Value(m_backups[1].reaches)); });
}

void SimService::restore(std::size_t which) { m_disk.restore("/svc/", m_backups.at(which).image); }

const DefinitionSet& SimService::definitions() {
    static const DefinitionSet kShipped = shippedDefinitions();
    return kShipped;
}

std::vector<OpRow> SimService::held(const OpId& op) {
    return look<std::vector<OpRow>>([&](Transaction& tx) { return tx.ops().find(op); });
}

Epoch SimService::epoch() {
    const Value epoch = look<Value>([](Transaction& tx) { return tx.catalog().meta(MetaKey::kEpoch); });
    return epoch.isBytes() ? idFromBytes<Epoch>(epoch.bytes()).value_or(Epoch {}) : Epoch {};
}

} // namespace relais::test
