// Taking ops in: each decided by itself, kept whatever its verdict, told to whom it concerns.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/service/ledger/provenance.h"
#include "sync/service/ledger/ruling.h"

#include <deque>

namespace relais::service {

// Bound to one transaction. `session`: whose app is on the line and reads the verdicts (empty: nobody in particular);
// verdicts for others go to their author's own feed.
class Intake {
public:
    Intake(Work& work, DeviceId caller, UserId session)
        : m_work(work), m_caller(caller), m_session(std::move(session)) { }

    // Verdicts in the order of the run. An error is the storage's: nothing of the exchange may be answered.
    [[nodiscard]] Result<std::vector<Verdict>> takeRun(const OpRun& run);
    [[nodiscard]] Result<Verdict> takeSealed(const SignedOp& op);
    // Ops the service makes by itself; those the rules do not accept raise the alarm "consequence".
    Status makeOps(const std::vector<Op>& ops);
    // Ops held in quarantine for one of these codes, or all of them when empty, judged again; with an author, hers.
    Status retryQuarantined(const std::vector<std::string>& codes, const UserId& author = {});
    // A person at the service decided that one quarantined op is to be judged again.
    Status retry(const OpId& op);

private:
    struct Raw {
        ByteView bytes;
        Salt salt {};
        Hash leaf {}; // of these two
        Hash previousHead {};
        Provenance provenance;
        ReplicaId replica; // that the signature was checked for
        UserId author;
    };
    Result<Verdict> receive(const Raw& raw);
    Result<Verdict> receiveNew(const Raw& raw, const Op& op, bool conflict);
    Result<Verdict> keepUnreadable(const Raw& raw);
    [[nodiscard]] static bool isTheirs(const OpRow& row, const Raw& raw);
    Status countInChain(const OpRow& row);
    Result<Verdict> again(const OpRow& held, const Raw& raw);
    Result<Verdict> conclude(OpRow row, const Incoming& incoming);
    Status carryOut(OpRow& row, const Incoming& incoming, const Decision& decision);
    Status lift(const RecordId& record);
    Status rejudge(OpRow row);
    Status settleWaiters();
    Status withdrawTarget(const Op& op);
    Status fillPlace(const Op& withdraw, const OpId& target);
    Status makeOp(const Op& op, int depth);
    Status raiseIfUnread(const RecordId& record, const std::vector<FeedId>& feeds);
    Status alarm(const std::string& kind, const std::string& subject);
    Result<DeviceId> makerOf(const ReplicaId& replica);

    Work& m_work;
    DeviceId m_caller;
    UserId m_session;
    std::deque<OpId> m_decided; // whose waiters are still to be judged
};

} // namespace relais::service
