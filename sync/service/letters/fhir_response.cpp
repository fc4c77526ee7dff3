// What was asked and answered, as a FHIR QuestionnaireResponse in the order of the form.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/letters/fhir_parts.h"

namespace relais::service {
namespace {

using sync::FormItem;
using sync::ItemType;
using sync::Questionnaire;
using sync::Value;

class Response {
public:
    explicit Response(std::string codeSystems) : m_codeSystems(std::move(codeSystems)) { }

    // The items under `parent` (-1: the steps).
    Value::Array items(const Questionnaire& form, const Value::Map& answers, int parent = -1) const {
        const auto enabled = form.enabled(answers);
        Value::Array out;
        for (std::size_t i = 0; i < form.items().size(); ++i) {
            const FormItem& item = form.items()[i];
            if (item.parent != parent || item.sealed || item.control == "hidden" || !enabled.contains(item.linkId))
                continue;
            if (item.type == ItemType::Group && item.rows == nullptr) {
                Value::Array under = items(form, answers, static_cast<int>(i));
                if (!under.empty())
                    out.emplace_back(withMembers(item, "item", std::move(under)));
                continue;
            }
            const auto answer = answers.find(item.linkId);
            if (answer == answers.end() || sync::isBlank(answer->second))
                continue;
            if (item.rows != nullptr)
                addRepeated(out, item, answers, answer->second);
            else if (Value::Array said = answersOf(form, item, answer->second); !said.empty())
                out.emplace_back(withMembers(item, "answer", std::move(said)));
        }
        return out;
    }

private:
    static Value::Map withMembers(const FormItem& item, const char* member, Value::Array members) {
        Value::Map out {{"linkId", Value(item.linkId)}, {member, Value(std::move(members))}};
        if (!item.text.empty())
            out["text"] = item.text.fr;
        return out;
    }

    // A repeated group: one item per row, all with its linkId.
    void addRepeated(Value::Array& out, const FormItem& item, const Value::Map& around, const Value& rows) const {
        for (const Value& row : rows.array()) {
            Value::Map answers = around;
            for (const FormItem& cell : item.rows->items())
                answers.erase(cell.linkId);
            for (const auto& [linkId, value] : row.map())
                answers.insert_or_assign(linkId, value);
            Value::Array under = items(*item.rows, item.rows->withComputed(answers));
            if (!under.empty())
                out.emplace_back(withMembers(item, "item", std::move(under)));
        }
    }

    Value::Array answersOf(const Questionnaire& form, const FormItem& item, const Value& answer) const {
        Value::Array out;
        const auto add = [&](const char* member, Value value) {
            out.emplace_back(Value::Map {{member, std::move(value)}});
        };
        const auto addCode = [&](const std::string& code) {
            const sync::AnswerOption* option = form.option(item.linkId, code);
            if (option != nullptr && !option->sealedAs)
                add("valueCoding", coding(m_codeSystems + item.linkId, code, option->display.fr));
        };
        switch (item.type) {
        case ItemType::Boolean:
            add("valueBoolean", answer);
            break;
        case ItemType::Integer:
            if (item.decimals == 0)
                add("valueInteger", answer);
            else
                add("valueDecimal", quantity(answer.integer(), item.decimals, {})["value"]);
            break;
        case ItemType::Date:
            add("valueDate", Value(fhirDate(answer.text())));
            break;
        case ItemType::DateTime:
            add("valueDateTime", Value(fhirTime({answer.integer()})));
            break;
        case ItemType::Choice:
            if (answer.isText())
                addCode(answer.text());
            for (const Value& code : answer.array())
                addCode(code.text());
            break;
        case ItemType::String:
        case ItemType::Text:
            add("valueString", answer);
            break;
        case ItemType::Group:
        case ItemType::Display:
            break;
        }
        return out;
    }

    std::string m_codeSystems;
};

} // namespace

Value questionnaireResponse(const Questionnaire& form, const sync::Record& record) {
    const Response response(std::string(kRelaisFhir) + "CodeSystem/" + record.dispositif + "-");
    const auto signedAt = record.facts.find("signee_le");
    Value::Map out {
        {"resourceType", Value("QuestionnaireResponse")},
        {"questionnaire",
         Value(
             std::string(kRelaisFhir) + "Questionnaire/" + record.dispositif + "|"
             + std::to_string(record.definition))},
        {"status", Value(record.facts.contains("complements") ? "amended" : "completed")},
        {"subject", reference(record.id, "mother")},
        {"encounter", reference(record.id, "encounter")},
        {"author", reference(record.id, "author")},
        {"item", Value(response.items(form, form.withComputed(record.answers)))}};
    if (signedAt != record.facts.end())
        out["authored"] = fhirTime({signedAt->second.integer()});
    return out;
}

} // namespace relais::service
