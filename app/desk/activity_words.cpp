// Activity in words.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/activity_words.h"

#include "app/desk/small_counts.h"
#include "app/records/stage_view.h"
#include "app/text/dates.h"
#include "app/text/language.h"

#include <QDate>

#include <algorithm>

namespace relais::app {

namespace {

constexpr int kMostColumns = 31; // more days than a month are drawn by week
constexpr int kAxisSteps = 3;

QDate qtDate(sync::CivilDate date) { return {date.year(), date.month(), date.day()}; }

} // namespace

ActivityWords::ActivityWords(const Activity& activity, const sync::DefinitionSet& definitions)
    : m_activity(activity), m_definitions(definitions), m_locale(interfaceLocale()) { }

QString ActivityWords::total(int count) const { return isSmall(count) ? tr("< 5") : QString::number(count); }

QString ActivityWords::choice(const char* linkId, const std::string& code) const {
    sync::Record any;
    any.dispositif = "lup";
    if (const sync::Definition* current = m_definitions.current("lup"))
        any.definition = current->version;
    return choiceWords(any, m_definitions, linkId, code);
}

// Of fewer than five alerts no time is told.
QString ActivityWords::hours(const std::vector<std::chrono::milliseconds>& times) const {
    const auto median = Activity::median(times);
    if (!median || isSmall(static_cast<int>(times.size())))
        return tr("–");
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(*median).count();
    return tr("%1 h %2").arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QString ActivityWords::workdays(const std::vector<std::chrono::milliseconds>& times) const {
    const auto median = Activity::median(times);
    if (!median || isSmall(static_cast<int>(times.size())))
        return tr("–");
    const double days = static_cast<double>(median->count()) / static_cast<double>(m_activity.workday.count());
    const QString number = m_locale.toString(days, 'f', 1);
    return days < 2 ? tr("%1 jour").arg(number) : tr("%1 jours").arg(number);
}

std::vector<Fact> ActivityWords::figures() const {
    const int answered = static_cast<int>(m_activity.all.answered.size());
    const QString read = answered < kSmallest
        ? tr("–")
        : tr("%1 %").arg(m_locale.toString(100.0 * m_activity.read / answered, 'f', 0));
    return {
        {tr("alertes reçues"), total(m_activity.all.alerts)},
        {tr("prise en charge, médiane"), hours(m_activity.all.taken)},
        {tr("réponse, médiane"), workdays(m_activity.all.answered)},
        {tr("réponses lues"), read},
        {tr("confiées à l’accompagnement"), total(m_activity.entrusted)},
    };
}

bool ActivityWords::byWeek() const { return m_activity.period.last - m_activity.period.first >= kMostColumns; }

// Working days, and the others when something arrived on them.
std::vector<std::pair<sync::CivilDate, int>> ActivityWords::columns() const {
    std::vector<std::pair<sync::CivilDate, int>> out;
    for (sync::CivilDate day = m_activity.period.first; day <= m_activity.period.last; day = day + 1) {
        const auto found = m_activity.perDay.find(day);
        const int count = found == m_activity.perDay.end() ? 0 : found->second;
        if (byWeek()) {
            if (out.empty() || day.weekday() == sync::Weekday::Monday)
                out.emplace_back(day, 0);
            out.back().second += count;
        } else if (count > 0 || sync::isWorkingDay(day)) {
            out.emplace_back(day, count);
        }
    }
    return out;
}

int ActivityWords::top() const {
    int most = 0;
    for (const auto& [day, count] : columns())
        most = std::max(most, count);
    int step = 1;
    for (const int wider : {2, 5, 10, 20, 50, 100, 200, 500}) {
        if (step * kAxisSteps < most)
            step = wider;
    }
    return step * kAxisSteps;
}

QStringList ActivityWords::axis() const {
    QStringList out;
    for (int i = 0; i <= kAxisSteps; ++i)
        out.append(QString::number(top() * i / kAxisSteps));
    return out;
}

std::vector<ActivityRow> ActivityWords::days() const {
    const auto all = columns();
    std::vector<int> counts;
    std::ranges::transform(all, std::back_inserter(counts), [](const auto& one) { return one.second; });
    const std::vector<Mask> masks = masksOf(counts);
    const bool narrow = all.size() > 10;
    std::vector<ActivityRow> out;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const QDate date = qtDate(all[i].first);
        const bool masked = masks[i] != Mask::None;
        const QString text = masks[i] == Mask::Small ? tr("< 5") : masked ? tr("masqué") : QString::number(counts[i]);
        const QString label = byWeek() ? m_locale.toString(date, QStringLiteral("d/M"))
            : narrow                   ? QString::number(date.day())
                                       : m_locale.toString(date, QStringLiteral("ddd d"));
        const QString spoken = byWeek() ? tr("semaine du %1").arg(Dates(m_locale).words(date, QStringLiteral("d MMMM")))
                                        : Dates(m_locale).words(date, QStringLiteral("dddd d MMMM"));
        out.push_back(
            {label,
             text,
             masked ? 0 : static_cast<double>(counts[i]) / top(),
             masked,
             {},
             tr("%1 : %2").arg(spoken, text)});
    }
    return out;
}

// The most frequent first; what is masked last, in the order of the words, so that the order says nothing.
std::vector<ActivityRow>
ActivityWords::bars(const std::map<std::string, int>& counts, const char* linkId, const QString& unknown) const {
    std::vector<std::pair<std::string, int>> sorted(counts.begin(), counts.end());
    std::ranges::stable_sort(sorted, std::greater {}, &std::pair<std::string, int>::second);
    std::vector<int> numbers;
    std::ranges::transform(sorted, std::back_inserter(numbers), [](const auto& one) { return one.second; });
    const std::vector<Mask> masks = masksOf(numbers);
    const int most = numbers.empty() ? 1 : std::max(1, numbers.front());
    std::vector<ActivityRow> shown;
    std::vector<ActivityRow> masked;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        const QString label = sorted[i].first.empty() ? unknown : choice(linkId, sorted[i].first);
        if (masks[i] == Mask::None)
            shown.push_back(
                {label,
                 QString::number(numbers[i]),
                 static_cast<double>(numbers[i]) / most,
                 false,
                 {},
                 tr("%1 : %2").arg(label).arg(numbers[i])});
        else {
            const QString text = masks[i] == Mask::Small ? tr("< 5") : tr("masqué");
            masked.push_back({label, text, 0, true, {}, tr("%1 : %2").arg(label, text)});
        }
    }
    std::ranges::sort(
        masked, [](const ActivityRow& a, const ActivityRow& b) { return a.label.localeAwareCompare(b.label) < 0; });
    shown.insert(shown.end(), masked.begin(), masked.end());
    return shown;
}

std::vector<ActivityRow> ActivityWords::motifs() const {
    return bars(m_activity.perMotif, "motif", tr("Effacé de cet appareil"));
}

std::vector<ActivityRow> ActivityWords::results() const { return bars(m_activity.perResult, "resultat", {}); }

QString ActivityWords::inTime(const ActivityGroup& group) const {
    return group.judged < kSmallest ? tr("–") : tr("%1 sur %2").arg(group.inTime).arg(group.judged);
}

ActivityRow ActivityWords::delay(const QString& label, const ActivityGroup& group) const {
    ActivityRow row {label, total(group.alerts), 0, isSmall(group.alerts)};
    row.cells = QStringList {total(group.alerts), hours(group.taken), workdays(group.answered), inTime(group)};
    row.spoken = tr("%1 : %2 alertes, prise en charge %3, réponse %4, objectif tenu %5")
                     .arg(label, row.cells[0], row.cells[1], row.cells[2], row.cells[3]);
    return row;
}

std::vector<ActivityRow> ActivityWords::delays() const {
    std::vector<ActivityRow> out;
    std::vector<int> counts;
    for (const char* urgency : {"24H", "3J", "SEMAINE", "MOIS", ""}) {
        const auto found = m_activity.perUrgency.find(urgency);
        if (found == m_activity.perUrgency.end())
            continue;
        out.push_back(delay(*urgency == '\0' ? tr("Effacé") : choice("urgence_soins", urgency), found->second));
        counts.push_back(found->second.alerts);
    }
    const std::vector<Mask> masks = masksOf(counts);
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (masks[i] == Mask::Hidden) {
            out[i].masked = true;
            out[i].cells = QStringList {tr("masqué"), tr("–"), tr("–"), tr("–")};
            out[i].spoken = tr("%1 : %2").arg(out[i].label, tr("masqué"));
        }
    }
    if (!out.empty())
        out.push_back(delay(tr("Ensemble"), m_activity.all));
    return out;
}

QString ActivityWords::periodLine() const {
    const QDate first = qtDate(m_activity.period.first);
    const QDate last = qtDate(m_activity.period.last);
    const QString start = first.day() == 1 ? tr("1er") : QString::number(first.day());
    const QString end = Dates(m_locale).words(last, QStringLiteral("d MMMM"));
    if (first == last)
        return tr("le %1").arg(end);
    return first.month() == last.month()
        ? tr("du %1 au %2").arg(start, end)
        : tr("du %1 au %2").arg(start + kNbsp + m_locale.toString(first, QStringLiteral("MMMM")), end);
}

QByteArray ActivityWords::table(const QString& desk) const {
    QStringList lines {
        tr("Activité ; %1 ; %2").arg(desk, periodLine()).replace(QStringLiteral(" ; "), QStringLiteral(";"))};
    const auto add = [&lines](const QString& title, const std::vector<ActivityRow>& rows) {
        lines += QString();
        lines += title;
        for (const ActivityRow& row : rows)
            lines += row.label + QLatin1Char(';') + (row.cells.isEmpty() ? row.text : row.cells.join(QLatin1Char(';')));
    };
    for (const Fact& figure : figures())
        lines += figure.label + QLatin1Char(';') + figure.value;
    add(byWeek() ? tr("Alertes reçues par semaine") : tr("Alertes reçues par jour"), days());
    add(tr("Par motif"), motifs());
    add(tr("Délais par urgence;Alertes;Prise en charge;Réponse;Objectif tenu"), delays());
    add(tr("Résultats"), results());
    return QByteArrayLiteral("\xEF\xBB\xBF") + lines.join(QStringLiteral("\r\n")).toUtf8() + QByteArrayLiteral("\r\n");
}

} // namespace relais::app
