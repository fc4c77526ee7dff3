// The numbers of a desk's activity in words, small ones masked; the same for the screen and for the file.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desk/activity_count.h"
#include "app/desk/activity_rows.h"
#include "app/desk/fact_model.h"

#include <QCoreApplication>
#include <QLocale>

namespace relais::app {

// Refers to what it is given; any thread.
class ActivityWords {
    Q_DECLARE_TR_FUNCTIONS(ActivityWords)

public:
    ActivityWords(const Activity& activity, const sync::DefinitionSet& definitions);

    [[nodiscard]] std::vector<Fact> figures() const;     // the five numbers: label and value
    [[nodiscard]] std::vector<ActivityRow> days() const; // weeks when there are many days
    [[nodiscard]] bool byWeek() const;
    [[nodiscard]] QStringList axis() const; // from 0 up
    [[nodiscard]] std::vector<ActivityRow> motifs() const;
    [[nodiscard]] std::vector<ActivityRow> results() const;
    [[nodiscard]] std::vector<ActivityRow> delays() const;          // alerts, taken, answered, in time
    [[nodiscard]] QString inTime(const ActivityGroup& group) const; // « 91 sur 98 »
    [[nodiscard]] QString total(int count) const;                   // « 98 », « < 5 »
    [[nodiscard]] QString periodLine() const;                       // « du 2 au 12 mars »
    // The tables as a spreadsheet reads them: UTF-8, semicolons.
    [[nodiscard]] QByteArray table(const QString& desk) const;

private:
    [[nodiscard]] QString choice(const char* linkId, const std::string& code) const;
    [[nodiscard]] std::vector<ActivityRow>
    bars(const std::map<std::string, int>& counts, const char* linkId, const QString& unknown) const;
    [[nodiscard]] std::vector<std::pair<sync::CivilDate, int>> columns() const;
    [[nodiscard]] int top() const; // of the axis
    [[nodiscard]] QString hours(const std::vector<std::chrono::milliseconds>& times) const;
    [[nodiscard]] QString workdays(const std::vector<std::chrono::milliseconds>& times) const;
    [[nodiscard]] ActivityRow delay(const QString& label, const ActivityGroup& group) const;

    const Activity& m_activity;
    const sync::DefinitionSet& m_definitions;
    QLocale m_locale;
};

} // namespace relais::app
