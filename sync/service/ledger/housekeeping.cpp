// Timers, alarms, retention.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/ledger/housekeeping.h"

#include "sync/domain/deadline.h"
#include "sync/service/ledger/duty_book.h"
#include "sync/service/ledger/intake.h"
#include "sync/service/ledger/placement.h"
#include "sync/service/ledger/record_reading.h"
#include "sync/service/ledger/removal.h"
#include "sync/service/ledger/verdict_codes.h"

#include <algorithm>

namespace relais::service {

namespace {

constexpr std::string_view kAlarmAct = "alarme"; // workflow.json: not opened in time
constexpr std::string_view kUnread = "unread";
constexpr std::string_view kNobodyReads = "nobody_reads";
constexpr std::string_view kUnknownForm = "unknown_form";

bool isTreated(const Record& record) { return record.facts.contains("ouvert_le") || record.facts.contains("pris_le"); }

Result<bool> somebodyReads(Work& work, const RecordId& record) {
    RELAIS_ASSIGN(const auto placements, work.tx.feeds().placements(record));
    for (const PlacementRow& placement : placements) {
        if (placement.left || !placement.feed.text.starts_with("desk:"))
            continue;
        RELAIS_ASSIGN(const auto readers, work.tx.rights().readers(placement.feed));
        if (!readers.empty())
            return true;
    }
    return false;
}

bool inQuarantineUnseen(const Record& record) {
    // Without accord no desk may see it: it is the author's alone.
    const auto code = record.facts.find("quarantaine");
    return code != record.facts.end() && code->second.text() == "accord";
}

Status alarmFor(Work& work, const RecordRow& row) {
    // However far it was treated: nobody would read what comes next.
    if (!row.alert || row.closed || inQuarantineUnseen(row.record))
        return {};
    RELAIS_ASSIGN(const bool read, somebodyReads(work, row.record.id));
    if (read)
        return {};
    return work.tx.catalog().put(AlarmRow {std::string(kNobodyReads), toText(row.record.id), work.now, {}});
}

// Alarms whose reason is gone.
Status clearAlarms(Work& work) {
    RELAIS_ASSIGN(auto alarms, work.tx.catalog().alarms());
    for (AlarmRow& alarm : alarms) {
        if (alarm.kind != kUnread && alarm.kind != kNobodyReads)
            continue;
        RELAIS_ASSIGN(const auto id, idFromText<RecordId>(alarm.subject));
        RELAIS_ASSIGN(const auto read, readRecord(work, id));
        const auto& row = read.row;
        bool over = !row || row->closed || (alarm.kind == kUnread && isTreated(row->record));
        if (!over && alarm.kind == kNobodyReads) {
            RELAIS_ASSIGN(over, somebodyReads(work, id));
        }
        if (!over)
            continue;
        alarm.cleared = work.now;
        RELAIS_TRY(work.tx.catalog().put(alarm));
    }
    return {};
}

} // namespace

Status runTimers(Work& work) {
    RELAIS_TRY(makeDutiesAhead(work));
    RELAIS_ASSIGN(const auto open, work.tx.records().open());
    RELAIS_ASSIGN(const auto raised, work.tx.catalog().alarms());
    Intake intake(work, {}, {});
    for (const RecordId& id : open) {
        RELAIS_ASSIGN(const auto read, readRecord(work, id));
        if (!read.row)
            continue;
        const std::vector<Op> due = timedOps(read.row->record, work.now, work.definitions);
        RELAIS_TRY(intake.makeOps(due));
        const bool unread = std::any_of(due.begin(), due.end(), [](const Op& op) { return op.type == kAlarmAct; });
        if (unread)
            RELAIS_TRY(work.tx.catalog().put(AlarmRow {std::string(kUnread), toText(id), work.now, {}}));
        const bool known = std::any_of(raised.begin(), raised.end(), [&](const AlarmRow& alarm) {
            return alarm.kind == kNobodyReads && alarm.subject == toText(id);
        });
        if (!known)
            RELAIS_TRY(alarmFor(work, *read.row));
    }
    return clearAlarms(work);
}

Status applyRetention(Work& work) {
    for (const auto& [dispositif, time] : work.settings.retention) {
        RELAIS_ASSIGN(const auto old, work.tx.records().closedBefore(dispositif, work.now - time));
        for (const RecordId& id : old)
            RELAIS_TRY(purge(work, id));
    }
    return {};
}

namespace {

// Alerts that came before any form of their dispositif: their readers can be shown them now.
Status showUnknown(Work& work) {
    RELAIS_ASSIGN(auto alarms, work.tx.catalog().alarms());
    for (AlarmRow& alarm : alarms) {
        if (alarm.kind != kUnknownForm)
            continue;
        RELAIS_ASSIGN(const auto id, idFromText<RecordId>(alarm.subject));
        RELAIS_ASSIGN(const RecordReading read, readRecord(work, id));
        if (read.unreadable || (read.row && !work.definitions.current(read.row->record.dispositif)))
            continue;
        if (read.row)
            RELAIS_TRY(showAgain(work, *read.row));
        alarm.cleared = work.now;
        RELAIS_TRY(work.tx.catalog().put(alarm));
    }
    return {};
}

} // namespace

Status retryAfterReturn(Work& work, const UserId& user) {
    Intake intake(work, {}, {});
    return intake.retryQuarantined({std::string(VerdictCode::kRevoked)}, user);
}

Status retryAfterLoad(Work& work) {
    RELAIS_TRY(showUnknown(work));
    Intake intake(work, {}, {});
    return intake.retryQuarantined(
        {"definition", std::string(VerdictCode::kNewer), std::string(VerdictCode::kLease), "version"});
}

} // namespace relais::service
