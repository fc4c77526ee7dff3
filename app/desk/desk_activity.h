// « Activité » of a desk: the numbers of a week, a month or a quarter, from the cases this device holds.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desk/activity_rows.h"
#include "app/desk/activity_words.h"
#include "app/desk/fact_model.h"
#include "app/records/record_source.h"

namespace relais::app {

// UI thread only; counts on the store's thread, again when records change. No personal data comes out of it.
class DeskActivity : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(relais::app::RecordSource* source READ source WRITE setSource NOTIFY sourceChanged REQUIRED FINAL)
    Q_PROPERTY(relais::app::DeskActivity::Span span READ span WRITE setSpan NOTIFY spanChanged FINAL)
    Q_PROPERTY(QString monthName READ monthName NOTIFY counted FINAL)       // « Novembre »
    Q_PROPERTY(QString periodLine MEMBER m_periodLine NOTIFY counted FINAL) // « CPAM 91, du 2 au 12 mars »
    Q_PROPERTY(QString inTimeLine MEMBER m_inTimeLine NOTIFY counted FINAL) // « objectif tenu : 91 sur 98 »
    Q_PROPERTY(QString alertsLine MEMBER m_alertsLine NOTIFY counted FINAL) // « 98 alertes »
    Q_PROPERTY(QString answersLine MEMBER m_answersLine NOTIFY counted FINAL)
    Q_PROPERTY(bool byWeek MEMBER m_byWeek NOTIFY counted FINAL)
    Q_PROPERTY(QList<QString> axis MEMBER m_axis NOTIFY counted FINAL)
    Q_PROPERTY(relais::app::FactModel* figures READ figures CONSTANT FINAL)
    Q_PROPERTY(relais::app::ActivityRows* days READ days CONSTANT FINAL)
    Q_PROPERTY(relais::app::ActivityRows* motifs READ motifs CONSTANT FINAL)
    Q_PROPERTY(relais::app::ActivityRows* results READ results CONSTANT FINAL)
    Q_PROPERTY(relais::app::ActivityRows* delays READ delays CONSTANT FINAL)
    Q_PROPERTY(bool ready READ isReady NOTIFY counted FINAL)
    Q_PROPERTY(QString folder MEMBER m_folder NOTIFY folderChanged FINAL) // where « Exporter » writes

public:
    enum Span { Week, Month, Quarter };
    Q_ENUM(Span)

    explicit DeskActivity(QObject* parent = nullptr);

    [[nodiscard]] RecordSource* source() const { return m_source; }
    void setSource(RecordSource* source);
    [[nodiscard]] Span span() const { return m_span; }
    void setSpan(Span span);
    [[nodiscard]] QString monthName() const;
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] FactModel* figures() { return &m_figures; }
    [[nodiscard]] ActivityRows* days() { return &m_days; }
    [[nodiscard]] ActivityRows* motifs() { return &m_motifs; }
    [[nodiscard]] ActivityRows* results() { return &m_results; }
    [[nodiscard]] ActivityRows* delays() { return &m_delays; }

    // Writes the tables, masked as shown, in `folder`; never over another file.
    Q_INVOKABLE void save();

Q_SIGNALS:
    void sourceChanged();
    void spanChanged();
    void folderChanged();
    void counted();
    void saved(const QString& fileName);
    void failed(const QString& sentence);

private:
    void read();
    void take(Activity activity);
    [[nodiscard]] QString deskName() const;

    QPointer<RecordSource> m_source;
    Span m_span = Month;
    QString m_folder, m_periodLine, m_inTimeLine, m_alertsLine, m_answersLine;
    QStringList m_axis;
    bool m_byWeek = false;
    bool m_ready = false;
    Activity m_activity;
    FactModel m_figures;
    ActivityRows m_days, m_motifs, m_results, m_delays;
    std::uint64_t m_round = 0;
};

} // namespace relais::app
