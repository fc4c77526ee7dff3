// The duties this device holds, and the midwives they may be given to, read from the store in one go.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/records/record_source.h"
#include "app/records/stage_view.h"
#include "sync/domain/duty_hours.h"

#include <QString>

#include <optional>
#include <vector>

namespace relais::app {

namespace duties {
inline constexpr const char* kDispositif = "garde";
inline constexpr const char* kHidden = "NON_PUBLIEE";
inline constexpr const char* kOpen = "OUVERTE";
inline constexpr const char* kFilled = "POURVUE";
inline constexpr const char* kConfirmed = "CONFIRMEE";
inline constexpr const char* kExchange = "ECHANGE_DEMANDE";
inline constexpr const char* kNotHeld = "NON_POURVUE";
inline constexpr const char* kCancelled = "ANNULEE";
} // namespace duties

// « Inès Castellan » of « Inès Castellan, sage-femme »: beside a duty her profession says nothing new.
[[nodiscard]] QString personName(std::string_view label);

// What the service answered to an act of this device that came second.
struct DutyRefusal {
    sync::OpId op;
    sync::WallMs asked;    // here
    sync::WallMs answered; // at the service
    QString reason;        // its words
    bool taken = false;    // somebody was first
};

// One duty as the rota shows it. Value type; no patient, ever.
struct DutyRow {
    sync::Record record;
    sync::Duty duty;
    std::string territory;
    QString place;
    sync::UserId holder; // empty: nobody
    QString holderName;
    std::vector<sync::OwnOp> ops; // of this device, without an accepted verdict
    std::optional<DutyRefusal> refusal;

    [[nodiscard]] QString id() const;
    [[nodiscard]] bool isIn(std::string_view state) const { return record.state == state; }
    [[nodiscard]] bool isHeld() const;    // by somebody, and not over
    [[nodiscard]] bool isPending() const; // an act of this device is not judged yet
    [[nodiscard]] sync::Value fact(std::string_view name) const { return sync::Value(record.facts)[name]; }
};

struct Midwife {
    sync::UserId id;
    QString name;
};

struct DutyBookRead {
    std::vector<DutyRow> rows;                                         // by start
    std::map<std::string, std::vector<Midwife>, std::less<>> midwives; // by territory, by name
    sync::WallMs lastContact;                                          // 0: never
};

// On the store's thread.
[[nodiscard]] sync::Result<DutyBookRead> readDuties(const sync::Store& store);

// What the rules may ask, answered from what this device knows: of its own territories only; the service rules.
class KnownDuties final : public sync::Rota {
public:
    KnownDuties(const DutyBookRead& book, sync::WallMs now) : m_book(book), m_now(now) { }
    [[nodiscard]] std::vector<sync::Commitment> dutiesOf(const sync::UserId& user) const override;
    [[nodiscard]] bool hasRole(const sync::UserId& user, std::string_view role, std::string_view scope) const override;
    [[nodiscard]] sync::UserId nextOnDuty(std::string_view territory, sync::WallMs from) const override;

private:
    const DutyBookRead& m_book;
    sync::WallMs m_now;
};

} // namespace relais::app
