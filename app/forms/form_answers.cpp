// What the user does to a form being filled: types, chooses, ticks, picks a time.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/forms/form_model.h"
#include "app/forms/form_row_builder.h"
#include "app/text/language.h"
#include "app/text/measure_text.h"
#include "sync/domain/check.h"
#include "sync/domain/paris_time.h"

#include <QRegularExpression>

#include <algorithm>

namespace relais::app {

namespace {

// "AAAA-MM-JJ" of three boxes; nothing while it is not a date.
std::string isoOf(const std::array<QString, 3>& typed, std::pair<bool, bool> unknown) {
    const QString day = unknown.first ? QStringLiteral("00") : typed[0].rightJustified(2, QLatin1Char('0'));
    const QString month = unknown.second ? QStringLiteral("00") : typed[1].rightJustified(2, QLatin1Char('0'));
    const std::string iso = coreText(QStringLiteral("%1-%2-%3").arg(typed[2], month, day));
    const bool complete
        = typed[2].size() == 4 && (unknown.first || !typed[0].isEmpty()) && (unknown.second || !typed[1].isEmpty());
    return complete && sync::PartialDate::parse(iso) ? iso : std::string();
}

// Euros as typed, with or without cents; what is no amount stays as it was typed.
sync::Value centsOf(const QString& text) {
    QString bare = text;
    bare.remove(QRegularExpression(QStringLiteral("[\\s\\x{00A0}\\x{202F}€]")))
        .replace(QLatin1Char(','), QLatin1Char('.'));
    if (bare.isEmpty())
        return {};
    static const QRegularExpression amount(QStringLiteral("^(\\d{1,9})(?:\\.(\\d{1,2}))?$"));
    const QRegularExpressionMatch match = amount.match(bare);
    if (!match.hasMatch())
        return sync::Value(coreText(text));
    const qint64 cents = match.captured(2).leftJustified(2, QLatin1Char('0')).toLongLong();
    return sync::Value(static_cast<std::int64_t>(match.captured(1).toLongLong() * 100 + cents));
}

} // namespace

void FormModel::setText(const QString& linkId, const QString& text) {
    const sync::FormItem* item = itemOf(linkId);
    if (item == nullptr)
        return;
    if (item->control == "euros") {
        m_typed[item->linkId] = text;
        change(item->linkId, centsOf(text));
        return;
    }
    if (item->decimals > 0 && !text.isEmpty()) { // « 38, » is on its way to be a number
        m_typed[item->linkId] = text;
        const auto number = numberFrom(text, item->decimals);
        change(item->linkId, number ? sync::Value(*number) : sync::Value(coreText(text)));
        return;
    }
    if (item->type == sync::ItemType::Integer && text.isEmpty()) {
        m_typed.erase(item->linkId);
        change(item->linkId, {});
        return;
    }
    if (item->type == sync::ItemType::Integer) {
        bool whole = false;
        const qlonglong number = text.trimmed().toLongLong(&whole);
        change(item->linkId, whole ? sync::Value(static_cast<std::int64_t>(number)) : sync::Value(coreText(text)));
        return;
    }
    change(item->linkId, text.isEmpty() ? sync::Value() : sync::Value(coreText(text)));
}

void FormModel::choose(const QString& linkId, const QString& code) {
    const sync::FormItem* item = itemOf(linkId);
    if (item == nullptr)
        return;
    if (item->type == sync::ItemType::Boolean) {
        setChecked(linkId, code == QLatin1String("true"));
        return;
    }
    if (code.startsWith(QLatin1String("group:"))) {
        const std::string group = coreText(code.mid(6));
        m_openTiles[item->linkId] = group;
        const sync::AnswerOption* chosen = m_form.option(item->linkId, answer(item->linkId).text());
        if (chosen == nullptr || chosen->group.fr != group)
            change(item->linkId, sync::Value());
        return;
    }
    if (item->type == sync::ItemType::DateTime) {
        chooseMoment(*item, code);
        return;
    }
    if (item->type == sync::ItemType::Integer) { // a degree of a scale
        change(item->linkId, sync::Value(static_cast<std::int64_t>(code.toLongLong())));
        leave(qtText(item->linkId));
        return;
    }
    if (item->type == sync::ItemType::Date) { // touched again, it is chosen no more
        change(
            item->linkId, answer(item->linkId).text() == coreText(code) ? sync::Value() : sync::Value(coreText(code)));
        leave(qtText(item->linkId));
        return;
    }
    if (item->control == "directory-line") { // "": nobody answers
        m_quick.erase(item->linkId);
        if (code.isEmpty())
            m_quick[item->linkId] = code;
        change(item->linkId, code.isEmpty() ? sync::Value() : sync::Value(coreText(code)));
        leave(qtText(item->linkId));
        return;
    }
    if (!item->repeats) {
        if (linkId == qtText(item->linkId))
            m_openTiles.erase(item->linkId);
        change(item->linkId, sync::Value(coreText(code)));
        leave(qtText(item->linkId));
        return;
    }
    sync::Value::Array codes = answer(item->linkId).array();
    const std::string chosen = coreText(code);
    const auto same = std::ranges::find_if(codes, [&](const sync::Value& one) { return one.text() == chosen; });
    if (same != codes.end()) {
        codes.erase(same);
    } else { // « Aucun » empties the others, and is emptied by them
        const sync::AnswerOption* option = m_form.option(item->linkId, chosen);
        const bool alone = option != nullptr && option->exclusive;
        std::erase_if(codes, [&](const sync::Value& one) {
            const sync::AnswerOption* other = m_form.option(item->linkId, one.text());
            return alone || (other != nullptr && other->exclusive);
        });
        codes.emplace_back(chosen);
    }
    change(item->linkId, codes.empty() ? sync::Value() : sync::Value(std::move(codes)));
    leave(qtText(item->linkId));
}

sync::WallMs FormModel::now() const {
    return m_setting.now ? m_setting.now() : sync::fromParisFirst({m_setting.context.today, 0});
}

// « À l’instant », so many minutes ago, a day soon at its usual hour, or another hour of that day.
void FormModel::chooseMoment(const sync::FormItem& item, const QString& code) {
    constexpr std::int64_t kMinute = 60'000;
    constexpr int kUsualHour = 9;
    const sync::Value before = answer(item.linkId);
    m_quick.erase(item.linkId);
    sync::Value value;
    if (code == QLatin1String("now") || code.startsWith(QLatin1String("ago:"))) {
        m_quick[item.linkId] = code;
        value = sync::Value(now().ms / kMinute * kMinute - code.mid(4).toLongLong() * kMinute);
    } else if (const auto date = sync::CivilDate::parse(coreText(code))) {
        const bool again = before.isInteger() && sync::toParis({before.integer()}).date == *date;
        const int second = before.isInteger() ? sync::toParis({before.integer()}).second : kUsualHour * 3600;
        if (!again) // touched again, it is chosen no more
            value = sync::Value(sync::fromParisFirst({*date, second}).ms);
    } else if (before.isInteger() && !code.isEmpty()) {
        const sync::CivilDate sameDay = sync::toParis({before.integer()}).date;
        value = sync::Value(sync::fromParisFirst({sameDay, code.toInt() * 60}).ms);
    }
    change(item.linkId, std::move(value));
    leave(qtText(item.linkId));
}

void FormModel::setInstant(const QString& linkId, double ms) {
    m_quick.erase(coreText(linkId));
    change(coreText(linkId), ms < 0 ? sync::Value() : sync::Value(static_cast<std::int64_t>(ms)));
    leave(linkId);
}

void FormModel::step(const QString& linkId, int by) {
    const sync::FormItem* item = itemOf(linkId);
    if (item == nullptr)
        return;
    m_typed.erase(item->linkId);
    const sync::Value& before = answer(item->linkId);
    const std::int64_t lowest = item->min.value_or(0);
    const std::int64_t wanted = before.isInteger() ? before.integer() + by : lowest;
    change(item->linkId, sync::Value(std::clamp(wanted, lowest, item->max.value_or(wanted))));
    leave(linkId);
}

void FormModel::setChecked(const QString& linkId, bool checked) {
    change(coreText(linkId), sync::Value(checked));
    leave(linkId);
}

void FormModel::setDate(const QString& linkId, const QString& day, const QString& month, const QString& year) {
    const std::string id = coreText(linkId);
    m_dates[id] = {day, month, year};
    const std::string iso = isoOf(m_dates[id], m_unknown[id]);
    // What is typed and is no date stays a fault of its kind, not a missing answer.
    const bool whole = year.size() == 4 && !day.isEmpty() && !month.isEmpty();
    change(id, !iso.empty() ? sync::Value(iso) : whole ? sync::Value("?") : sync::Value());
}

void FormModel::setUnknown(const QString& linkId, bool day, bool month) {
    const std::string id = coreText(linkId);
    m_unknown[id] = {day, month};
    const std::string iso = isoOf(m_dates[id], m_unknown[id]);
    change(id, iso.empty() ? sync::Value() : sync::Value(iso));
    leave(linkId);
}

void FormModel::openGroup(const QString& linkId, bool open) {
    if (open)
        m_opened.insert(coreText(linkId));
    else
        m_opened.erase(coreText(linkId));
    rebuild();
}

void FormModel::followLink(const QString& key) { Q_EMIT linkFollowed(key); }

void FormModel::leave(const QString& linkId) {
    const sync::FormItem* item = itemOf(linkId);
    if (item == nullptr)
        return;
    if (m_typed.erase(item->linkId) > 0)
        rebuild();
    // A number of the wrong shape is told on leaving its field; what is missing only on « Continuer ».
    if ((!item->check.empty() || item->type == sync::ItemType::Integer) && !sync::isBlank(answer(item->linkId))
        && m_messages.find(item->linkId) == m_messages.end()) {
        for (const sync::ContentIssue& issue : faults()) {
            const bool known = std::ranges::find(m_shown, issue) != m_shown.end();
            if (issue.linkId == item->linkId && issue.code != "required" && issue.code != "accord" && !known)
                m_shown.push_back(issue);
        }
        rebuild();
        Q_EMIT errorsChanged();
    }
    Q_EMIT left(item->linkId);
}

} // namespace relais::app
