// Looks an author up in the directory.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/author_office.h"

#include "app/text/language.h"
#include "app/text/patient_words.h"

#include <algorithm>

namespace relais::app {

AuthorOffice officeOf(const sync::Value& directory, const sync::UserId& author, sync::CivilDate today) {
    const auto entries = sync::directoryFromValue(directory);
    if (!entries || author.empty())
        return {};
    for (const sync::DirectoryEntry& entry : *entries) {
        if (entry.lines.empty()
            || std::ranges::find(entry.people, author.text, &sync::DirectoryPerson::user) == entry.people.end())
            continue;
        const sync::DirectoryLine& line = entry.lines.front();
        return {wordsOf(entry.name), phoneWords(line.phone), sync::isStale(line, today), entry.people};
    }
    return {};
}

} // namespace relais::app
