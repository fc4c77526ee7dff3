// The life of a record as data: states, acts with who may make them and when, feeds, objectives, words of the témoin.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/result.h"
#include "sync/domain/questionnaire.h"

namespace relais::sync {

// Read from sync/dispositifs/<code>/workflow.json, whose every member is described in workflow.schema.json.

// One of a closed set of tests. `of` and `other` are paths: "state", "fact.x", "answer.x", "payload.x", "record" (its
// id), "actor" (user id), "send" and "send_code"
// (what a device knows of the sending: record_summary.h). WithinDays holds without an
// instant, AfterDays does not.
struct Predicate {
    enum class Kind : std::uint8_t {
        In, // one of `values` (a list answer: any of its codes)
        NotIn,
        Set,
        Unset,
        Differs,      // from `other`
        WithinDays,   // at most `number` days since the instant
        AfterDays,    // at least
        KnownCaisse,  // a caisse of the reference data
        SumEquals,    // `of` equals the sum of `parts` (integers; absent = 0)
        FailedOnDays, // list of {"date","abouti"}: `number` failures on as many different days
        HasAll,       // a map with all the keys `values`
        SameOrUnset,  // equal to `other`, or absent
        FreeBetween,  // the user `of` holds no other duty between the instants `parts` (judge.h: Rota)
        HasRole,      // the user `of` has one of the roles `values` in the record's territory
        NextOnDuty,   // the user `of` holds the first duty of the territory `parts[0]` from the instant `parts[1]` on
    };
    Kind kind = Kind::Set;
    std::string of;
    std::string other;
    std::vector<std::string> values;
    std::vector<std::string> parts;
    std::int64_t number = 0;
};
using Condition = std::vector<Predicate>; // all must hold; empty holds

struct Guard {
    Predicate must;
    std::string refusal; // code of the refusal: "delai", "caisse", "somme"…
    LocalText text;
};

// What an act changes. Values are templates: "$now" "$actor" "$actorLabel" "$scope" (caisse of the actor's role) "$op"
// "$record" "$payload.x" "$fact.x" "$answer.x", or literals; maps and lists of them; what gives null is left out.
struct Effects {
    Value::Map set;
    Value::Map once;   // set unless already there
    Value::Map append; // to a list
    std::vector<std::string> clear;
    std::vector<std::string> hide; // answers erased for all readers, events included
    bool correct = false;          // the payload's "answers" replace answers; content and accord are checked again
    std::string toCaisse;          // template: sends the record to that caisse's desk
    bool liftQuarantine = false;   // a person took the alert on: its creation becomes accepted
};

// An op the service adds by itself.
struct Consequence {
    enum class Kind : std::uint8_t { Act, Create, Purge };
    Kind kind = Kind::Act;
    Condition when;
    std::string act;        // Act: name of the act
    std::string dispositif; // Act on another record, Create
    std::string on;         // Act, Purge: "" = this record; template giving a record id, or a list of them
    std::string link;       // Create: fact of this record that keeps the id of the new one
    Value::Map payload;     // templates; Create: the answers
};

// Something an actor may do: a transition (`move`) or a contribution.
struct Act {
    std::string name;
    LocalText label;
    bool move = true;
    bool decision = false;             // binds others: needs the right under the lease and at arrival
    std::vector<std::string> from;     // states; empty: any
    std::string to;                    // "": unchanged
    struct Path {                      // to another state from some states, or passing by one
        std::vector<std::string> from; // empty: any of the act's
        Condition when;
        std::string to;               // "": the act's
        std::vector<std::string> via; // states passed in the same op
    };
    std::vector<Path> paths; // first that matches
    std::vector<std::string>
        by; // "author", "service", "AGENT_LUP" (of the record's caisse, any for triage), "holder" (fact "titulaire")
    std::vector<Guard> guards;
    Questionnaire payload;
    Effects effects;
    std::vector<Consequence> consequences;
    std::map<std::string, std::string>
        notify; // "author" or "desk" → kind: "retour", "question", "attention", "dossier"
};

struct State {
    std::string code;
    LocalText label;
    LocalText formerLabel; // historical
    bool closed = false;   // nothing more is owed
    bool passing = false;  // never a resting place (RESOLU)
    bool suspends = false; // objectives stand still
};

struct FeedRule {
    std::string feed; // "desk:{caisse}:lup": {author} {caisse}
    Condition when;
};

// What the readers of some feeds see. A list holding "*" lets all through.
struct View {
    std::vector<std::string> feeds; // "user:*", "desk:*:lup"
    std::vector<std::string> answers;
    std::vector<std::string> facts;
    std::vector<std::string> acts;      // types and names of moves whose events are seen
    std::vector<std::string> anonymous; // of these, without the author
};

struct Objective {
    std::string name;                 // "prise", "resolution"
    LocalText label;                  // « prise en charge »
    std::vector<std::string> states;  // where it runs
    std::string since;                // fact, an instant
    bool inHours = false;             // default unit of an amount
    std::map<std::string, int> hours; // by urgency code; "" = any
    std::map<std::string, int> workingDays;
};

// What the service does by itself as time goes.
struct Timer {
    std::string act;
    std::vector<std::string> states;
    Condition when;
    std::string since; // fact, an instant
    int days = 0;
    bool working = false;  // working days of the desk
    std::string objective; // instead of since: when this objective is passed
};

enum class Segment : std::uint8_t { Full, Empty, Dashed, Half, Pulse, Hatched, Broken };

struct StageRow {
    Condition when;
    std::vector<Segment> segments;
    std::string colour; // token of tokens.json
    std::string accent; // token of the segment that is not like the others; "" = colour
    LocalText words;    // in lists
    LocalText
        sentence; // in the record; {heure:fact.x} {date:fact.x} {fact.x} {resultat} {caisse} are filled by app/text
};

struct PhoneOffer {
    bool atOnce = false;  // on the offline confirmation
    int afterMinutes = 0; // without « reçu par le service »
};

struct Retention {
    int afterReadDays = 15; // whole on the author's device until read + this
    int stubDays = 30;      // then a stub until closed + this
    int deskDays = 15;      // at the desk after closing
    int draftWarningDays = 7;
    int draftDays = 14;
    std::vector<std::string> stubFacts;
};

// How « Détail » is composed from the choices.
struct DetailPart {
    std::string of;                       // linkId
    std::map<std::string, LocalText> one; // by code; otherwise the option's own words
    LocalText many;                       // "{liste} menacés"
    LocalText end;                        // "." or " "
};

// Immutable once read. Any thread may read it.
class Workflow {
public:
    // Checks the schema, then that all names agree (states, paths, options, feeds); DefinitionInvalid, detail =
    // "JSON pointer: reason".
    [[nodiscard]] static Result<Workflow> fromValue(const Value& json);

    std::string code; // "lup"
    std::uint32_t version = 0;
    LocalText title;
    LocalText formerTitle;
    std::string numberPrefix;          // "LUP"
    bool alert = false;                // first lane; its creation is never refused
    std::string initial;               // state of an accepted creation
    std::vector<std::string> createBy; // roles
    std::string accordQuestion;        // linkId; "" when no accord is needed
    std::vector<std::string> accordValues;
    std::string placeQuestion;   // linkId of the territory; "": records go to the desk of a caisse
    Condition confidential;      // with confidentialTitle: no list, search or notice names the person
    LocalText confidentialTitle; // "": never confidential
    std::string urgencyQuestion; // linkId
    Effects createEffects;
    std::vector<Consequence> createConsequences;
    std::map<std::string, std::vector<std::string>> lists; // named code lists: "favourable"
    std::map<std::string, State> states;
    std::vector<Act> acts;
    std::vector<FeedRule> feeds;
    std::map<std::string, std::vector<std::string>> subscriptions; // role → feeds, {scope}
    std::vector<View> views;
    std::vector<Objective> objectives;
    std::vector<Timer> timers;
    std::vector<LocalText> segmentLabels; // words under the témoin: « Ici », « Envoi », « CPAM », « Réponse »
    std::vector<StageRow> stages;
    std::vector<std::string> progress;             // steps « n/5 » instead of a témoin: states, in order
    std::map<std::string, PhoneOffer> phoneOffers; // by urgency code
    Retention retention;
    std::vector<std::string> titleAnswers; // of a list row
    std::vector<std::string> subtitleAnswers;
    std::vector<std::string> searchAnswers;
    std::vector<DetailPart> detail;
    std::vector<std::string> keptFacts; // that survive a purge: numero, etat, resultat…

    [[nodiscard]] const Act* act(std::string_view name) const;
    [[nodiscard]] const State* state(std::string_view code) const;
    [[nodiscard]] bool inList(std::string_view list, std::string_view code) const;
};

} // namespace relais::sync
