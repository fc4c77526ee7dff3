// Own records in whose content the service found something to correct.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/records/to_correct.h"

#include "app/text/issue_text.h"

#include <QStringList>

#include <algorithm>

namespace relais::app {

namespace {

constexpr const char* kFaults = "a_corriger";
constexpr const char* kAct = "correction";
constexpr std::uint32_t kLookedAt = 1000; // last own records: what is older can hardly be corrected any more

bool isAnswered(const sync::Store& store, const sync::RecordId& id) {
    const auto ops = store.ownOps(id);
    return ops && std::ranges::any_of(*ops, [](const sync::OwnOp& op) {
               return op.type == kAct && op.status == sync::OwnStatus::Saved;
           });
}

} // namespace

QString faultWords(const sync::Record& record, const sync::DefinitionSet& definitions) {
    const sync::Definition* known = definitions.closest(record.dispositif, record.definition);
    if (known == nullptr)
        return {};
    QStringList words;
    const sync::Value facts(record.facts);
    for (const sync::Value& fault : facts[kFaults].array())
        words += issueText({fault["linkId"].text(), fault["code"].text(), fault["params"].map(), true}, known->form);
    words.removeDuplicates();
    return words.join(QStringLiteral(" · "));
}

std::vector<sync::Record> recordsToCorrect(
    const sync::Store& store, const sync::Actor& actor, const sync::DefinitionSet& definitions,
    const sync::JudgeContext& context) {
    std::vector<sync::Record> out;
    sync::ListQuery own;
    own.ownOnly = true;
    own.order = sync::ListOrder::LastChanged;
    own.limit = kLookedAt;
    const auto rows = store.list(own);
    if (!rows)
        return out;
    for (const sync::ListRow& row : *rows) {
        if (faultWords(row.record, definitions).isEmpty() || isAnswered(store, row.record.id))
            continue;
        const auto allowed = sync::allowedActions(row.record, actor, definitions, context);
        if (std::ranges::find(allowed, kAct, &sync::AllowedAction::name) != allowed.end())
            out.push_back(row.record);
    }
    return out;
}

} // namespace relais::app
