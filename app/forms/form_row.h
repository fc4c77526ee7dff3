// One row of a form as it is drawn: what is asked, how, what was answered, what is wrong with it.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

namespace relais::app {

// Value type. `options…` lists have one value per tile or segment. Health data: shown, never logged.
struct FormRow {
    QString linkId;
    // text birthName area email nir phone date nearDate tiles segmented check sheet place more links
    // number stepper valueUnit moment soon lines epds note warning fact
    QString kind;
    QString label;
    QString note; // quiet words beside the question: « un ou plusieurs »
    QString help;
    QString error;
    QString warning;
    QString ok;
    QString value; // text as typed; label of what is chosen in a sheet
    QStringList optionCodes;
    QStringList optionTexts;
    QStringList optionIcons; // names of icons, "" for none
    QList<bool> optionChecked;
    QStringList moreCodes; // behind the tile that opens a sheet
    QStringList moreTexts;
    QList<bool> moreChecked;
    QString moreLabel;
    int current = -1; // of a segmented control
    int share = 1;    // so many short fields stand on one line
    int maximumLength = 0;
    bool optional = false;
    bool multiple = false;
    bool checked = false; // check; a closed group that is open
    bool dayUnknown = false;
    bool monthUnknown = false;
    QString day;
    QString month;
    QString year;
    QString unit;        // of a number: « mmHg »
    int minimum = 0;     // of a stepper
    int maximum = 0;     // of a stepper
    int decimals = 0;    // of a number
    int columns = 0;     // of tiles: 0, as many as fit
    double instant = -1; // ms UTC of a moment; -1: none

    bool operator==(const FormRow&) const = default;
};

} // namespace relais::app
