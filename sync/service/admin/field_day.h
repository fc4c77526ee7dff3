// Plays a written field day through the ledger, at its own hours, by invented devices: what a demonstration starts on.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/civil_date.h"
#include "sync/service/ledger/ledger.h"

namespace relais::service {

// A clock that stands still until it is moved.
class SteppedClock final : public Clock {
public:
    [[nodiscard]] WallMs wall() const override { return m_now; }
    [[nodiscard]] MonoMs monotonic() const override { return {m_now.ms}; }
    // Never backwards.
    void moveTo(WallMs when) {
        if (when > m_now)
            m_now = when;
    }

private:
    WallMs m_now;
};

// One thing somebody did that day, by the hour.
struct FieldDayStep {
    WallMs at;
    UserId by;
    std::string alert; // "LUP-01"; of a duty its territory and day
    std::string dispositif = "lup";
    RecordId record {}; // of a duty; null: the one that `alert` names
    std::string type;   // Op::type
    Value::Map body;    // "@LUP-02" stands for the record of that alert
    WallMs made;        // device time: earlier than `at` when it was offline
    bool operator==(const FieldDayStep&) const = default;
};

// A stretch of the rota, to be made before the day is played.
struct FieldDayDuties {
    std::string territory;
    CivilDate first;
    CivilDate last;
};

struct FieldDay {
    std::string source;
    WallMs today;
    std::vector<UserRow> users;
    std::map<UserId, std::vector<std::string>> roles;
    std::vector<FieldDayDuties> duties;
    std::vector<FieldDayStep> steps; // by hour
};

// DefinitionInvalid names the place: "alerts/3/acts/0/at: not a local time".
[[nodiscard]] Result<FieldDay> readFieldDay(const Value& json, const DefinitionSet& definitions);

struct FieldDayReport {
    std::size_t accepted = 0;
    std::vector<std::string> notAccepted; // "LUP-11 rattacher: refused etat"
};

// `enrol` gives a one-time code for a user. The ledger must stand on `clock`, in demo mode, on a store without records
// but the duties of the day.
[[nodiscard]] Result<FieldDayReport> playFieldDay(
    const FieldDay& day, Ledger& ledger, SteppedClock& clock, Random& random,
    const std::function<Result<std::string>(const UserId&)>& enrol);

} // namespace relais::service
