// A fault found in what someone typed, as the sentence shown at the field and in the summary.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/questionnaire.h"

#include <QString>

namespace relais::app {

// Sources: design.md §7.3 (all fields), §5.7 (NIR). Never empty, never a code, never what was typed. Any thread.
[[nodiscard]] QString issueText(const sync::ContentIssue& issue, const sync::Questionnaire& form);

// A second, quieter line that helps to correct; often empty.
[[nodiscard]] QString issueHelp(const sync::ContentIssue& issue);

} // namespace relais::app
