// Proposals for an answer, from the data file.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/reply_proposals.h"

#include "app/text/convert.h"
#include "app/text/language.h"
#include "sync/protocol/json_codec.h"

#include <QFile>

#include <algorithm>

namespace relais::app {

ReplyProposals ReplyProposals::shipped() {
    ReplyProposals out;
    QFile file(QStringLiteral(":/relais/desk/reply_proposals.json"));
    if (!file.open(QIODevice::ReadOnly))
        return out;
    if (auto read = sync::parseJson(file.readAll().toStdString()))
        out.m_data = std::move(*read);
    return out;
}

std::vector<sync::AnswerOption>
ReplyProposals::ordered(std::vector<sync::AnswerOption> options, const std::string& motif) const {
    const sync::Value& motifs = m_data["byMotif"];
    const sync::Value& first = motifs.has(motif) ? motifs[motif] : motifs[""];
    const auto rank = [&first](const sync::AnswerOption& option) {
        const auto& codes = first.array();
        return std::ranges::find_if(codes, [&](const sync::Value& code) { return code.text() == option.code; })
            - codes.begin();
    };
    std::ranges::stable_sort(options, {}, rank);
    const auto shown = static_cast<std::ptrdiff_t>(first.array().size());
    for (sync::AnswerOption& option : options)
        option.more = rank(option) >= shown && shown > 0;
    return options;
}

QString ReplyProposals::message(const std::string& result) const {
    const sync::Value& words = m_data["messages"][result];
    const sync::Value& own = words[interfaceLanguage()];
    return qtText(own.text().empty() ? words["fr"].text() : own.text());
}

bool ReplyProposals::isProposed(const std::string& text) const {
    const auto& all = m_data["messages"].map();
    return std::ranges::any_of(
        all, [&](const auto& one) { return one.second["fr"].text() == text || one.second["en"].text() == text; });
}

} // namespace relais::app
