// Numbers, terms and ages as a midwife says them.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/text/measure_text.h"

#include "app/text/dates.h"
#include "app/text/language.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>

namespace relais::app {

namespace {

constexpr int kDaysOfAWeek = 7;

class Measures {
    Q_DECLARE_TR_FUNCTIONS(Measures)

public:
    static QString life(std::int64_t minutes) {
        return tr("%1 h %2").arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0'));
    }
    static QString term(std::int64_t days) {
        return tr("%1 SA + %2").arg(days / kDaysOfAWeek).arg(days % kDaysOfAWeek);
    }
    static QString hours(std::int64_t count) { return tr("%1 h").arg(count); }
    static QString today(std::int64_t days) {
        return tr("%1 SA + %2 j aujourd’hui").arg(days / kDaysOfAWeek).arg(days % kDaysOfAWeek);
    }
    static QString sinceBirth(const QString& percent) { return tr("= %1 % depuis la naissance").arg(percent); }
    static QString yesNo(bool yes) { return yes ? tr("Oui") : tr("Non"); }
    static QString points(std::int64_t total) { return tr("%1 sur 30").arg(total); }
};

QString inUnit(sync::Bilirubin value, sync::BilirubinUnit unit) {
    const sync::TypedBilirubin typed = sync::typedAs(value, unit);
    switch (unit) {
    case sync::BilirubinUnit::MicromolPerLitre:
        return numberText(typed.tenths / 10, 0) + QStringLiteral(" µmol/L");
    case sync::BilirubinUnit::MilligramPerDecilitre:
        return numberText(typed.tenths, 1) + QStringLiteral(" mg/dL");
    case sync::BilirubinUnit::MilligramPerLitre:
        return numberText(typed.tenths / 10, 0) + QStringLiteral(" mg/L");
    }
    return {};
}

} // namespace

QString numberText(std::int64_t value, int decimals) {
    std::int64_t unit = 1;
    for (int i = 0; i < decimals; ++i)
        unit *= 10;
    const QString sign = value < 0 ? QStringLiteral("−") : QString();
    const std::int64_t size = value < 0 ? -value : value;
    const QString whole = sign + QString::number(size / unit);
    return decimals == 0 ? whole
                         : whole + interfaceLocale().decimalPoint()
            + QString::number(size % unit).rightJustified(decimals, QLatin1Char('0'));
}

std::optional<std::int64_t> numberFrom(const QString& text, int decimals) {
    static const QRegularExpression number(QStringLiteral("^(\\d{1,7})(?:[.,](\\d*))?$"));
    const QRegularExpressionMatch match = number.match(text.trimmed());
    if (!match.hasMatch() || match.captured(2).size() > decimals)
        return std::nullopt;
    const QString digits = match.captured(1) + match.captured(2).leftJustified(decimals, QLatin1Char('0'));
    return digits.toLongLong();
}

QString lifeText(std::chrono::minutes age) { return Measures::life(age.count()); }

QString termText(std::int64_t days) { return Measures::term(days); }

QString otherUnits(const sync::TypedBilirubin& typed) {
    using sync::BilirubinUnit;
    const auto value = typed.canonical();
    if (!value || value->micromolPerLitre <= 0)
        return {};
    QString out;
    for (const BilirubinUnit unit : {
             BilirubinUnit::MicromolPerLitre,
             BilirubinUnit::MilligramPerDecilitre,
             BilirubinUnit::MilligramPerLitre,
         }) {
        if (unit != typed.unit)
            out += (out.isEmpty() ? QStringLiteral("= ") : QStringLiteral(" = ")) + inUnit(*value, unit);
    }
    return out;
}

QString computedText(const sync::FormItem& item, const sync::Value& value) {
    if (value.isNull())
        return {};
    if (item.computed == "weight_change")
        return Measures::sinceBirth(
            (value.integer() > 0 ? QStringLiteral("+") : QString()) + numberText(value.integer(), 1));
    if (item.computed == "hours_between")
        return Measures::hours(value.integer());
    if (item.computed == "amenorrhea_days")
        return Measures::today(value.integer());
    if (item.computed == "term_date") {
        const QDate date = QDate::fromString(qtText(value.text()), Qt::ISODate);
        return Dates(interfaceLocale()).words(date, QStringLiteral("ddd d MMMM"));
    }
    if (item.computed == "sum")
        return Measures::points(value.integer());
    return {};
}

QString answerWords(const sync::FormItem& item, const sync::Value& value) {
    using sync::ItemType;
    if (sync::isBlank(value))
        return {};
    if (!item.computed.empty())
        return computedText(item, value);
    const auto choice = [&item](const sync::Value& code) {
        const auto found = std::ranges::find(item.options, code.text(), &sync::AnswerOption::code);
        return found == item.options.end() ? qtText(code.text()) : wordsOf(found->display);
    };
    const Dates dates(interfaceLocale());
    switch (item.type) {
    case ItemType::Boolean:
        return Measures::yesNo(value.boolean());
    case ItemType::Integer: {
        const QString unit = wordsOf(item.unitText);
        const QString number = numberText(value.integer(), item.decimals);
        return unit.isEmpty() ? number : number + kNbsp + unit;
    }
    case ItemType::Date:
        return dates.partialDate(qtText(value.text()));
    case ItemType::DateTime:
        return dates.dayAndTime({value.integer()});
    case ItemType::Choice: {
        QStringList words;
        for (const sync::Value& one : value.array())
            words += choice(one);
        return value.isArray() ? words.join(QStringLiteral(", ")) : choice(value);
    }
    default:
        return qtText(value.text());
    }
}

} // namespace relais::app
