// What the composer of an answer proposes: the results that go with a motif, and a text to edit.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/value.h"
#include "sync/domain/questionnaire.h"

#include <QString>

namespace relais::app {

// Value type read from reply_proposals.json, whose content every caisse has to validate.
class ReplyProposals {
public:
    [[nodiscard]] static ReplyProposals shipped();

    // The options with the six of the motif first; the others stand behind « Autre… ».
    [[nodiscard]] std::vector<sync::AnswerOption>
    ordered(std::vector<sync::AnswerOption> options, const std::string& motif) const;
    // "" when none is proposed.
    [[nodiscard]] QString message(const std::string& result) const;
    // Whether nobody edited this text: another result may replace it.
    [[nodiscard]] bool isProposed(const std::string& text) const;

private:
    sync::Value m_data;
};

} // namespace relais::app
