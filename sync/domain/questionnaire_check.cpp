// Judges the answers of a form: kinds, bounds, lists, identifiers and free text.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/email.h"
#include "sync/domain/free_text_guard.h"
#include "sync/domain/nir.h"
#include "sync/domain/phone.h"
#include "sync/domain/questionnaire.h"

#include <algorithm>
#include <regex>

namespace relais::sync {

namespace {

// std::regex goes one stack frame deeper per character: a hostile text must not reach the end of the stack.
constexpr std::size_t kMostForRegex = 1000;

std::size_t codePoints(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string lower(std::string text) {
    for (char& c : text)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return text;
}

const Value& at(const Value::Map& answers, const std::string& linkId) {
    static const Value kNone;
    const auto it = answers.find(linkId);
    return it == answers.end() ? kNone : it->second;
}

// True when the birth, as known, is certainly less than 18 years before today.
bool isMinor(const std::string& birth, CivilDate today) {
    const std::optional<PartialDate> date = PartialDate::parse(birth);
    if (!date)
        return false;
    const auto earliest = CivilDate::of(date->year, std::max(1, date->month), std::max(1, date->day));
    return earliest && ageInYears(*earliest, today) < 18;
}

// The checks of one form, gathering issues.
class AnswerCheck {
public:
    AnswerCheck(const Questionnaire& form, const Value::Map& answers, const FormContext& context)
        : m_form(form), m_typed(answers), m_answers(form.withComputed(answers)), m_context(context),
          m_enabled(form.enabled(answers)) { }

    std::vector<ContentIssue> run(std::string_view step) {
        std::string current;
        for (const FormItem& item : m_form.items()) {
            if (item.depth == 0)
                current = item.linkId;
            if ((!step.empty() && current != step) || !m_enabled.contains(item.linkId) || !asked(item))
                continue;
            judge(item);
        }
        return std::move(m_issues);
    }

private:
    bool asked(const FormItem& item) const {
        if (item.type == ItemType::Group && item.emergency == Emergency::No && item.atLeastOne.empty())
            return true;
        return m_context.emergency ? item.emergency != Emergency::No : item.emergency != Emergency::Only;
    }

    void add(const FormItem& item, std::string code, Value::Map params = {}, bool blocking = true) {
        m_issues.push_back({item.linkId, std::move(code), std::move(params), blocking});
    }

    void judge(const FormItem& item) {
        if (item.rows) {
            judgeRows(item);
            return;
        }
        if (item.type == ItemType::Group) {
            const auto answered = [&](const std::string& linkId) { return !isBlank(at(m_answers, linkId)); };
            if (!item.atLeastOne.empty() && std::ranges::none_of(item.atLeastOne, answered))
                add(item, "one_of");
            return;
        }
        if (item.type == ItemType::Display) {
            if (item.control == "warning")
                add(item, "warning", {}, false);
            return;
        }
        const Value& answer = at(m_answers, item.linkId);
        if (!item.computed.empty() && m_typed.contains(item.linkId) && at(m_typed, item.linkId) != answer)
            add(item, "computed");
        if (isBlank(answer)) {
            const bool owed = item.required || (item.check == "required_if_minor" && minorOrProtected(item));
            if (owed)
                add(item, item.check == "accord" ? "accord" : "required");
            return;
        }
        if (answer.isArray() != item.repeats) {
            add(item, "type");
            return;
        }
        if (!item.repeats)
            judgeOne(item, answer);
        for (const Value& one : answer.array())
            judgeOne(item, one);
        judgeExclusive(item, answer);
    }

    // One option that stands alone, beside others.
    void judgeExclusive(const FormItem& item, const Value& answer) {
        const bool alone = std::ranges::any_of(answer.array(), [&](const Value& one) {
            const AnswerOption* option = m_form.option(item.linkId, one.text());
            return option != nullptr && option->exclusive;
        });
        if (alone && answer.array().size() > 1)
            add(item, "alone");
    }

    // Each row is a small form that also sees the answers around it.
    void judgeRows(const FormItem& item) {
        const Value& answer = at(m_answers, item.linkId);
        if (isBlank(answer)) {
            if (item.required)
                add(item, "required");
            return;
        }
        const Value::Array& rows = answer.array();
        if (!answer.isArray() || !std::ranges::all_of(rows, &Value::isMap)) {
            add(item, "type");
            return;
        }
        if (item.max && static_cast<std::int64_t>(rows.size()) > *item.max) {
            add(item, "max", {{"limit", Value(*item.max)}});
            return;
        }
        for (std::size_t i = 0; i < rows.size(); ++i) {
            Value::Map all = rows[i].map();
            all.insert(m_answers.begin(), m_answers.end());
            std::vector<ContentIssue> found = item.rows->validate(all, m_context);
            for (const auto& [key, value] : rows[i].map()) {
                if (item.rows->find(key) == nullptr)
                    found.push_back({key, "unknown", {}, true});
            }
            for (ContentIssue& issue : found) {
                issue.linkId = item.linkId + "." + std::to_string(i) + "." + issue.linkId;
                m_issues.push_back(std::move(issue));
            }
        }
    }

    bool minorOrProtected(const FormItem& item) const {
        return std::ranges::any_of(item.checkReads, [&](const std::string& linkId) {
            const Value& value = at(m_answers, linkId);
            return value.boolean() || isMinor(value.text(), m_context.today);
        });
    }

    void judgeOne(const FormItem& item, const Value& answer) {
        switch (item.type) {
        case ItemType::Boolean:
            if (!answer.isBool())
                add(item, "type");
            return;
        case ItemType::Integer:
            judgeNumber(item, answer);
            return;
        case ItemType::DateTime:
            if (!answer.isInteger())
                add(item, "type");
            else if (item.check == "not_before" && comesBefore(item, answer.integer()))
                add(item, "before");
            return;
        case ItemType::Date:
            judgeDate(item, answer);
            return;
        case ItemType::Choice:
            judgeChoice(item, answer);
            return;
        case ItemType::String:
        case ItemType::Text:
            judgeText(item, answer);
            return;
        case ItemType::Group:
        case ItemType::Display:
            return;
        }
    }

    bool comesBefore(const FormItem& item, std::int64_t instant) const {
        return std::ranges::any_of(item.checkReads, [&](const std::string& linkId) {
            // A row reads the answers around it, which are not its own to enable.
            const bool hidden = m_form.find(linkId) != nullptr && !m_enabled.contains(linkId);
            const Value& other = at(m_answers, linkId);
            return !hidden && other.isInteger() && instant < other.integer();
        });
    }

    void judgeNumber(const FormItem& item, const Value& answer) {
        if (!answer.isInteger())
            add(item, "type");
        else if (item.min && answer.integer() < *item.min)
            add(item, "min", {{"limit", Value(*item.min)}});
        else if (item.max && answer.integer() > *item.max)
            add(item, "max", {{"limit", Value(*item.max)}});
    }

    void judgeDate(const FormItem& item, const Value& answer) {
        const std::optional<PartialDate> date = PartialDate::parse(answer.text());
        if (!date || (!date->exact() && item.control != "partial-date")) {
            add(item, "type");
            return;
        }
        // A partial date is judged by its first possible day when it must be past, by its year for the future.
        const CivilDate first = *CivilDate::of(date->year, std::max(1, date->month), std::max(1, date->day));
        if (item.check == "date_not_future" && first > m_context.today)
            add(item, "date_future");
        else if (item.check == "date_not_past" && date->exact() && first < m_context.today)
            add(item, "date_past");
    }

    void judgeChoice(const FormItem& item, const Value& answer) {
        if (!answer.isText()) {
            add(item, "type");
        } else if (m_form.option(item.linkId, answer.text()) == nullptr) {
            add(item, "option");
        } else if (item.check == "accord" && answer.text() != "ORAL" && answer.text() != "ECRIT") {
            add(item, "accord");
        }
    }

    void judgeText(const FormItem& item, const Value& answer) {
        if (!answer.isText()) {
            add(item, "type");
            return;
        }
        const std::string text = cleaned(answer.text());
        const std::size_t length = codePoints(text);
        if (item.maxLength > 0 && length > item.maxLength)
            add(item, "too_long", {{"max", Value(item.maxLength)}});
        else if (length < item.minLength)
            add(item, "too_short", {{"min", Value(item.minLength)}});
        else if (!item.regex.empty() && (length > kMostForRegex || !std::regex_match(text, std::regex(item.regex))))
            add(item, "format");
        else
            judgeNamed(item, text);
    }

    void judgeNamed(const FormItem& item, const std::string& text) {
        if (item.check == "nir")
            judgeNir(item, text);
        else if (item.check == "phone")
            judgePhone(item, text);
        else if (item.check == "email" && !checkEmail(text).ok)
            add(item, "email_format");
        else if (item.check == "postcode" && !checkPostcode(text).ok)
            add(item, "postcode_format");
        else if (item.check == "commune")
            judgeCommune(item, text);
        else if (item.check == "text_15_digits" && !tracesInAlertText(text).empty())
            add(item, "text_15_digits");
        else if (item.check == "text_identity" && !tracesInVisitText(text).empty())
            add(item, "text_identity");
    }

    // What the other answers say of the number: its kind, its bearer's sex and birth, or that it is a parent's.
    struct NirCompanions {
        bool waiting = false;
        bool otherBearer = false;
        std::optional<Sex> sex;
        std::optional<PartialDate> birth;
    };
    NirCompanions companionsOf(const FormItem& item) const {
        NirCompanions out;
        for (const std::string& linkId : item.checkReads) {
            const Value& value = at(m_answers, linkId);
            if (value.isBool())
                out.otherBearer = value.boolean();
            else if (value.text() == "NIA")
                out.waiting = true;
            else if (value.text() == "F" || value.text() == "M")
                out.sex = value.text() == "F" ? Sex::Female : Sex::Male;
            else if (const auto birth = PartialDate::parse(value.text()))
                out.birth = birth;
        }
        return out;
    }

    void judgeNir(const FormItem& item, const std::string& text) {
        const NirCompanions companions = companionsOf(item);
        const NirReading reading = readNir(
            text,
            {companions.waiting ? NirKind::Waiting : NirKind::Nir,
             m_context.production ? DataMode::Production : DataMode::Demo, m_context.today});
        if (!reading.check.ok)
            add(item, "nir_" + lower(reading.check.code), {{"missing", Value(nirMissing(text))}});
        for (const std::string& warning : reading.check.warnings)
            add(item, "nir_" + lower(warning), {}, false);
        if (!reading.check.ok || companions.otherBearer)
            return;
        for (const std::string& difference : nirDifferences(reading, companions.sex, companions.birth))
            add(item, "nir_" + lower(difference), {}, false);
    }

    void judgePhone(const FormItem& item, const std::string& text) {
        const bool foreign = std::ranges::any_of(
            item.checkReads, [&](const std::string& linkId) { return at(m_answers, linkId).boolean(); });
        const PhoneReading reading = readPhone(text, {foreign, false});
        if (reading.check.ok)
            return;
        if (reading.check.code == "SPECIAL")
            add(item, "phone_special");
        else if (!foreign && reading.digitsTyped != 10)
            add(item, "phone_length", {{"digits", Value(reading.digitsTyped)}});
        else
            add(item, "phone_format");
    }

    void judgeCommune(const FormItem& item, const std::string& text) {
        static const CommuneTable kNone;
        const CommuneReading reading = readCommune(text, m_context.communes ? *m_context.communes : kNone);
        if (!reading.check.ok)
            add(item, "commune_format");
        else if (reading.check.warns("COMMUNE_INCONNUE"))
            add(item, "commune_unknown", {}, false);
    }

    const Questionnaire& m_form;
    const Value::Map& m_typed;
    const Value::Map m_answers; // with what is computed from them
    const FormContext& m_context;
    const std::set<std::string, std::less<>> m_enabled;
    std::vector<ContentIssue> m_issues;
};

} // namespace

std::vector<ContentIssue>
Questionnaire::validate(const Value::Map& answers, const FormContext& context, std::string_view step) const {
    return AnswerCheck(*this, answers, context).run(step);
}

} // namespace relais::sync
