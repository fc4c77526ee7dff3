// Narrowing a queue.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/queue_filter.h"

#include "app/records/stage_view.h"
#include "app/text/convert.h"
#include "app/text/language.h"

#include <algorithm>
#include <vector>

namespace relais::app {

void QueueFilter::setCurrent(const QString& code) {
    if (m_current == code)
        return;
    m_current = code;
    Q_EMIT currentChanged();
}

void QueueFilter::show(const std::map<QString, QString>& choices) {
    std::vector<std::pair<QString, QString>> sorted; // words, code
    for (const auto& [code, words] : choices)
        sorted.emplace_back(words, code);
    if (!m_current.isEmpty() && !choices.contains(m_current)) {
        const qsizetype was = m_codes.indexOf(m_current);
        sorted.emplace_back(was < 0 ? m_current : m_texts[was], m_current);
    }
    std::ranges::sort(sorted, [](const auto& a, const auto& b) { return a.first.localeAwareCompare(b.first) < 0; });
    QStringList codes;
    QStringList texts;
    for (const auto& [words, code] : sorted) {
        codes.append(code);
        texts.append(words);
    }
    if (codes == m_codes && texts == m_texts)
        return; // what is being touched stays in place
    m_codes = codes;
    m_texts = texts;
    Q_EMIT choicesChanged();
}

bool QueueWish::keeps(const sync::Record& record) const {
    return (caisse.empty() || sync::Value(record.facts)["caisse"].text() == caisse)
        && (motif.empty() || sync::Value(record.answers)["motif"].text() == motif)
        && (trade.empty() || tradeOf(record) == trade);
}

std::string tradeOf(const sync::Record& record) {
    const std::size_t comma = record.authorLabel.rfind(", ");
    return comma == std::string::npos ? std::string() : record.authorLabel.substr(comma + 2);
}

void QueueChoices::add(const sync::Record& record, const sync::DefinitionSet& definitions) {
    const std::string caisse(sync::Value(record.facts)["caisse"].text());
    const auto& known = definitions.reference().caisses;
    if (const auto found = known.find(caisse); found != known.end())
        caisses.emplace(qtText(caisse), wordsOf(found->second.shortName));
    const std::string motif(sync::Value(record.answers)["motif"].text());
    if (!motif.empty())
        motifs.emplace(qtText(motif), choiceWords(record, definitions, "motif", motif));
    const QString trade = qtText(tradeOf(record));
    if (!trade.isEmpty())
        trades.emplace(trade, trade.left(1).toUpper() + trade.mid(1));
}

} // namespace relais::app
