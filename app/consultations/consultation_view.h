// One signed consultation as its author reads it, and what she may add to it (design.md §8.8).
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/consultations/measure_chart.h"
#include "app/forms/form_model.h"
#include "app/records/record_source.h"
#include "app/records/stage_view.h"
#include "app/records/timeline.h"

namespace relais::app {

// Made by its page; UI thread only. Reads again at each change of its record. Nothing of it can be changed: what is
// added is an op of its own. A confidential one says who it is about after reveal() alone.
class ConsultationView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(relais::app::RecordSource* source READ source WRITE setSource NOTIFY sourceChanged REQUIRED FINAL)
    Q_PROPERTY(QString recordId READ recordId WRITE setRecordId NOTIFY recordIdChanged FINAL)
    Q_PROPERTY(bool loaded MEMBER m_loaded NOTIFY changed FINAL)
    Q_PROPERTY(bool gone MEMBER m_gone NOTIFY changed FINAL)
    Q_PROPERTY(bool hidden READ isHidden NOTIFY changed FINAL) // confidential, and not revealed
    Q_PROPERTY(bool confidential READ isConfidential NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString line READ line NOTIFY changed FINAL)
    Q_PROPERTY(QString icon READ icon NOTIFY changed FINAL)
    Q_PROPERTY(QString phone READ phone NOTIFY changed FINAL) // "" when she asked not to be called
    Q_PROPERTY(QString typeTitle READ typeTitle NOTIFY changed FINAL)
    Q_PROPERTY(QString signedLine READ signedLine NOTIFY changed FINAL)
    Q_PROPERTY(relais::app::StageView stage MEMBER m_stage NOTIFY changed FINAL)
    Q_PROPERTY(QList<QString> labels READ labels NOTIFY changed FINAL) // what was answered, in the order of the form
    Q_PROPERTY(QList<QString> answers READ answers NOTIFY changed FINAL)
    Q_PROPERTY(QList<QString> addenda READ addenda NOTIFY changed FINAL)
    Q_PROPERTY(QList<QString> sealedLines READ sealedLines NOTIFY changed FINAL) // hers alone
    Q_PROPERTY(bool sealedElsewhere MEMBER m_sealedElsewhere NOTIFY changed FINAL)
    Q_PROPERTY(bool canAdd READ canAdd NOTIFY changed FINAL)
    Q_PROPERTY(bool appointmentOwed READ isAppointmentOwed NOTIFY changed FINAL)
    Q_PROPERTY(relais::app::FormModel* appointment READ appointment CONSTANT FINAL)
    Q_PROPERTY(bool measured READ isMeasured NOTIFY changed FINAL)
    Q_PROPERTY(relais::app::MeasureChart* chart READ chart CONSTANT FINAL)
    Q_PROPERTY(relais::app::TimelineModel* timeline READ timeline CONSTANT FINAL)
    Q_PROPERTY(QString problem MEMBER m_problem NOTIFY problemChanged FINAL)

public:
    using QObject::QObject;

    [[nodiscard]] RecordSource* source() const { return m_source; }
    void setSource(RecordSource* source);
    [[nodiscard]] QString recordId() const { return m_recordId; }
    void setRecordId(const QString& recordId);

    [[nodiscard]] bool isConfidential() const;
    [[nodiscard]] bool isHidden() const { return isConfidential() && !m_revealed; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString line() const;
    [[nodiscard]] QString icon() const;
    [[nodiscard]] QString phone() const;
    [[nodiscard]] QString typeTitle() const;
    [[nodiscard]] QString signedLine() const;
    [[nodiscard]] QStringList labels() const { return m_labels; }
    [[nodiscard]] QStringList answers() const { return m_answers; }
    [[nodiscard]] QStringList addenda() const;
    [[nodiscard]] QStringList sealedLines() const;
    [[nodiscard]] bool canAdd() const { return m_loaded && !m_record.purged; }
    [[nodiscard]] bool isAppointmentOwed() const;
    // What « Rendez-vous trouvé » asks, once beginAppointment() was called.
    [[nodiscard]] FormModel* appointment() { return &m_appointment; }
    [[nodiscard]] bool isMeasured() const { return m_chart.count() > 0; }
    [[nodiscard]] MeasureChart* chart() { return &m_chart; }
    [[nodiscard]] TimelineModel* timeline() { return &m_timeline; }

    Q_INVOKABLE void reveal();
    // « Ajouter un complément »: what is wrong with it in words, "" when it is on its way to done().
    Q_INVOKABLE QString add(const QString& text);
    Q_INVOKABLE void beginAppointment();
    // The rendez-vous found since: false when something is missing, which is then shown; done() once it is kept.
    Q_INVOKABLE bool noteAppointment();

Q_SIGNALS:
    void sourceChanged();
    void recordIdChanged();
    void changed();
    void problemChanged();
    void done();

private:
    struct Reading {
        std::optional<sync::Record> record;
        std::vector<sync::OwnOp> ops;
        sync::Value::Map sealed;
        bool sealedElsewhere = false;
    };
    void read();
    void take(Reading reading);
    void tell(const sync::Questionnaire& form);
    [[nodiscard]] const sync::Act* act(const char* name) const;
    void say(const char* name, sync::Value::Map payload);

    QPointer<RecordSource> m_source;
    QString m_recordId;
    sync::Record m_record;
    sync::Value::Map m_sealed;
    StageView m_stage;
    MeasureChart m_chart;
    FormModel m_appointment;
    TimelineModel m_timeline;
    QStringList m_labels;
    QStringList m_answers;
    QString m_problem;
    bool m_loaded = false;
    bool m_gone = false;
    bool m_revealed = false;
    bool m_sealedElsewhere = false;
};

} // namespace relais::app
