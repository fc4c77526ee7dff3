// A list of records read page by page from the store.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/records/record_list_model.h"

#include "app/records/row_merge.h"
#include "app/text/language.h"

#include <QSet>

#include <algorithm>

namespace relais::app {

namespace {

constexpr std::size_t kMostAtOnce = 500; // rows per question to the store, of the 1000 it allows

// « Élise » is found by « elise »: letters without accents or case.
QString folded(const QString& text) {
    QString out;
    for (const QChar c : text.normalized(QString::NormalizationForm_D)) {
        if (c.category() != QChar::Mark_NonSpacing)
            out += c.toCaseFolded();
    }
    return out;
}

bool holdsWords(const RecordRow& row, const std::string& search) {
    const QStringList words = folded(row.title + QLatin1Char(' ') + row.subtitle).split(QLatin1Char(' '));
    const QStringList wanted = folded(qtText(search)).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::ranges::all_of(wanted, [&](const QString& part) {
        return std::ranges::any_of(words, [&](const QString& word) { return word.startsWith(part); });
    });
}

QSet<QString> idsOf(const std::vector<RecordRow>& rows) {
    QSet<QString> out;
    for (const RecordRow& row : rows)
        out.insert(row.id);
    return out;
}

std::vector<RecordRow> draftRows(sync::Store& store, const sync::ListQuery& query, const RowContext& context) {
    std::vector<RecordRow> out;
    const auto drafts = store.drafts();
    if (!drafts)
        return out;
    for (const sync::Draft& draft : *drafts) {
        if (draft.kind != sync::OpType::kCreate)
            continue;
        if (!query.dispositifs.empty()
            && std::ranges::find(query.dispositifs, draft.dispositif) == query.dispositifs.end())
            continue;
        RecordRow row = app::rowOf(draft, context);
        if (holdsWords(row, query.search))
            out.push_back(std::move(row));
    }
    return out;
}

} // namespace

RecordListModel::RecordListModel(QObject* parent) : QAbstractListModel(parent) { }

void RecordListModel::setSource(RecordSource* source) {
    if (m_source == source)
        return;
    if (m_source)
        m_source->disconnect(this);
    m_source = source;
    if (m_source)
        connect(m_source, &RecordSource::changed, this, [this](const sync::Changes& changes) { sourceNews(changes); });
    Q_EMIT sourceChanged();
    refresh();
}

void RecordListModel::setMaximum(int maximum) {
    if (m_maximum == maximum)
        return;
    m_maximum = maximum;
    Q_EMIT maximumChanged();
    refresh();
}

void RecordListModel::setSections(std::vector<ListSection> sections) {
    m_sections = std::move(sections);
    ++m_round; // what is on its way answers another question
    m_loading = false;
    if (m_source)
        ask({}, kPage, true);
}

void RecordListModel::refresh() {
    if (!m_source || m_sections.empty())
        return;
    if (m_loading) {
        m_again = true;
        return;
    }
    ask({}, std::max<std::size_t>(m_rows.size(), kPage), true);
}

void RecordListModel::sourceNews(const sync::Changes& changes) {
    if (!changes.records.empty() || changes.outbox || changes.drafts || changes.definitions)
        refresh();
}

void RecordListModel::ask(Place from, std::size_t wanted, bool replace) {
    if (m_maximum > 0)
        wanted = std::min(wanted, static_cast<std::size_t>(m_maximum));
    m_loading = true;
    Q_EMIT loadingChanged();
    const std::uint64_t round = m_round;
    RowContext context {m_source->definitions(), Dates(interfaceLocale()), m_source->context().now};
    m_source->ask(
        this,
        [sections = m_sections, context = std::move(context), from, wanted](sync::Store& store) {
            return read(store, sections, context, from, wanted);
        },
        [this, round, replace](Page page) {
            if (round == m_round)
                take(std::move(page), replace);
        });
}

RecordListModel::Page RecordListModel::read(
    sync::Store& store, const std::vector<ListSection>& sections, const RowContext& context, Place from,
    std::size_t wanted) {
    Page page;
    page.next = from;
    while (page.next.section < sections.size() && page.rows.size() < wanted) {
        const ListSection& section = sections[page.next.section];
        if (section.drafts) {
            std::vector<RecordRow> drafts = draftRows(store, section.query, context);
            std::ranges::move(drafts, std::back_inserter(page.rows));
            page.next = {page.next.section + 1, {}};
            continue;
        }
        sync::ListQuery query = section.query;
        query.after = page.next.after;
        query.limit = static_cast<std::uint32_t>(std::min(wanted - page.rows.size(), kMostAtOnce));
        const auto listed = store.list(query);
        const std::size_t got = listed ? listed->size() : 0;
        for (std::size_t i = 0; i < got; ++i) {
            if (!section.keep || section.keep((*listed)[i].record))
                page.rows.push_back(app::rowOf((*listed)[i], store, context));
        }
        if (got < query.limit)
            page.next = {page.next.section + 1, {}};
        else
            page.next.after = listed->back().position;
    }
    page.end = page.next.section >= sections.size();
    return page;
}

void RecordListModel::take(Page page, bool replace) {
    m_loading = false;
    m_next = page.next;
    m_end = page.end;
    const int before = count();
    if (m_maximum > 0 && page.rows.size() > static_cast<std::size_t>(m_maximum))
        page.rows.resize(static_cast<std::size_t>(m_maximum));
    if (replace) {
        mergeRows(*this, m_rows, std::move(page.rows), &RecordRow::id);
    } else {
        append(std::move(page.rows));
    }
    if (count() != before)
        Q_EMIT countChanged();
    Q_EMIT loadingChanged();
    if (std::exchange(m_again, false))
        refresh();
    else
        Q_EMIT settled();
}

// A record that moved between two pages is shown once.
void RecordListModel::append(std::vector<RecordRow> rows) {
    const QSet<QString> shown = idsOf(m_rows);
    std::erase_if(rows, [&](const RecordRow& row) { return shown.contains(row.id); });
    if (rows.empty())
        return;
    beginInsertRows({}, count(), count() + static_cast<int>(rows.size()) - 1);
    std::ranges::move(rows, std::back_inserter(m_rows));
    endInsertRows();
}

QString RecordListModel::idAt(int row) const {
    return row >= 0 && row < count() ? m_rows[static_cast<std::size_t>(row)].id : QString();
}

QString RecordListModel::dispositifAt(int row) const {
    return row >= 0 && row < count() ? m_rows[static_cast<std::size_t>(row)].dispositif : QString();
}

bool RecordListModel::draftAt(int row) const {
    return row >= 0 && row < count() && m_rows[static_cast<std::size_t>(row)].draft;
}

int RecordListModel::rowOf(const QString& id) const {
    const auto found = std::ranges::find(m_rows, id, &RecordRow::id);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int RecordListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant RecordListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RecordRow& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case RecordIdRole:
        return row.id;
    case DispositifRole:
        return row.dispositif;
    case TitleRole:
        return row.title;
    case SubtitleRole:
        return row.subtitle;
    case TrailingRole:
        return row.trailing;
    case UrgencyRole:
        return row.urgency;
    case NumberRole:
        return row.number;
    case StateRole:
        return row.state;
    case WhenRole:
        return row.when;
    case StageRole:
        return QVariant::fromValue(row.stage);
    case DueMsRole:
        return row.dueMs;
    case UnreadRole:
        return row.unread;
    case ClosedRole:
        return row.closed;
    case DraftRole:
        return row.draft;
    case ReducedRole:
        return row.reduced;
    case UnverifiedRole:
        return row.unverified;
    case ToCorrectRole:
        return row.toCorrect;
    default:
        return {};
    }
}

QHash<int, QByteArray> RecordListModel::roleNames() const {
    return {{RecordIdRole, "recordId"},     {DispositifRole, "dispositif"}, {TitleRole, "title"},
            {SubtitleRole, "subtitle"},     {TrailingRole, "trailing"},     {UrgencyRole, "urgency"},
            {NumberRole, "number"},         {StateRole, "stateCode"},       {WhenRole, "when"},
            {StageRole, "stage"},           {DueMsRole, "dueMs"},           {UnreadRole, "unread"},
            {ClosedRole, "closed"},         {DraftRole, "draft"},           {ReducedRole, "reduced"},
            {UnverifiedRole, "unverified"}, {ToCorrectRole, "toCorrect"}};
}

bool RecordListModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && m_source && !m_loading && !m_end && (m_maximum == 0 || count() < m_maximum);
}

void RecordListModel::fetchMore(const QModelIndex& parent) {
    if (canFetchMore(parent))
        ask(m_next, kPage, false);
}

} // namespace relais::app
