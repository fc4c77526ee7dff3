// Rows of numbers, moments, scores and the form's own words.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/forms/form_row_builder.h"
#include "app/text/dates.h"
#include "app/text/language.h"
#include "app/text/measure_text.h"
#include "sync/domain/paris_time.h"

#include <algorithm>

namespace relais::app {

namespace {

constexpr std::int64_t kMostSteps = 30; // further than that one types
constexpr int kAgo[] = {10, 30};        // minutes, offered beside « À l’instant »
constexpr int kFirstHour = 8;           // of appointments, by half-hours
constexpr int kLastHour = 20;

Dates dates() { return Dates(interfaceLocale()); }

} // namespace

QString FormRowBuilder::measureKindOf(const sync::FormItem& item) {
    using sync::ItemType;
    if (item.type == ItemType::Display)
        return qtText(item.control);
    if (!item.computed.empty())
        return QStringLiteral("fact");
    if (item.control.starts_with("value-unit"))
        return QStringLiteral("valueUnit");
    if (item.type == ItemType::DateTime)
        return item.control == "near-future" ? QStringLiteral("soon") : QStringLiteral("moment");
    if (item.type != ItemType::Integer || item.control == "euros")
        return {};
    const bool short_ = item.max && *item.max <= kMostSteps && item.unit.empty() && item.decimals == 0;
    return short_ ? QStringLiteral("stepper") : QStringLiteral("number");
}

bool FormRowBuilder::isMeasure(const QString& kind) {
    static const QStringList kinds {QStringLiteral("note"),      QStringLiteral("warning"), QStringLiteral("fact"),
                                    QStringLiteral("valueUnit"), QStringLiteral("moment"),  QStringLiteral("soon"),
                                    QStringLiteral("number"),    QStringLiteral("stepper"), QStringLiteral("epds")};
    return kinds.contains(kind);
}

bool FormRowBuilder::isScore(const sync::FormItem& item) const {
    return item.computed == "sum" && item.parent >= 0
        && m_model.m_form.items()[static_cast<std::size_t>(item.parent)].control == "closed";
}

void FormRowBuilder::addMeasure(const sync::FormItem& item, FormRow& row) const {
    if (row.kind == QLatin1String("note") || row.kind == QLatin1String("warning")) {
        row.value = row.label;
        row.label.clear();
    } else if (row.kind == QLatin1String("fact")) {
        row.value = computedText(item, m_model.answer(item.linkId));
        if (item.computed == "weight_change" || item.computed == "amenorrhea_days") // a sentence of its own
            row.label.clear();
    } else if (row.kind == QLatin1String("moment")) {
        addMoment(item, row);
    } else if (row.kind == QLatin1String("soon")) {
        addSoon(m_model.answer(item.linkId), row);
    } else if (row.kind == QLatin1String("epds")) {
        addScore(item, row);
    } else {
        addNumber(item, row);
    }
}

void FormRowBuilder::addNumber(const sync::FormItem& item, FormRow& row) const {
    const sync::Value& answer = m_model.answer(item.linkId);
    const auto typed = m_model.m_typed.find(item.linkId);
    row.value = typed != m_model.m_typed.end() ? typed->second
        : answer.isInteger()                   ? numberText(answer.integer(), item.decimals)
                                               : qtText(answer.text());
    row.unit = wordsOf(item.unitText);
    row.decimals = item.decimals;
    row.minimum = static_cast<int>(item.min.value_or(0));
    row.maximum = static_cast<int>(item.max.value_or(0));
    row.optional = !item.required;
    if (row.kind != QLatin1String("valueUnit"))
        return;
    // Whole tenths are written without them, as meters show them.
    if (typed == m_model.m_typed.end() && answer.isInteger() && answer.integer() % 10 == 0)
        row.value = QString::number(answer.integer() / 10);
    const std::string unit = item.control.substr(item.control.find(':') + 1);
    const std::string code = m_model.answer(unit).text();
    if (const sync::AnswerOption* option = m_model.m_form.option(unit, code))
        row.unit = wordsOf(option->display);
    row.day = qtText(unit);
    const auto known = sync::bilirubinUnit(code);
    if (known && answer.isInteger())
        row.help = otherUnits({static_cast<std::int32_t>(answer.integer()), *known});
    if (const sync::FormItem* units = m_model.m_form.find(unit)) {
        for (const sync::AnswerOption& option : units->options) {
            row.optionCodes += qtText(option.code);
            row.optionTexts += wordsOf(option.display);
            row.optionChecked += option.code == code;
        }
    }
}

void FormRowBuilder::addMoment(const sync::FormItem& item, FormRow& row) const {
    const sync::Value& answer = m_model.answer(item.linkId);
    if (answer.isInteger())
        row.instant = static_cast<double>(answer.integer());
    const sync::WallMs now = m_model.now();
    row.optional = !item.required;
    // Of a picked moment, its words: « mercredi 12 mars, 2 h 10 »; of one of today, the time alone.
    if (answer.isInteger()) {
        const sync::WallMs at {answer.integer()};
        row.value = sync::toParis(at).date == sync::toParis(now).date ? dates().time(at) : dates().dayAndTime(at);
    }
    row.multiple = item.control == "past-days"; // the days at once: it is never a matter of minutes
    if (row.multiple)
        return;
    const auto quick = m_model.m_quick.find(item.linkId);
    const QString chosen = quick == m_model.m_quick.end() ? QString() : quick->second;
    const auto add = [&](const QString& code, const QString& text, bool checked) {
        row.optionCodes += code;
        row.optionTexts += text;
        row.optionIcons += QString();
        row.optionChecked += checked;
    };
    const bool measure = item.control == "measure-time";
    const QString at = dates().time(chosen == QLatin1String("now") ? sync::WallMs {answer.integer()} : now);
    add(QStringLiteral("now"),
        measure ? QCoreApplication::translate("FormRow", "Maintenant, %1").arg(at)
                : QCoreApplication::translate("FormRow", "À l’instant"),
        chosen == QLatin1String("now"));
    for (const int minutes : kAgo) {
        if (measure)
            break;
        const QString code = QStringLiteral("ago:%1").arg(minutes);
        add(code, QCoreApplication::translate("FormRow", "Il y a %1 min").arg(minutes), chosen == code);
    }
    const bool other = answer.isInteger() && chosen.isEmpty();
    add(QStringLiteral("more"), other ? row.value : QCoreApplication::translate("FormRow", "Autre heure"), other);
}

// Days as for a date; then the half-hours of the one that is chosen.
void FormRowBuilder::addSoon(const sync::Value& answer, FormRow& row) const {
    row.kind = QStringLiteral("soon");
    if (!answer.isInteger()) {
        addNearDates({}, row);
        return;
    }
    const sync::LocalTime local = sync::toParis({answer.integer()});
    addNearDates(local.date.iso(), row);
    row.instant = static_cast<double>(answer.integer());
    row.moreLabel = dates().time({answer.integer()});
    for (int minute = kFirstHour * 60; minute < kLastHour * 60; minute += 30) {
        row.moreCodes += QString::number(minute);
        row.moreTexts += dates().time(sync::fromParisFirst({local.date, minute * 60}));
        row.moreChecked += local.second == minute * 60;
    }
}

// « EPDS : 14 sur 30, question 10 : 0 »; each question is asked alone (design.md §8.8).
void FormRowBuilder::addScore(const sync::FormItem& group, FormRow& row) const {
    const auto& items = m_model.m_form.items();
    const auto self = static_cast<int>(&group - items.data());
    int answered = 0;
    for (const sync::FormItem& item : items) {
        if (item.parent != self)
            continue;
        const sync::Value& answer = m_model.answer(item.linkId);
        if (!item.computed.empty()) {
            row.value = computedText(item, answer);
            continue;
        }
        row.optionCodes += qtText(item.linkId);
        row.optionTexts += wordsOf(item.text);
        row.moreTexts += answer.isInteger() ? QString::number(answer.integer()) : QString();
        answered += answer.isInteger() ? 1 : 0;
        row.maximum = static_cast<int>(item.max.value_or(0));
    }
    row.current = answered;
    if (answered > 0 && answered < row.optionCodes.size())
        row.value
            = QCoreApplication::translate("FormRow", "%1 questions sur %2").arg(answered).arg(row.optionCodes.size());
}

} // namespace relais::app
