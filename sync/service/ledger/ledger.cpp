// The ledger's face: one transaction per call, watches told after it.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/ledger/ledger.h"

#include "sync/service/ledger/enrolment.h"
#include "sync/service/ledger/history.h"
#include "sync/service/ledger/housekeeping.h"
#include "sync/service/ledger/removal.h"
#include "sync/service/ledger/reports.h"
#include "sync/service/ledger/session.h"
#include "sync/service/ledger/watch_list.h"

#include <deque>

namespace relais::service {

namespace {

constexpr auto kTriesWindow = std::chrono::minutes(10);
constexpr auto kTimersEvery = std::chrono::seconds(20);
constexpr auto kRetentionEvery = std::chrono::hours(1);

// Tries of enrolment codes, in memory: guessing must be slow, whoever guesses from wherever.
class Guesses {
public:
    bool allowed(const std::string& peer, MonoMs now, const Settings& settings) {
        while (!m_failures.empty() && now - m_failures.front().first > kTriesWindow)
            m_failures.pop_front();
        unsigned ofPeer = 0;
        for (const auto& [when, who] : m_failures)
            ofPeer += who == peer ? 1U : 0U;
        return ofPeer < settings.enrolTriesPerPeer && m_failures.size() < settings.enrolFailures;
    }
    void failed(const std::string& peer, MonoMs now) { m_failures.emplace_back(now, peer); }

private:
    std::deque<std::pair<MonoMs, std::string>> m_failures;
};

} // namespace

struct Ledger::Inside {
    Inside(const LedgerParts& parts, ServiceKeys keys, Settings settings)
        : history(parts, std::move(keys), std::move(settings)) { }

    History history;
    WatchList watches;
    Guesses guesses;
    Seq seen = 0; // last number whose watches were told
    Epoch epoch;
    std::int64_t generation = 0;
    MonoMs timersAt {-1'000'000'000};
    MonoMs retentionAt {-1'000'000'000};
    bool telling = false;
    std::vector<RecordId> delivered; // whose receipts the last turn wrote down

    template <class T>
    Result<T> run(const std::function<Result<T>(Work&)>& act) {
        Result<T> result = fail(ErrorCode::Internal, "nothing ran");
        const Status done = history.change([&](Work& work) -> Status {
            result = act(work);
            return result ? Status {} : Status(tl::unexpected<Error>(result.error()));
        });
        if (!done)
            return tl::unexpected<Error>(done.error());
        if (const Status told = tellWatches(); !told)
            return tl::unexpected<Error>(told.error());
        return result;
    }

    // Work that takes ops in: without savepoints as long as nothing surprises.
    template <class T>
    Result<T> take(const std::function<Result<T>(Work&)>& act) {
        Result<T> together = run<T>([&](Work& work) {
            work.apart = false;
            return act(work);
        });
        if (together || isStorageFault(together.error()) || together.error().code == ErrorCode::Unauthenticated)
            return together;
        return run<T>(act);
    }

    // What shows whether a code is good: a stranger may try it so often.
    template <class T>
    Result<T> guess(const std::string& peer, const std::function<Result<T>()>& act) {
        const MonoMs now = history.parts().clock.monotonic();
        if (!guesses.allowed(peer, now, history.settings()))
            return fail(ErrorCode::RateLimited, "too many tries");
        Result<T> result = act();
        using enum ErrorCode;
        if (!result) {
            const ErrorCode code = result.error().code;
            if (code == EnrolCodeInvalid || code == EnrolCodeUsed || code == EnrolCodeExpired)
                guesses.failed(peer, now);
        }
        return result;
    }

    // Reads only: nothing to make durable.
    template <class T>
    Result<T> look(const std::function<Result<T>(Work&)>& act) {
        const auto tx = history.parts().storage.read();
        if (!tx)
            return tl::unexpected<Error>(tx.error());
        auto work = history.workFor(**tx);
        if (!work)
            return tl::unexpected<Error>(work.error());
        return act(*work);
    }

    Status timers(Work& work) {
        RELAIS_ASSIGN(const Value loaded, work.tx.catalog().meta(MetaKey::kGeneration));
        if (loaded.integer() != generation)
            RELAIS_TRY(retryAfterLoad(work));
        generation = loaded.integer();
        RELAIS_TRY(runTimers(work));
        delivered.clear();
        Courier* courier = history.parts().courier;
        if (courier == nullptr)
            return {};
        RELAIS_TRY(sendReports(work, *courier));
        return takeReceipts(work, *courier, delivered);
    }

    // After the commit: what a kill leaves behind is settled at the next turn.
    void settleReports() {
        for (const RecordId& record : delivered)
            if (!history.parts().courier->settled(record))
                break;
        delivered.clear();
    }

    Status tellWatches() {
        if (telling || watches.size() == 0)
            return {};
        std::vector<std::pair<WatchId, WatchResponse>> news;
        {
            RELAIS_ASSIGN(const auto tx, history.parts().storage.read());
            RELAIS_ASSIGN(const Seq last, tx->lastSeq());
            RELAIS_ASSIGN(Work work, history.workFor(*tx));
            if (last == seen && work.epoch == epoch)
                return {};
            for (const auto& [id, watch] : watches.all()) {
                RELAIS_ASSIGN(const WatchResponse response, newsFor(work, watch.device, watch.epoch, watch.seq));
                if (response.news)
                    news.emplace_back(id, response);
            }
            seen = last;
            epoch = work.epoch;
        }
        telling = true; // a callback may call the ledger again
        for (const auto& [id, response] : news)
            watches.tell(id, response);
        telling = false;
        return {};
    }
};

Ledger::Ledger(const LedgerParts& parts, ServiceKeys keys, Settings settings)
    : m_inside(std::make_unique<Inside>(parts, std::move(keys), std::move(settings))) { }
Ledger::~Ledger() = default;

Status Ledger::start() { return m_inside->history.start(); }

Result<PublicKey> Ledger::deviceKey(const DeviceId& device) {
    return m_inside->look<PublicKey>([&](Work& work) -> Result<PublicKey> {
        RELAIS_ASSIGN(const auto row, work.tx.accounts().device(device));
        if (!row)
            return fail(ErrorCode::NotFound, "unknown device");
        return row->key;
    });
}

Result<SyncResponse> Ledger::exchange(const Caller& caller, const SyncRequest& request) {
    return m_inside->take<SyncResponse>([&](Work& work) { return runExchange(work, caller.device, request); });
}

Result<SpoolResponse> Ledger::spool(const Caller& caller, const SpoolRequest& request) {
    return m_inside->take<SpoolResponse>([&](Work& work) { return runSpool(work, caller.device, request); });
}

Result<std::function<std::string()>> Ledger::digitsFor(const EnrolRequest& request, const std::string& peer) {
    return m_inside->guess<std::function<std::string()>>(peer, [&]() -> Result<std::function<std::string()>> {
        RELAIS_TRY(m_inside->look<EnrolCodeRow>([&](Work& work) { return goodCode(work, request); }));
        return [key = request.deviceKey, authority = m_inside->history.keys().authority->publicKey(),
                secret = request.secret] { return comparisonDigits(key, authority, secret); };
    });
}

Result<EnrolResponse> Ledger::enrol(const EnrolRequest& request, const std::string& peer, std::string digits) {
    if (digits.empty()) {
        RELAIS_ASSIGN(const auto compute, digitsFor(request, peer));
        digits = compute();
    }
    return m_inside->guess<EnrolResponse>(peer, [&] {
        return m_inside->run<EnrolResponse>([&](Work& work) { return enrolDevice(work, request, digits); });
    });
}

Result<DeviceId> Ledger::readmit(ByteView certificate, ByteView signature) {
    RELAIS_ASSIGN(
        const EnrolCertificate said,
        readCertificate(m_inside->history.keys().authority->publicKey(), certificate, signature));
    return m_inside->run<DeviceId>([&](Work& work) -> Result<DeviceId> {
        RELAIS_TRY(readmitDevice(work, said));
        // It may have been revoked in the history that was lost.
        RELAIS_ASSIGN(const auto removals, m_inside->history.parts().aside.removals());
        RELAIS_TRY(replayRemovals(work, removals));
        return said.device;
    });
}

Result<WatchResponse> Ledger::watch(const Caller& caller, const Epoch& epoch, Seq seq) {
    return m_inside->look<WatchResponse>([&](Work& work) { return newsFor(work, caller.device, epoch, seq); });
}

WatchId Ledger::subscribe(const Caller& caller, const Epoch& epoch, Seq seq, std::function<void(WatchResponse)> news) {
    return m_inside->watches.add({caller.device, epoch, seq, std::move(news)});
}

void Ledger::unsubscribe(WatchId id) { m_inside->watches.remove(id); }

Status Ledger::tick() {
    Inside& in = *m_inside;
    const MonoMs now = in.history.parts().clock.monotonic();
    if (now - in.timersAt >= kTimersEvery) {
        in.timersAt = now;
        RELAIS_TRY(in.history.change([&](Work& work) { return in.timers(work); }));
        in.settleReports();
    }
    if (now - in.retentionAt >= kRetentionEvery) {
        in.retentionAt = now;
        RELAIS_TRY(in.history.change(applyRetention));
    }
    return in.tellWatches();
}

Result<Ledger::Figures> Ledger::figures() {
    return m_inside->look<Figures>([&](Work& work) -> Result<Figures> {
        Figures figures;
        figures.epoch = work.epoch;
        RELAIS_ASSIGN(figures.last, work.tx.lastSeq());
        RELAIS_ASSIGN(const Value durable, work.tx.catalog().meta(MetaKey::kDurable));
        figures.durable = static_cast<Seq>(durable.integer());
        RELAIS_ASSIGN(figures.waiting, work.tx.ops().count(VerdictKind::Waiting));
        RELAIS_ASSIGN(figures.quarantined, work.tx.ops().count(VerdictKind::Quarantined));
        RELAIS_ASSIGN(const auto alarms, work.tx.catalog().alarms());
        figures.alarms = alarms.size();
        figures.watches = m_inside->watches.size();
        return figures;
    });
}

Result<std::optional<Record>> Ledger::record(const RecordId& id) {
    return m_inside->look<std::optional<Record>>([&](Work& work) -> Result<std::optional<Record>> {
        RELAIS_ASSIGN(const auto row, work.tx.records().find(id));
        return row ? std::optional<Record>(row->record) : std::nullopt;
    });
}

} // namespace relais::service
