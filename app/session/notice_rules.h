// Which of the few allowed notifications a changed record deserves, and its words.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/ports/notifier.h"
#include "sync/domain/notice.h"
#include "sync/protocol/enrol.h"

#include <QString>

#include <optional>

namespace relais::app {

[[nodiscard]] platform::Notice noticeOf(sync::NewsKind kind);
// By the last thing somebody else did to the record.
[[nodiscard]] std::optional<platform::Notice>
noticeOf(const sync::Record& record, const sync::UserId& me, const sync::DefinitionSet& definitions);

// Of what the service counted for a locked device: one by its kind, several as News; nothing for none.
[[nodiscard]] std::optional<platform::Notice> noticeOf(const sync::NewsCounts& counts);

// design.md §7.4, word for word; `count` for News.
[[nodiscard]] QString noticeText(platform::Notice notice, int count);

} // namespace relais::app
