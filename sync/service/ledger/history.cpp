// Epochs, marks and durable changes.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/ledger/history.h"

#include "sync/domain/paris_time.h"
#include "sync/service/ledger/housekeeping.h"
#include "sync/service/ledger/removal.h"

#include <algorithm>

namespace relais::service {

namespace {

constexpr std::uint32_t kNumbersSkipped = 10'000; // product.md "case number": those given after the backup

} // namespace

Result<Work> History::workFor(Transaction& tx) {
    RELAIS_ASSIGN(const bool moved, m_cache.refresh(tx));
    // Another process wrote, or what may be shown follows other rules.
    RELAIS_ASSIGN(const Seq last, tx.lastSeq());
    if (moved || last != m_seen)
        m_snapshots.clear();
    m_seen = last;
    RELAIS_ASSIGN(const Value epoch, tx.catalog().meta(MetaKey::kEpoch));
    RELAIS_ASSIGN(const Value start, tx.catalog().meta(MetaKey::kEpochStart));
    Work work {tx, m_parts.random, m_cache.definitions(), m_settings, m_keys, m_snapshots, m_parts.clock.wall(), {}};
    if (epoch.isBytes()) {
        RELAIS_ASSIGN(work.epoch, idFromBytes<Epoch>(epoch.bytes()));
    }
    work.epochStart = static_cast<Seq>(start.integer());
    return work;
}

Status History::change(const std::function<Status(Work&)>& act, const std::function<void(const Work&)>& after) {
    RELAIS_ASSIGN(const auto tx, m_parts.storage.write());
    const Status done = changeIn(*tx, act, after);
    // Committed or not: what was shown of these records may be of the past.
    for (const RecordId& record : tx->changed())
        m_snapshots.forget(record);
    return done;
}

Status History::changeIn(
    Transaction& tx, const std::function<Status(Work&)>& act, const std::function<void(const Work&)>& after) {
    RELAIS_ASSIGN(const Seq before, tx.lastSeq());
    RELAIS_ASSIGN(Work work, workFor(tx));
    const Epoch epoch = work.epoch;
    RELAIS_TRY(act(work));
    // The journal first: a removal that was answered must be found again whatever happens to the storage.
    RELAIS_TRY(m_parts.aside.append(work.removals));
    RELAIS_ASSIGN(const Seq last, work.tx.lastSeq());
    RELAIS_TRY(work.tx.commit());
    m_seen = last;
    // Nothing is answered while the mark is behind, not even an exchange asked again that changes nothing: a storage
    // brought back to just before it would pass for the running one.
    m_markIsDue = m_markIsDue || last != before || work.epoch != epoch;
    if (m_markIsDue)
        RELAIS_TRY(m_parts.aside.setMark(Mark {work.epoch, last}));
    m_markIsDue = false;
    if (work.scrub)
        RELAIS_TRY(m_parts.storage.scrub());
    if (after)
        after(work);
    return {};
}

Status History::renewEpoch(Work& work) {
    RELAIS_ASSIGN(Value former, work.tx.catalog().meta(MetaKey::kFormerEpochs));
    const bool first = work.epoch.isNull();
    if (!first)
        former.asArray().emplace_back(toBytes(work.epoch.bytes()));
    RELAIS_TRY(work.tx.catalog().setMeta(MetaKey::kFormerEpochs, former));
    work.epoch = newRandomId<Epoch>(work.random);
    RELAIS_TRY(work.tx.catalog().setMeta(MetaKey::kEpoch, toBytes(work.epoch.bytes())));
    RELAIS_ASSIGN(work.epochStart, work.tx.takeSeq());
    RELAIS_TRY(work.tx.catalog().setMeta(MetaKey::kEpochStart, work.epochStart));
    // What backups of the former history covered says nothing about this one.
    RELAIS_TRY(work.tx.catalog().setMeta(MetaKey::kBackups, Value::Array {}));
    RELAIS_TRY(work.tx.catalog().setMeta(MetaKey::kDurable, 0));
    // A code used after the backup would be fresh again: none survives.
    RELAIS_TRY(work.tx.accounts().forgetEnrolCodes(work.now + work.settings.qrCodeTime + work.settings.typedCodeTime));
    return first ? Status {} : work.tx.records().skipNumbers(kNumbersSkipped, toParis(work.now).date.year());
}

// A backup knows nothing of the histories that began after it; ops made in them are still offered (lease of a lost
// history, ruling.cpp).
Status History::rememberHistories(Work& work, const std::vector<Removal>& removals, const Epoch& ended) {
    RELAIS_ASSIGN(Value former, work.tx.catalog().meta(MetaKey::kFormerEpochs));
    Value::Array& known = former.asArray();
    const auto remember = [&known](const Epoch& epoch) {
        const Value bytes(toBytes(epoch.bytes()));
        if (std::find(known.begin(), known.end(), bytes) == known.end())
            known.push_back(bytes);
    };
    for (const Removal& removal : removals)
        if (removal.kind == Removal::Kind::History)
            if (const auto epoch = idFromText<Epoch>(removal.subject))
                remember(*epoch);
    remember(ended);
    work.removals.push_back({Removal::Kind::History, toText(ended), {}, work.now});
    return work.tx.catalog().setMeta(MetaKey::kFormerEpochs, former);
}

Status History::startIn(Work& work, const std::optional<Mark>& mark) {
    RELAIS_ASSIGN(const auto removals, m_parts.aside.removals());
    RELAIS_ASSIGN(const Seq last, work.tx.lastSeq());
    const bool untouched = work.epoch.isNull();
    const bool behind = mark && (mark->epoch != work.epoch || mark->counter > last);
    const bool elsewhere = !mark && !untouched;
    if (untouched || behind || elsewhere)
        RELAIS_TRY(renewEpoch(work));
    RELAIS_TRY(replayRemovals(work, removals));
    return behind ? rememberHistories(work, removals, mark->epoch) : Status {};
}

Status History::start() {
    RELAIS_ASSIGN(const auto mark, m_parts.aside.mark());
    RELAIS_TRY(change([&](Work& work) { return startIn(work, mark); }));
    // A death between a purge and the end of its clean-up leaves what was erased in the log.
    return m_parts.storage.scrub();
}

} // namespace relais::service
