// Carries out what the engine commands, and dies when its disk does.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/sim_device.h"

#include "tests/simulation/sim_world.h"

namespace relais::test {

SimDevice::SimDevice(SimWorld& world, std::string name, UserId user, std::uint64_t seed)
    : clock(world.now), m_world(world), m_name(std::move(name)), m_user(std::move(user)), m_random(seed),
      m_deviceKey(
          std::move(*Ed25519Signer::fromSeed(SecretBytes::from(Bytes(32, static_cast<std::uint8_t>(m_name.back())))))) {
}

StoreDeps SimDevice::deps() {
    RecordRules rules;
    rules.index = [](const Record& record) { return RecordIndex {.searchText = record.state}; };
    rules.stub = [](const Record& record) { return record; };
    return {clock, m_random, m_world.disk, m_definitions, *this, std::move(rules)};
}

OpenOptions SimDevice::options() const {
    OpenOptions options;
    options.vfs = m_world.disk.vfs();
    options.unkeyed = true;
    options.exclusive = true;
    return options;
}

void SimDevice::enrol() {
    EnrolRequest ask;
    ask.nonce = Bytes(16, 1);
    ask.secret = m_world.service.enrolCode(m_user);
    ask.deviceKey = m_deviceKey.publicKey();
    const SecretBytes seed = SecretBytes::from(Bytes(32, static_cast<std::uint8_t>(m_name.back() + 100)));
    ask.authorKey = Ed25519Signer::fromSeed(seed)->publicKey();
    ask.replica = newRandomId<ReplicaId>(m_random);
    const auto enrolled = m_world.service.enrol(ask);
    if (!enrolled)
        throw std::runtime_error("enrolment: " + enrolled.error().detail);
    id = enrolled->device;
    m_memory = {id, {}, enrolled->certificate, enrolled->certificateSignature};
    StoreBirth birth;
    birth.device = id;
    birth.user = m_user;
    birth.authorLabel = "Personne " + m_user.text;
    birth.replica = ask.replica;
    birth.authorSeed = seed.copy();
    birth.ingestKey = m_world.service.ingest().publicKey;
    birth.ingestKid = 1;
    m_definitions = SimService::definitions();
    const auto made = Store::create({"/" + m_name}, {}, deps(), birth, options());
    if (!made)
        throw std::runtime_error("store: " + made.error().detail);
}

void SimDevice::start() {
    if (m_engine || m_wiped)
        return;
    ++m_life;
    m_definitions = SimService::definitions();
    auto opened = Store::open({"/" + m_name}, {}, deps(), options());
    if (!opened) {
        // Died again on the way up; anything else is a violation: a store must open after any death.
        if (!m_world.disk.isDead(m_name))
            m_world.violate("8", m_name + " does not open: " + opened.error().detail);
        m_world.disk.kill(m_name);
        m_world.disk.revive(m_name);
        return m_world.after(1000, [this] { start(); });
    }
    m_store = std::move(*opened);
    EngineConfig config;
    config.device = id;
    config.user = m_user;
    config.authority = m_world.service.authority();
    config.certificate = m_memory.certificate;
    config.certificateSignature = m_memory.certificateSignature;
    allMoved = true;
    m_engine = std::make_unique<Engine>(config, *m_store, m_deviceKey, m_random);
    step(EngineEvent::Start {});
}

void SimDevice::kill() {
    m_world.disk.kill(m_name);
    m_engine.reset();
    m_store.reset();
    m_timers.clear();
    m_world.disk.revive(m_name);
}

bool SimDevice::diedInside() {
    if (!m_world.disk.isDead(m_name))
        return false;
    kill();
    m_world.after(2000, [this] { start(); });
    return true;
}

void SimDevice::step(decltype(Event::what) what) {
    if (!m_engine)
        return;
    const auto commands = m_engine->step({clock.wall(), clock.monotonic(), std::move(what)});
    if (!diedInside())
        carryOut(commands);
}

void SimDevice::reply(std::uint64_t life, IncomingReply reply) {
    if (life == m_life)
        step(EngineEvent::Reply {std::move(reply)});
}

void SimDevice::carryOut(const std::vector<Command>& commands) {
    for (const Command& command : commands) {
        if (const auto* send = std::get_if<EngineCommand::Send>(&command)) {
            m_world.carry(*this, m_life, send->request);
        } else if (const auto* set = std::get_if<EngineCommand::SetTimer>(&command)) {
            const std::uint64_t ticket = ++m_tickets;
            m_timers[set->timer] = ticket;
            const auto wait = std::max<std::int64_t>(0, set->at.ms - clock.monotonic().ms);
            m_world.after(wait, [this, timer = set->timer, ticket, life = m_life] {
                const auto waiting = m_timers.find(timer);
                if (life != m_life || waiting == m_timers.end() || waiting->second != ticket)
                    return;
                m_timers.erase(waiting);
                step(EngineEvent::TimerFired {timer});
            });
        } else if (const auto* clear = std::get_if<EngineCommand::ClearTimer>(&command)) {
            m_timers.erase(clear->timer);
        } else if (const auto* changed = std::get_if<EngineCommand::RecordsChanged>(&command)) {
            moved.insert(changed->changes.records.begin(), changed->changes.records.end());
        } else if (std::holds_alternative<EngineCommand::Wipe>(command)) {
            m_world.note(m_name + " wiped");
            m_world.checks.wiped(*this);
            m_wiped = true;
        }
    }
    if (m_wiped) {
        m_engine.reset();
        m_store.reset();
        m_world.disk.restore("/" + m_name + "/", {});
    }
}

std::optional<Committed> SimDevice::commit(const OpDraft& draft) {
    if (!m_engine || m_engine->status().phase == SyncPhase::Revoked)
        return std::nullopt;
    auto made = m_store->commit(draft);
    if (made) {
        saved[made->op] = made->record;
        moved.insert(made->record);
    }
    if (diedInside())
        return std::nullopt;
    if (!made)
        return std::nullopt;
    step(EngineEvent::LocalOpCommitted {});
    return std::move(*made);
}

bool SimDevice::takeBack(const OpId& op) {
    if (!m_engine || m_engine->status().phase == SyncPhase::Revoked)
        return false;
    const auto taken = m_store->takeBack(op);
    if (taken) {
        const RecordId record = saved.at(op);
        saved.erase(op);
        saved[taken->withdraw] = record;
        moved.insert(record);
    }
    if (diedInside() || !taken)
        return false;
    step(EngineEvent::LocalOpCommitted {});
    return true;
}

void SimDevice::copyOf(const SimDevice& other) {
    m_world.disk.copy(other.m_name, m_name);
    remember(other.m_memory);
    m_random = other.m_random;
    saved = other.saved;
    clock.offsetMs = other.clock.offsetMs;
    online = other.online;
}

SimDevice::Folder SimDevice::folder() const {
    return {m_world.disk.image("/" + m_name + "/"), m_memory.incarnation, saved};
}

void SimDevice::bringBack(const Folder& folder, bool spool, bool keeper) {
    kill();
    SimDisk::Image files = folder.files;
    std::map<OpId, RecordId> promised = folder.saved;
    if (!spool) {
        // What is sealed and newer than the folder is still to be delivered.
        const std::set<OpId> sealed = spooled();
        for (const auto& [op, record] : saved)
            if (sealed.contains(op))
                promised[op] = record;
        const std::string path = "/" + m_name + "/spool";
        if (const auto now = m_world.disk.read(path))
            files[path] = *now;
    }
    m_world.disk.restore("/" + m_name + "/", files);
    saved = std::move(promised);
    if (keeper)
        m_memory.incarnation = folder.incarnation;
}

std::set<OpId> SimDevice::spooled() {
    std::set<OpId> ops;
    if (const auto spool = Spool::open(m_world.disk, "/" + m_name + "/spool"))
        for (const Spool::Item& item : spool->items())
            ops.insert(item.envelope.op);
    return ops;
}

bool isOwnAlone(SimDevice& device, const Record& shown) {
    const auto own = device.store().ownOps(shown.id);
    return own && std::ranges::all_of(shown.events, [&own](const AppliedOp& event) {
               return std::ranges::find(*own, event.id, &OwnOp::id) != own->end();
           });
}

} // namespace relais::test
