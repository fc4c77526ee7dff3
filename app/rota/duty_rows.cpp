// Reading duties, and answering the rules from them.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/rota/duty_rows.h"

#include "app/text/convert.h"

#include <algorithm>

namespace relais::app {

namespace {

constexpr std::uint32_t kMostDuties = 1000; // more than two years of one territory

std::optional<DutyRow> dutyRowOf(sync::Record record) {
    const sync::Value answers(record.answers);
    const sync::Value facts(record.facts);
    const auto date = sync::CivilDate::parse(answers["date"].text());
    const auto type = sync::dutyType(answers["type"].text());
    if (!date || !type)
        return std::nullopt;
    DutyRow row;
    row.duty
        = {*date, *type, static_cast<int>(answers["debut_minute"].integer()),
           static_cast<int>(answers["fin_minute"].integer())};
    row.territory = facts["territoire"].text();
    row.place = qtText(answers["lieu"].text());
    row.holder = {facts["titulaire"].text()};
    row.holderName = personName(facts["titulaire_label"].text());
    row.record = std::move(record);
    return row;
}

void addOwnOp(DutyRow& row, const sync::OwnOp& op) {
    if (op.status != sync::OwnStatus::Refused) {
        row.ops.push_back(op);
        return;
    }
    if (op.changed) // not yet understood by its author
        row.refusal = DutyRefusal {op.id, op.savedAt, op.answeredAt, qtText(op.text), op.code == "deja_pris"};
}

} // namespace

QString personName(std::string_view label) { return qtText(label.substr(0, label.find(','))); }

QString DutyRow::id() const { return qtText(sync::toText(record.id)); }

bool DutyRow::isHeld() const {
    return !holder.empty() && (isIn(duties::kFilled) || isIn(duties::kConfirmed) || isIn(duties::kExchange));
}

bool DutyRow::isPending() const {
    return std::ranges::any_of(ops, [](const sync::OwnOp& op) {
        return op.status == sync::OwnStatus::Saved || op.status == sync::OwnStatus::Waiting
            || op.status == sync::OwnStatus::Quarantined;
    });
}

sync::Result<DutyBookRead> readDuties(const sync::Store& store) {
    DutyBookRead book;
    sync::ListQuery query;
    query.dispositifs = {duties::kDispositif};
    query.limit = kMostDuties;
    RELAIS_ASSIGN(auto listed, store.list(query));
    for (sync::ListRow& one : listed) {
        if (auto row = dutyRowOf(std::move(one.record)))
            book.rows.push_back(std::move(*row));
    }
    RELAIS_ASSIGN(const auto outbox, store.outbox());
    for (const sync::OwnOp& op : outbox) {
        const auto row
            = std::ranges::find_if(book.rows, [&](const DutyRow& one) { return one.record.id == op.record; });
        if (row != book.rows.end())
            addOwnOp(*row, op);
    }
    std::ranges::stable_sort(book.rows, {}, [](const DutyRow& row) { return row.duty.startUtc(); });
    if (const auto table = store.reference("midwives"); table) {
        for (const auto& [territory, people] : table->map())
            for (const sync::Value& person : people.array())
                book.midwives[territory].push_back({{person["id"].text()}, personName(person["label"].text())});
    }
    RELAIS_ASSIGN(const sync::SyncState state, store.syncState());
    book.lastContact = state.lastContact;
    return book;
}

std::vector<sync::Commitment> KnownDuties::dutiesOf(const sync::UserId& user) const {
    std::vector<sync::Commitment> out;
    for (const DutyRow& row : m_book.rows) {
        if (row.isHeld() && row.holder == user && row.duty.endUtc() > m_now)
            out.push_back({row.record.id, row.duty.startUtc(), row.duty.endUtc()});
    }
    return out;
}

bool KnownDuties::hasRole(const sync::UserId& user, std::string_view role, std::string_view scope) const {
    const auto people = m_book.midwives.find(scope);
    return role == "SAGE_FEMME_PDS" && people != m_book.midwives.end()
        && std::ranges::find(people->second, user, &Midwife::id) != people->second.end();
}

sync::UserId KnownDuties::nextOnDuty(std::string_view territory, sync::WallMs from) const {
    const auto next = std::ranges::find_if(m_book.rows, [&](const DutyRow& row) {
        return row.isHeld() && row.territory == territory && row.duty.startUtc() >= from;
    });
    return next == m_book.rows.end() ? sync::UserId {} : next->holder;
}

} // namespace relais::app
