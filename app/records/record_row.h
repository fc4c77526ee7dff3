// One record (or draft) as a line of any list, with its words ready.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/records/stage_view.h"
#include "sync/store/store.h"

namespace relais::app {

// Value type. Health data: shown, never logged.
struct RecordRow {
    QString id; // of the record, or of the draft
    QString dispositif;
    QString title;
    QString subtitle; // « Ouverture de droits · Traitement »
    QString trailing; // « 24 h »
    QString urgency;  // its code
    QString number;
    QString state; // code
    QString when;  // of the last change
    StageView stage;
    QString author;     // « Dr Ada Modèle, médecin »
    QString agent;      // id of who took it; empty: nobody
    qint64 madeMs = 0;  // device time of its creation
    qint64 takenMs = 0; // 0: not taken
    qint64 dueMs = 0;   // of the objective that runs; 0: none
    bool unread = false;
    bool closed = false;
    bool draft = false;
    bool reduced = false;
    bool unverified = false;
    bool quarantined = false; // set aside by the service, its author known
    bool toCorrect = false;

    bool operator==(const RecordRow&) const = default;
};

// What the words of a row depend on besides the record. Copied to the store's thread.
struct RowContext {
    sync::DefinitionSet definitions;
    Dates dates;
    sync::WallMs now;
    bool sending = false;
};

[[nodiscard]] RecordRow rowOf(const sync::ListRow& listed, sync::Store& store, const RowContext& context);
[[nodiscard]] RecordRow rowOf(const sync::Draft& draft, const RowContext& context);

} // namespace relais::app
