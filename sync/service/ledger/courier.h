// Who carries a report out of the service, as the ledger sees it: told what to carry, asked what came of it.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/definition_set.h"
#include "sync/domain/record.h"
#include "sync/domain/reference_tables.h"

#include <functional>

namespace relais::service {

// The name of what a text item keeps a code of (a commune, a line of the directory); the code itself when it has none.
using NameOf = std::function<std::string(const sync::FormItem& item, const std::string& code)>;

// What leaves: a signed consultation, and where it goes. Valid during the call.
struct Report {
    const sync::Record& record;
    const sync::Questionnaire& form;
    const sync::DirectoryEntry& maternity;
    std::string territory; // the permanence's name
    const NameOf& nameOf;
    sync::WallMs now;
};

enum class Delivery : std::uint8_t { Received, Failed };

struct Receipt {
    sync::RecordId record;
    Delivery delivery = Delivery::Received;
};

// Called from the ledger's thread, inside its transaction: everything here is quick and local, whoever has a network to
// wait for does it elsewhere. Errors are tried again at the next turn, except Forbidden: that report must not leave.
class Courier {
public:
    virtual ~Courier() = default;
    // Handed over durably when it returns OK. The same record again replaces what was there.
    [[nodiscard]] virtual sync::Status deliver(const Report& report) = 0;
    [[nodiscard]] virtual sync::Result<std::vector<Receipt>> receipts() = 0;
    // What came of it is in the ledger: nothing of it need stay. Absent: OK.
    [[nodiscard]] virtual sync::Status settled(const sync::RecordId& record) = 0;
};

} // namespace relais::service
