// Lists, searches and counts say what the records say.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/store_bench.h"
#include "tests/support/test_class.h"

#include <QTest>

namespace store_query_test {

using namespace relais::sync;
using namespace relais::test;

namespace {

struct Filled {
    StoreBench bench;
    SmallService service;
    std::unique_ptr<Store> store;

    Filled() {
        store = std::move(*bench.create());
        give("GARNIER", "Zoé", "24H", "TRANSMIS");
        give("ÉMERAUDE", "Garance", "SEMAINE", "EN_ANALYSE");
        give("D’HIER", "Œdipe", "3J", "CLOS");
        const SyncRequest request = service.request(*store);
        static_cast<void>(*store->apply(service.response(service.log, service.last), request));
    }
    void give(const char* name, const char* first, const char* urgency, const char* state) {
        AppliedOp op = service.foreign(++m_count, "create");
        op.id.raw[5] = static_cast<std::uint8_t>(m_count); // later each time
        op.record = recordOf(op.id);
        Value::Map answers = lupAnswers();
        answers["nom_naissance"] = Value(name);
        answers["prenom"] = Value(first);
        answers["urgence_soins"] = Value(urgency);
        op.body["answers"] = Value(std::move(answers));
        op.facts = {{"transmis_le", Value(1'795'273'200'000)}, {"caisse", Value("911")}};
        if (std::string_view(state) == "CLOS")
            op.facts["clos_le"] = Value(1'795'273'300'000);
        service.accept(op, state);
    }
    [[nodiscard]] std::vector<std::string> names(const ListQuery& query) const {
        std::vector<std::string> out;
        const auto rows = *store->list(query);
        for (const ListRow& row : rows)
            out.push_back(row.record.answers.at("prenom").text());
        return out;
    }
    [[nodiscard]] std::vector<std::string> search(const std::string& words) const {
        ListQuery query;
        query.search = words;
        return names(query);
    }

private:
    std::uint64_t m_count = 0;
};

using Names = std::vector<std::string>;

} // namespace

class StoreQueryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void accentsCaseAndOrderOfWordsDoNotMatter() {
        const Filled filled;
        QVERIFY(filled.search("emeraude") == Names {"Garance"});
        QVERIFY(filled.search("ÉMERAUDE") == Names {"Garance"});
        QVERIFY(filled.search("zoe gar") == Names {"Zoé"});
        QVERIFY(filled.search("gar") == (Names {"Garance", "Zoé"}));
        QVERIFY(filled.search("arnier").empty()); // beginnings of words
    }

    void nothingTypedIsTakenForSyntax() {
        const Filled filled;
        for (const char* typed :
             {"\"", "gar OR zoe", "NEAR(gar)", "gar*", "words:gar", "-gar", "(", "^gar", "'; DROP TABLE records", "*",
              "  ", "’", "\xff\xfe"})
            QVERIFY2(filled.store->list({.search = typed}), typed);
        QVERIFY(filled.search("gar*") == (Names {"Garance", "Zoé"}));
        QVERIFY(filled.search("...").empty());
    }

    void identifiersAreNotIndexed() {
        const Filled filled;
        QVERIFY(filled.search("294079999900110").empty());
        QVERIFY(filled.search("2940").empty());
    }

    void filtersAndOrders() {
        const Filled filled;
        QVERIFY(filled.names({}) == (Names {"Œdipe", "Garance", "Zoé"})); // newest first
        QVERIFY(filled.names({.states = {"CLOS", "EN_ANALYSE"}}) == (Names {"Œdipe", "Garance"}));
        QVERIFY(filled.names({.group = "24H"}) == Names {"Zoé"});
        QVERIFY(filled.names({.closed = true}) == Names {"Œdipe"});
        QVERIFY(filled.names({.dispositifs = {"pfidass"}}).empty());
        QVERIFY(filled.names({.ownOnly = true}).empty());
        QVERIFY(filled.names({.feed = filled.service.feed}).size() == 3);
        QVERIFY(filled.names({.feed = {"desk:771:lup"}}).empty());
        // Due first, closed last.
        const Names pressing = filled.names({.order = ListOrder::Pressing});
        QVERIFY(pressing.front() == "Zoé" && pressing.back() == "Œdipe");
        QCOMPARE(*filled.store->count({.closed = false}), std::uint64_t {2});
        QCOMPARE(*filled.store->count({.search = "gar"}), std::uint64_t {2});
    }

    void pagesFollowEachOther() {
        const Filled filled;
        for (const ListOrder order : {ListOrder::Newest, ListOrder::LastChanged, ListOrder::Pressing}) {
            Names paged;
            ListQuery query {.order = order, .limit = 1};
            for (;;) {
                const auto rows = filled.store->list(query);
                if (rows->empty())
                    break;
                paged.push_back(rows->front().record.answers.at("prenom").text());
                query.after = rows->front().position;
            }
            QVERIFY(paged == filled.names({.order = order}));
        }
    }

    void readAndUnread() {
        const Filled filled;
        const auto unread = [&] {
            std::uint64_t count = 0;
            const auto states = *filled.store->counts();
            for (const StateCount& state : states)
                count += state.unread;
            return count;
        };
        QCOMPARE(unread(), std::uint64_t {3});
        const auto rows = *filled.store->list({.limit = 1});
        const ListRow& row = rows.front();
        QVERIFY(row.unread);
        const auto changes = filled.store->markRead(row.record.id);
        QVERIFY(changes->records == std::vector {row.record.id});
        QVERIFY(!filled.store->list({.limit = 1})->front().unread);
        QCOMPARE(unread(), std::uint64_t {2});
        QVERIFY(*filled.store->changedSince(changes->revision - 1) == std::vector {row.record.id});
        QVERIFY(filled.store->changedSince(changes->revision)->empty());
    }
};

RELAIS_TEST(StoreQueryTest)

} // namespace store_query_test
#include "store_query_test.moc"
