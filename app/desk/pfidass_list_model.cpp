// Accompaniments, the oldest change first.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/pfidass_list_model.h"

#include "app/text/dates.h"
#include "app/text/language.h"

#include <algorithm>

namespace relais::app {

namespace {

constexpr struct {
    std::string_view role;
    std::string_view desk;
} kFeeds[] = {{"COORD_PFIDASS:", ":pfidass"}, {"AGENT_LUP:", ":lup"}};

const std::vector<std::string> kOver {"SOINS_REALISES", "RETOUR_TRANSMIS", "CLOS"};
const std::vector<std::string> kOpenCases {"DETECTE", "RECU",         "BILAN_DROITS", "CONTACT", "PLAN",
                                           "ACTIONS", "REFUS_ASSURE", "INJOIGNABLE",  "ABANDON", "REORIENTE"};

} // namespace

PfidassListModel::PfidassListModel(QObject* parent) : RecordListModel(parent) {
    connect(this, &RecordListModel::sourceChanged, this, [this] { apply(); });
}

void PfidassListModel::setOver(bool over) {
    if (m_over == over)
        return;
    m_over = over;
    Q_EMIT filterChanged();
    apply();
}

void PfidassListModel::setSearch(const QString& search) {
    if (m_search == search)
        return;
    m_search = search;
    Q_EMIT filterChanged();
    apply();
}

std::vector<sync::ListQuery> PfidassListModel::queries(bool over) const {
    std::vector<sync::ListQuery> out;
    for (const std::string& role : source()->actor().roles)
        for (const auto& [prefix, desk] : kFeeds) {
            if (!role.starts_with(prefix))
                continue;
            sync::ListQuery query;
            query.dispositifs = {"pfidass"};
            query.feed = {"desk:" + role.substr(prefix.size()) + std::string(desk)};
            query.states = over ? kOver : kOpenCases;
            query.search = coreText(m_search);
            out.push_back(std::move(query));
        }
    return out;
}

void PfidassListModel::apply() {
    if (!source())
        return;
    std::vector<ListSection> sections;
    for (sync::ListQuery& query : queries(m_over))
        sections.push_back({std::move(query), false});
    setSections(std::move(sections));
    readCount();
}

void PfidassListModel::readCount() {
    source()->ask(
        this,
        [asked = queries(false)](sync::Store& store) {
            int count = 0;
            for (const sync::ListQuery& query : asked)
                if (const auto found = store.count(query))
                    count += static_cast<int>(*found);
            return count;
        },
        [this](int count) {
            if (m_openCount == count)
                return;
            m_openCount = count;
            Q_EMIT openCountChanged();
        });
}

void PfidassListModel::sourceNews(const sync::Changes& changes) {
    RecordListModel::sourceNews(changes);
    if (changes.feeds)
        apply();
    else if (!changes.records.empty())
        readCount();
}

QVariant PfidassListModel::data(const QModelIndex& index, int role) const {
    if (role < FirstUnusedRole)
        return RecordListModel::data(index, role);
    if (role != SinceRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || !source())
        return {};
    const RecordRow& row = rows()[static_cast<std::size_t>(index.row())];
    const QString age = Dates(interfaceLocale()).duration(source()->context().now - sync::WallMs {row.madeMs});
    return row.subtitle.isEmpty() ? tr("depuis %1").arg(age) : tr("%1 · depuis %2").arg(row.subtitle, age);
}

QHash<int, QByteArray> PfidassListModel::roleNames() const {
    auto names = RecordListModel::roleNames();
    names.insert(SinceRole, "since");
    return names;
}

} // namespace relais::app
