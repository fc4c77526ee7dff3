// What was being written when Relais locked: which draft, and at which step; nothing of what it says.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/navigator.h"
#include "sync/store/store.h"

namespace relais::app {

// Kept in memory from a lock to the next opening.
struct KeptForm {
    sync::UserId user; // it is hers alone
    QString dispositif;
    QString draftId;
    int step = 1; // as its page numbers them
};

// The draft of the form that was on top; none: nothing was typed, or it has been sent. `since`: when the form was
// asked for, by the clock that dates drafts. Store's thread.
[[nodiscard]] std::optional<KeptForm>
keptForm(const sync::Store& store, const Navigator::Form& form, sync::WallMs since);

} // namespace relais::app
