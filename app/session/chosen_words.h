// A passphrase that its owner chooses: words of the list, proposed as she types, and what is wrong with what she chose.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace relais::app {

// The strength of a passphrase is counted in words of the list (sync/store/secret_rules.h): a word of one's own is
// worth nothing there, because nobody can tell how easily it is guessed. Pure functions; any thread.

// The words as they would be kept: lower case, without accents, one by one.
[[nodiscard]] QStringList chosenWords(const QString& typed);
// What stops it, in the user's words; "" when it holds at least `count` different words of the list.
[[nodiscard]] QString chosenWordsFault(const QString& typed, int count);
// At most `most` words of the list that end what is being typed and are not in it yet; none between two words.
[[nodiscard]] QStringList wordProposals(const QString& typed, qsizetype most);
// What is typed once this proposal is taken.
[[nodiscard]] QString withProposal(const QString& typed, const QString& word);

} // namespace relais::app
