// The bugs put in on purpose, between the wire and the ledger.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/sim_world.h"

namespace relais::test {

namespace {

void eachEntry(SyncResponse& response, const std::function<bool(const Entry&)>& goes) {
    for (FeedPage& page : response.pages)
        std::erase_if(page.entries, goes);
}

Verdict acceptedFor(const OpRun::Item& item, Seq seq) {
    Verdict verdict;
    if (const auto op = decodeOp(item.bytes))
        verdict.op = op->id;
    verdict.leaf = leafOf(item.salt, item.bytes);
    verdict.kind = VerdictKind::Accepted;
    verdict.seq = seq;
    return verdict;
}

// Authors are given the whole record, as the desk sees it.
void widenViews(SyncResponse& response, SimService& service) {
    for (FeedPage& page : response.pages)
        for (Entry& entry : page.entries) {
            if (entry.kind != EntryKind::Snapshot || !page.feed.text.starts_with("user:"))
                continue;
            const auto record = service.ledger().record(entry.record);
            if (record && *record) {
                Value wide = recordToValue(**record);
                wide.set("own", entry.payload["own"]);
                entry.payload = std::move(wide);
            }
        }
}

} // namespace

std::optional<service::HttpResponse> SimWorld::throughTheBug(SimDevice& device, const OutgoingRequest& http) {
    auto request = unpack<SyncRequest>(http.body);
    if (!request)
        return std::nullopt;
    const Epoch asked = request->epoch;
    std::vector<OpRun> runs;
    if (m_planted == Planted::AckedNotKept && chance(0.3))
        runs = std::exchange(request->runs, {});
    if (m_planted == Planted::EpochUnchecked && !asked.isNull())
        request->epoch = service.epoch();
    auto response = service.ledger().exchange({device.id, "192.0.2.1"}, *request);
    if (!response)
        return std::nullopt; // an unknown device, a dead disk: answered without any bug
    for (const OpRun& run : runs)
        for (const OpRun::Item& item : run.items)
            response->verdicts.push_back(acceptedFor(item, response->last));
    if (m_planted == Planted::EpochUnchecked && !asked.isNull())
        response->epoch = asked;
    if (m_planted == Planted::EntryDropped)
        eachEntry(*response, [this](const Entry& entry) { return entry.kind == EntryKind::Op && chance(0.2); });
    if (m_planted == Planted::CursorAhead)
        for (FeedPage& page : response->pages)
            page.cursor += 3;
    if (m_planted == Planted::LossUntold)
        response->lost.clear();
    if (m_planted == Planted::PurgeUntold)
        eachEntry(*response, [](const Entry& entry) { return entry.kind == EntryKind::Purge; });
    if (m_planted == Planted::ViewWidened)
        widenViews(*response, service);
    service::HttpResponse answered {200, {}, pack(*response)};
    answered.headers.set("content-type", std::string(mediaType(Format::CborZstd)));
    return answered;
}

} // namespace relais::test
