// My consultations.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/consultations/consultation_list_model.h"

#include "app/consultations/consultation_words.h"
#include "app/text/convert.h"

namespace relais::app {

ConsultationListModel::ConsultationListModel(QObject* parent) : RecordListModel(parent) { arrange(); }

void ConsultationListModel::setFilter(const QString& filter) {
    if (m_filter == filter)
        return;
    m_filter = filter;
    Q_EMIT filterChanged();
    arrange();
}

void ConsultationListModel::setSearch(const QString& search) {
    if (m_search == search)
        return;
    m_search = search;
    Q_EMIT searchChanged();
    arrange();
}

void ConsultationListModel::arrange() {
    ListSection made;
    made.query.dispositifs = {std::string(kConsultation)};
    made.query.ownOnly = true;
    made.query.order = sync::ListOrder::Newest;
    made.query.search = coreText(m_search.trimmed());
    ListSection drafts = made;
    drafts.drafts = true;
    if (m_filter == QLatin1String("owed"))
        made.keep = owesAppointment;
    if (m_filter == QLatin1String("drafts"))
        setSections({drafts});
    else if (m_filter == QLatin1String("all"))
        setSections({drafts, made});
    else
        setSections({made});
}

} // namespace relais::app
