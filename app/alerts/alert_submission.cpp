// How the writing of an alert ends: sent, kept as a draft or erased.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/alerts/alert_composer.h"
#include "app/alerts/alert_states.h"
#include "app/text/error_text.h"
#include "app/text/language.h"

namespace relais::app {

void AlertComposer::submit() {
    if (!m_ready || m_submitting || !m_savedRecord.isEmpty())
        return;
    if (isRefused()) {
        keepDraft();
        return;
    }
    if (!m_form.check(-1)) {
        const int step = m_form.stepOf(m_form.errorField(0));
        if (step >= 0)
            goToStep(step);
        return;
    }
    commit();
}

sync::OpDraft AlertComposer::creation(sync::Value::Map answers) const {
    sync::OpDraft op;
    op.type = sync::OpType::kCreate;
    op.dispositif = alerts::kDispositif;
    op.definition = m_version;
    op.body = {{"answers", sync::Value(std::move(answers))}};
    op.lane = m_workflow.alert ? sync::Lane::Alert : sync::Lane::Operation;
    return op;
}

void AlertComposer::commit() {
    sync::Value::Map answers = m_questionnaire.withoutDisabled(m_form.answers());
    settleIdentity(answers);
    sync::OpDraft op = m_correctedId.isEmpty() ? creation(std::move(answers)) : correction(answers);
    m_submitting = true;
    Q_EMIT submittingChanged();
    m_keeper.commit(std::move(op), this, [this](const sync::Result<sync::Committed>& committed) {
        m_submitting = false;
        if (committed) {
            m_dirty.clear();
            m_savedRecord = qtText(sync::toText(committed->record));
            Q_EMIT saved();
        } else {
            fail(committed.error());
        }
        Q_EMIT submittingChanged();
    });
}

void AlertComposer::keepDraft() {
    write({});
    m_keeper.whenKept(this, [this](const sync::DraftId& draft) {
        Q_EMIT draftKept(draft.isNull() ? QString() : qtText(sync::toText(draft)));
    });
}

void AlertComposer::clear() {
    if (m_submitting || !m_source)
        return;
    m_keeper.discard();
    m_dirty.clear();
    m_phrases.clear();
    m_freeText.clear();
    m_wholeDetail.clear();
    m_resumeField.clear();
    m_draftId.clear();
    m_keeper.begin(*m_source, std::string(alerts::kDispositif), std::string(sync::OpType::kCreate), {});
    load(nullptr);
    goToStep(0);
    Q_EMIT draftIdChanged();
    Q_EMIT startedChanged();
}

void AlertComposer::fail(const sync::Error& error) {
    m_problem = errorText(error);
    Q_EMIT problemChanged();
}

} // namespace relais::app
