// What lives outside every backup and is never restored: the mark of the running history, the journal of removals.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/service/storage/rows.h"

namespace relais::service {

// The history this service was last seen in: a storage that is behind or elsewhere was restored or cloned.
struct Mark {
    Epoch epoch;
    Seq counter = 0;
    bool operator==(const Mark&) const = default;
};

// What must stay removed after any restore, as ids only.
struct Removal {
    // History: an epoch that is over; no backup may make the service forget that it was one of its own.
    enum class Kind : std::uint8_t { Purge = 1, Withdrawal = 2, RightLost = 3, RightGiven = 4, History = 5 };
    Kind kind = Kind::Purge;
    std::string subject; // record or op id; "role:<user>:<role>", "user:<user>", "device:<uuid>"
    std::string by;      // Withdrawal: the user who took it back
    WallMs at;
    bool operator==(const Removal&) const = default;
};

class Aside {
public:
    virtual ~Aside() = default;
    [[nodiscard]] virtual Result<std::optional<Mark>> mark() = 0;
    [[nodiscard]] virtual Status setMark(const Mark& mark) = 0;
    // Durable when it returns, before the removal itself is answered.
    [[nodiscard]] virtual Status append(const std::vector<Removal>& removals) = 0;
    [[nodiscard]] virtual Result<std::vector<Removal>> removals() = 0; // oldest first; a torn last line is not one
};

} // namespace relais::service
