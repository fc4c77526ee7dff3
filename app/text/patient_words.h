// A person as the screens say them: name, birth and age, numbers grouped or masked.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/text/dates.h"
#include "sync/base/value.h"
#include "sync/domain/civil_date.h"

#include <QString>

namespace relais::app {

// Reads the answers nom_naissance, prenom, naissance, sexe, nir and telephone, which every form of a person has
// (domain.md §0.2). Health data: shown, never logged. Any thread.
class PatientWords {
    Q_DECLARE_TR_FUNCTIONS(PatientWords)

public:
    explicit PatientWords(const sync::Value::Map& answers) : m_answers(answers) { }

    [[nodiscard]] QString name() const;                                               // « EXEMPLE Sacha »
    [[nodiscard]] QString birthLine(sync::CivilDate today, const Dates& dates) const; // « née le 14/07/1984 (41 ans) »
    [[nodiscard]] QString maskedNir() const; // « 2 84 07 99 ••• ••• •• »
    [[nodiscard]] QString nir() const;       // « 2 84 07 99 999 001 | 15 »
    [[nodiscard]] QString nirToRead() const; // « 2 84 07 99 999 001 · clé 15 »
    [[nodiscard]] QString phone() const;     // « 06 39 98 12 34 »
    [[nodiscard]] QString contact() const;   // phone, mail or postal address

private:
    [[nodiscard]] QString text(std::string_view linkId) const;

    sync::Value m_answers;
};

// « 06 39 98 12 34 » from what was typed or kept; as typed when it is no French number.
[[nodiscard]] QString phoneWords(const std::string& number);

} // namespace relais::app
