// The measures of one consultation.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/consultations/measure_editor.h"

#include "app/text/dates.h"
#include "app/text/language.h"

namespace relais::app {

std::optional<ChartMeasure>
measureOf(const sync::Value& answers, const sync::Value& birth, const sync::FormItem& list) {
    const auto unit = sync::bilirubinUnit(answers["unite"].text());
    if (!birth.isInteger() || !answers["instant"].isInteger() || !answers["valeur"].isInteger() || !unit)
        return std::nullopt;
    const bool serum = answers["methode"].text() == "SERIQUE";
    const sync::BilirubinMeasure measure {
        serum ? sync::BilirubinMethod::Serum : sync::BilirubinMethod::Transcutaneous,
        {static_cast<std::int32_t>(answers["valeur"].integer()), *unit},
        {answers["instant"].integer()}};
    const auto points = sync::bilirubinSeries({birth.integer()}, {measure});
    if (points.empty())
        return std::nullopt;
    ChartMeasure out {points.front(), {}, {}, -1};
    const sync::AnswerOption* site = list.rows->option("site", answers["site"].text());
    if (!serum && site != nullptr)
        out.site = wordsOf(site->display).toLower();
    return out;
}

MeasureEditor::MeasureEditor(QObject* parent) : QObject(parent) {
    connect(&m_form, &FormModel::answered, this, &MeasureEditor::take);
}

void MeasureEditor::load(
    const sync::FormItem& item, const FormModel::Setting& setting, const sync::Value& measures,
    sync::Value::Map around) {
    m_item = &item;
    m_setting = setting;
    m_around = std::move(around);
    m_measures.clear();
    for (const sync::Value& measure : measures.array())
        m_measures.push_back(measure.map());
    m_at = -1;
    if (!m_measures.empty())
        edit(count() - 1);
    else
        Q_EMIT writingChanged();
    draw();
}

void MeasureEditor::setAround(sync::Value::Map around) {
    m_around = std::move(around);
    if (isWriting())
        m_form.setSurroundings(m_around);
    draw();
}

void MeasureEditor::setEarlier(std::vector<EarlierMeasure> earlier) {
    m_earlier = std::move(earlier);
    draw();
}

sync::Value MeasureEditor::measures() const {
    sync::Value::Array out;
    for (const sync::Value::Map& measure : m_measures) {
        if (sync::Value(measure)["valeur"].isNull())
            continue;
        out.emplace_back(m_item->rows->withoutDisabled(measure));
    }
    return out.empty() ? sync::Value() : sync::Value(std::move(out));
}

void MeasureEditor::open(std::size_t index, const sync::Value::Map* answers) {
    m_at = static_cast<int>(index);
    m_loading = true;
    m_form.load(*m_item->rows, m_setting, answers);
    m_form.setSurroundings(m_around);
    m_form.setHidden("unite", true); // « Changer d’unité » stands beside the value
    m_loading = false;
    Q_EMIT writingChanged();
}

void MeasureEditor::add() {
    if (m_item == nullptr || (isWriting() && m_form.answer("valeur").isNull()))
        return; // the last one waits for its value still
    m_measures.emplace_back();
    open(m_measures.size() - 1, nullptr);
    m_form.setAnswer("methode", sync::Value("TRANSCUTANEE"));
    m_form.choose(QStringLiteral("instant"), QStringLiteral("now"));
}

void MeasureEditor::edit(int index) {
    if (m_item == nullptr || index < 0 || index >= count())
        return;
    const sync::Value::Map answers = m_measures[static_cast<std::size_t>(index)];
    open(static_cast<std::size_t>(index), &answers);
    draw();
}

void MeasureEditor::remove() {
    if (!isWriting())
        return;
    m_measures.erase(m_measures.begin() + m_at);
    m_at = -1;
    if (!m_measures.empty())
        edit(count() - 1);
    else
        Q_EMIT writingChanged();
    draw();
    Q_EMIT changed();
}

bool MeasureEditor::check() { return !isWriting() || m_form.answer("valeur").isNull() || m_form.check(-1); }

void MeasureEditor::take() {
    if (m_loading || !isWriting())
        return;
    m_measures[static_cast<std::size_t>(m_at)] = m_form.answers();
    draw();
    Q_EMIT changed();
}

void MeasureEditor::draw() {
    if (m_item == nullptr)
        return;
    const sync::Value birth = sync::Value(m_around)["bebe_naissance"];
    const Dates dates(interfaceLocale());
    const sync::WallMs now = m_setting.now ? m_setting.now() : sync::WallMs {};
    std::vector<ChartMeasure> out;
    for (std::size_t i = 0; i < m_measures.size(); ++i) {
        if (auto measure = measureOf(sync::Value(m_measures[i]), birth, *m_item)) {
            measure->origin = tr("cette consultation");
            measure->index = static_cast<int>(i);
            out.push_back(std::move(*measure));
        }
    }
    for (const EarlierMeasure& earlier : m_earlier) {
        if (auto measure = measureOf(sync::Value(earlier.answers), birth, *m_item)) {
            measure->origin = earlier.handedBy.isEmpty() ? tr("vue %1").arg(dates.recent(earlier.consultation, now))
                                                         : tr("transmise par %1").arg(earlier.handedBy);
            out.push_back(std::move(*measure));
        }
    }
    m_chart.show(std::move(out));
}

} // namespace relais::app
