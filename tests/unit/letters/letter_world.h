// A signed consultation of the field day, as letters and documents are made from it.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/service/letters/maternity_letter.h"
#include "tests/unit/domain/pds_day.h"

namespace relais::test {

inline const sync::Questionnaire& consultationForm() {
    static const DefinitionSet kSet = permanenceDefinitions();
    return kSet.current("consultation")->form;
}

inline sync::Record signedRecord(Value::Map answers) {
    sync::Record record;
    record.id.raw.fill(7);
    record.dispositif = "consultation";
    record.definition = 1;
    record.author = {"u06"};
    record.authorLabel = "Inès Castellan, sage-femme";
    record.state = "SIGNEE";
    record.answers = std::move(answers);
    record.facts = {{"signee_le", Value(paris("2026-10-25 17:06").ms)}, {"numero", Value("PDS-750-2026-000012")}};
    return record;
}

inline service::LetterFacts letterFacts() {
    return {"PDS-750-2026-000012",         "Inès Castellan, sage-femme",
            "Permanence des sages-femmes", "Maternité des Bords de Bièvre (fictive)",
            paris("2026-10-25 17:06"),     paris("2026-10-25 17:10")};
}

inline const service::NameOf& letterNames() {
    static const service::NameOf kNames = [](const sync::FormItem& item, const std::string& code) {
        if (item.check == "commune" && code == "94081")
            return std::string("Vitry-sur-Seine");
        return code;
    };
    return kNames;
}

} // namespace relais::test
