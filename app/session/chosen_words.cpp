// A passphrase that its owner chooses among the words of the list.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/session/chosen_words.h"

#include "app/text/convert.h"
#include "sync/store/secret_rules.h"

#include <QCoreApplication>

#include <algorithm>

namespace relais::app {

using namespace sync;

namespace {

bool isOfTheList(const QString& word) {
    const auto& all = passphraseWords();
    const std::string plain = coreText(word);
    return std::binary_search(all.begin(), all.end(), std::string_view(plain));
}

QString sentence(const char* words) { return QCoreApplication::translate("ChosenWords", words); }

// Between two words nothing is being typed.
bool isBetweenWords(const QString& typed) { return typed.isEmpty() || !typed.back().isLetter(); }

} // namespace

QStringList chosenWords(const QString& typed) {
    const QByteArray bytes = typed.toUtf8();
    const SecretBytes plain = normalisedPassphrase(SecretBytes::from(coreView(bytes)).view());
    return qtText(textView(plain.view())).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QString chosenWordsFault(const QString& typed, int count) {
    const QStringList words = chosenWords(typed);
    if (words.isEmpty())
        return sentence(QT_TRANSLATE_NOOP("ChosenWords", "Écrivez %1 mots, séparés par une espace.")).arg(count);
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (!isOfTheList(words[i]))
            return sentence(QT_TRANSLATE_NOOP(
                                "ChosenWords",
                                "« %1 » n’est pas dans la liste. Prenez un des mots proposés pendant la saisie."))
                .arg(words[i]);
        if (words.indexOf(words[i]) < i)
            return sentence(QT_TRANSLATE_NOOP("ChosenWords", "« %1 » y est deux fois. Prenez un autre mot."))
                .arg(words[i]);
    }
    const qsizetype missing = count - words.size();
    if (missing <= 0)
        return {};
    return missing == 1
        ? sentence(QT_TRANSLATE_NOOP("ChosenWords", "Il manque 1 mot : il en faut %1.")).arg(count)
        : sentence(QT_TRANSLATE_NOOP("ChosenWords", "Il manque %1 mots : il en faut %2.")).arg(missing).arg(count);
}

QStringList wordProposals(const QString& typed, qsizetype most) {
    if (isBetweenWords(typed))
        return {};
    QStringList before = chosenWords(typed);
    if (before.isEmpty())
        return {};
    const std::string start = coreText(before.takeLast());
    const auto& all = passphraseWords();
    QStringList proposals;
    for (auto word = std::lower_bound(all.begin(), all.end(), std::string_view(start));
         word != all.end() && word->starts_with(start) && proposals.size() < most; ++word) {
        if (!before.contains(qtText(*word)))
            proposals.append(qtText(*word));
    }
    return proposals;
}

QString withProposal(const QString& typed, const QString& word) {
    QStringList words = chosenWords(typed);
    if (!words.isEmpty() && !isBetweenWords(typed))
        words.removeLast();
    words.append(word);
    return words.join(QLatin1Char(' ')) + QLatin1Char(' ');
}

} // namespace relais::app
