// When an alert « has not left », and when the telephone is offered for it: one rule for all who say so.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/definition_set.h"
#include "sync/store/store.h"

#include <QString>

#include <optional>
#include <vector>

namespace relais::app {

// An alert saved here whose dispositif offers the telephone for its urgency (product.md "phone offer"; minutes of the
// workflow file), while the service has not said that it holds it: refused and set aside are said in their own words.
// Value type, any thread. The urgency is health data: shown, never logged.
struct UnsentAlert {
    sync::RecordId record;
    QString urgency; // « 24 h »
    sync::WallMs savedAt;
    sync::WallMs callAt; // the banner and the notification, from then on
    bool atOnce = false; // offered on the confirmation already

    [[nodiscard]] bool isDue(sync::WallMs now) const { return now >= callAt; }
    // « Alerte « 24 h » non partie depuis 16 min. Appelez la LUP avec un résumé à lire. »; "" before it is due.
    [[nodiscard]] QString text(sync::WallMs now) const;
    bool operator==(const UnsentAlert&) const = default;
};

// `ops`: the own ops of the record; none when the record has left, or is nothing that cannot wait.
[[nodiscard]] std::optional<UnsentAlert>
unsentAlert(const sync::Record& record, const std::vector<sync::OwnOp>& ops, const sync::DefinitionSet& definitions);

// All that wait on this device, the one that must be told first before the others. On the store's thread.
[[nodiscard]] std::vector<UnsentAlert> unsentAlerts(const sync::Store& store, const sync::DefinitionSet& definitions);

} // namespace relais::app
