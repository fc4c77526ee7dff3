// Every version of every dispositif known here, its current one, and the reference data that rules need.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/reference_data.h"
#include "sync/domain/workflow.h"

#include <memory>

namespace relais::sync {

// One version of one dispositif: its form and its workflow, as read and as they came.
struct Definition {
    std::string code;
    std::uint32_t version = 0;
    Questionnaire form;
    Workflow workflow;
    Value formJson; // as given: what the "reference" feed carries
    Value workflowJson;
};

// Copying is cheap (versions are shared and immutable); one thread at a time may change a set.
class DefinitionSet {
public:
    // Refuses a bad definition: DefinitionInvalid, detail = "form#/item/3/linkId: already used" or "workflow#…".
    // The same version again with the same content is fine; with another content it is refused.
    [[nodiscard]] Status add(std::string_view formJson, std::string_view workflowJson);
    [[nodiscard]] Status add(const std::string& formJson, const std::string& workflowJson) {
        return add(std::string_view(formJson), std::string_view(workflowJson));
    }
    [[nodiscard]] Status add(const Value& form, const Value& workflow);
    // The version `other` has read already; false when it has none.
    [[nodiscard]] bool share(const DefinitionSet& other, std::string_view code, std::uint32_t version);

    // Content made with a withdrawn version is put in quarantine; it stays readable.
    void withdraw(std::string_view code, std::uint32_t version);
    [[nodiscard]] bool isWithdrawn(std::string_view code, std::uint32_t version) const;

    // Null when unknown. Pointers live as long as the set or a copy of it.
    [[nodiscard]] const Definition* find(std::string_view code, std::uint32_t version) const;
    // The greatest version that is not withdrawn.
    [[nodiscard]] const Definition* current(std::string_view code) const;
    // The version named, else the current one: to show and fold what came from elsewhere.
    [[nodiscard]] const Definition* closest(std::string_view code, std::uint32_t version) const;
    [[nodiscard]] std::vector<std::string> codes() const; // sorted

    void setReference(ReferenceData data) { m_reference = std::make_shared<const ReferenceData>(std::move(data)); }
    [[nodiscard]] const ReferenceData& reference() const { return *m_reference; }

private:
    using Versions = std::map<std::uint32_t, std::shared_ptr<const Definition>>;
    std::map<std::string, Versions, std::less<>> m_definitions;
    std::set<std::pair<std::string, std::uint32_t>> m_withdrawn;
    std::shared_ptr<const ReferenceData> m_reference = std::make_shared<const ReferenceData>();
};

} // namespace relais::sync
