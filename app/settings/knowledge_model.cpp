// « Ce que cet appareil sait » as a model.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/settings/knowledge_model.h"

namespace relais::app {

using namespace sync;

void KnowledgeModel::setSession(Session* session) {
    m_session = session;
    if (m_session && m_session->workspace())
        connect(m_session->workspace(), &Workspace::changed, this, [this] { read(); });
    Q_EMIT sessionChanged();
    read();
}

Result<KnowledgeModel::Amounts> KnowledgeModel::amountsOf(Store& store) {
    Amounts amounts;
    ListQuery all;
    all.limit = 1000;
    for (;;) {
        RELAIS_ASSIGN(const auto rows, store.list(all));
        for (const ListRow& row : rows)
            ++(row.reduced ? amounts.reduced : row.record.facts.contains("clos_le") ? amounts.closed : amounts.current);
        if (rows.size() < all.limit)
            break;
        all.after = rows.back().position;
    }
    RELAIS_ASSIGN(const auto drafts, store.drafts());
    amounts.drafts = drafts.size();
    RELAIS_ASSIGN(const auto outbox, store.outbox());
    for (const OwnOp& op : outbox)
        amounts.waiting += op.status == OwnStatus::Saved ? 1 : 0;
    return amounts;
}

void KnowledgeModel::read() {
    if (!m_session || !m_session->workspace())
        return;
    m_session->workspace()->ask(
        this, [](Store& store) { return amountsOf(store); },
        [this](const Result<Amounts>& amounts) {
            if (amounts)
                show(*amounts);
        });
}

void KnowledgeModel::show(const Amounts& amounts) {
    beginResetModel();
    m_rows = {
        {tr("Dossiers en cours"), tr("jusqu’à la réponse"), QStringLiteral("campaign"), amounts.current},
        {tr("Réponses lues"), tr("effacées 15 jours après lecture"), QStringLiteral("mark_email_read"), amounts.closed},
        {tr("Traces réduites"), tr("numéro, initiales, résultat · 30 jours pour rouvrir"), QStringLiteral("history"),
         amounts.reduced},
        {tr("Brouillons"), tr("effacés après 14 jours"), QStringLiteral("edit_note"), amounts.drafts},
        {tr("Envois en attente"), tr("gardés jusqu’au reçu du service"), QStringLiteral("schedule"), amounts.waiting},
    };
    endResetModel();
    Q_EMIT counted();
}

int KnowledgeModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant KnowledgeModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case TitleRole:
        return row.title;
    case TextRole:
        return row.text;
    case IconRole:
        return row.icon;
    case AmountRole:
        return QString::number(row.amount);
    default:
        return {};
    }
}

QHash<int, QByteArray> KnowledgeModel::roleNames() const {
    return {{TitleRole, "title"}, {TextRole, "text"}, {IconRole, "iconName"}, {AmountRole, "trailing"}};
}

} // namespace relais::app
