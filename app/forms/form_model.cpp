// A form being filled.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/forms/form_model.h"

#include "app/forms/form_row_builder.h"
#include "app/text/issue_text.h"
#include "app/text/language.h"

#include <algorithm>

namespace relais::app {

void FormModel::load(const sync::Questionnaire& form, const Setting& setting, const sync::Value::Map* answers) {
    m_form = form;
    m_setting = setting;
    m_answers = answers != nullptr ? *answers : form.initialAnswers(setting.profession);
    m_steps = form.steps();
    // What an act asks has no steps: all its questions stand together.
    if (std::ranges::any_of(m_steps, [this](std::size_t i) { return m_form.items()[i].type != sync::ItemType::Group; }))
        m_steps.assign(1, FormRowBuilder::kAllItems);
    m_hidden.clear();
    m_hiddenOptions.clear();
    m_opened.clear();
    m_openTiles.clear();
    m_options.clear();
    m_typed.clear();
    m_quick.clear();
    m_links.clear();
    m_messages.clear();
    m_dates.clear();
    m_unknown.clear();
    m_shown.clear();
    for (const sync::FormItem& item : m_form.items()) {
        const auto date = sync::PartialDate::parse(answer(item.linkId).text());
        if (item.type != sync::ItemType::Date || !date)
            continue;
        m_dates[item.linkId]
            = {date->day > 0 ? QString::number(date->day) : QString(),
               date->month > 0 ? QString::number(date->month) : QString(), QString::number(date->year)};
        m_unknown[item.linkId] = {date->day == 0, date->month == 0};
    }
    while (m_rows.size() < m_steps.size())
        m_rows.push_back(std::make_unique<FormRows>(this)); // without a parent a page that asks for it owns it
    compute();
    rebuild();
    Q_EMIT loaded();
    Q_EMIT errorsChanged();
}

void FormModel::setSurroundings(sync::Value::Map around) {
    m_around = std::move(around);
    compute();
    rebuild();
}

sync::Value::Map FormModel::everything() const {
    sync::Value::Map all = m_answers;
    all.insert(m_around.begin(), m_around.end());
    return all;
}

void FormModel::compute() {
    m_computed.clear();
    const sync::Value::Map all = m_form.withComputed(everything());
    for (const sync::FormItem& item : m_form.items()) {
        const auto found = all.find(item.linkId);
        if (!item.computed.empty() && found != all.end())
            m_computed.insert(*found);
    }
}

const sync::Value& FormModel::answer(std::string_view linkId) const {
    static const sync::Value kNone;
    const auto found = m_answers.find(linkId);
    if (found != m_answers.end())
        return found->second;
    const auto computed = m_computed.find(linkId);
    return computed == m_computed.end() ? kNone : computed->second;
}

QStringList FormModel::errors() const {
    QStringList out;
    for (const sync::ContentIssue& issue : m_shown) {
        if (issue.blocking)
            out += issueText(issue, m_form);
    }
    return out;
}

FormRows* FormModel::rows(int step) const {
    return step >= 0 && step < stepCount() ? m_rows[static_cast<std::size_t>(step)].get() : nullptr;
}

QString FormModel::stepTitle(int step) const {
    if (step < 0 || step >= stepCount() || m_steps[static_cast<std::size_t>(step)] == FormRowBuilder::kAllItems)
        return {};
    return wordsOf(m_form.items()[m_steps[static_cast<std::size_t>(step)]].text);
}

const sync::FormItem* FormModel::itemOf(const QString& linkId) const {
    QString name = linkId;
    if (name.endsWith(QLatin1String(FormRowBuilder::kGroupSuffix)))
        name.chop(static_cast<qsizetype>(qstrlen(FormRowBuilder::kGroupSuffix)));
    return m_form.find(coreText(name));
}

std::vector<sync::ContentIssue> FormModel::faults(int step) const {
    const std::size_t at = step < 0 ? FormRowBuilder::kAllItems : m_steps[static_cast<std::size_t>(step)];
    const std::string group = at == FormRowBuilder::kAllItems ? std::string() : m_form.items()[at].linkId;
    std::vector<sync::ContentIssue> out = m_form.validate(everything(), m_setting.context, group);
    std::erase_if(out, [this](const sync::ContentIssue& issue) { return isHidden(fieldOf(issue.linkId)); });
    return out;
}

bool FormModel::check(int step) { return showFaults(faults(step)); }

bool FormModel::checkSteps(const std::vector<int>& steps) {
    std::vector<sync::ContentIssue> found;
    for (const int step : steps)
        std::ranges::move(faults(step), std::back_inserter(found));
    return showFaults(std::move(found));
}

bool FormModel::checkField(std::string_view linkId) {
    std::vector<sync::ContentIssue> found = faults();
    std::erase_if(found, [&](const sync::ContentIssue& issue) { return issue.linkId != linkId; });
    return showFaults(std::move(found));
}

bool FormModel::showFaults(std::vector<sync::ContentIssue> faults) {
    m_shown = std::move(faults);
    for (const sync::ContentIssue& issue : m_shown) {
        const sync::FormItem* item = m_form.find(issue.linkId);
        for (int parent = item == nullptr ? -1 : item->parent; issue.blocking && parent >= 0;
             parent = m_form.items()[static_cast<std::size_t>(parent)].parent)
            m_opened.insert(m_form.items()[static_cast<std::size_t>(parent)].linkId);
    }
    rebuild();
    Q_EMIT errorsChanged();
    return std::ranges::none_of(m_shown, &sync::ContentIssue::blocking);
}

QString FormModel::errorField(int index) const {
    int at = 0;
    for (const sync::ContentIssue& issue : m_shown) {
        if (issue.blocking && at++ == index)
            return qtText(fieldOf(issue.linkId));
    }
    return {};
}

int FormModel::stepOf(const QString& linkId) const {
    const sync::FormItem* item = itemOf(linkId);
    if (item == nullptr)
        return -1;
    const auto at = static_cast<std::size_t>(item - m_form.items().data());
    int step = m_steps.front() == FormRowBuilder::kAllItems ? 0 : -1;
    for (std::size_t i = 0; i < m_steps.size() && m_steps[i] <= at; ++i)
        step = static_cast<int>(i);
    return step;
}

void FormModel::setAnswer(std::string_view linkId, sync::Value value) { change(linkId, std::move(value)); }

void FormModel::setHidden(std::string_view linkId, bool hidden) {
    const bool was = isHidden(linkId);
    if (was == hidden)
        return;
    if (hidden)
        m_hidden.emplace(linkId);
    else
        m_hidden.erase(m_hidden.find(linkId));
    rebuild();
}

void FormModel::hideOption(std::string_view linkId, std::string_view code) {
    m_hiddenOptions.emplace(linkId, code);
    rebuild();
}

void FormModel::setOptions(std::string_view linkId, std::vector<sync::AnswerOption> options) {
    m_options[std::string(linkId)] = std::move(options);
    rebuild();
}

void FormModel::setLinks(std::string_view linkId, std::vector<FormLink> links) {
    m_links[std::string(linkId)] = std::move(links);
    rebuild();
}

void FormModel::setPlaces(std::string_view linkId, std::vector<Place> places) {
    if (places.empty() || m_form.find(linkId) == nullptr)
        return;
    m_places[std::string(linkId)] = std::make_unique<PlaceModel>(std::move(places), this);
    rebuild();
}

PlaceModel* FormModel::places(const QString& linkId) const {
    const auto found = m_places.find(coreText(linkId));
    return found == m_places.end() ? nullptr : found->second.get();
}

void FormModel::setMessage(std::string_view linkId, const QString& text, Tone tone) {
    m_messages[std::string(linkId)] = {text, tone};
    rebuild();
}

void FormModel::clearMessage(std::string_view linkId) {
    const auto found = m_messages.find(linkId);
    if (found == m_messages.end())
        return;
    m_messages.erase(found);
    rebuild();
}

bool FormModel::isHidden(std::string_view linkId) const { return m_hidden.find(linkId) != m_hidden.end(); }

// A fault of a group (« one of ») is shown at its first field, that of a row that repeats at its list.
std::string FormModel::fieldOf(const std::string& linkId) const {
    if (const std::size_t dot = linkId.find('.'); dot != std::string::npos)
        return linkId.substr(0, dot);
    const sync::FormItem* item = m_form.find(linkId);
    return item != nullptr && item->type == sync::ItemType::Group && !item->atLeastOne.empty()
        ? item->atLeastOne.front()
        : linkId;
}

void FormModel::change(std::string_view linkId, sync::Value value) {
    if (answer(linkId) == value) {
        rebuild();
        return;
    }
    const std::string id(linkId);
    if (value.isNull())
        m_answers.erase(id);
    else
        m_answers[id] = std::move(value);
    compute();
    forgetCorrected();
    rebuild();
    Q_EMIT answered(id);
}

// A fault vanishes when it is corrected, at once; new ones wait for « Continuer ».
void FormModel::forgetCorrected() {
    if (m_shown.empty())
        return;
    const std::vector<sync::ContentIssue> now = faults();
    std::erase_if(m_shown, [&](const sync::ContentIssue& shown) {
        return std::ranges::none_of(now, [&](const sync::ContentIssue& issue) {
            return issue.linkId == shown.linkId && issue.code == shown.code;
        });
    });
    for (sync::ContentIssue& shown : m_shown) {
        const auto same = std::ranges::find_if(now, [&](const sync::ContentIssue& issue) {
            return issue.linkId == shown.linkId && issue.code == shown.code;
        });
        shown = *same;
    }
    Q_EMIT errorsChanged();
}

void FormModel::rebuild() {
    const FormRowBuilder builder(*this);
    for (std::size_t i = 0; i < m_steps.size(); ++i)
        m_rows[i]->show(builder.step(m_steps[i]));
}

} // namespace relais::app
