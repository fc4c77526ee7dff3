// What the readers of a feed see of a record and of its ops.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/judge.h"
#include "sync/domain/rules_impl.h"

#include <algorithm>

namespace relais::sync {

namespace {

// "desk:*:lup" against "desk:911:lup": one star stands for one part.
bool matches(std::string_view pattern, std::string_view feed) {
    const std::size_t star = pattern.find('*');
    if (star == std::string_view::npos)
        return pattern == feed;
    const std::string_view head = pattern.substr(0, star);
    const std::string_view tail = pattern.substr(star + 1);
    if (feed.size() <= head.size() + tail.size() || !feed.starts_with(head) || !feed.ends_with(tail))
        return false;
    const std::string_view middle = feed.substr(head.size(), feed.size() - head.size() - tail.size());
    return middle.find(':') == std::string_view::npos;
}

const View* viewOf(const Workflow& flow, std::string_view feed) {
    for (const View& view : flow.views) {
        if (std::ranges::any_of(view.feeds, [&](const std::string& pattern) { return matches(pattern, feed); }))
            return &view;
    }
    return nullptr;
}

bool lets(const std::vector<std::string>& list, std::string_view name) {
    return std::ranges::any_of(list, [&](const std::string& one) { return one == "*" || one == name; });
}

bool isReserved(std::string_view fact) {
    return fact == Fact::kState || fact == Fact::kHidden || fact == Fact::kCorrects;
}

Value::Map projectedBody(const AppliedOp& op, const View& view, bool whole) {
    Value::Map out;
    for (const auto& [key, value] : op.body) {
        if (key == "answers") {
            Value::Map answers;
            for (const auto& [linkId, answer] : value.map()) {
                if (lets(view.answers, linkId))
                    answers.emplace(linkId, answer);
            }
            out.emplace(key, Value(std::move(answers)));
        } else if (whole || key == "by" || key == "to") {
            out.emplace(key, value);
        }
    }
    return out;
}

std::optional<AppliedOp> projected(const AppliedOp& op, const View& view, const FeedId& feed) {
    const std::string& move = memberOf(op.body, "by").text();
    const bool seen = lets(view.acts, op.type) || (op.type == OpType::kMove && lets(view.acts, move));
    if (!seen && op.type != OpType::kPurge)
        return std::nullopt;
    // What an act says travels by the facts it sets; its own words go only where all facts go, or back to who wrote it.
    const bool own = !op.author.empty() && feed.text == "user:" + op.author.text;
    AppliedOp out = op;
    out.body = projectedBody(op, view, own || lets(view.facts, "*"));
    std::erase_if(
        out.facts, [&](const auto& fact) { return !isReserved(fact.first) && !lets(view.facts, fact.first); });
    if (!own && std::ranges::find(view.anonymous, op.type) != view.anonymous.end()) {
        out.author = {};
        out.authorLabel.clear();
    }
    return out;
}

} // namespace

std::optional<AppliedOp>
projectOp(const AppliedOp& op, const Record& after, const FeedId& feed, const DefinitionSet& definitions) {
    const Definition* definition = definitions.current(after.dispositif);
    if (definition == nullptr)
        definition = definitions.closest(after.dispositif, after.definition);
    const View* view = definition == nullptr ? nullptr : viewOf(definition->workflow, feed.text);
    if (view == nullptr)
        return std::nullopt;
    std::optional<AppliedOp> out = projected(op, *view, feed);
    // What was hidden since must not come back with a late reader.
    if (out && after.purged)
        std::erase_if(out->body, [](const auto& part) { return part.first != "by" && part.first != "to"; });
    return out;
}

std::optional<Record> projectRecord(const Record& record, const FeedId& feed, const DefinitionSet& definitions) {
    std::vector<AppliedOp> seen;
    for (const AppliedOp& event : record.events) {
        if (std::optional<AppliedOp> one = projectOp(event, record, feed, definitions))
            seen.push_back(std::move(*one));
    }
    if (seen.empty())
        return std::nullopt;
    Record out = foldAll(seen, definitions);
    out.lastSeq = record.lastSeq;
    return out;
}

} // namespace relais::sync
