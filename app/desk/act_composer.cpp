// A small form made from the payload of an act.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/act_composer.h"

#include "app/text/convert.h"
#include "app/text/language.h"

namespace relais::app {

ActComposer::ActComposer(QObject* parent) : QObject(parent) {
    connect(&m_form, &FormModel::left, this, [this](const std::string& linkId) { keep(linkId); });
}

void ActComposer::setView(CaseView* view) {
    if (m_view == view)
        return;
    if (m_view)
        m_view->disconnect(this);
    m_view = view;
    if (m_view)
        connect(m_view, &CaseView::changed, this, [this] {
            // The act stays open as long as it may still be done on the same case.
            if (m_open && m_view->recordId() == m_recordId && m_view->can(m_act))
                return;
            load();
        });
    Q_EMIT viewChanged();
    load();
}

void ActComposer::setAct(const QString& act) {
    if (m_act == act)
        return;
    m_act = act;
    load();
}

void ActComposer::load() {
    m_open = false;
    m_title.clear();
    m_draft = {};
    ++m_round;
    const bool ready = m_view && m_view->loaded() && !m_act.isEmpty() && m_view->can(m_act);
    const sync::Definition* definition = ready
        ? m_view->source()->definitions().closest(m_view->record()->dispositif, m_view->record()->definition)
        : nullptr;
    if (const sync::Act* act = definition ? definition->workflow.act(coreText(m_act)) : nullptr) {
        m_open = true;
        m_recordId = m_view->recordId();
        m_title = m_act == QLatin1String("repondre")
            ? tr("Répondre à %1").arg(m_view->property("authorName").toString())
            : wordsOf(act->label);
        show(act->payload, nullptr);
        loadDraft(act->payload);
    }
    Q_EMIT actChanged();
}

void ActComposer::show(const sync::Questionnaire& payload, const sync::Value::Map* answers) {
    FormModel::Setting setting;
    setting.profession = m_view->source()->actor().profession;
    m_form.load(payload, setting, answers);
}

void ActComposer::loadDraft(const sync::Questionnaire& payload) {
    const std::string kind = coreText(m_act);
    const sync::RecordId record = m_view->record()->id;
    m_view->source()->ask(
        this, [](sync::Store& store) { return store.drafts(); },
        [this, kind, record, payload, round = m_round](const sync::Result<std::vector<sync::Draft>>& drafts) {
            if (!drafts || round != m_round)
                return;
            for (const sync::Draft& draft : *drafts) {
                if (draft.kind != kind || draft.record != record)
                    continue;
                m_draft = draft.id;
                show(payload, &draft.fields);
                return;
            }
        });
}

void ActComposer::keep(const std::string& linkId) {
    if (!m_open || !m_view->record())
        return;
    const sync::Record& record = *m_view->record();
    m_view->source()->ask(
        this,
        [draft = m_draft, dispositif = record.dispositif, kind = coreText(m_act), id = record.id, linkId,
         value = m_form.answer(linkId)](sync::Store& store) -> sync::Result<sync::DraftId> {
            sync::DraftId kept = draft;
            if (kept.isNull()) {
                RELAIS_ASSIGN(kept, store.startDraft(dispositif, kind, id));
            }
            RELAIS_TRY(store.saveDraftField(kept, linkId, value));
            return kept;
        },
        [this, round = m_round](const sync::Result<sync::DraftId>& kept) {
            if (kept && round == m_round)
                m_draft = *kept;
        });
}

void ActComposer::send() {
    if (!m_open || !m_form.check(-1))
        return;
    const QString act = m_act;
    const sync::DraftId draft = m_draft;
    m_view->commit(coreText(act), m_form.answers(), [this, act, draft](bool saved) {
        if (!saved)
            return;
        if (!draft.isNull() && m_view)
            m_view->source()->ask(
                this, [draft](sync::Store& store) { return store.deleteDraft(draft); },
                [](const sync::Result<sync::Changes>&) {});
        setAct({});
        Q_EMIT sent(act);
    });
}

} // namespace relais::app
