// Lists, searches and counts of records: constant statements whose filters are parameters.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/json_codec.h"
#include "sync/store/record_store.h"

#include <algorithm>
#include <limits>

namespace relais::sync {

namespace {

constexpr std::uint32_t kMaxRows = 1000;

// One filter for all statements: an empty parameter lets everything through.
#define RELAIS_FILTER                                                                                                  \
    " (?1 = '' OR dispositif IN (SELECT value FROM json_each(?1)))"                                                    \
    " AND (?2 = '' OR state IN (SELECT value FROM json_each(?2)))"                                                     \
    " AND (?3 = '' OR grp = ?3) AND (?4 IS NULL OR closed = ?4) AND (?5 = 0 OR own = 1)"                               \
    " AND (?6 = '' OR EXISTS (SELECT 1 FROM holdings WHERE record = records.id AND feed = ?6))"
#define RELAIS_COLUMNS                                                                                                 \
    "SELECT coalesce(merged, (SELECT base FROM holdings WHERE record = records.id)), row, own, others_seq > read_seq," \
    " reduced, pending, "
// Found words first, then the rows they name: the other way round would read the whole table.
#define RELAIS_SEARCHED " FROM search CROSS JOIN records ON records.row = search.rowid WHERE search MATCH ?7 AND"
// Words found in a great part of the records: walk the list in its order and look whether each row has them.
#define RELAIS_COMMON " FROM records WHERE row IN (SELECT rowid FROM search WHERE search MATCH ?7) AND"
#define RELAIS_ALL " FROM records WHERE ?7 = '' AND"

struct OrderTexts {
    std::string_view all;
    std::string_view searched;
    std::string_view common;
};

#define RELAIS_DESCENDING(column, from)                                                                                \
    RELAIS_COLUMNS column from RELAIS_FILTER " AND (" column ", row) < (?8, ?9) ORDER BY " column                      \
                                             " DESC, row DESC LIMIT ?10"
#define RELAIS_ASCENDING(column, from)                                                                                 \
    RELAIS_COLUMNS column from RELAIS_FILTER " AND (" column ", row) > (?8, ?9) ORDER BY " column ", row LIMIT ?10"

OrderTexts textsOf(ListOrder order) {
    switch (order) {
    case ListOrder::LastChanged:
        return {
            RELAIS_DESCENDING("changed_at", RELAIS_ALL), RELAIS_DESCENDING("changed_at", RELAIS_SEARCHED),
            RELAIS_DESCENDING("changed_at", RELAIS_COMMON)};
    case ListOrder::Pressing:
        return {
            RELAIS_ASCENDING("pressing", RELAIS_ALL), RELAIS_ASCENDING("pressing", RELAIS_SEARCHED),
            RELAIS_ASCENDING("pressing", RELAIS_COMMON)};
    case ListOrder::Newest:
        break;
    }
    return {
        RELAIS_DESCENDING("created_at", RELAIS_ALL), RELAIS_DESCENDING("created_at", RELAIS_SEARCHED),
        RELAIS_DESCENDING("created_at", RELAIS_COMMON)};
}

constexpr std::string_view kCountAll = "SELECT count(*)" RELAIS_ALL RELAIS_FILTER;
constexpr std::string_view kCountSearched = "SELECT count(*)" RELAIS_SEARCHED RELAIS_FILTER;

std::string jsonList(const std::vector<std::string>& texts) {
    if (texts.empty())
        return {};
    Value::Array list(texts.begin(), texts.end());
    return toJson(Value(std::move(list)));
}

// Each word quoted and as a prefix: nothing typed is taken for FTS5 syntax. "" when no word is left.
std::string matchOf(const std::string& typed) {
    std::string match;
    std::string word;
    const auto flush = [&match, &word] {
        if (!word.empty())
            match += (match.empty() ? "\"" : " \"") + word + "\"*";
        word.clear();
    };
    for (const char c : typed) {
        const auto byte = static_cast<unsigned char>(c);
        const bool isWord = byte >= 0x80 || std::isalnum(byte) != 0;
        if (isWord)
            word += c;
        else
            flush();
    }
    flush();
    return match;
}

} // namespace

Result<std::vector<ListRow>> RecordStore::list(const ListQuery& query) const {
    const std::string match = matchOf(query.search);
    if (match.empty() && !query.search.empty())
        return std::vector<ListRow>();
    const OrderTexts texts = textsOf(query.order);
    constexpr std::int64_t kLast = std::numeric_limits<std::int64_t>::max();
    const bool ascending = query.order == ListOrder::Pressing;
    const ListPosition after
        = query.after.value_or(ascending ? ListPosition {-kLast, -kLast} : ListPosition {kLast, kLast});
    std::string_view text = texts.all;
    if (!match.empty()) {
        // Sorting so many is still quick; beyond, the list's own order finds the first rows sooner.
        constexpr int kFew = 2000;
        RELAIS_ASSIGN(
            const std::int64_t found,
            m_db.integer("SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ?1 LIMIT ?2)", 0, match, kFew));
        text = found < kFew ? texts.searched : texts.common;
    }
    RELAIS_ASSIGN(
        Statement rows,
        m_db.query(
            text, jsonList(query.dispositifs), jsonList(query.states), query.group, query.closed, query.ownOnly,
            query.feed, match, after.key, after.row, std::min(query.limit, kMaxRows)));
    std::vector<ListRow> found;
    RELAIS_TRY(rows.each([this, &found](Statement& row) -> Status {
        RELAIS_ASSIGN(Record record, m_codec.decode(row.blob(0)));
        found.push_back(
            {std::move(record),
             {row.integer(6), row.integer(1)},
             row.integer(2) != 0,
             row.integer(3) != 0,
             row.integer(4) != 0,
             static_cast<std::uint32_t>(row.integer(5))});
        return {};
    }));
    return found;
}

Result<std::uint64_t> RecordStore::count(const ListQuery& query) const {
    const std::string match = matchOf(query.search);
    if (match.empty() && !query.search.empty())
        return std::uint64_t {0};
    RELAIS_ASSIGN(
        const std::int64_t rows,
        m_db.integer(
            match.empty() ? kCountAll : kCountSearched, 0, jsonList(query.dispositifs), jsonList(query.states),
            query.group, query.closed, query.ownOnly, query.feed, match));
    return static_cast<std::uint64_t>(rows);
}

Result<std::vector<StateCount>> RecordStore::counts() const {
    std::vector<StateCount> counted;
    RELAIS_ASSIGN(
        Statement rows,
        m_db.query("SELECT dispositif, state, closed, count(*), sum(others_seq > read_seq) FROM records"
                   " GROUP BY dispositif, state, closed ORDER BY dispositif, state, closed"));
    RELAIS_TRY(rows.each([&counted](Statement& row) {
        counted.push_back(
            {row.text(0), row.text(1), row.integer(2) != 0, row.unsignedInteger(3), row.unsignedInteger(4)});
    }));
    return counted;
}

} // namespace relais::sync
