// Which rows a form shows for given answers, and in which order it offers its options.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/questionnaire.h"

#include "sync/domain/computed.h"

#include <algorithm>

namespace relais::sync {

bool isBlank(const Value& answer) {
    if (answer.isText())
        return cleaned(answer.text()).empty();
    if (answer.isArray())
        return std::ranges::all_of(answer.array(), isBlank);
    return answer.isNull();
}

const FormItem* Questionnaire::find(std::string_view linkId) const {
    const auto it = m_byLinkId.find(linkId);
    return it == m_byLinkId.end() ? nullptr : &m_items[it->second];
}

const AnswerOption* Questionnaire::option(std::string_view linkId, std::string_view code) const {
    const FormItem* item = find(linkId);
    if (item == nullptr)
        return nullptr;
    const auto it = std::ranges::find(item->options, code, &AnswerOption::code);
    return it == item->options.end() ? nullptr : &*it;
}

std::vector<std::size_t> Questionnaire::steps() const {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        if (m_items[i].depth == 0)
            out.push_back(i);
    }
    return out;
}

namespace {

// Comparison of two answers of the same kind; nothing when they cannot be compared.
std::optional<int> compared(const Value& a, const Value& b) {
    if (a.isText() && b.isText())
        return a.text().compare(b.text());
    if ((a.isInteger() || a.isReal()) && (b.isInteger() || b.isReal()))
        return a.real() < b.real() ? -1 : a.real() > b.real() ? 1 : 0;
    return a == b ? std::optional(0) : std::nullopt;
}

bool holds(EnableOperator op, const Value& answer, const Value& wanted) {
    const std::optional<int> order = compared(answer, wanted);
    switch (op) {
    case EnableOperator::Exists:
        return false; // decided before
    case EnableOperator::Equal:
        return order == 0;
    case EnableOperator::NotEqual:
        return order != 0;
    case EnableOperator::Greater:
        return order && *order > 0;
    case EnableOperator::Less:
        return order && *order < 0;
    case EnableOperator::GreaterOrEqual:
        return order && *order >= 0;
    case EnableOperator::LessOrEqual:
        return order && *order <= 0;
    }
    return false;
}

bool holds(const EnableCondition& condition, const Value::Map& answers) {
    const auto it = answers.find(condition.question);
    const bool there = it != answers.end() && !isBlank(it->second);
    if (condition.op == EnableOperator::Exists)
        return there == condition.answer.boolean();
    if (!there) // FHIR: only "exists" can hold for an absent answer
        return false;
    // Of several answers, one is enough.
    if (it->second.isArray())
        return std::ranges::any_of(
            it->second.array(), [&](const Value& one) { return holds(condition.op, one, condition.answer); });
    return holds(condition.op, it->second, condition.answer);
}

} // namespace

std::set<std::string, std::less<>> Questionnaire::enabled(const Value::Map& answers) const {
    // A condition on a question that is itself hidden sees no answer: repeat until nothing changes (a form without
    // circles settles in as many rounds as its longest chain).
    const Value::Map all = withComputed(answers);
    Value::Map seen = all;
    std::set<std::string, std::less<>> out;
    for (std::size_t round = 0; round <= m_items.size(); ++round) {
        std::vector<bool> on(m_items.size(), true);
        out.clear();
        for (std::size_t i = 0; i < m_items.size(); ++i) {
            const FormItem& item = m_items[i];
            const auto test = [&](const EnableCondition& c) { return holds(c, seen); };
            const bool own = item.enableWhen.empty()
                || (item.enableAny ? std::ranges::any_of(item.enableWhen, test)
                                   : std::ranges::all_of(item.enableWhen, test));
            on[i] = own && (item.parent < 0 || on[static_cast<std::size_t>(item.parent)]);
            if (on[i])
                out.insert(item.linkId);
        }
        Value::Map next;
        for (const auto& [key, value] : all) {
            if (out.contains(key) || !m_byLinkId.contains(key))
                next.emplace(key, value);
        }
        if (next == seen)
            break;
        seen = std::move(next);
    }
    return out;
}

std::vector<AnswerOption> Questionnaire::optionsFor(const FormItem& item, std::string_view profession) const {
    const auto tiles = item.tiles.find(std::string(profession));
    std::vector<AnswerOption> out;
    const auto taken
        = [&](const std::string& code) { return std::ranges::find(out, code, &AnswerOption::code) != out.end(); };
    if (tiles != item.tiles.end()) {
        for (const std::string& code : tiles->second.order) {
            out.push_back(*option(item.linkId, code));
            out.back().more = false;
        }
    }
    for (const AnswerOption& one : item.options) {
        if (!one.former && !taken(one.code))
            out.push_back(one);
    }
    return out;
}

Value::Map Questionnaire::initialAnswers(std::string_view profession) const {
    Value::Map out;
    for (const FormItem& item : m_items) {
        Value::Array selected;
        for (const AnswerOption& one : item.options) {
            if (one.initiallySelected)
                selected.emplace_back(one.code);
        }
        if (const auto tiles = item.tiles.find(std::string(profession)); tiles != item.tiles.end()) {
            for (const std::string& code : tiles->second.preselected)
                selected.emplace_back(code);
        }
        if (!item.initial.isNull())
            out[item.linkId] = item.initial;
        else if (item.repeats && !selected.empty())
            out[item.linkId] = Value(std::move(selected));
        else if (!selected.empty())
            out[item.linkId] = selected.front();
    }
    return out;
}

Value::Map Questionnaire::withoutDisabled(const Value::Map& answers) const {
    const auto shown = enabled(answers);
    Value::Map out;
    for (const auto& [key, value] : answers) {
        const FormItem* item = find(key);
        const bool derived = item != nullptr && !item->computed.empty();
        if (shown.contains(key) && !derived && !isBlank(value))
            out.emplace(key, value);
    }
    return out;
}

Value::Map Questionnaire::withComputed(const Value::Map& answers) const {
    Value::Map out = answers;
    for (const FormItem& item : m_items) {
        if (item.computed.empty())
            continue;
        std::vector<Value> read;
        for (const std::string& from : item.computedFrom) {
            const auto it = out.find(from);
            read.push_back(it != out.end() ? it->second : literal(from));
        }
        Value value = computedValue(item.computed, read);
        if (value.isNull())
            out.erase(item.linkId);
        else
            out[item.linkId] = std::move(value);
    }
    return out;
}

namespace {

bool isSealed(const FormItem& item, const Value& code) {
    const auto option = std::ranges::find(item.options, code.text(), &AnswerOption::code);
    return option != item.options.end() && option->sealedAs.has_value();
}

bool holdsSealed(const FormItem& item, const Value& answer) {
    return item.sealed || isSealed(item, answer)
        || std::ranges::any_of(answer.array(), [&](const Value& one) { return isSealed(item, one); });
}

// What may be said of an answer that holds something sealed; null: nothing.
Value openAnswer(const FormItem& item, const Value& answer) {
    if (item.sealed)
        return {};
    const auto standIn = [&](const Value& code) {
        const auto option = std::ranges::find(item.options, code.text(), &AnswerOption::code);
        return option->sealedAs->empty() ? Value() : Value(*option->sealedAs);
    };
    if (!answer.isArray())
        return standIn(answer);
    Value::Array open;
    Value instead;
    for (const Value& one : answer.array()) {
        if (isSealed(item, one))
            instead = standIn(one);
        else
            open.push_back(one);
    }
    if (open.empty() && !instead.isNull())
        open.push_back(std::move(instead));
    return open.empty() ? Value() : Value(std::move(open));
}

} // namespace

Value::Map Questionnaire::sealedPart(const Value::Map& answers) const {
    Value::Map out;
    for (const auto& [key, value] : answers) {
        const FormItem* item = find(key);
        if (item != nullptr && holdsSealed(*item, value))
            out.emplace(key, value);
    }
    return out;
}

Value::Map Questionnaire::openPart(const Value::Map& answers) const {
    Value::Map out;
    for (const auto& [key, value] : answers) {
        const FormItem* item = find(key);
        Value open = item != nullptr && holdsSealed(*item, value) ? openAnswer(*item, value) : value;
        if (!open.isNull())
            out.emplace(key, std::move(open));
    }
    return out;
}

} // namespace relais::sync
