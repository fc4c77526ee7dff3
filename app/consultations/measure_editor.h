// The measures of one consultation: the one being written as a small form, the others in the chart and the table.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/consultations/consultation_people.h"
#include "app/consultations/measure_chart.h"
#include "app/forms/form_model.h"

namespace relais::app {

// One row of the form's list at its age; nothing while a part of it is missing or makes no sense. Any thread.
[[nodiscard]] std::optional<ChartMeasure>
measureOf(const sync::Value& answers, const sync::Value& birth, const sync::FormItem& list);

// Owned by the composer; UI thread only. A measure without a value is not a measure: it never reaches the answers.
class MeasureEditor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by a consultation")
    Q_PROPERTY(relais::app::FormModel* form READ form CONSTANT FINAL)
    Q_PROPERTY(relais::app::MeasureChart* chart READ chart CONSTANT FINAL)
    Q_PROPERTY(bool writing READ isWriting NOTIFY writingChanged FINAL) // one is being written
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)               // of this consultation

public:
    explicit MeasureEditor(QObject* parent = nullptr);

    // `item`: the list of the form; `measures`: its answer; `around`: the other answers.
    void load(
        const sync::FormItem& item, const FormModel::Setting& setting, const sync::Value& measures,
        sync::Value::Map around);
    void setAround(sync::Value::Map around);
    void setEarlier(std::vector<EarlierMeasure> earlier);
    // What the form's list holds; null when nothing.
    [[nodiscard]] sync::Value measures() const;

    [[nodiscard]] FormModel* form() { return &m_form; }
    [[nodiscard]] MeasureChart* chart() { return &m_chart; }
    [[nodiscard]] bool isWriting() const { return m_at >= 0; }
    [[nodiscard]] int count() const { return static_cast<int>(m_measures.size()); }

    // « Ajouter une mesure » : transcutaneous, now.
    Q_INVOKABLE void add();
    Q_INVOKABLE void edit(int index);
    Q_INVOKABLE void remove();
    // Faults of the one being written, shown; true when there are none.
    bool check();

Q_SIGNALS:
    void writingChanged();
    void changed();

private:
    void open(std::size_t index, const sync::Value::Map* answers);
    void take();
    void draw();

    const sync::FormItem* m_item = nullptr;
    FormModel::Setting m_setting;
    sync::Value::Map m_around;
    FormModel m_form;
    MeasureChart m_chart;
    std::vector<sync::Value::Map> m_measures;
    std::vector<EarlierMeasure> m_earlier;
    int m_at = -1;
    bool m_loading = false;
};

} // namespace relais::app
