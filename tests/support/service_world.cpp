// Building the service and the devices of tests.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/service_world.h"

#include <filesystem>

namespace relais::test {

namespace {

const char* const kStore = "service.db";

ServiceKeys keysFor(const Signer& authority, Random& random) {
    ServiceKeys keys;
    keys.authority = &authority;
    keys.ingest.push_back({1, newSealKeyPair(random)});
    return keys;
}

} // namespace

ServiceWorld::ServiceWorld(std::uint64_t seed, const Settings& given)
    : random(seed), settings(given), authority(Ed25519Signer::generate(random)), keys(keysFor(authority, random)) {
    std::filesystem::create_directory(folder.file("aside"));
    open(OpenOptions::Mode::CreateNew);
    loadDefinitions();
}

void ServiceWorld::open(OpenOptions::Mode mode) {
    m_aside = std::make_unique<FileAside>(m_files, folder.file("aside"));
    m_storage = must(SqliteStorage::open(folder.file(kStore), keyOf(9), serviceOpenOptions(mode)));
    ServiceKeys own;
    own.authority = &authority;
    for (const IngestKey& key : keys.ingest)
        own.ingest.push_back({key.kid, {key.pair.publicKey, key.pair.secretKey.copy()}});
    m_ledger = std::make_unique<Ledger>(parts(), std::move(own), settings);
    must(m_ledger->start());
    ServiceKeys signing;
    signing.authority = &authority;
    m_commands = std::make_unique<History>(parts(), std::move(signing), settings);
}

void ServiceWorld::restart() {
    m_ledger.reset();
    m_commands.reset();
    m_storage.reset();
    open(OpenOptions::Mode::Existing);
}

void ServiceWorld::keepBackup(const std::string& name) { (void)must(m_storage->copyTo(folder.file(name))); }

void ServiceWorld::restoreBackup(const std::string& name) {
    m_ledger.reset();
    m_commands.reset();
    m_storage.reset();
    for (const char* suffix : {"", "-wal", "-shm"})
        std::filesystem::remove(folder.file(std::string(kStore) + suffix));
    std::filesystem::copy_file(folder.file(name), folder.file(kStore));
    open(OpenOptions::Mode::Existing);
}

void ServiceWorld::change(const std::function<Status(Work&)>& act) { must(m_commands->change(act)); }

void ServiceWorld::addUser(const std::string& id, const std::string& label, std::vector<std::string> roles) {
    change([&](Work& work) -> Status {
        RELAIS_TRY(work.tx.accounts().put(UserRow {{id}, label, "MEDECIN", "Cabinet des Peupliers", "91228"}));
        for (const std::string& role : roles)
            if (const Status given = service::setRole(work, UserId {id}, role, true); !given)
                return given;
        return reconcileGrants(work, UserId {id});
    });
}

void ServiceWorld::setRole(const std::string& user, const std::string& role, bool given) {
    change([&](Work& work) { return service::setRole(work, UserId {user}, role, given); });
}

void ServiceWorld::loadDefinitions() {
    change([&](Work& work) -> Status {
        for (const std::string code : {"lup", "pfidass"}) {
            DefinitionRow row {code, 1};
            row.form = projectFile("sync/dispositifs/" + code + "/form.json");
            row.workflow = projectFile("sync/dispositifs/" + code + "/workflow.json");
            RELAIS_TRY(work.tx.catalog().put(row));
        }
        ReferenceRow desksRow {"desks", 1, 0, *parseJson(projectFile("sync/reference/desks.json"))};
        if (const Status put = work.tx.catalog().put(desksRow); !put)
            return put;
        RELAIS_ASSIGN(const Value generation, work.tx.catalog().meta(MetaKey::kGeneration));
        return work.tx.catalog().setMeta(MetaKey::kGeneration, generation.integer() + 1);
    });
}

std::string ServiceWorld::code(const std::string& user, CodeKind kind) {
    std::string made;
    change([&](Work& work) -> Status {
        RELAIS_ASSIGN(made, newEnrolCode(work, UserId {user}, kind));
        return {};
    });
    return made;
}

OpRow ServiceWorld::held(const OpId& op) {
    return look<OpRow>([&](Transaction& tx) -> Result<OpRow> {
        RELAIS_ASSIGN(const auto rows, tx.ops().find(op));
        if (rows.empty())
            return fail(ErrorCode::NotFound, "the op is not held");
        return rows.front();
    });
}

std::optional<RecordRow> ServiceWorld::record(const RecordId& id) {
    return look<std::optional<RecordRow>>([&](Transaction& tx) { return tx.records().find(id); });
}

std::vector<std::string> ServiceWorld::alarms() {
    return look<std::vector<std::string>>([](Transaction& tx) -> Result<std::vector<std::string>> {
        RELAIS_ASSIGN(const auto rows, tx.catalog().alarms());
        std::vector<std::string> out;
        for (const AlarmRow& row : rows)
            out.push_back(row.kind + ' ' + row.subject);
        return out;
    });
}

TestDevice::TestDevice(ServiceWorld& worldIn, const std::string& user, std::uint64_t seed)
    : world(worldIn), random(seed), deviceKey(Ed25519Signer::generate(random)),
      authorKey(Ed25519Signer::generate(random)), replica(newRandomId<ReplicaId>(random)) {
    EnrolRequest ask;
    ask.nonce = {1, 2, 3};
    ask.secret = world.code(user);
    ask.deviceKey = deviceKey.publicKey();
    ask.authorKey = authorKey.publicKey();
    ask.replica = replica;
    ask.deviceName = "Téléphone";
    enrolled = must(world.ledger().enrol(ask, "192.0.2.1"));
    epoch = enrolled.epoch;
    lease = must(decodeLease(enrolled.lease.bytes)).id;
    head = firstHead(replica);
}

Op TestDevice::make(const std::string& type, Value::Map body, const RecordId& record) {
    Op op;
    op.id = newOpId(world.clock.wall(), random);
    op.replica = replica;
    op.n = ++n;
    op.record = record.isNull() ? recordOf(op.id) : record;
    op.type = type;
    op.dispositif = "lup";
    op.definition = 1;
    op.author = enrolled.user;
    op.lease = lease;
    op.wall = world.clock.wall();
    op.seenEpoch = epoch;
    op.seenSeq = seen;
    op.body = std::move(body);
    return op;
}

Op TestDevice::create(Value::Map answers, const std::string& dispositif) {
    Op op = make("create", {{"answers", Value(std::move(answers))}});
    op.dispositif = dispositif;
    return op;
}

Op TestDevice::move(const RecordId& record, const std::string& act, Value::Map payload, const std::string& dispositif) {
    const Act* found = world.definitions.current(dispositif)->workflow.act(act);
    if (!found)
        throw std::runtime_error("no act " + act);
    Op op = make(found->move ? "move" : act, std::move(payload), record);
    op.dispositif = dispositif;
    if (found->move)
        op.body["by"] = act;
    return op;
}

SignedOp TestDevice::sign(const Op& op, SignedBy by) {
    SignedOp made;
    made.bytes = encodeOp(op);
    made.salt = random.bytes<8>(RandomStream::Salts);
    made.previousHead = head;
    made.signedBy = by;
    head = made.head();
    const Ed25519Signer& key = by == SignedBy::Author ? authorKey : deviceKey;
    made.signature = must(key.sign(head));
    made.lane = op.type == "create" ? Lane::Alert : Lane::Operation;
    return made;
}

OpRun TestDevice::runOf(const std::vector<SignedOp>& ops, const ReplicaId& replica) {
    OpRun run;
    run.replica = replica;
    run.headBefore = ops.front().previousHead;
    for (const SignedOp& op : ops)
        run.items.push_back({op.bytes, op.salt});
    run.signedBy = ops.back().signedBy;
    run.signature = ops.back().signature;
    return run;
}

SyncRequest TestDevice::request(const std::vector<SignedOp>& ops) {
    SyncRequest ask;
    ask.nonce = {4, 5, 6};
    ask.epoch = epoch;
    ask.replica = replica;
    ask.user = enrolled.user;
    ask.maxBytes = 1 << 20;
    for (const auto& [feed, cursor] : cursors)
        ask.cursors.push_back(cursor);
    ask.wantSnapshots.assign(wanted.begin(), wanted.end());
    if (!ops.empty())
        ask.runs.push_back(runOf(ops, replica));
    return ask;
}

// Through the bytes of the wire: what cannot be encoded cannot be answered.
SyncResponse TestDevice::exchange(const SyncRequest& ask) {
    const SyncRequest arrived = must(unpack<SyncRequest>(pack(ask)));
    return must(unpack<SyncResponse>(pack(must(world.ledger().exchange(caller(), arrived)))));
}

std::vector<Verdict> TestDevice::sync(const std::vector<SignedOp>& ops, std::uint32_t maxBytes) {
    std::vector<Verdict> verdicts;
    std::vector<SignedOp> toSend = ops;
    for (int round = 0; round < 2000; ++round) {
        SyncRequest ask = request(toSend);
        ask.maxBytes = maxBytes;
        const SyncResponse answer = exchange(ask);
        if (answer.epochOnly) {
            epoch = answer.epoch;
            cursors.clear();
            feeds.clear();
            continue;
        }
        if (verdicts.empty())
            verdicts = answer.verdicts;
        apply(answer);
        toSend.clear();
        const bool more
            = std::any_of(answer.pages.begin(), answer.pages.end(), [](const FeedPage& page) { return page.more; });
        if (!more && wanted.empty())
            return verdicts;
    }
    throw std::runtime_error("the service never comes to an end");
}

void TestDevice::apply(const SyncResponse& answer) {
    seen = answer.last;
    if (answer.lease)
        lease = must(decodeLease(answer.lease->bytes)).id;
    for (const FeedId& feed : answer.lost) {
        feeds.erase(feed.text);
        cursors.erase(feed.text);
    }
    wanted.clear();
    for (const FeedPage& page : answer.pages) {
        feeds[page.feed.text];
        for (const Entry& entry : page.entries)
            take(page.feed, entry);
        cursors[page.feed.text] = Cursor {page.feed, page.grant, page.cursor, page.loading};
    }
}

void TestDevice::take(const FeedId& feed, const Entry& entry) {
    auto& records = feeds[feed.text];
    switch (entry.kind) {
    case EntryKind::Op: {
        AppliedOp op = must(appliedFromValue(entry.payload));
        const auto held = records.find(entry.record);
        const Seq last = held == records.end() ? 0 : held->second.lastSeq;
        if (entry.seq <= last)
            return;
        if (entry.previous > last) {
            wanted.insert(entry.record);
            return;
        }
        fold(records[entry.record], op, world.definitions);
        return;
    }
    case EntryKind::Snapshot: {
        Record record = must(recordFromValue(entry.payload));
        const auto held = records.find(entry.record);
        if (held == records.end() || held->second.lastSeq <= record.lastSeq)
            records[entry.record] = std::move(record);
        return;
    }
    case EntryKind::Left:
        records.erase(entry.record);
        return;
    case EntryKind::Purge:
        purged.insert(entry.record);
        for (auto& [name, all] : feeds)
            all.erase(entry.record);
        return;
    case EntryKind::Verdict: {
        const Verdict verdict = must(fromValue<Verdict>(entry.payload));
        late[verdict.op] = verdict;
        return;
    }
    case EntryKind::Definition:
    case EntryKind::Reference:
        return;
    }
}

SpoolEnvelope TestDevice::sealed(const SignedOp& op) const {
    const Op read = must(decodeOp(op.bytes));
    SpoolEnvelope envelope;
    envelope.kid = 1;
    envelope.replica = read.replica;
    envelope.op = read.id;
    envelope.lane = op.lane;
    envelope.sealed = must(seal(encodeSignedOp(op), world.keys.ingest.front().pair.publicKey));
    return envelope;
}

SpoolResponse TestDevice::spool(const std::vector<SignedOp>& ops) {
    SpoolRequest ask;
    ask.nonce = {7, 8, 9};
    for (const SignedOp& op : ops)
        ask.envelopes.push_back(sealed(op));
    return must(world.ledger().spool(caller(), ask));
}

const Record* TestDevice::find(const RecordId& id) const {
    for (const auto& [feed, records] : feeds)
        if (const auto found = records.find(id); found != records.end())
            return &found->second;
    return nullptr;
}

DeskWorld::DeskWorld(std::uint64_t seed, const Settings& settings) : world(seed, settings), nextSeed(seed * 1000) {
    doctor = person("u01", {"DECLARANT"});
    agent = person("u11", {"AGENT_LUP:911"});
}

std::unique_ptr<TestDevice> DeskWorld::person(const std::string& user, std::vector<std::string> roles) {
    world.addUser(user, "Personne " + user, std::move(roles));
    auto device = std::make_unique<TestDevice>(world, user, ++nextSeed);
    device->sync();
    return device;
}

RecordId DeskWorld::alert(Value::Map answers) {
    const Op op = doctor->create(std::move(answers));
    if (doctor->send(op).kind != VerdictKind::Accepted)
        throw std::runtime_error("the alert was not accepted");
    agent->sync();
    return op.record;
}

void DeskWorld::answerIt(const RecordId& record) {
    const bool done = agent->send(agent->move(record, "prendre_en_charge")).kind == VerdictKind::Accepted
        && agent->send(agent->move(record, "repondre", answerPayload())).kind == VerdictKind::Accepted;
    if (!done)
        throw std::runtime_error("the alert could not be answered");
    doctor->sync();
}

Value::Map answersWith(const Value::Map& changes) {
    Value::Map answers = lupAnswers();
    for (const auto& [linkId, answer] : changes) {
        if (answer.isNull())
            answers.erase(linkId);
        else
            answers[linkId] = answer;
    }
    return answers;
}

Value::Map answerPayload() {
    return {
        {"resultat", Value("DROITS_OUVERTS")},
        {"message", Value(kAnswerText)},
        {"tiers_payant", Value(true)},
        {"patient_prevenu", Value(true)}};
}

} // namespace relais::test
