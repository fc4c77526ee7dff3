// Which of the few allowed notifications a changed record deserves, and its words.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/ports/notifier.h"
#include "sync/domain/definition_set.h"
#include "sync/domain/record.h"

#include <QString>

#include <optional>

namespace relais::app {

// By the last thing somebody else did to the record, as the workflow's acts say whom they tell ("notify").
[[nodiscard]] std::optional<platform::Notice>
noticeOf(const sync::Record& record, const sync::UserId& me, const sync::DefinitionSet& definitions);

// design.md §7.4, word for word; `count` for News.
[[nodiscard]] QString noticeText(platform::Notice notice, int count);

} // namespace relais::app
