// A form as data: the subset of a FHIR R4 Questionnaire that Relais draws, evaluates and checks.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/civil_date.h"
#include "sync/domain/commune.h"
#include "sync/domain/content_issue.h"
#include "sync/domain/local_text.h"

#include <memory>
#include <optional>
#include <set>

namespace relais::sync {

// Source: http://hl7.org/fhir/R4/questionnaire.html. Groups of the first level are the steps of the form. English
// comes from the `translation` extension of the primitive (`_text`, `_display`…). Extensions read, by the end of
// their URL: minValue, maxValue, minLength, regex, questionnaire-itemControl, entryFormat; ours (relais.example/fhir):
//   check           valueString   name of a constraint: nir phone email commune postcode text_15_digits text_identity
//                                 date_not_past date_not_future accord required_if_minor not_before; after ":" linkIds
//                                 it reads: "nir:nir_type sexe naissance nir_tiers", "phone:…"
//   at-least-one    valueString   on a group: linkIds separated by spaces, one of them must be answered ("one_of")
//   tiles           { "profession", "order": codes, "preselected": codes } order of options per profession, as data
//   more            valueBoolean  on an option: shown behind « Plus… » unless a profession's order names it
//   former          valueBoolean  on an option: of the past or never offered; understood, shown, accepted
//   option-group    valueString   on options: one tile for all that share it, then a second choice
//   phrase          valueString   ready sentence that one touch adds to a text
//   emergency       valueCode     "also": in the emergency alert too; "only": there alone
//   computed        valueString   name of a computation and what it reads, in order: "weight_change:poids_naissance
//                                 poids_jour"; linkIds above it or whole numbers (computed.h). Never typed, never sent.
//   sealed          valueBoolean  on an item: its answer belongs to its author alone and never travels among the
//   others;
//                   valueCode     on an option: the same, the code given stands for it among the others
// Standard ones for measures: maxDecimalPlaces, questionnaire-unit, questionnaire-optionExclusive. A display item with
// the control "warning" is, while enabled, a warning whose sentence is its text. A group that repeats is a list of
// rows, each a map of the answers of its items, which may read the answers around them.
enum class ItemType : std::uint8_t {
    Group,
    Display,
    Boolean,  // Value bool
    Integer,  // Value integer; a FHIR decimal too, counted in units of its last decimal place
    Date,     // "AAAA-MM-JJ", "AAAA-MM-00" or "AAAA-00-00" (partial only with the control "partial-date")
    DateTime, // integer, milliseconds UTC
    String,   // one line
    Text,     // several lines
    Choice,   // code; a list of codes when it repeats
};

enum class EnableOperator : std::uint8_t { Exists, Equal, NotEqual, Greater, Less, GreaterOrEqual, LessOrEqual };

struct EnableCondition {
    std::string question; // linkId of an item before or after
    EnableOperator op = EnableOperator::Exists;
    Value answer; // bool for Exists
};

struct AnswerOption {
    std::string code;
    LocalText display;
    bool initiallySelected = false;
    bool more = false;                   // behind « Plus… »
    bool former = false;                 // understood, not offered
    LocalText group;                     // one tile for all that share it; empty: its own
    bool exclusive = false;              // « Aucun » : alone
    std::optional<std::string> sealedAs; // belongs to the author alone; code that stands for it, "": nothing does
};

// The order of the options for one profession, and what is already chosen for it.
struct TileOrder {
    std::vector<std::string> order;
    std::vector<std::string> preselected;
};

// Whether a row is in the emergency alert of a locked device.
enum class Emergency : std::uint8_t { No, Also, Only };

class Questionnaire;

// One row of a form, groups included, in the order of the file.
struct FormItem {
    std::string linkId;
    ItemType type = ItemType::String;
    LocalText text;
    LocalText help;
    std::string control; // itemControl: "nir-pad", "phone-pad", "partial-date", "tiles", "segmented", "sheet"…
    std::string check;   // named constraint
    std::vector<std::string> checkReads; // linkIds the constraint reads
    bool required = false;
    bool repeats = false;
    bool readOnly = false;
    std::optional<std::int64_t> min; // Integer: the value
    std::optional<std::int64_t> max;
    std::size_t minLength = 0;           // characters (code points), after trimming
    std::size_t maxLength = 0;           // 0: no limit of its own
    std::string regex;                   // ECMAScript, whole value
    std::vector<std::string> atLeastOne; // groups
    std::vector<AnswerOption> options;
    std::map<std::string, TileOrder> tiles; // by profession
    std::vector<EnableCondition> enableWhen;
    bool enableAny = false; // enableBehavior any
    Value initial;
    std::vector<LocalText> phrases;            // ready sentences
    int decimals = 0;                          // Integer: decimal places, 386 with one is 38.6
    std::string unit;                          // UCUM code
    LocalText unitText;                        // as shown
    std::string computed;                      // name of the computation; "": typed by a person
    std::vector<std::string> computedFrom;     // linkIds, or whole numbers
    std::shared_ptr<const Questionnaire> rows; // of a group that repeats: its items
    bool sealed = false;                       // the answer is its author's alone
    Emergency emergency = Emergency::No;
    int depth = 0;   // 0: a step
    int parent = -1; // index of the group it is in
};

// What some checks need besides the answers.
struct FormContext {
    CivilDate today;
    bool production = false;                // false: fictitious data only
    const CommuneTable* communes = nullptr; // none: shape only
    bool emergency = false;                 // the emergency alert: its rows alone
};

// Immutable once read; copies are deep; any thread may read it.
//
// Codes of issues: "required", "one_of", "type", "option" (not in the list), "min", "max" (params "limit"),
// "too_short" ("min"), "too_long" ("max"), "format" (regex, or the identifier's own refusal), "phone_length"
// ("digits"), "phone_special", "nir_" + code of nir.h in lower case (warnings and differences are not blocking),
// "email_format", "commune_format", "commune_unknown" (warning), "postcode_format", "text_15_digits", "text_identity",
// "date_past", "date_future", "before" (not_before), "alone" (an exclusive option beside others), "computed" (a value
// that does not follow from the answers), "sealed" (an answer that must not travel), "warning" (not blocking; the
// sentence is the item's text), "accord"; of a row: linkId "mesures.0.valeur". And, given by judge() alone, "unknown"
// (no such question).
class Questionnaire {
public:
    // Refuses what it would not understand: DefinitionInvalid, detail = "JSON pointer: reason".
    [[nodiscard]] static Result<Questionnaire> fromValue(const Value& json);
    // A mini form: the items alone (payload of a transition). `at`: JSON pointer of the list, for messages.
    [[nodiscard]] static Result<Questionnaire> fromItems(const Value::Array& items, const std::string& at);

    [[nodiscard]] const std::string& name() const { return m_name; }
    [[nodiscard]] const LocalText& title() const { return m_title; }
    [[nodiscard]] std::uint32_t version() const { return m_version; }
    [[nodiscard]] const std::vector<FormItem>& items() const { return m_items; }
    [[nodiscard]] const FormItem* find(std::string_view linkId) const;
    [[nodiscard]] const AnswerOption* option(std::string_view linkId, std::string_view code) const;
    // Indices of the groups of the first level.
    [[nodiscard]] std::vector<std::size_t> steps() const;

    // Items to show for these answers: an item is enabled when its conditions hold and all its groups are.
    [[nodiscard]] std::set<std::string, std::less<>> enabled(const Value::Map& answers) const;
    // Faults of the enabled items, in the order of the form. `step`: only the items under that group.
    [[nodiscard]] std::vector<ContentIssue>
    validate(const Value::Map& answers, const FormContext& context, std::string_view step = {}) const;
    // The options in the order of a profession ("" or unknown: the file's), with "more" already decided.
    [[nodiscard]] std::vector<AnswerOption> optionsFor(const FormItem& item, std::string_view profession) const;
    // `initial` and preselected values of a new form.
    [[nodiscard]] Value::Map initialAnswers(std::string_view profession) const;
    // Answers without those of items that are not enabled, and without computed ones: what is sent.
    [[nodiscard]] Value::Map withoutDisabled(const Value::Map& answers) const;
    // The answers with every computed value that can be told from them; those typed in their place are replaced.
    [[nodiscard]] Value::Map withComputed(const Value::Map& answers) const;

    // What belongs to the author alone, apart from what is sent: sealed items, and lists or codes with sealed options.
    [[nodiscard]] Value::Map sealedPart(const Value::Map& answers) const;
    // The rest; a sealed code is replaced by the one that stands for it when nothing else is left to say.
    [[nodiscard]] Value::Map openPart(const Value::Map& answers) const;

private:
    std::string m_name;
    LocalText m_title;
    std::uint32_t m_version = 0;
    std::vector<FormItem> m_items;
    std::map<std::string, std::size_t, std::less<>> m_byLinkId;

    friend class QuestionnaireReader;
};

// True when the value says nothing: null, "", blank text, empty list.
[[nodiscard]] bool isBlank(const Value& answer);

} // namespace relais::sync
