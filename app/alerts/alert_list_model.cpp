// My alerts: search, filters with their counts, questions and unread answers first.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/alerts/alert_list_model.h"

#include "app/alerts/alert_states.h"
#include "app/text/convert.h"

#include <algorithm>

namespace relais::app {

namespace {

bool among(const std::vector<std::string>& states, const std::string& state) {
    return std::ranges::find(states, state) != states.end();
}

} // namespace

AlertListModel::AlertListModel(QObject* parent) : RecordListModel(parent) {
    arrange();
    connect(this, &RecordListModel::sourceChanged, this, &AlertListModel::count);
}

void AlertListModel::setFilter(const QString& filter) {
    if (m_filter == filter)
        return;
    m_filter = filter;
    Q_EMIT filterChanged();
    arrange();
}

void AlertListModel::setSearch(const QString& search) {
    if (m_search == search)
        return;
    m_search = search;
    setService({});
    Q_EMIT searchChanged();
    arrange();
}

void AlertListModel::setService(const QString& service) {
    if (m_service == service)
        return;
    m_service = service;
    Q_EMIT serviceChanged();
}

void AlertListModel::seekOnService() {
    constexpr int kMost = 40; // letters: below what the protocol takes
    const QString wanted = m_search.trimmed().left(kMost);
    if (source() == nullptr || wanted.isEmpty())
        return;
    disconnect(m_sought);
    m_sought = connect(source(), &RecordSource::serviceSought, this, [this, wanted](const QString& words, int found) {
        if (words == wanted && m_service == QLatin1String("asking"))
            setService(found == 0 ? QStringLiteral("nothing") : QString());
    });
    setService(QStringLiteral("asking"));
    source()->seekOnService(wanted);
}

void AlertListModel::sourceNews(const sync::Changes& changes) {
    RecordListModel::sourceNews(changes);
    if (!changes.records.empty() || changes.drafts)
        count();
}

void AlertListModel::arrange() {
    const auto stretch = [this](std::vector<std::string> states, bool drafts = false) {
        ListSection section;
        section.query.dispositifs = {std::string(alerts::kDispositif)};
        section.query.states = std::move(states);
        section.query.ownOnly = true;
        section.query.order = sync::ListOrder::LastChanged;
        section.query.search = coreText(m_search.trimmed());
        section.drafts = drafts;
        return section;
    };
    const std::string question(alerts::kQuestion);
    const std::string answered(alerts::kAnswered);
    std::vector<std::string> rest = alerts::runningStates();
    std::ranges::copy(alerts::finishedStates(), std::back_inserter(rest));
    if (m_filter == QLatin1String("unread"))
        setSections({stretch({question}), stretch({answered})});
    else if (m_filter == QLatin1String("running"))
        setSections({stretch({question}), stretch(alerts::runningStates())});
    else if (m_filter == QLatin1String("waiting"))
        setSections({stretch(alerts::runningStates())});
    else if (m_filter == QLatin1String("answered"))
        setSections({stretch({answered}), stretch({"RETOUR_LU", std::string(alerts::kClosed)})});
    else if (m_filter == QLatin1String("drafts"))
        setSections({stretch({}, true)});
    else
        setSections({stretch({question}), stretch({answered}), stretch({}, true), stretch(rest)});
}

void AlertListModel::count() {
    if (source() == nullptr)
        return;
    const auto read = [](sync::Store& store) {
        Counts counts;
        if (const auto states = store.counts()) {
            for (const sync::StateCount& state : *states) {
                if (state.dispositif != alerts::kDispositif)
                    continue;
                const int records = static_cast<int>(state.records);
                counts.all += records;
                if (state.state == alerts::kQuestion || state.state == alerts::kAnswered)
                    counts.unread += records;
                if (state.state == alerts::kQuestion || among(alerts::runningStates(), state.state))
                    counts.running += records;
                if (among(alerts::answeredStates(), state.state))
                    counts.answered += records;
            }
        }
        if (const auto drafts = store.drafts()) {
            counts.drafts = static_cast<int>(std::ranges::count_if(*drafts, [](const sync::Draft& draft) {
                return draft.dispositif == alerts::kDispositif && draft.kind == sync::OpType::kCreate;
            }));
        }
        counts.all += counts.drafts;
        return counts;
    };
    source()->ask(this, read, [this](const Counts& counts) {
        m_allCount = counts.all;
        m_unreadCount = counts.unread;
        m_runningCount = counts.running;
        m_answeredCount = counts.answered;
        m_draftCount = counts.drafts;
        Q_EMIT countsChanged();
    });
}

} // namespace relais::app
