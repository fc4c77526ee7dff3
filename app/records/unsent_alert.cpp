// When an alert « has not left », and when the telephone is offered for it.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/records/unsent_alert.h"

#include "app/records/stage_view.h"
#include "app/text/language.h"

#include <QCoreApplication>

#include <algorithm>

namespace relais::app {

namespace {

// No verdict, in this history of the service or in the one before.
bool isUnsentCreation(const sync::OwnOp& op) {
    return op.type == sync::OpType::kCreate && op.status == sync::OwnStatus::Saved && !op.reconfirm;
}

} // namespace

QString UnsentAlert::text(sync::WallMs now) const {
    if (!isDue(now))
        return {};
    return QCoreApplication::translate(
               "UnsentAlert", "Alerte « %1 » non partie depuis %2. Appelez la LUP avec un résumé à lire.")
        .arg(urgency, Dates(interfaceLocale()).duration(now - savedAt));
}

std::optional<UnsentAlert>
unsentAlert(const sync::Record& record, const std::vector<sync::OwnOp>& ops, const sync::DefinitionSet& definitions) {
    const auto creation = std::ranges::find_if(ops, isUnsentCreation);
    const sync::Definition* known = definitions.closest(record.dispositif, record.definition);
    if (creation == ops.end() || known == nullptr)
        return {};
    const std::string& question = known->workflow.urgencyQuestion;
    const std::string code = sync::Value(record.answers)[question].text();
    const auto offer = known->workflow.phoneOffers.find(code);
    if (offer == known->workflow.phoneOffers.end())
        return {};
    return UnsentAlert {
        record.id, choiceWords(record, definitions, question, code), creation->savedAt,
        creation->savedAt + std::chrono::minutes(offer->second.afterMinutes), offer->second.atOnce};
}

std::vector<UnsentAlert> unsentAlerts(const sync::Store& store, const sync::DefinitionSet& definitions) {
    std::vector<UnsentAlert> out;
    const auto waiting = store.outbox();
    if (!waiting)
        return out;
    for (const sync::OwnOp& op : *waiting) {
        if (!isUnsentCreation(op))
            continue;
        if (const auto record = store.record(op.record)) {
            if (auto unsent = unsentAlert(*record, {op}, definitions))
                out.push_back(std::move(*unsent));
        }
    }
    std::ranges::stable_sort(out, {}, &UnsentAlert::callAt);
    return out;
}

} // namespace relais::app
