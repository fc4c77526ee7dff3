// One record in a line: title, words, urgency, objective and témoin, for lists, search and confirmations.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/definition_set.h"
#include "sync/domain/record.h"

namespace relais::sync {

// Where a record's own op is, as only this device knows. Order = what wins when several hold.
enum class SendState : std::uint8_t {
    Handed,       // the service has accepted all: the workflow's state speaks
    Draft,        // never sent
    Queued,       // saved here, not yet gone
    Sending,      // in an exchange now
    Waiting,      // held by the service, a dependency has not come
    Quarantined,  // put aside; `code` says why
    Refused,      // `code`: "deja_pris", "droits"…
    NewerVersion, // an op or a definition this version cannot read
};

// What the device adds to a record. `code` and `text` are those of the verdict.
struct SendStatus {
    SendState state = SendState::Handed;
    std::string code;
    std::string text;
    WallMs savedAt; // device time of the oldest op not handed
    bool operator==(const SendStatus&) const = default;
};

// The témoin and its words; templates are filled by app/text with `params`.
struct Stage {
    std::vector<Segment> segments; // four; empty when the dispositif shows a progress
    std::string colour;            // token
    std::string accent;            // token of the odd segment
    LocalText words;
    LocalText sentence;
    int progress = 0; // steps done, with `steps` > 0
    int steps = 0;
};

struct RecordSummary {
    std::string title;         // "LAMBERTI Corinne"; "" once purged
    LocalText subtitle;        // "Droits fermés · Traitement"
    std::string urgency;       // code: "24H"
    std::string number;        // "LUP-911-2026-000417", or "LOC-4F2A" before one is given
    std::optional<WallMs> due; // of the objective that runs now
    std::string objective;     // its name
    bool suspended = false;    // it stands still
    bool unread = false;       // for the author: a return or a question not yet read; for a desk: not opened
    bool toCorrect = false;    // content fault flagged by the service
    bool unverified = false;   // author not verified
    bool closed = false;
    bool confidential = false; // no title, nothing to search; the subtitle is « Consultation confidentielle »
    WallMs lastChange;
    Stage stage;
};

[[nodiscard]] RecordSummary summaryOf(const Record& record, const SendStatus& send, const DefinitionSet& definitions);
[[nodiscard]] Stage stageOf(const Record& record, const SendStatus& send, const DefinitionSet& definitions);

// Words to index: names, labels of the choices (French), number. Never the NIR (domain.md §6.1). Accents and case are
// the store's affair.
[[nodiscard]] std::string searchText(const Record& record, const DefinitionSet& definitions);

// « Ouverture de droits. Traitement menacé sous 24 h. » from the choices made so far.
[[nodiscard]] LocalText composedDetail(const Questionnaire& form, const Workflow& workflow, const Value::Map& answers);

// "LUP-911-2026-000417"; caisse "" gives 000. `year` of the acceptance in Paris.
[[nodiscard]] std::string recordNumber(std::string_view prefix, std::string_view caisse, int year, std::uint64_t rank);
// "LOC-4F2A" from the record's id, until a number is given.
[[nodiscard]] std::string localNumber(const RecordId& id);

// What a purge leaves on paper and screen: initials "C. L." of the title.
[[nodiscard]] std::string initialsOf(std::string_view title);

} // namespace relais::sync
