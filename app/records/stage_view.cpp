// The témoin of a record ready to be drawn.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/records/stage_view.h"

#include "app/text/language.h"

#include <algorithm>

namespace relais::app {

namespace {

QString fillOf(sync::Segment segment) {
    switch (segment) {
    case sync::Segment::Full:
        return QStringLiteral("full");
    case sync::Segment::Empty:
        return QStringLiteral("empty");
    case sync::Segment::Dashed:
        return QStringLiteral("dashed");
    case sync::Segment::Half:
    case sync::Segment::Pulse:
        return QStringLiteral("half");
    case sync::Segment::Hatched:
        return QStringLiteral("hatched");
    case sync::Segment::Broken:
        return QStringLiteral("broken");
    }
    return QStringLiteral("empty");
}

sync::SendState sendStateOf(const sync::OwnOp& op, bool sending) {
    switch (op.status) {
    case sync::OwnStatus::Saved:
        return sending ? sync::SendState::Sending : sync::SendState::Queued;
    case sync::OwnStatus::Waiting:
        return sync::SendState::Waiting;
    case sync::OwnStatus::Quarantined:
        return sync::SendState::Quarantined;
    case sync::OwnStatus::Refused:
        return sync::SendState::Refused;
    case sync::OwnStatus::Accepted:
    case sync::OwnStatus::TakenBack:
    case sync::OwnStatus::Replaced:
    case sync::OwnStatus::Purged:
        break;
    }
    return sync::SendState::Handed;
}

// "fact.retour.message" of a record.
sync::Value valueAtPath(std::string_view path, const sync::Record& record) {
    const std::size_t dot = path.find('.');
    const std::string_view root = path.substr(0, dot);
    sync::Value value;
    if (root == "fact")
        value = sync::Value(record.facts);
    else if (root == "answer")
        value = sync::Value(record.answers);
    std::string_view rest = dot == std::string_view::npos ? std::string_view {} : path.substr(dot + 1);
    while (!rest.empty()) {
        const std::size_t next = rest.find('.');
        const sync::Value member = value[rest.substr(0, next)];
        value = member;
        rest = next == std::string_view::npos ? std::string_view {} : rest.substr(next + 1);
    }
    return value;
}

QString caisseName(const sync::Record& record, const sync::DefinitionSet& definitions) {
    const std::string code = sync::Value(record.facts)["caisse"].text();
    const auto& caisses = definitions.reference().caisses;
    if (const auto known = caisses.find(code); known != caisses.end())
        return wordsOf(known->second.shortName);
    return code.empty() ? QString() : QStringLiteral("CPAM %1").arg(qtText(code));
}

struct Filler {
    const sync::Record& record;
    const sync::SendStatus& send;
    const sync::DefinitionSet& definitions;
    const Dates& dates;

    [[nodiscard]] QString operator()(const QString& token) const {
        if (token == QLatin1String("resultat"))
            return choiceWords(record, definitions, "resultat", sync::Value(record.facts)["resultat"].text());
        if (token == QLatin1String("caisse"))
            return caisseName(record, definitions);
        if (token == QLatin1String("motif"))
            return qtText(send.text);
        if (token == QLatin1String("heure:saved"))
            return dates.time(send.savedAt);
        const std::string path = coreText(token.section(QLatin1Char(':'), -1));
        const sync::Value value = valueAtPath(path, record);
        if (token.startsWith(QLatin1String("heure:")))
            return value.isInteger() ? dates.time({value.integer()}) : QString();
        if (token.startsWith(QLatin1String("date:")))
            return value.isInteger() ? dates.words(dates.inParis({value.integer()}).date(), QStringLiteral("d MMMM"))
                                     : QString();
        return qtText(value.text());
    }
};

} // namespace

sync::SendStatus sendStatusOf(const std::vector<sync::OwnOp>& ops, bool sending) {
    sync::SendStatus out;
    for (const sync::OwnOp& op : ops) {
        const sync::SendState state = sendStateOf(op, sending);
        if (state != sync::SendState::Handed && (out.savedAt.ms == 0 || op.savedAt < out.savedAt))
            out.savedAt = op.savedAt;
        if (state <= out.state)
            continue;
        out.state = state;
        out.code = op.code;
        out.text = op.text;
    }
    return out;
}

QString choiceWords(
    const sync::Record& record, const sync::DefinitionSet& definitions, const std::string& linkId,
    const std::string& code) {
    const sync::Definition* definition = definitions.closest(record.dispositif, record.definition);
    if (definition == nullptr || code.empty())
        return qtText(code);
    if (const sync::AnswerOption* option = definition->form.option(linkId, code))
        return wordsOf(option->display);
    for (const sync::Act& act : definition->workflow.acts) {
        if (const sync::AnswerOption* option = act.payload.option(linkId, code))
            return wordsOf(option->display);
    }
    return qtText(code);
}

QString filledSentence(
    const sync::LocalText& sentence, const sync::Record& record, const sync::SendStatus& send,
    const sync::DefinitionSet& definitions, const Dates& dates) {
    const QString model = wordsOf(sentence);
    const Filler fill {record, send, definitions, dates};
    QString out;
    qsizetype from = 0;
    for (qsizetype open = model.indexOf(QLatin1Char('{')); open >= 0; open = model.indexOf(QLatin1Char('{'), from)) {
        const qsizetype close = model.indexOf(QLatin1Char('}'), open);
        if (close < 0)
            break;
        out += model.mid(from, open - from) + fill(model.mid(open + 1, close - open - 1));
        from = close + 1;
    }
    return out + model.mid(from);
}

StageView stageViewOf(
    const sync::Stage& stage, const sync::Record& record, const sync::SendStatus& send,
    const sync::DefinitionSet& definitions, const Dates& dates) {
    StageView out;
    const QString colour = qtText(stage.colour);
    const QString accent = stage.accent.empty() ? colour : qtText(stage.accent);
    out.tone = colour;
    for (const sync::Segment segment : stage.segments) {
        const bool odd = segment == sync::Segment::Hatched || segment == sync::Segment::Broken;
        out.fills += fillOf(segment);
        out.tones += odd ? accent : colour;
        if (odd)
            out.tone = accent;
        out.sending = out.sending || segment == sync::Segment::Pulse;
    }
    if (const sync::Definition* definition = definitions.closest(record.dispositif, record.definition)) {
        for (const sync::LocalText& label : definition->workflow.segmentLabels)
            out.labels += wordsOf(label);
    }
    out.words = filledSentence(stage.words, record, send, definitions, dates);
    out.sentence = filledSentence(stage.sentence, record, send, definitions, dates);
    if (stage.steps > 0) {
        out.progress = static_cast<double>(stage.progress) / stage.steps;
        out.progressText = QStringLiteral("%1/%2").arg(stage.progress).arg(stage.steps);
    }
    return out;
}

} // namespace relais::app
