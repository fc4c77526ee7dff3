// Where to call back the author of an alert: the service of the directory that names her, with its verified number.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/ids.h"
#include "sync/domain/reference_tables.h"

#include <QString>

namespace relais::app {

// Value type, public data. Empty when the directory does not know the author.
struct AuthorOffice {
    QString name;  // « Cabinet médical des Peupliers »
    QString phone; // as one reads it
    bool stale = false;
    std::vector<sync::DirectoryPerson> people; // those who work there, the author among them
};

// `directory`: the reference table of that name. A table that cannot be read knows nobody.
[[nodiscard]] AuthorOffice officeOf(const sync::Value& directory, const sync::UserId& author, sync::CivilDate today);

} // namespace relais::app
