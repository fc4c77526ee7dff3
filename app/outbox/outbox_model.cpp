// « Envois » as a model.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/outbox/outbox_model.h"

#include "app/outbox/outbox_rows.h"
#include "app/records/row_merge.h"
#include "app/text/error_text.h"
#include "app/text/language.h"

namespace relais::app {

using namespace sync;

namespace {

OpId opOf(const QString& id) {
    const auto op = idFromText<OpId>(coreText(id));
    return op ? *op : OpId {};
}

} // namespace

OutboxModel::OutboxModel(QObject* parent) : QAbstractListModel(parent) { }

void OutboxModel::setSource(RecordSource* source) {
    if (m_source == source)
        return;
    if (m_source)
        disconnect(m_source, nullptr, this, nullptr);
    m_source = source;
    if (m_source) {
        connect(m_source, &RecordSource::changed, this, [this](const Changes& changes) {
            if (changes.outbox || changes.definitions || !changes.records.empty())
                read();
        });
    }
    Q_EMIT sourceChanged();
    read();
}

void OutboxModel::setStatus(const SyncStatus& status) {
    const bool moved = m_status.online != status.online || m_status.badge != status.badge;
    m_status = status;
    Q_EMIT statusChanged();
    if (moved)
        read();
}

void OutboxModel::read() {
    if (!m_source)
        return;
    const OutboxContext context {
        m_source->definitions(),
        Dates(interfaceLocale()),
        m_source->context().now,
        m_source->actor(),
        m_source->context().production,
        m_status.online,
        m_status.badge == QLatin1String("sending")};
    struct Read {
        std::vector<OutboxItem> items;
        std::size_t unread = 0;
    };
    m_source->ask(
        this,
        [context](Store& store) -> Result<Read> {
            Read all;
            RELAIS_ASSIGN(all.items, outboxItems(store, context));
            RELAIS_ASSIGN(all.unread, store.unreadEntries());
            return all;
        },
        [this](Result<Read> all) {
            if (all)
                take(std::move(all->items), all->unread);
            else
                Q_EMIT failed(errorText(all.error()));
        });
}

void OutboxModel::take(std::vector<OutboxItem> items, std::size_t unread) {
    mergeRows(*this, m_items, std::move(items), &OutboxItem::id);
    m_unread = static_cast<int>(unread);
    m_loaded = true;
    Q_EMIT counted();
}

int OutboxModel::countOf(OutboxItem::Section section) const {
    return static_cast<int>(
        std::count_if(m_items.begin(), m_items.end(), [&](const OutboxItem& item) { return item.section == section; }));
}

QString OutboxModel::countsText() const {
    QStringList parts;
    if (handedToday() > 0)
        parts << tr("%n remis au service", nullptr, handedToday());
    if (waiting() > 0)
        parts << tr("%n en attente", nullptr, waiting());
    if (toSee() > 0)
        parts << tr("%n à voir", nullptr, toSee());
    return parts.join(QStringLiteral(", "));
}

QString OutboxModel::unreadText() const {
    if (m_unread == 0)
        return {};
    return tr(
        "%n réponse(s) du service n’ont pas pu être lues. Gardées sur cet appareil, elles sont redemandées. Si ce "
        "message reste, mettez Relais à jour.",
        nullptr, m_unread);
}

OutboxItem OutboxModel::item(const QString& id) const {
    const auto found
        = std::find_if(m_items.begin(), m_items.end(), [&](const OutboxItem& item) { return item.id == id; });
    return found == m_items.end() ? OutboxItem {} : *found;
}

void OutboxModel::act(const QString& id) {
    const OutboxItem asked = item(id);
    if (asked.taken)
        Q_EMIT takenAsked(id);
    else if (asked.toCorrect)
        Q_EMIT correctionAsked(asked.recordId);
    else
        acknowledge(id);
}

void OutboxModel::acknowledge(const QString& id) {
    if (!m_source)
        return;
    m_source->ask(
        this, [op = opOf(id)](Store& store) { return store.acknowledge(op); },
        [this](const Result<Changes>& changes) {
            if (!changes)
                Q_EMIT failed(errorText(changes.error()));
            else if (m_source)
                m_source->tell(*changes);
        });
}

void OutboxModel::takeBack(const QString& id) {
    if (!m_source)
        return;
    m_source->ask(
        this, [op = opOf(id)](Store& store) { return store.takeBack(op); },
        [this](const Result<TakenBack>& taken) {
            if (!taken)
                Q_EMIT failed(errorText(taken.error()));
            else if (m_source) {
                m_source->tell(taken->changes);
                Q_EMIT takenBack(taken->draft.isNull() ? QString() : qtText(toText(taken->draft)));
            }
        });
}

int OutboxModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant OutboxModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const OutboxItem& item = m_items[static_cast<std::size_t>(index.row())];
    switch (role) {
    case IdRole:
        return item.id;
    case TitleRole:
        return item.title;
    case SubtitleRole:
        return item.subtitle;
    case IconRole:
        return item.iconName;
    case StageTextRole:
        return item.stage.words;
    case StageFillsRole:
        return item.stage.fills;
    case StageTonesRole:
        return item.stage.tones;
    case StageToneRole:
        return item.stage.tone;
    case ActionRole:
        return item.actionText;
    case SectionRole:
        return static_cast<int>(item.section);
    default:
        return {};
    }
}

QHash<int, QByteArray> OutboxModel::roleNames() const {
    return {
        {IdRole, "itemId"},
        {TitleRole, "title"},
        {SubtitleRole, "subtitle"},
        {IconRole, "iconName"},
        {StageTextRole, "stageText"},
        {StageFillsRole, "stageFills"},
        {StageTonesRole, "stageTones"},
        {StageToneRole, "stageTone"},
        {ActionRole, "actionText"},
        {SectionRole, "itemSection"}};
}

void OutboxFilter::setOutbox(OutboxModel* outbox) {
    setSourceModel(outbox);
    connect(this, &OutboxFilter::outboxChanged, this, [this] { invalidateFilter(); });
    const auto lastMoved = [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), {kLastItemRole});
    };
    connect(this, &QAbstractItemModel::rowsInserted, this, lastMoved);
    connect(this, &QAbstractItemModel::rowsRemoved, this, lastMoved);
    Q_EMIT outboxChanged();
}

QVariant OutboxFilter::data(const QModelIndex& index, int role) const {
    return role == kLastItemRole ? QVariant(index.row() == rowCount() - 1) : QSortFilterProxyModel::data(index, role);
}

QHash<int, QByteArray> OutboxFilter::roleNames() const {
    QHash<int, QByteArray> names = QSortFilterProxyModel::roleNames();
    names.insert(kLastItemRole, "lastItem");
    return names;
}

bool OutboxFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    return sourceModel()->index(row, 0, parent).data(OutboxModel::SectionRole).toInt() == m_section;
}

} // namespace relais::app
