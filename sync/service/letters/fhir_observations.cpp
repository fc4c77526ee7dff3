// What was measured, as FHIR Observations with LOINC codes and UCUM units.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/json_codec.h"
#include "sync/service/letters/answer_lines.h"
#include "sync/service/letters/fhir_parts.h"
#include "sync/service/letters/observation_codes.h"

namespace relais::service {
namespace {

using sync::FormItem;
using sync::Value;

constexpr const char* kCategories = "http://terminology.hl7.org/CodeSystem/observation-category";
// domain.md §5.6: micromoles per litre, through the skin and in serum.
constexpr const char* kThroughSkin = "72898-0";
constexpr const char* kInSerum = "14631-6";

class Observations {
public:
    Observations(const sync::Questionnaire& form, const sync::Record& record)
        : m_form(form), m_record(record), m_answers(form.withComputed(record.answers)),
          m_enabled(form.enabled(m_answers)) { }

    Value::Array all() {
        addListed();
        addBilirubin();
        return std::move(m_out);
    }

private:
    Value::Map start(const std::string& category, Value code, bool baby, std::int64_t at) const {
        return {
            {"resourceType", Value("Observation")},
            {"status", Value("final")},
            {"category", Value(Value::Array {codeable(coding(kCategories, category, {}))})},
            {"code", codeable(std::move(code))},
            {"subject", reference(m_record.id, baby ? "baby" : "mother")},
            {"encounter", reference(m_record.id, "encounter")},
            {"performer", Value(Value::Array {reference(m_record.id, "author")})},
            {"effectiveDateTime", Value(fhirTime({at}))}};
    }

    // The value member of a listed answer: a quantity, or the words of a choice.
    void setValue(Value::Map& into, const FormItem& item, const Value& answer, const std::string& ucum) const {
        if (item.type == sync::ItemType::Integer) {
            into["valueQuantity"] = quantity(answer.integer(), item.decimals, ucum);
            return;
        }
        const sync::AnswerOption* option = m_form.option(item.linkId, answer.text());
        into["valueCodeableConcept"] = codeable(coding(
            std::string(kRelaisFhir) + "CodeSystem/" + item.linkId, answer.text(),
            option != nullptr ? option->display.fr : ""));
    }

    void addListed() {
        const std::int64_t at = answerOf(m_answers, "debut").integer();
        // Listed by us and read by a test: always good JSON.
        const auto codes = sync::parseJson(sync::textView(sync::kObservationCodes));
        if (!codes)
            return;
        for (const Value& known : codes->array()) {
            const std::string& linkId = known["linkId"].text();
            const FormItem* item = m_form.find(linkId);
            const Value& answer = answerOf(m_answers, linkId);
            if (item == nullptr || sync::isBlank(answer) || !m_enabled.contains(linkId))
                continue;
            if (answer.isText() && answer.text() == "NON_FAIT")
                continue; // not done is no observation
            const Value code = coding(kLoinc, known["loinc"].text(), known["display"].text());
            if (!known.has("panel")) {
                Value::Map made = start(known["category"].text(), code, known["of"].text() == "baby", at);
                setValue(made, *item, answer, known["ucum"].text());
                m_out.emplace_back(std::move(made));
                continue;
            }
            Value::Map part {{"code", codeable(code)}};
            setValue(part, *item, answer, known["ucum"].text());
            panel(known, at).push_back(std::move(part));
        }
    }

    // The components of the one observation of a panel: systolic and diastolic pressure belong together.
    Value::Array& panel(const Value& known, std::int64_t at) {
        const std::string& code = known["panel"].text();
        for (Value& made : m_out)
            if (made["code"]["coding"].array().front()["code"].text() == code)
                return made.asMap()["component"].asArray();
        m_out.emplace_back(start(
            known["category"].text(), coding(kLoinc, code, known["panelDisplay"].text()), known["of"].text() == "baby",
            at));
        return m_out.back().asMap()["component"].asArray();
    }

    void addBilirubin() {
        const FormItem* measures = m_form.find("mesures");
        if (measures == nullptr || !m_enabled.contains("mesures"))
            return;
        for (const Value& row : answerOf(m_answers, "mesures").array()) {
            Value::Map around = m_answers;
            for (const auto& [linkId, value] : row.map())
                around.insert_or_assign(linkId, value);
            const Value::Map measure = measures->rows->withComputed(around);
            const bool skin = answerOf(measure, "methode").text() == "TRANSCUTANEE";
            if (!answerOf(measure, "valeur_umol").isInteger())
                continue;
            Value::Map made = start(
                skin ? "exam" : "laboratory",
                coding(
                    kLoinc, skin ? kThroughSkin : kInSerum,
                    skin ? "Bilirubin.total [Moles/volume] by Transcutaneous"
                         : "Bilirubin.total [Moles/volume] in Serum or Plasma"),
                true, answerOf(measure, "instant").integer());
            made["valueQuantity"] = quantity(answerOf(measure, "valeur_umol").integer(), 0, "umol/L");
            if (skin) {
                const sync::AnswerOption* site = measures->rows->option("site", answerOf(measure, "site").text());
                if (site != nullptr)
                    made["bodySite"] = Value::Map {{"text", Value(site->display.fr)}};
            }
            if (answerOf(measure, "age_minutes").isInteger())
                made["component"] = Value::Array {Value::Map {
                    {"code", Value(Value::Map {{"text", Value("Âge au moment de la mesure")}})},
                    {"valueQuantity", quantity(answerOf(measure, "age_minutes").integer(), 0, "min")}}};
            m_out.emplace_back(std::move(made));
        }
    }

    const sync::Questionnaire& m_form;
    const sync::Record& m_record;
    const Value::Map m_answers;
    const std::set<std::string, std::less<>> m_enabled;
    Value::Array m_out;
};

} // namespace

Value::Array observations(const sync::Questionnaire& form, const sync::Record& record) {
    return Observations(form, record).all();
}

} // namespace relais::service
