// Reading feeds for one person, within a budget of bytes.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/ledger/pages.h"

#include "sync/base/plain_words.h"
#include "sync/service/ledger/snapshots.h"
#include "sync/service/ledger/work.h"

#include <algorithm>

namespace relais::service {

namespace {

constexpr std::size_t kBatch = 200; // rows read at a time
constexpr std::size_t kUrgentExtras = 50;
constexpr std::size_t kSnapshotsAsked = 200;
constexpr std::size_t kSoughtFound = 50;   // more than that is not a search
constexpr std::size_t kSoughtRead = 5'000; // records looked at: the others on the line wait meanwhile

constexpr std::string_view kReferenceFeed = "reference";

// Small feeds about oneself first, changes of tables last: the first screen must be usable early. Before anything else
// a fresh device needs the definitions: without them it can neither show a record nor make one.
int rank(const FeedId& feed, bool isFresh) {
    if (feed.text == kReferenceFeed)
        return isFresh ? 0 : 3;
    return feed.text.starts_with("user:") ? 1 : 2;
}

// Every text inside a value, with spaces between.
void gatherText(const Value& value, std::string& out) {
    if (value.isText())
        (out += value.text()) += ' ';
    for (const Value& item : value.array())
        gatherText(item, out);
    for (const auto& [key, item] : value.map())
        gatherText(item, out);
}

class Filling {
public:
    Filling(Work& work, const UserId& user, const SyncRequest& request, SyncResponse& response)
        : m_work(work), m_user(user), m_request(request), m_response(response),
          m_left(std::min<std::size_t>(request.maxBytes, work.settings.pageBytes)) { }

    Status run() {
        RELAIS_ASSIGN(m_grants, m_work.tx.rights().activeGrants(m_user));
        std::stable_sort(m_grants.begin(), m_grants.end(), [this](const GrantRow& a, const GrantRow& b) {
            return rank(a.feed, !isBegun(a)) < rank(b.feed, !isBegun(b));
        });
        tellChanges();
        if (m_request.maxBytes == 0)
            return {};
        RELAIS_TRY(snapshotsAsked());
        RELAIS_TRY(sought());
        for (const GrantRow& grant : m_grants)
            RELAIS_TRY(fill(grant));
        return {};
    }

private:
    const Cursor* cursorOf(const FeedId& feed) const {
        for (const Cursor& cursor : m_request.cursors)
            if (cursor.feed == feed)
                return &cursor;
        return nullptr;
    }

    bool isBegun(const GrantRow& grant) const {
        const Cursor* cursor = cursorOf(grant.feed);
        return cursor && cursor->grant == grant.id;
    }

    void tellChanges() {
        for (const GrantRow& grant : m_grants) {
            const Cursor* cursor = cursorOf(grant.feed);
            if (isBegun(grant))
                continue;
            if (cursor && !cursor->grant.isNull())
                m_response.lost.push_back(grant.feed);
            m_response.gained.push_back(Cursor {grant.feed, grant.id, 0, {}});
        }
        for (const Cursor& cursor : m_request.cursors) {
            const bool held = std::any_of(
                m_grants.begin(), m_grants.end(), [&](const GrantRow& grant) { return grant.feed == cursor.feed; });
            if (!held)
                m_response.lost.push_back(cursor.feed);
        }
    }

    // True when it fits, or nothing was given yet: one entry always comes.
    bool takes(const Weighed& weighed) {
        if (weighed.bytes > m_left && m_given > 0)
            return false;
        m_left -= std::min(weighed.bytes, m_left);
        ++m_given;
        return true;
    }

    // The record as it is now, or a departure when the feed may not see it (any more). Nothing when it cannot be read:
    // what a reader holds of it stays.
    Result<std::optional<Weighed>> snapshot(const RecordId& id, const FeedId& feed, Seq seq) {
        RELAIS_ASSIGN(const Showing showing, showingOf(m_work, id, feed));
        return entryOf(showing, id, seq);
    }

    std::optional<Weighed> entryOf(const Showing& showing, const RecordId& id, Seq seq) const {
        if (showing.unreadable)
            return {};
        if (showing.shown)
            return snapshotEntry(id, *showing.shown, m_user, seq);
        Entry gone;
        gone.seq = seq;
        gone.record = id;
        gone.kind = EntryKind::Left;
        return weighed(std::move(gone));
    }

    FeedPage& pageOf(const GrantRow& grant) {
        for (FeedPage& page : m_response.pages)
            if (page.feed == grant.feed)
                return page;
        FeedPage page;
        page.feed = grant.feed;
        page.grant = grant.id;
        const Cursor* cursor = cursorOf(grant.feed);
        if (cursor && cursor->grant == grant.id) {
            page.cursor = cursor->seq;
            page.loading = cursor->loading;
        }
        m_response.pages.push_back(std::move(page));
        return m_response.pages.back();
    }

    Status snapshotsAsked() {
        std::size_t asked = 0;
        for (const RecordId& id : m_request.wantSnapshots) {
            if (++asked > kSnapshotsAsked)
                break;
            RELAIS_TRY(snapshotAsked(id));
        }
        return {};
    }

    // In each feed where the reader ever had it. Never in any: said once, in their own feed, so that they stop asking.
    Status snapshotAsked(const RecordId& id) {
        RELAIS_ASSIGN(const bool purged, m_work.tx.records().isTombstone(id));
        RELAIS_ASSIGN(const auto placements, m_work.tx.feeds().placements(id));
        bool told = false;
        for (const GrantRow& grant : m_grants) {
            const Cursor* cursor = cursorOf(grant.feed);
            if (!cursor || cursor->grant != grant.id)
                continue; // loads afresh anyway
            const bool ever = std::any_of(placements.begin(), placements.end(), [&](const PlacementRow& placement) {
                return placement.feed == grant.feed;
            });
            if (!ever)
                continue;
            Entry purge;
            purge.record = id;
            purge.kind = EntryKind::Purge;
            std::optional<Weighed> now = weighed(std::move(purge));
            if (!purged) {
                RELAIS_ASSIGN(now, snapshot(id, grant.feed, 0));
            }
            told = true;
            if (now && takes(*now))
                pageOf(grant).entries.push_back(std::move(now->entry));
        }
        if (told || m_grants.empty())
            return {};
        Entry gone;
        gone.record = id;
        gone.kind = EntryKind::Left;
        const Cursor* own = cursorOf(m_grants.front().feed);
        if (own && own->grant == m_grants.front().id && takes(weighed(gone)))
            pageOf(m_grants.front()).entries.push_back(std::move(gone));
        return {};
    }

    // « Chercher sur le service »: in what these feeds show of each record, and in nothing else of it.
    Status sought() {
        const std::size_t length = m_request.sought.size();
        const std::vector<std::string> words = plainWords(m_request.sought);
        if (length < kSoughtLeast || length > kSoughtMost || words.empty())
            return {};
        m_response.found = 0;
        std::size_t read = 0;
        for (const GrantRow& grant : m_grants) {
            const Cursor* cursor = cursorOf(grant.feed);
            if (!cursor || cursor->grant != grant.id || grant.feed.text == kReferenceFeed)
                continue;
            RELAIS_TRY(soughtIn(grant, words, read));
        }
        // The journal of such searches: who, when, how many; never the words.
        const Value::Map trace {{"user", m_user.text}, {"found", static_cast<std::int64_t>(*m_response.found)}};
        return m_work.tx.catalog().setMeta("search." + std::to_string(m_work.now.ms) + "." + m_user.text, trace);
    }

    Status soughtIn(const GrantRow& grant, const std::vector<std::string>& words, std::size_t& read) {
        RecordId below;
        while (read < kSoughtRead && *m_response.found < kSoughtFound) {
            RELAIS_ASSIGN(const auto ids, m_work.tx.feeds().records(grant.feed, below, kBatch));
            if (ids.empty())
                return {};
            for (const RecordId& id : ids) {
                below = id;
                ++read;
                RELAIS_ASSIGN(const Showing showing, showingOf(m_work, id, grant.feed));
                if (!showing.shown)
                    continue;
                std::string text;
                gatherText(showing.shown->payload, text);
                if (!holdsAll(plainText(text), words))
                    continue;
                Weighed found = snapshotEntry(id, *showing.shown, m_user, 0);
                if (!takes(found))
                    return {};
                pageOf(grant).entries.push_back(std::move(found.entry));
                if (++*m_response.found == kSoughtFound)
                    return {};
            }
        }
        return {};
    }

    Status fill(const GrantRow& grant) {
        const Cursor* cursor = cursorOf(grant.feed);
        const bool fresh = !cursor || cursor->grant != grant.id;
        if (grant.feed.text == kReferenceFeed)
            return follow(grant, fresh ? 0 : cursor->seq);
        if (fresh) {
            RELAIS_ASSIGN(const Seq start, m_work.tx.lastSeq());
            return load(grant, start, {});
        }
        return cursor->loading.isNull() ? follow(grant, cursor->seq) : load(grant, cursor->seq, cursor->loading);
    }

    bool wanted(const Shown& shown) const {
        return !shown.closed || m_work.now - shown.closedAt <= m_work.settings.closedOnDevices;
    }

    // The record as an entry; nothing for what a device need not hold any more.
    Result<std::optional<Weighed>> loaded(const RecordId& id, const FeedId& feed) {
        RELAIS_ASSIGN(const Showing showing, showingOf(m_work, id, feed));
        if (!showing.shown || !wanted(*showing.shown))
            return std::optional<Weighed> {};
        return std::optional<Weighed>(snapshotEntry(id, *showing.shown, m_user, 0));
    }

    Status load(const GrantRow& grant, Seq start, RecordId below) {
        FeedPage& page = pageOf(grant);
        page.cursor = start;
        const bool first = below.isNull();
        // The extras come after the next of the descending order has its place: a page of extras alone would say
        // nothing about where to go on.
        for (;;) {
            RELAIS_ASSIGN(const auto ids, m_work.tx.feeds().records(grant.feed, below, kBatch));
            for (const RecordId& id : ids) {
                RELAIS_ASSIGN(auto entry, loaded(id, grant.feed));
                if (entry) {
                    if (!takes(*entry)) {
                        // Without a first record there is no place to go on from: the load has not begun.
                        if (below.isNull())
                            page.grant = {};
                        page.more = true;
                        return {};
                    }
                    page.entries.push_back(std::move(entry->entry));
                    if (first && page.entries.size() == 1)
                        RELAIS_TRY(urgentFirst(grant, id, page));
                }
                below = id;
                page.loading = below;
            }
            if (ids.size() < kBatch)
                break;
        }
        page.loading = {};
        page.more = false;
        // What came while a load of several pages went on is beyond `start`.
        RELAIS_ASSIGN(const Seq last, m_work.tx.feeds().lastOf(grant.feed));
        page.more = last > start;
        return {};
    }

    Status urgentFirst(const GrantRow& grant, const RecordId& already, FeedPage& page) {
        RELAIS_ASSIGN(const auto urgent, m_work.tx.feeds().urgentOpen(grant.feed, kUrgentExtras));
        std::vector<Entry> extras;
        const std::size_t half = m_left / 2;
        for (const RecordId& id : urgent) {
            if (id == already || m_left <= half)
                continue;
            RELAIS_ASSIGN(auto entry, loaded(id, grant.feed));
            if (entry && takes(*entry))
                extras.push_back(std::move(entry->entry));
        }
        page.entries.insert(
            page.entries.begin(), std::make_move_iterator(extras.begin()), std::make_move_iterator(extras.end()));
        return {};
    }

    // An entry of the past, as it may be told now; nothing when it no longer concerns this reader.
    Result<std::optional<Weighed>> told(Entry entry, const FeedId& feed) {
        if (entry.kind == EntryKind::Snapshot) {
            RELAIS_ASSIGN(const Showing showing, showingOf(m_work, entry.record, feed));
            return showing.there ? entryOf(showing, entry.record, entry.seq) : std::optional<Weighed> {};
        }
        if (entry.kind == EntryKind::Op) {
            RELAIS_ASSIGN(const auto placements, m_work.tx.feeds().placements(entry.record));
            const bool there = std::ranges::any_of(
                placements, [&](const PlacementRow& placement) { return placement.feed == feed && !placement.left; });
            if (!there)
                return std::optional<Weighed> {};
        }
        return std::optional<Weighed>(weighed(std::move(entry)));
    }

    Status follow(const GrantRow& grant, Seq after) {
        RELAIS_ASSIGN(const Seq last, m_work.tx.feeds().lastOf(grant.feed));
        const Cursor* cursor = cursorOf(grant.feed);
        if (last <= after && cursor && cursor->grant == grant.id)
            return {};
        FeedPage& page = pageOf(grant);
        page.cursor = after;
        page.loading = {};
        for (;;) {
            RELAIS_ASSIGN(auto entries, m_work.tx.feeds().entries(grant.feed, page.cursor, kBatch));
            for (Entry& entry : entries) {
                const Seq seq = entry.seq;
                RELAIS_ASSIGN(auto toTell, told(std::move(entry), grant.feed));
                if (toTell) {
                    if (!takes(*toTell)) {
                        page.more = true;
                        return {};
                    }
                    page.entries.push_back(std::move(toTell->entry));
                }
                page.cursor = seq;
            }
            if (entries.size() < kBatch)
                break;
        }
        page.more = false;
        return {};
    }

    Work& m_work;
    const UserId& m_user;
    const SyncRequest& m_request;
    SyncResponse& m_response;
    std::size_t m_left;
    std::size_t m_given = 0;
    std::vector<GrantRow> m_grants;
};

} // namespace

Status fillPages(Work& work, const UserId& user, const SyncRequest& request, SyncResponse& response) {
    return Filling(work, user, request, response).run();
}

} // namespace relais::service
