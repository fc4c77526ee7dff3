// Queries, counts and the words of a desk's row.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/desk_queue_model.h"

#include "app/text/convert.h"
#include "app/text/dates.h"
#include "app/text/language.h"

#include <algorithm>

namespace relais::app {
namespace {

constexpr std::string_view kRole = "AGENT_LUP:";
constexpr std::string_view kVisitor = "COORD_PFIDASS:"; // reads the alerts passed on to her, not the queue

// What a desk still owes something for; an answered case leaves the queue, and is found again by searching.
const std::vector<std::string> kToTake {"TRANSMIS", "REAFFECTE"};
const std::vector<std::string> kOpen {"TRANSMIS", "REAFFECTE",         "PRIS_EN_CHARGE",       "EN_ANALYSE",
                                      "REOUVERT", "EN_ATTENTE_ASSURE", "EN_ATTENTE_DECLARANT", "TRANSFERE_PFIDASS"};

// How many records of a query are wanted; the store counts alone when nothing narrows it.
int countOf(sync::Store& store, sync::ListQuery query, const QueueWish& wish) {
    if (!wish.any()) {
        const auto count = store.count(query);
        return count ? static_cast<int>(*count) : 0;
    }
    int kept = 0;
    query.limit = 1000;
    for (;;) {
        const auto listed = store.list(query);
        if (!listed)
            return kept;
        kept += static_cast<int>(
            std::ranges::count_if(*listed, [&](const sync::ListRow& row) { return wish.keeps(row.record); }));
        if (listed->size() < query.limit)
            return kept;
        query.after = listed->back().position;
    }
}

bool isToTake(const RecordRow& row) {
    return !row.quarantined && (row.state == QLatin1String("TRANSMIS") || row.state == QLatin1String("REAFFECTE"));
}

} // namespace

DeskQueueModel::DeskQueueModel(QObject* parent) : RecordListModel(parent) {
    connect(this, &RecordListModel::sourceChanged, this, [this] { apply(); });
    for (const QueueFilter* one : {&m_caisses, &m_motifs, &m_trades})
        connect(one, &QueueFilter::currentChanged, this, [this] {
            Q_EMIT filterChanged();
            apply();
        });
}

QueueWish DeskQueueModel::wish() const {
    return {coreText(m_caisses.current()), coreText(m_motifs.current()), coreText(m_trades.current())};
}

int DeskQueueModel::narrowings() const {
    return static_cast<int>(!m_caisses.current().isEmpty()) + static_cast<int>(!m_motifs.current().isEmpty())
        + static_cast<int>(!m_trades.current().isEmpty());
}

void DeskQueueModel::widen() {
    for (QueueFilter* one : {&m_caisses, &m_motifs, &m_trades})
        one->setCurrent({});
}

void DeskQueueModel::readChoices() {
    if (!source())
        return;
    source()->ask(
        this,
        [queries = queriesOf(All), definitions = source()->definitions()](sync::Store& store) {
            QueueChoices choices;
            for (sync::ListQuery query : queries) {
                query.limit = 1000; // the most pressing: enough to choose from
                if (const auto listed = store.list(query))
                    for (const sync::ListRow& row : *listed)
                        choices.add(row.record, definitions);
            }
            return choices;
        },
        [this](const QueueChoices& choices) {
            m_caisses.show(choices.caisses);
            m_motifs.show(choices.motifs);
            m_trades.show(choices.trades);
        });
}

void DeskQueueModel::setFilter(Filter filter) {
    if (m_filter == filter)
        return;
    m_filter = filter;
    Q_EMIT filterChanged();
    apply();
}

void DeskQueueModel::setSearch(const QString& search) {
    if (m_search == search)
        return;
    m_search = search;
    Q_EMIT filterChanged();
    apply();
}

std::vector<sync::ListQuery> DeskQueueModel::queriesOf(Filter filter) const {
    std::vector<sync::ListQuery> queries;
    const auto add = [&](const std::string& feed) {
        sync::ListQuery query;
        query.dispositifs = {"lup"};
        query.feed = {feed};
        query.order = sync::ListOrder::Pressing;
        query.search = coreText(m_search);
        if (filter == ToTake)
            query.states = kToTake;
        else if (m_search.isEmpty())
            query.states = kOpen;
        if (filter == Mine)
            query.group = source()->actor().user.text;
        queries.push_back(std::move(query));
    };
    bool agent = false;
    for (const std::string& role : source()->actor().roles) {
        if (role.starts_with(kVisitor) && filter == All)
            add("desk:" + role.substr(kVisitor.size()) + ":pfidass");
        if (!role.starts_with(kRole))
            continue;
        agent = true;
        if (filter != Triage)
            add("desk:" + role.substr(kRole.size()) + ":lup");
    }
    // What nobody's caisse has yet must be seen wherever one looks: its clock runs too.
    if (agent && filter != Mine)
        add("desk:triage");
    return queries;
}

void DeskQueueModel::apply() {
    if (!source())
        return;
    std::function<bool(const sync::Record&)> keep;
    if (const QueueWish wanted = wish(); wanted.any())
        keep = [wanted](const sync::Record& record) { return wanted.keeps(record); };
    std::vector<ListSection> sections;
    for (sync::ListQuery& query : queriesOf(m_filter))
        sections.push_back({std::move(query), false, keep});
    setSections(std::move(sections));
    readCounts();
}

void DeskQueueModel::readCounts() {
    std::array<std::vector<sync::ListQuery>, 4> asked;
    for (const Filter filter : {All, ToTake, Mine, Triage})
        asked[filter] = queriesOf(filter);
    source()->ask(
        this,
        [asked, wish = wish(), definitions = source()->definitions()](sync::Store& store) {
            Counts counts;
            for (std::size_t i = 0; i < asked.size(); ++i)
                for (const sync::ListQuery& query : asked[i])
                    counts.of[i] += countOf(store, query, wish);
            for (sync::ListQuery query : asked[All]) {
                query.limit = 1;
                const auto rows = store.list(query);
                if (!rows || rows->empty())
                    continue;
                const auto due = sync::summaryOf(rows->front().record, {}, definitions).due;
                if (due && (counts.due.ms == 0 || due->ms < counts.due.ms))
                    counts.due = *due;
            }
            return counts;
        },
        [this](const Counts& counts) {
            if (m_counts == counts)
                return;
            m_counts = counts;
            Q_EMIT countsChanged();
        });
}

QString DeskQueueModel::nextObjective() const {
    if (m_counts.due.ms == 0 || !source())
        return {};
    return tr("Prochain objectif : %1").arg(Dates(interfaceLocale()).recent(m_counts.due, source()->context().now));
}

void DeskQueueModel::sourceNews(const sync::Changes& changes) {
    RecordListModel::sourceNews(changes);
    if (changes.feeds)
        apply(); // the subscription may have changed
    else if (!changes.records.empty())
        readCounts();
}

QString DeskQueueModel::firstToTake() const {
    const auto it = std::ranges::find_if(rows(), isToTake);
    return it == rows().end() ? QString() : it->id;
}

QString DeskQueueModel::whoOf(const RecordRow& row) const {
    const sync::WallMs now = source()->context().now;
    const QString age = Dates(interfaceLocale()).duration(now - sync::WallMs {row.madeMs});
    const QString who = row.author.isEmpty() ? tr("Auteur non vérifié")
        : row.unverified                     ? tr("Appareil de %1").arg(row.author)
                                             : row.author;
    return tr("%1 · il y a %2").arg(who, age);
}

QString DeskQueueModel::wordsOf(const RecordRow& row) const {
    if (isToTake(row))
        return tr("À prendre");
    if (row.quarantined)
        return tr("Mise de côté");
    if (row.state == QLatin1String("EN_ATTENTE_DECLARANT"))
        return tr("Question posée au professionnel");
    static const QStringList treated {
        QStringLiteral("PRIS_EN_CHARGE"), QStringLiteral("EN_ANALYSE"), QStringLiteral("REOUVERT")};
    if (row.agent.isEmpty() || row.stage.words.isEmpty() || !treated.contains(row.state))
        return row.stage.words;
    if (row.agent != qtText(source()->actor().user.text))
        return tr("Autre conseiller");
    return tr("Vous, depuis %1").arg(Dates(interfaceLocale()).since({row.takenMs}, source()->context().now));
}

QVariant DeskQueueModel::data(const QModelIndex& index, int role) const {
    if (role < FirstUnusedRole)
        return RecordListModel::data(index, role);
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !source())
        return {};
    const RecordRow& row = rows()[static_cast<std::size_t>(index.row())];
    switch (role) {
    case WhoRole:
        return whoOf(row);
    case WordsRole:
        return wordsOf(row);
    case MineRole:
        return !row.agent.isEmpty() && row.agent == qtText(source()->actor().user.text);
    case QuarantinedRole:
        return row.quarantined;
    default:
        return {};
    }
}

QHash<int, QByteArray> DeskQueueModel::roleNames() const {
    auto names = RecordListModel::roleNames();
    names.insert(WhoRole, "who");
    names.insert(WordsRole, "deskWords");
    names.insert(MineRole, "mine");
    names.insert(QuarantinedRole, "quarantined");
    return names;
}

} // namespace relais::app
