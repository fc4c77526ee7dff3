// The invented devices of a field day: they enrol, sign and send like real ones.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/admin/field_day.h"

#include <algorithm>

namespace relais::service {
namespace {

// One user's device, with just enough of a client to make signed ops.
struct Puppet {
    Ed25519Signer deviceKey;
    Ed25519Signer authorKey;
    ReplicaId replica {};
    DeviceId device {};
    LeaseId lease {};
    Epoch epoch {};
    OpNumber n = 0;
    Hash head {};
    Seq seen = 0;
};

class Player {
public:
    Player(
        Ledger& ledger, SteppedClock& clock, Random& random,
        const std::function<Result<std::string>(const UserId&)>& enrol)
        : m_ledger(ledger), m_clock(clock), m_random(random), m_enrol(enrol) { }

    Status play(const FieldDayStep& step, FieldDayReport& report);

private:
    Result<Puppet*> puppet(const UserId& user);
    Result<SyncRequest> request(Puppet& puppet, const Op& op);

    Ledger& m_ledger;
    SteppedClock& m_clock;
    Random& m_random;
    const std::function<Result<std::string>(const UserId&)>& m_enrol;
    std::map<UserId, Puppet> m_puppets;
    std::map<std::string, RecordId> m_records;
};

Result<Puppet*> Player::puppet(const UserId& user) {
    if (const auto it = m_puppets.find(user); it != m_puppets.end())
        return &it->second;
    Puppet made {Ed25519Signer::generate(m_random), Ed25519Signer::generate(m_random)};
    made.replica = newRandomId<ReplicaId>(m_random);
    made.head = firstHead(made.replica);
    EnrolRequest request;
    request.nonce = toBytes(m_random.bytes<16>(RandomStream::Nonces));
    RELAIS_ASSIGN(request.secret, m_enrol(user));
    request.deviceKey = made.deviceKey.publicKey();
    request.authorKey = made.authorKey.publicKey();
    request.replica = made.replica;
    request.deviceName = "Démonstration";
    RELAIS_ASSIGN(const EnrolResponse answer, m_ledger.enrol(request, "127.0.0.1"));
    RELAIS_ASSIGN(const Lease lease, decodeLease(answer.lease.bytes));
    made.device = answer.device;
    made.lease = lease.id;
    made.epoch = answer.epoch;
    return &m_puppets.emplace(user, std::move(made)).first->second;
}

Result<SyncRequest> Player::request(Puppet& puppet, const Op& op) {
    SyncRequest request;
    request.nonce = toBytes(m_random.bytes<16>(RandomStream::Nonces));
    request.epoch = puppet.epoch;
    request.replica = puppet.replica;
    OpRun run;
    run.replica = puppet.replica;
    run.headBefore = puppet.head;
    run.items.push_back({encodeOp(op), m_random.bytes<8>(RandomStream::Salts)});
    puppet.head = nextHead(puppet.head, leafOf(run.items[0].salt, run.items[0].bytes));
    RELAIS_ASSIGN(run.signature, puppet.authorKey.sign(puppet.head));
    request.runs.push_back(std::move(run));
    request.head = puppet.head;
    request.lastN = op.n;
    return request;
}

Status Player::play(const FieldDayStep& step, FieldDayReport& report) {
    m_clock.moveTo(step.made);
    RELAIS_ASSIGN(Puppet * who, puppet(step.by));
    Op op;
    op.id = newOpId(step.made, m_random);
    op.replica = who->replica;
    op.n = ++who->n;
    op.record = step.type == OpType::kCreate ? recordOf(op.id)
        : step.record.isNull()               ? m_records[step.alert]
                                             : step.record;
    m_records[step.alert] = op.record;
    op.type = step.type;
    op.dispositif = step.dispositif;
    op.definition = 1;
    op.author = step.by;
    op.lease = who->lease;
    op.wall = step.made;
    op.uptime = {step.made.ms};
    op.seenEpoch = who->epoch;
    op.seenSeq = who->seen;
    op.body = step.body;
    for (auto& [key, value] : op.body)
        if (value.text().starts_with('@'))
            value = Value(toText(m_records[value.text().substr(1)]));
    RELAIS_ASSIGN(const SyncRequest sent, request(*who, op));
    m_clock.moveTo(step.at);
    RELAIS_ASSIGN(const SyncResponse answer, m_ledger.exchange({who->device, "127.0.0.1"}, sent));
    RELAIS_TRY(m_ledger.tick());
    who->seen = answer.last;
    if (answer.lease)
        if (const auto lease = decodeLease(answer.lease->bytes))
            who->lease = lease->id;
    for (const Verdict& verdict : answer.verdicts) {
        if (verdict.kind == VerdictKind::Accepted)
            ++report.accepted;
        else
            report.notAccepted.push_back(
                step.alert + ' ' + step.type + ' ' + op.body["by"].text() + ": " + verdict.code);
    }
    return {};
}

} // namespace

Result<FieldDayReport> playFieldDay(
    const FieldDay& day, Ledger& ledger, SteppedClock& clock, Random& random,
    const std::function<Result<std::string>(const UserId&)>& enrol) {
    FieldDayReport report;
    Player player(ledger, clock, random, enrol);
    for (const FieldDayStep& step : day.steps)
        RELAIS_TRY(player.play(step, report));
    clock.moveTo(day.today);
    RELAIS_TRY(ledger.tick());
    return report;
}

} // namespace relais::service
