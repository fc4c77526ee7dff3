// One alert as its author reads it, and what she may do with it (design.md §8.4, §8.5).
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/alerts/call_summary.h"
#include "app/forms/draft_keeper.h"
#include "app/records/record_source.h"
#include "app/records/stage_view.h"
#include "app/records/timeline.h"
#include "app/records/unsent_alert.h"

#include <QTimer>

#include <set>

namespace relais::app {

// Made by its page; UI thread only. Reads again at each change of its record. Every verb commits an op, then `done`,
// or `problem` when the store refused.
class AlertView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(relais::app::RecordSource* source READ source WRITE setSource NOTIFY sourceChanged REQUIRED FINAL)
    Q_PROPERTY(QString recordId READ recordId WRITE setRecordId NOTIFY recordIdChanged FINAL)
    Q_PROPERTY(bool loaded MEMBER m_loaded NOTIFY changed FINAL)
    Q_PROPERTY(bool gone MEMBER m_gone NOTIFY changed FINAL)
    Q_PROPERTY(QString goneText MEMBER m_goneText NOTIFY changed FINAL)
    Q_PROPERTY(QString patient READ patient NOTIFY changed FINAL)
    Q_PROPERTY(QString patientLine READ patientLine NOTIFY changed FINAL)
    Q_PROPERTY(QString phone READ phone NOTIFY changed FINAL)
    Q_PROPERTY(QString number READ number NOTIFY changed FINAL)
    Q_PROPERTY(QString subtitle READ subtitle NOTIFY changed FINAL)
    Q_PROPERTY(QString urgency READ urgency NOTIFY changed FINAL)
    Q_PROPERTY(QString nir READ nir NOTIFY nirChanged FINAL)
    Q_PROPERTY(QString detail READ detail NOTIFY changed FINAL)
    Q_PROPERTY(relais::app::StageView stage MEMBER m_stage NOTIFY changed FINAL)
    Q_PROPERTY(QString savedLine READ savedLine NOTIFY changed FINAL)
    Q_PROPERTY(QString receivedText READ receivedText NOTIFY changed FINAL)
    Q_PROPERTY(bool leaving READ isLeaving NOTIFY changed FINAL)
    Q_PROPERTY(bool received READ isReceived NOTIFY changed FINAL)
    Q_PROPERTY(bool urgent READ isUrgent NOTIFY changed FINAL)
    Q_PROPERTY(bool offersCall READ offersCall NOTIFY changed FINAL)
    Q_PROPERTY(bool callDue READ isCallDue NOTIFY callDueChanged FINAL)
    Q_PROPERTY(QString callDueText READ callDueText NOTIFY callDueChanged FINAL)
    Q_PROPERTY(QString unopenedText READ unopenedText NOTIFY changed FINAL)
    Q_PROPERTY(bool answered READ isAnswered NOTIFY changed FINAL)
    Q_PROPERTY(bool favourable READ isFavourable NOTIFY changed FINAL)
    Q_PROPERTY(QString answerResult READ answerResult NOTIFY changed FINAL)
    Q_PROPERTY(QString answerText READ answerText NOTIFY changed FINAL)
    Q_PROPERTY(QString answerBy READ answerBy NOTIFY changed FINAL)
    Q_PROPERTY(QString answerTime READ answerTime NOTIFY changed FINAL)
    Q_PROPERTY(bool asked READ isAsked NOTIFY changed FINAL)
    Q_PROPERTY(QString question READ question NOTIFY changed FINAL)
    Q_PROPERTY(QString questionBy READ questionBy NOTIFY changed FINAL)
    Q_PROPERTY(QString questionTime READ questionTime NOTIFY changed FINAL)
    Q_PROPERTY(bool asksCare READ asksCare NOTIFY changed FINAL)
    Q_PROPERTY(QList<QString> careTexts READ careTexts NOTIFY changed FINAL)
    Q_PROPERTY(int careIndex READ careIndex NOTIFY changed FINAL)
    Q_PROPERTY(QList<QString> cancelReasons READ cancelReasons NOTIFY changed FINAL)
    Q_PROPERTY(QString toCorrect READ toCorrect NOTIFY changed FINAL)
    Q_PROPERTY(bool canComplement READ canComplement NOTIFY changed FINAL)
    Q_PROPERTY(bool canCancel READ canCancel NOTIFY changed FINAL)
    Q_PROPERTY(bool canReopen READ canReopen NOTIFY changed FINAL)
    Q_PROPERTY(bool canTakeBack READ canTakeBack NOTIFY changed FINAL)
    Q_PROPERTY(bool masked READ isMasked NOTIFY changed FINAL)
    Q_PROPERTY(relais::app::TimelineModel* timeline READ timeline CONSTANT FINAL)
    Q_PROPERTY(relais::app::CallSummary* call READ call CONSTANT FINAL)
    Q_PROPERTY(QString problem MEMBER m_problem NOTIFY problemChanged FINAL)

public:
    explicit AlertView(QObject* parent = nullptr);

    [[nodiscard]] RecordSource* source() const { return m_source; }
    void setSource(RecordSource* source);
    [[nodiscard]] QString recordId() const { return m_recordId; }
    void setRecordId(const QString& recordId);

    [[nodiscard]] QString patient() const;
    [[nodiscard]] QString patientLine() const;
    [[nodiscard]] QString phone() const;
    [[nodiscard]] QString number() const;
    [[nodiscard]] QString subtitle() const;
    [[nodiscard]] QString urgency() const;
    [[nodiscard]] QString nir() const; // masked, whole for ten seconds after showNir()
    [[nodiscard]] QString detail() const;
    [[nodiscard]] QString savedLine() const;
    [[nodiscard]] QString receivedText() const;
    [[nodiscard]] bool isHanded() const;   // the service has accepted the alert
    [[nodiscard]] bool isLeaving() const;  // saved here, it goes by itself: nothing was refused or set aside
    [[nodiscard]] bool isReceived() const; // it put it in a desk's queue (product.md, « Reçue par la CPAM »)
    [[nodiscard]] bool isUrgent() const { return m_record.answers.contains("urgence_soins") && urgencyCode() == "24H"; }
    [[nodiscard]] bool offersCall() const; // at once, on the offline confirmation
    [[nodiscard]] bool isCallDue() const;  // unsent for too long for its urgency
    [[nodiscard]] QString callDueText() const;
    // The service says that nobody opened it in time; "" otherwise.
    [[nodiscard]] QString unopenedText() const;
    [[nodiscard]] bool isAnswered() const;
    [[nodiscard]] bool isFavourable() const;
    [[nodiscard]] QString answerResult() const;
    [[nodiscard]] QString answerText() const;
    [[nodiscard]] QString answerBy() const;
    [[nodiscard]] QString answerTime() const;
    [[nodiscard]] bool isAsked() const;
    [[nodiscard]] QString question() const;
    [[nodiscard]] QString questionBy() const;
    [[nodiscard]] QString questionTime() const;
    [[nodiscard]] bool asksCare() const { return may("suite_soin"); }
    [[nodiscard]] QStringList careTexts() const;
    [[nodiscard]] int careIndex() const;
    [[nodiscard]] QStringList cancelReasons() const;
    // What the service found wrong in it, in words; "" when nothing is, or when it can be corrected no more.
    [[nodiscard]] QString toCorrect() const;
    [[nodiscard]] bool canComplement() const { return may("complement"); }
    [[nodiscard]] bool canCancel() const { return !cancelReasons().isEmpty(); }
    [[nodiscard]] bool canReopen() const { return may("rouvrir"); }
    [[nodiscard]] bool canTakeBack() const { return m_takeBack.has_value(); }
    [[nodiscard]] bool isMasked() const; // medical content hidden by the CPAM
    [[nodiscard]] TimelineModel* timeline() { return &m_timeline; }
    [[nodiscard]] CallSummary* call() { return &m_call; }

    // The answer has been on screen for two seconds.
    Q_INVOKABLE void read();
    Q_INVOKABLE void dontKnow();
    Q_INVOKABLE void sayCare(int index);
    Q_INVOKABLE void cancel(int reason); // index in cancelReasons
    Q_INVOKABLE void takeBack();
    Q_INVOKABLE void noteCall();
    Q_INVOKABLE void showNir();
    // What AlertText gathered ("reponse", "complement", "rouvrir"): the op erases the draft it was kept in.
    void write(const QString& kind, const QString& text, DraftKeeper& draft);
    // What is wrong with such a text, in words; "" when it may be sent.
    [[nodiscard]] QString writingFault(const QString& kind, const QString& text) const;

Q_SIGNALS:
    void sourceChanged();
    void recordIdChanged();
    void changed();
    void nirChanged();
    void callDueChanged();
    void problemChanged();
    void done(const QString& act);          // the op is committed; "reponse" for the answer to a question
    void takenBack(const QString& draftId); // a draft again
    void receivedByService();               // it was not when this view opened

private:
    struct Reading {
        std::optional<sync::Record> record;
        std::vector<sync::OwnOp> ops;
    };
    struct Reason { // to cancel
        std::string act;
        std::string code;
        QString words;
    };
    void readRecord();
    void take(Reading reading);
    void forget();
    void say(const std::string& act, sync::Value::Map payload, DraftKeeper* draft = nullptr);
    [[nodiscard]] static std::pair<std::string, sync::Value::Map> writingOf(const QString& kind, const QString& text);
    void watchCall();
    [[nodiscard]] bool may(std::string_view act) const { return m_allowed.find(act) != m_allowed.end(); }
    [[nodiscard]] std::vector<Reason> reasons() const;
    [[nodiscard]] const sync::Definition* definition() const;
    [[nodiscard]] sync::Value fact(std::string_view name) const { return sync::Value(m_record.facts)[name]; }
    [[nodiscard]] std::string urgencyCode() const { return sync::Value(m_record.answers)["urgence_soins"].text(); }
    [[nodiscard]] QString timeOf(const sync::Value& at) const;

    QPointer<RecordSource> m_source;
    QString m_recordId;
    sync::Record m_record;
    sync::SendStatus m_send;
    std::optional<UnsentAlert> m_unsent;
    sync::RecordSummary m_summary;
    StageView m_stage;
    std::set<std::string, std::less<>> m_allowed;
    std::map<std::string, sync::AllowedAction, std::less<>> m_actions;
    std::optional<sync::OpId> m_takeBack; // the creation, while it has no verdict
    TimelineModel m_timeline;
    CallSummary m_call;
    QTimer m_callTimer;
    QTimer m_nirTimer;
    QString m_problem;
    QString m_goneText; // why it is not here
    bool m_loaded = false;
    bool m_gone = false;
    bool m_saying = false; // an op is being committed: a second touch does nothing
};

} // namespace relais::app
