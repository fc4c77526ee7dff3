// Counting and showing the activity.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/desk_activity.h"

#include "app/text/language.h"

#include <QDir>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

namespace relais::app {

namespace {

// The desk of a role, and the feed that brings it its alerts.
constexpr struct {
    std::string_view role;
    std::string_view feed;
} kDesks[] = {{"AGENT_LUP:", ":lup"}, {"COORD_PFIDASS:", ":pfidass"}};

std::vector<std::string> caissesOf(const sync::Actor& actor, std::string_view role) {
    std::vector<std::string> out;
    for (const std::string& one : actor.roles) {
        if (one.starts_with(role))
            out.push_back(one.substr(role.size()));
    }
    return out;
}

// An agent reads the whole queue of her desk; a coordinator only what was passed to her.
std::vector<sync::ListQuery> queriesOf(const sync::Actor& actor) {
    std::vector<sync::ListQuery> out;
    for (const auto& [role, feed] : kDesks) {
        for (const std::string& caisse : caissesOf(actor, role)) {
            sync::ListQuery query;
            query.dispositifs = {"lup"};
            query.feed = {"desk:" + caisse + std::string(feed)};
            query.limit = 500;
            out.push_back(std::move(query));
        }
        if (!out.empty())
            break;
    }
    return out;
}

void countAll(
    Activity& activity, sync::Store& store, sync::ListQuery query, sync::WallMs now,
    const sync::DefinitionSet& definitions) {
    for (;;) {
        const auto listed = store.list(query);
        if (!listed)
            return;
        for (const sync::ListRow& row : *listed)
            count(activity, row.record, now, definitions);
        if (listed->size() < query.limit)
            return;
        query.after = listed->back().position;
    }
}

} // namespace

DeskActivity::DeskActivity(QObject* parent)
    : QObject(parent), m_folder(QStandardPaths::writableLocation(QStandardPaths::DownloadLocation)) { }

void DeskActivity::setSource(RecordSource* source) {
    if (m_source == source)
        return;
    if (m_source)
        m_source->disconnect(this);
    m_source = source;
    if (m_source)
        connect(m_source, &RecordSource::changed, this, [this](const sync::Changes& changes) {
            if (!changes.records.empty() || changes.feeds)
                read();
        });
    Q_EMIT sourceChanged();
    read();
}

void DeskActivity::setSpan(Span span) {
    if (m_span == span)
        return;
    m_span = span;
    Q_EMIT spanChanged();
    read();
}

void DeskActivity::read() {
    if (!m_source)
        return;
    const sync::WallMs now = m_source->context().now;
    Activity activity;
    activity.period = periodOf(static_cast<ActivitySpan>(m_span), sync::toParis(now).date);
    m_source->ask(
        this,
        [activity, now, queries = queriesOf(m_source->actor()),
         definitions = m_source->definitions()](sync::Store& store) {
            Activity out = activity;
            for (const sync::ListQuery& query : queries)
                countAll(out, store, query, now, definitions);
            return out;
        },
        [this, round = ++m_round](Activity counted) {
            if (round == m_round)
                take(std::move(counted));
        });
}

void DeskActivity::take(Activity activity) {
    m_activity = std::move(activity);
    const ActivityWords words(m_activity, m_source->definitions());
    m_periodLine = tr("%1, %2").arg(deskName(), words.periodLine());
    m_inTimeLine = tr("objectif tenu : %1").arg(words.inTime(m_activity.all));
    m_alertsLine = tr("%1 alertes").arg(words.total(m_activity.all.alerts));
    m_answersLine = tr("%1 réponses").arg(words.total(static_cast<int>(m_activity.all.answered.size())));
    m_byWeek = words.byWeek();
    m_axis = words.axis();
    m_figures.show(words.figures());
    m_days.show(words.days());
    m_motifs.show(words.motifs());
    m_results.show(words.results());
    m_delays.show(words.delays());
    m_ready = true;
    Q_EMIT counted();
}

QString DeskActivity::monthName() const {
    const QDate today = QDate::fromJulianDay(
        QDate(1970, 1, 1).toJulianDay() + (m_source ? sync::toParis(m_source->context().now).date.epochDays() : 0));
    const QString name = interfaceLocale().standaloneMonthName(today.month());
    return name.left(1).toUpper() + name.mid(1);
}

QString DeskActivity::deskName() const {
    QStringList names;
    const auto& caisses = m_source->definitions().reference().caisses;
    for (const auto& [role, feed] : kDesks) {
        for (const std::string& code : caissesOf(m_source->actor(), role)) {
            const auto found = caisses.find(code);
            names.append(found == caisses.end() ? qtText(code) : wordsOf(found->second.shortName));
        }
    }
    names.removeDuplicates();
    return names.join(QStringLiteral(", "));
}

void DeskActivity::save() {
    if (!m_ready)
        return;
    const QString stem = tr("relais-activite-%1").arg(qtText(m_activity.period.first.iso()));
    QString name = stem + QStringLiteral(".csv");
    for (int again = 2; QFile::exists(QDir(m_folder).filePath(name)); ++again)
        name = QStringLiteral("%1-%2.csv").arg(stem).arg(again);
    QSaveFile file(QDir(m_folder).filePath(name));
    const QByteArray table = ActivityWords(m_activity, m_source->definitions()).table(deskName());
    if (QDir().mkpath(m_folder) && file.open(QIODevice::WriteOnly) && file.write(table) == table.size()
        && file.commit())
        Q_EMIT saved(name);
    else
        Q_EMIT failed(tr("Le fichier n’a pas pu être écrit. Les chiffres restent à l’écran."));
}

} // namespace relais::app
