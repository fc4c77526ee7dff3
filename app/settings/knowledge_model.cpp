// « Ce que cet appareil sait » as a model.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/settings/knowledge_model.h"

#include "app/text/error_text.h"

#include <algorithm>
#include <set>

namespace relais::app {

using namespace sync;

void KnowledgeModel::setSession(Session* session) {
    m_session = session;
    if (m_session && m_session->workspace())
        connect(m_session->workspace(), &Workspace::changed, this, [this] { read(); });
    Q_EMIT sessionChanged();
    read();
}

namespace {

constexpr std::size_t kMostRecents = 10; // design.md §8.3
constexpr int kReadDays = 15;            // product.md "on the device after an answer"

void takeEarlier(WallMs& earliest, WallMs at) {
    if (at.ms > 0 && (earliest.ms == 0 || at < earliest))
        earliest = at;
}

WallMs madeAt(const Record& record) { return record.events.empty() ? WallMs() : record.events.front().deviceTime; }

} // namespace

void KnowledgeModel::countRow(Amounts& amounts, const ListRow& row) {
    if (row.reduced) {
        ++amounts.reduced;
    } else if (const auto read = row.record.facts.find("retour_lu_le"); row.own && read != row.record.facts.end()) {
        ++amounts.read;
        takeEarlier(amounts.firstRead, WallMs {read->second.integer()});
    } else {
        ++amounts.current;
        takeEarlier(amounts.oldestCurrent, madeAt(row.record));
    }
}

Result<KnowledgeModel::Amounts> KnowledgeModel::amountsOf(Store& store, WallMs recentsFrom) {
    Amounts amounts;
    std::set<std::string> patients;
    ListQuery all;
    all.limit = 1000;
    for (;;) {
        RELAIS_ASSIGN(const auto rows, store.list(all));
        for (const ListRow& row : rows) {
            countRow(amounts, row);
            const Value answers(row.record.answers);
            const std::string patient
                = answers["nir"].text() + '/' + answers["nom_naissance"].text() + '/' + answers["prenom"].text();
            if (row.own && !row.reduced && patient.size() > 2 && madeAt(row.record) >= recentsFrom)
                patients.insert(patient);
        }
        if (rows.size() < all.limit)
            break;
        all.after = rows.back().position;
    }
    amounts.recents = std::min(patients.size(), kMostRecents);
    RELAIS_ASSIGN(const auto drafts, store.drafts());
    amounts.drafts = drafts.size();
    for (const Draft& draft : drafts)
        takeEarlier(amounts.oldestDraft, draft.startedAt);
    RELAIS_ASSIGN(const auto outbox, store.outbox());
    for (const OwnOp& op : outbox)
        amounts.waiting += op.status == OwnStatus::Saved ? 1 : 0;
    return amounts;
}

void KnowledgeModel::read() {
    if (!m_session || !m_session->workspace())
        return;
    m_session->workspace()->ask(
        this, [from = m_session->workspace()->recentsFrom()](Store& store) { return amountsOf(store, from); },
        [this](const Result<Amounts>& amounts) {
            if (amounts)
                show(*amounts);
        });
}

int KnowledgeModel::daysSince(WallMs then) const {
    if (!m_session || !m_session->workspace() || then.ms == 0)
        return 0;
    const auto passed = m_session->workspace()->context().now - then;
    return static_cast<int>(std::max<std::int64_t>(0, passed / std::chrono::hours(24)));
}

QString KnowledgeModel::aged(const QString& why, const QString& age, WallMs since) const {
    return since.ms == 0 ? why : tr("%1 · %2").arg(why, age);
}

void KnowledgeModel::show(const Amounts& amounts) {
    const auto& roles = m_session->workspace()->actor().roles;
    const bool declares = std::any_of(
        roles.begin(), roles.end(), [](const std::string& role) { return role.starts_with("DECLARANT"); });
    beginResetModel();
    m_amounts = amounts;
    const int left = std::max(0, kReadDays - daysSince(amounts.firstRead));
    m_rows = {
        {declares ? tr("Alertes en cours") : tr("Dossiers en cours"),
         aged(
             tr("jusqu’à la réponse"), tr("la plus ancienne : %n jour(s)", nullptr, daysSince(amounts.oldestCurrent)),
             amounts.oldestCurrent),
         QStringLiteral("campaign"), amounts.current},
        {tr("Réponses lues"),
         aged(
             tr("effacées 15 jours après lecture"), tr("la prochaine dans %n jour(s)", nullptr, left),
             amounts.firstRead),
         QStringLiteral("mark_email_read"), amounts.read},
        {tr("Traces réduites"), tr("numéro, initiales, résultat · 30 jours pour rouvrir"), QStringLiteral("history"),
         amounts.reduced},
        {tr("Brouillons"),
         aged(
             tr("effacés après 14 jours"), tr("le plus ancien : %n jour(s)", nullptr, daysSince(amounts.oldestDraft)),
             amounts.oldestDraft),
         QStringLiteral("edit_note"), amounts.drafts},
        {tr("Envois en attente"), tr("gardés jusqu’au reçu du service"), QStringLiteral("schedule"), amounts.waiting},
    };
    if (declares)
        m_rows.push_back(
            {tr("Patients récents"), tr("nom et numéro, pour vos alertes"), QStringLiteral("contacts"),
             amounts.recents});
    endResetModel();
    Q_EMIT counted();
}

void KnowledgeModel::forgetRecents() {
    if (!m_session)
        return;
    m_session->forgetRecents(this, [this](const Status& done) {
        Q_EMIT told(done ? tr("Patients récents vidés") : errorText(done.error()));
        read();
    });
}

void KnowledgeModel::eraseRead() {
    if (!m_session)
        return;
    m_session->thread()
        .run([](DeviceRoom& room) { return room.eraseRead(); })
        .then(this, [this](const Result<Changes>& erased) {
            if (erased && m_session && m_session->workspace())
                m_session->workspace()->tell(*erased); // lists read again, and so does this one
            Q_EMIT told(
                erased ? tr("%n élément(s) effacé(s) d’ici", nullptr, static_cast<int>(erased->records.size()))
                       : errorText(erased.error()));
        });
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
