// From the JSON of a FHIR Questionnaire to the rows of a form; what is not understood is refused, with its place.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/computed.h"
#include "sync/domain/json_schema.h"
#include "sync/domain/questionnaire.h"

#include <array>
#include <charconv>
#include <cmath>
#include <memory>
#include <regex>

namespace relais::sync {

namespace {

tl::unexpected<Error> formFault(const std::string& at, const std::string& reason) {
    return fail(ErrorCode::DefinitionInvalid, at + ": " + reason);
}

constexpr std::array<std::pair<std::string_view, ItemType>, 11> kTypes {{
    {"group", ItemType::Group},
    {"display", ItemType::Display},
    {"boolean", ItemType::Boolean},
    {"integer", ItemType::Integer},
    {"decimal", ItemType::Integer}, // with maxDecimalPlaces
    {"date", ItemType::Date},
    {"dateTime", ItemType::DateTime},
    {"string", ItemType::String},
    {"text", ItemType::Text},
    {"choice", ItemType::Choice},
    {"open-choice", ItemType::Choice},
}};

constexpr std::array<std::pair<std::string_view, EnableOperator>, 7> kOperators {{
    {"exists", EnableOperator::Exists},
    {"=", EnableOperator::Equal},
    {"!=", EnableOperator::NotEqual},
    {">", EnableOperator::Greater},
    {"<", EnableOperator::Less},
    {">=", EnableOperator::GreaterOrEqual},
    {"<=", EnableOperator::LessOrEqual},
}};

constexpr std::array<std::string_view, 12> kChecks {
    "nir",           "phone",         "email",           "commune", "postcode",          "text_15_digits",
    "text_identity", "date_not_past", "date_not_future", "accord",  "required_if_minor", "not_before"};

constexpr std::array<std::string_view, 18> kMembers {
    "linkId",  "definition", "code",      "prefix",       "text",    "type", "enableWhen", "enableBehavior", "required",
    "repeats", "readOnly",   "maxLength", "answerOption", "initial", "item", "extension",  "_text",          "id"};

// The French text with the English of its `translation` extension.
LocalText translated(const Value& holder, const std::string& member) {
    LocalText out {holder[member].text(), {}};
    for (const Value& extension : holder["_" + member]["extension"].array()) {
        std::string language;
        std::string content;
        for (const Value& part : extension["extension"].array()) {
            if (part["url"].text() == "lang")
                language = part["valueCode"].text();
            else if (part["url"].text() == "content")
                content = part["valueString"].text();
        }
        if (language == "en" && extension["url"].text().ends_with("/translation"))
            out.en = content;
    }
    return out;
}

bool isLinkId(std::string_view text) {
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || isDigit(c) || c == '_'; };
    return !text.empty() && text.front() >= 'a' && text.front() <= 'z' && std::ranges::all_of(text, fits);
}

std::string_view shortName(const Value& extension) {
    const std::string_view url = extension["url"].text();
    const std::size_t slash = url.find_last_of('/');
    return slash == std::string_view::npos ? url : url.substr(slash + 1);
}

Value valueOf(const Value& holder, std::string_view prefix) {
    for (const auto& [key, value] : holder.map()) {
        if (!key.starts_with(prefix) || key.size() == prefix.size())
            continue;
        return key == std::string(prefix) + "Coding" ? value["code"] : value;
    }
    return {};
}

std::vector<std::string> words(std::string_view text) {
    std::vector<std::string> out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (end > 0)
            out.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

} // namespace

// Reads items depth first; the result is checked as a whole at the end.
class QuestionnaireReader {
public:
    Status readItems(const Value::Array& items, const std::string& at, int parent, int depth) {
        if (depth > 6)
            return formFault(at, "groups are too deep");
        for (std::size_t i = 0; i < items.size(); ++i)
            RELAIS_TRY(readItem(items[i], pointer(at, i), parent, depth));
        return {};
    }

    // Names that must exist, once all items are known. `around`: the form a group that repeats is in.
    Status finish(const Questionnaire* around = nullptr) {
        const auto known = [&](const std::string& linkId) {
            return m_form.find(linkId) != nullptr || (around != nullptr && around->find(linkId) != nullptr);
        };
        for (std::size_t i = 0; i < m_form.m_items.size(); ++i) {
            const FormItem& item = m_form.m_items[i];
            for (const EnableCondition& condition : item.enableWhen) {
                if (!known(condition.question))
                    return formFault(m_places[i] + "/enableWhen", "no question \"" + condition.question + "\"");
            }
            for (const auto& list : {item.checkReads, item.atLeastOne}) {
                for (const std::string& linkId : list) {
                    if (!known(linkId))
                        return formFault(m_places[i] + "/extension", "no question \"" + linkId + "\"");
                }
            }
            for (const std::string& from : item.computedFrom) {
                // What is computed further down is not known yet when this one is.
                const FormItem* read = m_form.find(from);
                const bool later = read >= &item && read != nullptr && !read->computed.empty();
                if (later || (!known(from) && literal(from).isNull()))
                    return formFault(m_places[i] + "/extension", "no question \"" + from + "\" to compute from");
            }
            RELAIS_TRY(finishOptions(i));
        }
        return finishRows();
    }

    Questionnaire m_form;

private:
    Status finishOptions(std::size_t i) const {
        const FormItem& item = m_form.m_items[i];
        for (const auto& [profession, tiles] : item.tiles) {
            for (const auto& list : {tiles.order, tiles.preselected}) {
                for (const std::string& code : list) {
                    if (m_form.option(item.linkId, code) == nullptr)
                        return formFault(m_places[i] + "/extension", "no option \"" + code + "\"");
                }
            }
        }
        for (const AnswerOption& option : item.options) {
            if (option.sealedAs && !option.sealedAs->empty() && m_form.option(item.linkId, *option.sealedAs) == nullptr)
                return formFault(
                    m_places[i] + "/answerOption", "no option \"" + *option.sealedAs + "\" to stand for it");
        }
        return {};
    }

    Status finishRows() {
        for (auto& [index, reader] : m_rows) {
            RELAIS_TRY(reader->finish(&m_form));
            m_form.m_items[index].rows = std::make_shared<const Questionnaire>(std::move(reader->m_form));
        }
        return {};
    }

    Status readItem(const Value& json, const std::string& at, int parent, int depth) {
        FormItem item;
        item.linkId = json["linkId"].text();
        item.parent = parent;
        item.depth = depth;
        RELAIS_TRY(readKind(json, at, item));
        // A help is shown with its item, it is not a row.
        for (const Value& extension : json["extension"].array())
            RELAIS_TRY(readExtension(extension, at + "/extension", item));
        if (item.type == ItemType::Display && item.control == "help" && parent >= 0) {
            m_form.m_items[static_cast<std::size_t>(parent)].help = item.text;
            return {};
        }
        RELAIS_TRY(readOptions(json, at, item));
        RELAIS_TRY(readConditions(json, at, item));
        RELAIS_TRY(readInitial(json, at, item));
        if (!m_form.m_byLinkId.emplace(item.linkId, m_form.m_items.size()).second)
            return formFault(at + "/linkId", "\"" + item.linkId + "\" is already used");
        const int index = static_cast<int>(m_form.m_items.size());
        const bool rows = item.type == ItemType::Group && item.repeats;
        m_form.m_items.push_back(std::move(item));
        m_places.push_back(at);
        if (rows) {
            m_rows.emplace_back(static_cast<std::size_t>(index), std::make_unique<QuestionnaireReader>());
            return m_rows.back().second->readItems(json["item"].array(), at + "/item", -1, 0);
        }
        return readItems(json["item"].array(), at + "/item", index, depth + 1);
    }

    Status readKind(const Value& json, const std::string& at, FormItem& item) {
        if (!isLinkId(item.linkId))
            return formFault(at + "/linkId", "must be lower-case letters, digits and _");
        for (const auto& [key, value] : json.map()) {
            if (std::ranges::find(kMembers, key) == kMembers.end())
                return formFault(pointer(at, key), "is not understood");
        }
        const auto* type
            = std::ranges::find(kTypes, json["type"].text(), &std::pair<std::string_view, ItemType>::first);
        if (type == kTypes.end())
            return formFault(at + "/type", "\"" + json["type"].text() + "\" is not understood");
        item.type = type->second;
        item.text = translated(json, "text");
        if (item.text.fr.empty())
            return formFault(at + "/text", "is missing");
        item.required = json["required"].boolean();
        item.repeats = json["repeats"].boolean();
        item.readOnly = json["readOnly"].boolean();
        if (json["maxLength"].integer() < 0)
            return formFault(at + "/maxLength", "must not be negative");
        item.maxLength = static_cast<std::size_t>(json["maxLength"].integer());
        for (const Value& extension : json["extension"].array()) {
            if (shortName(extension) == "maxDecimalPlaces")
                item.decimals = static_cast<int>(extension["valueInteger"].integer());
        }
        // A decimal is kept whole, in units of its last place: never a binary fraction.
        if ((json["type"].text() == "decimal") != (item.decimals > 0) || item.decimals > 3)
            return formFault(at, "a decimal, and nothing else, has 1 to 3 maxDecimalPlaces");
        return {};
    }

    Status readExtension(const Value& extension, const std::string& at, FormItem& item) {
        const std::string_view name = shortName(extension);
        const std::string text = extension["valueString"].text();
        if (name == "questionnaire-itemControl") {
            const Value::Array& codings = extension["valueCodeableConcept"]["coding"].array();
            item.control = codings.empty() ? std::string() : codings.front()["code"].text();
        } else if (name == "minValue") {
            item.min = bound(extension, item);
        } else if (name == "maxValue") {
            item.max = bound(extension, item);
        } else if (name == "questionnaire-maxOccurs") {
            item.max = extension["valueInteger"].integer();
        } else if (name == "questionnaire-unit") {
            item.unit = extension["valueCoding"]["code"].text();
            item.unitText = translated(extension["valueCoding"], "display");
        } else if (name == "computed") {
            return readComputed(text, at, item);
        } else if (name == "sealed") {
            item.sealed = extension["valueBoolean"].boolean();
        } else if (name == "maxDecimalPlaces") {
            return {}; // read with the kind
        } else if (name == "minLength") {
            item.minLength = static_cast<std::size_t>(std::max<std::int64_t>(0, extension["valueInteger"].integer()));
        } else if (name == "regex") {
            try {
                std::regex probe(text);
            } catch (const std::regex_error&) {
                return formFault(at, "\"" + text + "\" is not a regular expression");
            }
            item.regex = text;
        } else if (name == "check") {
            const std::size_t colon = text.find(':');
            item.check = text.substr(0, colon);
            if (std::ranges::find(kChecks, item.check) == kChecks.end())
                return formFault(at, "no check is named \"" + item.check + "\"");
            if (colon != std::string::npos)
                item.checkReads = words(std::string_view(text).substr(colon + 1));
        } else if (name == "at-least-one") {
            item.atLeastOne = words(text);
        } else if (name == "phrase") {
            item.phrases.push_back(translated(extension, "valueString"));
        } else if (name == "emergency") {
            const std::string& code = extension["valueCode"].text();
            if (code != "also" && code != "only")
                return formFault(at, "emergency is \"also\" or \"only\"");
            item.emergency = code == "only" ? Emergency::Only : Emergency::Also;
        } else if (name == "tiles") {
            readTiles(extension, item);
        } else {
            return formFault(at, "extension \"" + std::string(name) + "\" is not understood");
        }
        return {};
    }

    static std::int64_t bound(const Value& extension, const FormItem& item) {
        if (item.decimals == 0)
            return extension["valueInteger"].integer();
        return std::llround(extension["valueDecimal"].real() * std::pow(10, item.decimals));
    }

    static Status readComputed(const std::string& text, const std::string& at, FormItem& item) {
        const std::size_t colon = std::min(text.find(':'), text.size());
        item.computed = text.substr(0, colon);
        item.computedFrom = words(std::string_view(text).substr(std::min(colon + 1, text.size())));
        const auto needs = computationArity(item.computed);
        if (!needs)
            return formFault(at, "no computation is named \"" + item.computed + "\"");
        if (*needs != 0 && *needs != item.computedFrom.size())
            return formFault(at, "\"" + item.computed + "\" reads " + std::to_string(*needs) + " values");
        item.readOnly = true;
        return {};
    }

    static void readTiles(const Value& extension, FormItem& item) {
        TileOrder tiles;
        std::string profession;
        for (const Value& part : extension["extension"].array()) {
            const std::string& code = part["valueCode"].text();
            if (part["url"].text() == "profession")
                profession = code;
            else
                (part["url"].text() == "order" ? tiles.order : tiles.preselected).push_back(code);
        }
        item.tiles[profession] = std::move(tiles);
    }

    static Status readOptions(const Value& json, const std::string& at, FormItem& item) {
        const Value::Array& options = json["answerOption"].array();
        if (item.type == ItemType::Choice && options.empty())
            return formFault(at + "/answerOption", "a choice needs options");
        if (item.type != ItemType::Choice && !options.empty())
            return formFault(at + "/answerOption", "only a choice has options");
        for (std::size_t i = 0; i < options.size(); ++i) {
            const Value& coding = options[i]["valueCoding"];
            AnswerOption option {coding["code"].text(), translated(coding, "display")};
            const std::string place = pointer(at + "/answerOption", i);
            if (option.code.empty() || option.display.fr.empty())
                return formFault(place, "needs valueCoding with code and display");
            if (std::ranges::find(item.options, option.code, &AnswerOption::code) != item.options.end())
                return formFault(place, "code \"" + option.code + "\" is already used");
            option.initiallySelected = options[i]["initialSelected"].boolean();
            for (const Value& extension : options[i]["extension"].array()) {
                const std::string_view name = shortName(extension);
                if (name == "more")
                    option.more = extension["valueBoolean"].boolean();
                else if (name == "former")
                    option.former = extension["valueBoolean"].boolean();
                else if (name == "questionnaire-optionExclusive")
                    option.exclusive = extension["valueBoolean"].boolean();
                else if (name == "sealed")
                    option.sealedAs = extension["valueCode"].text();
                else if (name == "option-group")
                    option.group = translated(extension, "valueString");
                else
                    return formFault(place, "extension \"" + std::string(name) + "\" is not understood");
            }
            item.options.push_back(std::move(option));
        }
        return {};
    }

    static Status readConditions(const Value& json, const std::string& at, FormItem& item) {
        const std::string& behavior = json["enableBehavior"].text();
        if (!behavior.empty() && behavior != "any" && behavior != "all")
            return formFault(at + "/enableBehavior", "is \"any\" or \"all\"");
        item.enableAny = behavior == "any";
        const Value::Array& conditions = json["enableWhen"].array();
        for (std::size_t i = 0; i < conditions.size(); ++i) {
            const std::string place = pointer(at + "/enableWhen", i);
            const auto* found = std::ranges::find(
                kOperators, conditions[i]["operator"].text(), &std::pair<std::string_view, EnableOperator>::first);
            if (found == kOperators.end())
                return formFault(place + "/operator", "\"" + conditions[i]["operator"].text() + "\" is not understood");
            EnableCondition condition {
                conditions[i]["question"].text(), found->second, valueOf(conditions[i], "answer")};
            if (condition.answer.isNull())
                return formFault(place, "needs an answer");
            if (condition.op == EnableOperator::Exists && !condition.answer.isBool())
                return formFault(place, "exists needs answerBoolean");
            item.enableWhen.push_back(std::move(condition));
        }
        return {};
    }

    static Status readInitial(const Value& json, const std::string& at, FormItem& item) {
        const Value::Array& initial = json["initial"].array();
        if (initial.size() > 1 && !item.repeats)
            return formFault(at + "/initial", "more than one value for an item that does not repeat");
        if (item.repeats && !initial.empty()) {
            Value::Array all;
            for (const Value& one : initial)
                all.push_back(valueOf(one, "value"));
            item.initial = Value(std::move(all));
        } else if (!initial.empty()) {
            item.initial = valueOf(initial.front(), "value");
        }
        return {};
    }

    std::vector<std::string> m_places;
    std::vector<std::pair<std::size_t, std::unique_ptr<QuestionnaireReader>>> m_rows; // by index of their group
};

Result<Questionnaire> Questionnaire::fromValue(const Value& json) {
    if (json["resourceType"].text() != "Questionnaire")
        return formFault("/resourceType", "must be \"Questionnaire\"");
    QuestionnaireReader reader;
    reader.m_form.m_name = json["name"].text();
    reader.m_form.m_title = translated(json, "title");
    const std::string& version = json["version"].text();
    const char* end = version.data() + version.size();
    if (const auto [stop, error] = std::from_chars(version.data(), end, reader.m_form.m_version);
        error != std::errc() || stop != end || reader.m_form.m_version == 0)
        return formFault("/version", "must be a whole number from 1, as text");
    if (reader.m_form.m_name.empty())
        return formFault("/name", "is missing");
    if (json["item"].array().empty())
        return formFault("/item", "a form needs items");
    for (std::size_t i = 0; i < json["item"].array().size(); ++i) {
        if (json["item"].array()[i]["type"].text() != "group")
            return formFault(pointer("/item", i), "the first level holds the steps: groups");
    }
    RELAIS_TRY(reader.readItems(json["item"].array(), "/item", -1, 0));
    RELAIS_TRY(reader.finish());
    return std::move(reader.m_form);
}

Result<Questionnaire> Questionnaire::fromItems(const Value::Array& items, const std::string& at) {
    QuestionnaireReader reader;
    RELAIS_TRY(reader.readItems(items, at, -1, 0));
    RELAIS_TRY(reader.finish());
    return std::move(reader.m_form);
}

} // namespace relais::sync
