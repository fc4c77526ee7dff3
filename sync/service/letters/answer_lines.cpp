// Each kind of item in words.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/letters/answer_lines.h"

#include "sync/domain/paris_time.h"

#include <array>

namespace relais::service {
namespace {

using sync::FormItem;
using sync::ItemType;
using sync::Questionnaire;
using sync::Value;

constexpr std::array<const char*, 12> kMonths {"janvier", "février", "mars",      "avril",   "mai",      "juin",
                                               "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};
constexpr std::int64_t kManyMinutes = 120;
const std::string kNarrow = "\u202F"; // thin, keeps a number and its unit together
const std::string kTied = "\u00A0";

std::string month(int number) { return kMonths.at(static_cast<std::size_t>(number - 1)); }

std::string dayOf(int day) { return day == 1 ? "1er" : std::to_string(day); }

// Dates may be known by their month or year alone.
std::string partial(const std::string& iso) {
    const auto known = sync::PartialDate::parse(iso);
    if (!known)
        return iso;
    if (const auto exact = known->exact())
        return printedDate(*exact);
    const std::string year = std::to_string(known->year);
    return known->month == 0 ? year : month(known->month) + " " + year;
}

// « 06 39 98 10 01 »; a number of another shape as it is.
std::string phone(const std::string& number) {
    if (number.size() != 10 || number.front() != '0')
        return number;
    std::string out;
    for (std::size_t i = 0; i < number.size(); i += 2)
        out += (i == 0 ? "" : kTied) + number.substr(i, 2);
    return out;
}

std::string choice(const Questionnaire& form, const FormItem& item, const Value& answer) {
    std::string said;
    const auto add = [&](const std::string& code) {
        const sync::AnswerOption* option = form.option(item.linkId, code);
        if (option != nullptr && option->sealedAs)
            return; // its author's alone
        said += (said.empty() ? "" : ", ") + (option != nullptr ? option->display.fr : code);
    };
    if (answer.isText())
        add(answer.text());
    for (const Value& code : answer.array())
        add(code.text());
    return said;
}

std::string words(const Questionnaire& form, const FormItem& item, const Value& answer, const NameOf& nameOf) {
    switch (item.type) {
    case ItemType::Boolean:
        return answer.boolean() ? "oui" : "non";
    case ItemType::Integer: {
        if (item.unit == "min" && answer.integer() >= kManyMinutes)
            return std::to_string(answer.integer() / 60) + kTied + "h" + kTied
                + sync::twoDigits(static_cast<int>(answer.integer() % 60));
        const std::string unit = item.unitText.fr.empty() ? std::string() : kNarrow + item.unitText.fr;
        return printedDecimal(answer.integer(), item.decimals) + unit;
    }
    case ItemType::Date:
        return partial(answer.text());
    case ItemType::DateTime:
        return printedInstant(sync::WallMs {answer.integer()});
    case ItemType::Choice:
        return choice(form, item, answer);
    case ItemType::String:
    case ItemType::Text:
        return item.check == "phone" ? phone(answer.text()) : nameOf ? nameOf(item, answer.text()) : answer.text();
    case ItemType::Group:
    case ItemType::Display:
        break;
    }
    return {};
}

class Lines {
public:
    Lines(const NameOf& nameOf, const std::set<std::string, std::less<>>& without)
        : m_nameOf(nameOf), m_without(without) { }

    void add(const Questionnaire& form, const Value::Map& answers, bool steps) {
        const Value::Map known = form.withComputed(answers);
        const auto enabled = form.enabled(known);
        for (const FormItem& item : form.items()) {
            if (steps && item.type == ItemType::Group && item.depth == 0)
                sections.push_back({item.text.fr, {}});
            const auto answer = known.find(item.linkId);
            const bool told = answer != known.end() && enabled.contains(item.linkId) && !item.sealed
                && item.control != "hidden" && !m_without.contains(item.linkId);
            if (!told || sync::isBlank(answer->second))
                continue;
            if (item.rows != nullptr) {
                addRepeated(item, known, answer->second);
                continue;
            }
            const std::string said = words(form, item, answer->second, m_nameOf);
            if (!said.empty())
                sections.back().rows.push_back({item.text.fr, said});
        }
    }

    std::vector<AnswerSection> sections;

private:
    // A row reads the answers around it, and is told on its own.
    void addRepeated(const FormItem& item, const Value::Map& around, const Value& rows) {
        std::size_t number = 0;
        for (const Value& row : rows.array()) {
            if (rows.array().size() > 1)
                sections.push_back({item.text.fr + " " + std::to_string(++number), {}});
            Value::Map answers = around;
            for (const FormItem& cell : item.rows->items())
                answers.erase(cell.linkId);
            for (const auto& [linkId, value] : row.map())
                answers.insert_or_assign(linkId, value);
            add(*item.rows, answers, false);
        }
    }

    const NameOf& m_nameOf;
    const std::set<std::string, std::less<>>& m_without;
};

} // namespace

const Value& answerOf(const Value::Map& answers, std::string_view linkId) {
    static const Value kNone;
    const auto found = answers.find(linkId);
    return found == answers.end() ? kNone : found->second;
}

std::string printedDate(sync::CivilDate date) {
    return dayOf(date.day()) + kTied + month(date.month()) + " " + std::to_string(date.year());
}

std::string printedInstant(sync::WallMs at) {
    const sync::LocalTime local = sync::toParis(at);
    return printedDate(local.date) + ", " + std::to_string(local.hour()) + kTied + "h" + kTied
        + sync::twoDigits(local.minute());
}

std::string printedDecimal(std::int64_t units, int decimals) {
    if (decimals <= 0)
        return std::to_string(units);
    std::int64_t scale = 1;
    for (int i = 0; i < decimals; ++i)
        scale *= 10;
    const std::int64_t whole = units / scale;
    std::string rest = std::to_string(std::abs(units % scale));
    rest.insert(0, static_cast<std::size_t>(decimals) - rest.size(), '0');
    return (units < 0 && whole == 0 ? "-" : "") + std::to_string(whole) + "," + rest;
}

std::vector<AnswerSection> answerLines(
    const Questionnaire& form, const Value::Map& answers, const NameOf& nameOf,
    const std::set<std::string, std::less<>>& without) {
    Lines lines(nameOf, without);
    lines.add(form, answers, true);
    std::erase_if(lines.sections, [](const AnswerSection& section) { return section.rows.empty(); });
    return std::move(lines.sections);
}

} // namespace relais::service
