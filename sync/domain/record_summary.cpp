// Draws a record's line: words from the form's labels, témoin from the workflow's rows.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/record_summary.h"

#include "sync/domain/deadline.h"
#include "sync/domain/rules_impl.h"

#include <algorithm>

namespace relais::sync {

namespace {

std::string_view nameOf(SendState state) {
    switch (state) {
    case SendState::Handed:
        return "handed";
    case SendState::Draft:
        return "draft";
    case SendState::Queued:
        return "queued";
    case SendState::Sending:
        return "sending";
    case SendState::Waiting:
        return "waiting";
    case SendState::Quarantined:
        return "quarantined";
    case SendState::Refused:
        return "refused";
    case SendState::NewerVersion:
        return "newer";
    }
    return "handed";
}

// A label begins a tile; inside a sentence it begins with a small letter, unless it is an acronym.
std::string inSentence(std::string label) {
    const auto isCapital = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (label.size() > 1 && isCapital(label[0]) && !isCapital(label[1]))
        label[0] = static_cast<char>(label[0] - 'A' + 'a');
    return label;
}

// The words of one answer: labels of its choices, else itself.
LocalText wordsOf(const Questionnaire& form, const std::string& linkId, const Value& answer, bool sentence = false) {
    LocalText out;
    const auto add = [&](const Value& one) {
        const AnswerOption* option = form.option(linkId, one.text());
        const LocalText words = option != nullptr ? option->display : LocalText {one.text(), one.text()};
        if (words.fr.empty())
            return;
        out.fr += (out.fr.empty() ? "" : ", ") + (sentence ? inSentence(words.fr) : words.fr);
        out.en += (out.en.empty() ? "" : ", ") + (sentence ? inSentence(words.in("en")) : words.in("en"));
    };
    if (answer.isArray())
        std::ranges::for_each(answer.array(), add);
    else
        add(answer);
    return out;
}

bool isConfidential(const Record& record, const Workflow& flow, const ReferenceData& reference) {
    const Value::Map none;
    const Actor nobody;
    return !flow.confidentialTitle.empty() && holds(flow.confidential, {record, none, nobody, reference, {}, {}, {}});
}

std::string titleOf(const Record& record, const Workflow& flow) {
    std::string out;
    for (const std::string& linkId : flow.titleAnswers) {
        const std::string part = cleaned(memberOf(record.answers, linkId).text());
        out += (out.empty() || part.empty() ? "" : " ") + part;
    }
    return out;
}

bool isUnread(const Record& record) {
    const Value facts(record.facts);
    if (record.state == "EN_ATTENTE_DECLARANT"
        || (facts["retour_le"].isInteger() && !facts["retour_lu_le"].isInteger()))
        return true;
    return false;
}

void replaceAll(std::string& text, std::string_view what, std::string_view by) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
}

} // namespace

Stage stageOf(const Record& record, const SendStatus& send, const DefinitionSet& definitions) {
    Stage out;
    const Definition* definition = definitions.closest(record.dispositif, record.definition);
    if (definition == nullptr)
        return out;
    const Workflow& flow = definition->workflow;
    const Value::Map none;
    const Actor nobody;
    const Scene scene {record,   none, nobody, definitions.reference(), {}, {}, {}, std::string(nameOf(send.state)),
                       send.code};
    for (const StageRow& row : flow.stages) {
        if (!holds(row.when, scene))
            continue;
        out.segments = row.segments;
        out.colour = row.colour;
        out.accent = row.accent.empty() ? row.colour : row.accent;
        out.words = row.words;
        out.sentence = row.sentence;
        break;
    }
    out.steps = static_cast<int>(flow.progress.size());
    if (const auto at = std::ranges::find(flow.progress, record.state); at != flow.progress.end())
        out.progress = static_cast<int>(at - flow.progress.begin());
    else if (const State* state = flow.state(record.state); state != nullptr && state->closed)
        out.progress = out.steps;
    return out;
}

RecordSummary summaryOf(const Record& record, const SendStatus& send, const DefinitionSet& definitions) {
    RecordSummary out;
    out.stage = stageOf(record, send, definitions);
    out.lastChange = record.events.empty() ? WallMs {}
        : record.events.back().seq > 0     ? record.events.back().serviceTime
                                           : record.events.back().deviceTime;
    const Value facts(record.facts);
    out.number = facts["numero"].text().empty() ? localNumber(record.id) : facts["numero"].text();
    out.toCorrect = !facts[Fact::kToCorrect].array().empty();
    out.unverified = facts[Fact::kUnverified].boolean();
    out.unread = isUnread(record);
    const Definition* definition = definitions.closest(record.dispositif, record.definition);
    if (definition == nullptr)
        return out;
    const Workflow& flow = definition->workflow;
    out.confidential = isConfidential(record, flow, definitions.reference());
    if (out.confidential)
        out.subtitle = flow.confidentialTitle;
    else
        out.title = titleOf(record, flow);
    for (const std::string& linkId : out.confidential ? std::vector<std::string> {} : flow.subtitleAnswers) {
        const LocalText words = wordsOf(definition->form, linkId, memberOf(record.answers, linkId));
        if (words.empty())
            continue;
        out.subtitle.fr += (out.subtitle.fr.empty() ? "" : " · ") + words.fr;
        out.subtitle.en += (out.subtitle.en.empty() ? "" : " · ") + words.en;
    }
    out.urgency = memberOf(record.answers, flow.urgencyQuestion).text();
    const State* state = flow.state(record.state);
    out.closed = state != nullptr && state->closed;
    // Due instants do not depend on the moment while the clock runs; standing still, they are counted up to the last
    // change.
    if (const auto objective = objectiveNow(record, out.lastChange, definitions)) {
        out.due = objective->due;
        out.objective = objective->name;
        out.suspended = objective->suspended;
    }
    return out;
}

std::string searchText(const Record& record, const DefinitionSet& definitions) {
    std::string out = memberOf(record.facts, "numero").text();
    const Definition* definition = definitions.closest(record.dispositif, record.definition);
    if (definition == nullptr || record.purged || isConfidential(record, definition->workflow, definitions.reference()))
        return out;
    for (const std::string& linkId : definition->workflow.searchAnswers) {
        const LocalText words = wordsOf(definition->form, linkId, memberOf(record.answers, linkId));
        if (!words.empty())
            out += (out.empty() ? "" : " ") + words.fr;
    }
    return out;
}

LocalText composedDetail(const Questionnaire& form, const Workflow& flow, const Value::Map& answers) {
    LocalText out;
    for (const DetailPart& part : flow.detail) {
        const Value& answer = memberOf(answers, part.of);
        if (isBlank(answer))
            continue;
        const LocalText labels = wordsOf(form, part.of, answer);
        LocalText words = labels;
        const bool several = answer.isArray() && answer.array().size() > 1;
        if (several && !part.many.empty()) {
            words = part.many;
            const LocalText list = wordsOf(form, part.of, answer, true);
            replaceAll(words.fr, "{liste}", list.fr);
            replaceAll(words.en, "{liste}", list.en);
        } else {
            const std::string code = answer.isArray() ? answer.array().front().text() : answer.text();
            if (const auto own = part.one.find(code); own != part.one.end())
                words = own->second;
        }
        out.fr += words.fr + part.end.fr;
        out.en += words.in("en") + part.end.in("en");
    }
    // Not cleaned(): non-breaking spaces are French typography here.
    const auto trimmed = [](std::string text) {
        const std::size_t last = text.find_last_not_of(' ');
        text.resize(last == std::string::npos ? 0 : last + 1);
        return text;
    };
    return {trimmed(out.fr), trimmed(out.en)};
}

std::string recordNumber(std::string_view prefix, std::string_view caisse, int year, std::uint64_t rank) {
    std::string digits = std::to_string(rank);
    digits.insert(0, digits.size() < 6 ? 6 - digits.size() : 0, '0');
    return std::string(prefix) + "-" + (caisse.empty() ? "000" : std::string(caisse)) + "-" + std::to_string(year) + "-"
        + digits;
}

std::string localNumber(const RecordId& id) {
    std::string hex = toHex(ByteView(id.raw).last(2));
    for (char& c : hex)
        c = c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c;
    return "LOC-" + hex;
}

std::string initialsOf(std::string_view title) {
    std::string out;
    bool start = true;
    for (std::size_t i = 0; i < title.size(); ++i) {
        if (title[i] == ' ' || title[i] == '-') {
            start = true;
            continue;
        }
        if (!start)
            continue;
        // One whole UTF-8 character.
        std::size_t length = 1;
        while (i + length < title.size() && (static_cast<unsigned char>(title[i + length]) & 0xC0) == 0x80)
            ++length;
        out += (out.empty() ? "" : "\u00A0") + std::string(title.substr(i, length)) + ".";
        start = false;
    }
    return out;
}

} // namespace relais::sync
