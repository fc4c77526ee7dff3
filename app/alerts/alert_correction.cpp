// An alert of one's own that the service found wrong, opened again to be corrected on the same record.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/alerts/alert_composer.h"
#include "app/alerts/alert_states.h"
#include "app/records/to_correct.h"
#include "app/text/convert.h"

namespace relais::app {

void AlertComposer::beginCorrection() {
    const auto id = sync::idFromText<sync::RecordId>(coreText(m_correctedId));
    if (!id)
        return;
    m_source->ask(
        this, [id = *id](sync::Store& store) { return store.record(id); },
        [this](const sync::Result<sync::Record>& record) {
            if (!record) {
                fail(record.error());
                return;
            }
            m_corrected = *record;
            m_toCorrect = faultWords(m_corrected, m_source->definitions());
            m_wholeDetail = qtText(sync::Value(m_corrected.answers)["detail"].text());
            load(&m_corrected.answers);
            m_form.check(-1);
            m_keeper.reopen(*m_source, std::string(alerts::kDispositif), "correction", m_corrected.id);
        });
}

// What changed only; an answer that is gone is said to be none.
sync::OpDraft AlertComposer::correction(const sync::Value::Map& answers) const {
    sync::Value::Map changed;
    for (const auto& [linkId, value] : answers) {
        if (sync::Value(m_corrected.answers)[linkId] != value)
            changed[linkId] = value;
    }
    for (const auto& [linkId, value] : m_corrected.answers) {
        if (!answers.contains(linkId))
            changed[linkId] = sync::Value();
    }
    sync::OpDraft op;
    op.type = "correction";
    op.dispositif = m_corrected.dispositif;
    op.definition = m_corrected.definition;
    op.record = m_corrected.id;
    op.body = {{"answers", sync::Value(std::move(changed))}};
    op.lane = m_workflow.alert ? sync::Lane::Alert : sync::Lane::Operation;
    return op;
}

} // namespace relais::app
