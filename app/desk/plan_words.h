// The words of an accompaniment: its facts and its five steps.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desk/fact_model.h"
#include "app/text/dates.h"
#include "sync/domain/definition_set.h"
#include "sync/domain/record.h"

namespace relais::app {

// Refers to what it is given; health data: shown, never logged.
class PlanWords {
    Q_DECLARE_TR_FUNCTIONS(PlanWords)

public:
    PlanWords(const sync::Record& record, const sync::DefinitionSet& definitions, const Dates& dates)
        : m_record(record), m_definitions(definitions), m_dates(dates), m_facts(record.facts) { }

    [[nodiscard]] std::vector<Fact> facts() const;
    // Review, contact, plan and financing, actions, care (domain.md §1.6).
    [[nodiscard]] std::vector<Fact> steps() const;
    // What « Faire » of the step under way asks for: an act that notes what was done; "" when there is none.
    [[nodiscard]] QString stepAct() const;
    [[nodiscard]] QString origin() const;    // « Orientée par la LUP le 6 mars · signalée par Rose-May Pinchon »
    [[nodiscard]] QString leftToPay() const; // « Reste à charge prévu : 60 €. »

private:
    [[nodiscard]] QString choices(const char* linkId) const;
    [[nodiscard]] QString reviewLine() const;
    [[nodiscard]] QString contactLine() const;
    [[nodiscard]] QString financingLine() const;
    [[nodiscard]] QString actionsLine() const;
    [[nodiscard]] QString careLine() const;
    [[nodiscard]] int stepsDone() const;

    const sync::Record& m_record;
    const sync::DefinitionSet& m_definitions;
    Dates m_dates;
    sync::Value m_facts;
};

} // namespace relais::app
