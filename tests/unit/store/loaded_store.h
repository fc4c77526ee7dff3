// A store and a small service that have already spoken, for tests of answers.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/store_bench.h"

namespace relais::test {

// A store that has had its first page, so that its feed is loaded.
struct Loaded {
    StoreBench bench;
    SmallService service;
    std::unique_ptr<Store> store;

    Loaded() {
        store = std::move(*bench.create());
        apply({}, 0);
    }
    Result<Changes> apply(std::vector<Entry> entries, Seq cursor) {
        return store->apply(service.response(std::move(entries), cursor), service.request(*store));
    }
    // Sends all that is pending and takes the verdicts in.
    Result<Changes> push() {
        const SyncResponse answer = service.take(*store->pendingRuns(1 << 20));
        return store->apply(answer, service.request(*store));
    }
    [[nodiscard]] std::vector<Entry> entriesAfter(Seq seq) const {
        std::vector<Entry> out;
        for (const Entry& entry : service.log)
            if (entry.seq > seq)
                out.push_back(entry);
        return out;
    }
    [[nodiscard]] Seq cursor() const { return store->syncState()->cursors.front().seq; }
};

} // namespace relais::test
