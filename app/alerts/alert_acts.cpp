// What the author of an alert may do with it: each verb is one op.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/alerts/alert_states.h"
#include "app/alerts/alert_view.h"
#include "app/text/error_text.h"
#include "app/text/issue_text.h"
#include "app/text/language.h"
#include "sync/domain/paris_time.h"

namespace relais::app {

void AlertView::say(const std::string& act, sync::Value::Map payload, DraftKeeper* draft) {
    const auto allowed = m_actions.find(act);
    // Until the chosen record is read, what is known is of the one before.
    if (!m_source || m_saying || !m_loaded || allowed == m_actions.end())
        return;
    sync::OpDraft op;
    op.type = allowed->second.type;
    op.dispositif = m_record.dispositif;
    op.definition = m_record.definition;
    op.record = m_record.id;
    if (op.type == sync::OpType::kMove) {
        payload["by"] = sync::Value(act);
        payload["to"] = sync::Value(allowed->second.to);
    }
    const QString said = payload.contains("reponse") ? QStringLiteral("reponse") : qtText(act);
    op.body = std::move(payload);
    m_saying = true;
    const auto then = [this, said, of = m_recordId](const sync::Result<sync::Committed>& committed) {
        m_saying = false;
        if (of != m_recordId) // the reader is elsewhere: nothing of this may be said of another patient
            return;
        m_problem = committed ? QString() : errorText(committed.error());
        Q_EMIT problemChanged();
        if (committed)
            Q_EMIT done(said);
    };
    if (draft != nullptr)
        draft->commit(op, this, then);
    else
        m_source->commit(this, op, then);
}

void AlertView::read() {
    if (!m_source || !m_loaded)
        return;
    m_source->ask(
        m_source, [id = m_record.id](sync::Store& store) { return store.markRead(id); },
        [source = m_source](const sync::Result<sync::Changes>& changes) {
            if (changes && source)
                source->tell(*changes);
        });
    if (m_record.state == alerts::kAnswered)
        say("lire_retour", {});
}

// Which act carries a text, and where in it.
std::pair<std::string, sync::Value::Map> AlertView::writingOf(const QString& kind, const QString& text) {
    const sync::Value words(coreText(text.trimmed()));
    if (kind == QLatin1String("reponse"))
        return {"complement", {{"texte", words}, {"reponse", sync::Value(true)}}};
    if (kind == QLatin1String("rouvrir"))
        return {"rouvrir", {{"motif", words}}};
    return {"complement", {{"texte", words}}};
}

// As the workflow's file asks: the service would refuse it, or give it back to correct.
QString AlertView::writingFault(const QString& kind, const QString& text) const {
    const sync::Definition* known = definition();
    const auto [name, payload] = writingOf(kind, text);
    const sync::Act* act = known == nullptr ? nullptr : known->workflow.act(name);
    if (act == nullptr)
        return {};
    const sync::JudgeContext context = m_source->context();
    const sync::FormContext setting {.today = sync::toParis(context.now).date, .production = context.production};
    for (const sync::ContentIssue& issue : act->payload.validate(payload, setting)) {
        if (issue.blocking)
            return issueText(issue, act->payload);
    }
    return {};
}

void AlertView::write(const QString& kind, const QString& text, DraftKeeper& draft) {
    if (text.trimmed().isEmpty())
        return;
    auto [act, payload] = writingOf(kind, text);
    say(act, std::move(payload), &draft);
}

void AlertView::dontKnow() {
    say("complement",
        {{"texte", sync::Value(coreText(tr("Je ne sais pas.")))},
         {"reponse", sync::Value(true)},
         {"je_ne_sais_pas", sync::Value(true)}});
}

void AlertView::sayCare(int index) {
    const sync::Definition* known = definition();
    const sync::Act* act = known == nullptr ? nullptr : known->workflow.act("suite_soin");
    const sync::FormItem* item = act == nullptr ? nullptr : act->payload.find("soin_obtenu");
    if (item != nullptr && index >= 0 && index < static_cast<int>(item->options.size()))
        say("suite_soin", {{"soin_obtenu", sync::Value(item->options[static_cast<std::size_t>(index)].code)}});
}

void AlertView::cancel(int reason) {
    const std::vector<Reason> all = reasons();
    if (reason < 0 || reason >= static_cast<int>(all.size()))
        return;
    const Reason& chosen = all[static_cast<std::size_t>(reason)];
    say(chosen.act, chosen.code.empty() ? sync::Value::Map {} : sync::Value::Map {{"motif", sync::Value(chosen.code)}});
}

void AlertView::noteCall() { say("appel_note", {{"le", sync::Value(m_source ? m_source->context().now.ms : 0)}}); }

void AlertView::takeBack() {
    if (!m_source || !m_loaded || !m_takeBack || m_saying)
        return;
    m_saying = true;
    m_source->ask(
        this, [op = *m_takeBack](sync::Store& store) { return store.takeBack(op); },
        [this](const sync::Result<sync::TakenBack>& back) {
            m_saying = false;
            if (!back) {
                m_problem = errorText(back.error());
                Q_EMIT problemChanged();
                return;
            }
            const QString draft = back->draft.isNull() ? QString() : qtText(sync::toText(back->draft));
            m_source->tell(back->changes);
            Q_EMIT takenBack(draft);
        });
}

} // namespace relais::app
