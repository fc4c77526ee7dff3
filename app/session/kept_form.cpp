// Finding the draft that a lock interrupted.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/session/kept_form.h"

#include "app/text/convert.h"

namespace relais::app {

using namespace sync;

std::optional<KeptForm> keptForm(const Store& store, const Navigator::Form& form, WallMs since) {
    const auto drafts = store.drafts(); // the last changed first: the pages have just written theirs
    if (!drafts)
        return std::nullopt;
    const bool begun
        = form.draftId.isEmpty() || !idFromText<DraftId>(coreText(form.draftId)); // else what to begin with
    for (const Draft& draft : *drafts) {
        const QString id = qtText(toText(draft.id));
        const bool isNew = draft.kind == OpType::kCreate && draft.dispositif == coreText(form.dispositif)
            && draft.changedAt.ms >= since.ms;
        if (begun ? isNew : id == form.draftId)
            return KeptForm {
                store.birth().user, form.dispositif, id, static_cast<int>(Value(draft.fields)["~step"].integer()) + 1};
    }
    return std::nullopt;
}

} // namespace relais::app
