// Who holds which duty, read in the transaction that judges; and the duties of a period, made once.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/civil_date.h"
#include "sync/service/ledger/work.h"

namespace relais::service {

// What the rules may ask about duties, of all territories, as the transaction sees them. Lives within it. The rules
// cannot fail: a fault of the storage answers nothing and is told by fault(), to be asked after the judgement.
class DutyBook final : public Rota {
public:
    explicit DutyBook(Work& work) : m_work(work) { }
    [[nodiscard]] std::vector<Commitment> dutiesOf(const UserId& user) const override;
    [[nodiscard]] bool hasRole(const UserId& user, std::string_view role, std::string_view scope) const override;
    [[nodiscard]] UserId nextOnDuty(std::string_view territory, WallMs from) const override;
    [[nodiscard]] const Status& fault() const { return m_fault; }

private:
    template <class T>
    T answer(Result<T> result) const;

    Work& m_work;
    mutable Status m_fault;
};

// To call whenever a record was folded: keeps the book's index of held duties. Anything but a duty costs nothing.
Status noteDuty(Work& work, const RecordRow& row);

// Makes the duties of the territory's permanence from `first` to `last`, both included, with the hours configured now;
// those that are there (cancelled ones too) stay as they are. How many were made. NotFound: no such permanence, or the
// form of a duty is not loaded; InvalidArgument: more than two years, or backwards.
[[nodiscard]] Result<std::size_t> makeDuties(Work& work, const std::string& territory, CivilDate first, CivilDate last);

// For every permanence, the duties of the days to come (Settings::dutyDaysAhead); once a day and permanence.
Status makeDutiesAhead(Work& work);

} // namespace relais::service
