// The words of a case at a desk: its facts, its steps, why it was set aside and what the service checked.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desk/author_office.h"
#include "app/desk/fact_model.h"
#include "app/text/dates.h"
#include "sync/domain/definition_set.h"
#include "sync/domain/record.h"

namespace relais::app {

// Refers to what it is given; health data: shown, never logged.
class CaseWords {
    Q_DECLARE_TR_FUNCTIONS(CaseWords)

public:
    CaseWords(const sync::Record& record, const sync::DefinitionSet& definitions, const Dates& dates, sync::WallMs now)
        : m_record(record), m_definitions(definitions), m_dates(dates), m_now(now), m_facts(record.facts),
          m_answers(record.answers) { }

    // What the desk needs to know before it acts; `office`: where the author works, by the directory.
    [[nodiscard]] std::vector<Fact> facts(const AuthorOffice& office) const;
    // « 15 h 00 », « demain, 8 h 30 », « le lundi 23 novembre, 17 h 30 » : until when.
    [[nodiscard]] static QString due(sync::WallMs at, sync::WallMs now);
    // What a desk does with a LUP alert, from what was done; the list is the team's proposal, « à valider ».
    [[nodiscard]] std::vector<Fact> steps() const;
    [[nodiscard]] QString setAside() const;
    [[nodiscard]] std::vector<Fact> checks() const;
    [[nodiscard]] QString received() const; // « Reçue il y a 6 min. »

private:
    [[nodiscard]] QString choices(const char* linkId) const;
    [[nodiscard]] QString at(const char* fact) const; // « 10 h 51 », "" when it is not set

    const sync::Record& m_record;
    const sync::DefinitionSet& m_definitions;
    Dates m_dates;
    sync::WallMs m_now;
    sync::Value m_facts;
    sync::Value m_answers;
};

} // namespace relais::app
