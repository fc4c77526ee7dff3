// One case as the desk treats it: who, what blocks, by when, what was done, and what may be done now.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desk/act_list_model.h"
#include "app/desk/author_office.h"
#include "app/desk/case_words.h"
#include "app/desk/fact_model.h"
#include "app/records/record_source.h"
#include "app/records/stage_view.h"
#include "app/records/timeline.h"

namespace relais::app {

// UI thread only. Reads again what changes; holds nothing once `recordId` is empty. Health data: shown, never logged.
class CaseView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(relais::app::RecordSource* source READ source WRITE setSource NOTIFY sourceChanged REQUIRED FINAL)
    Q_PROPERTY(QString recordId READ recordId WRITE setRecordId NOTIFY recordIdChanged FINAL)
    Q_PROPERTY(bool loaded READ loaded NOTIFY changed FINAL)
    Q_PROPERTY(QString title MEMBER m_title NOTIFY changed FINAL)
    Q_PROPERTY(QString identity MEMBER m_identity NOTIFY changed FINAL) // « née le 14/07/1984 »
    Q_PROPERTY(QString nir MEMBER m_nir NOTIFY changed FINAL)           // masked unless shown
    Q_PROPERTY(bool nirShown READ nirShown NOTIFY changed FINAL)
    Q_PROPERTY(QString number MEMBER m_number NOTIFY changed FINAL)
    Q_PROPERTY(QString phone MEMBER m_phone NOTIFY changed FINAL)
    Q_PROPERTY(QString urgency MEMBER m_urgency NOTIFY changed FINAL)
    Q_PROPERTY(QString urgencyWords MEMBER m_urgencyWords NOTIFY changed FINAL)
    Q_PROPERTY(QString objective MEMBER m_objective NOTIFY changed FINAL)
    Q_PROPERTY(QString objectiveTone MEMBER m_objectiveTone NOTIFY changed FINAL) // urgence, attente, neutre
    Q_PROPERTY(QString received MEMBER m_received NOTIFY changed FINAL)           // « Reçue il y a 6 min. »
    Q_PROPERTY(QString callBack MEMBER m_callBack NOTIFY changed FINAL)           // number of who wrote the alert
    Q_PROPERTY(QString officeName READ officeName NOTIFY changed FINAL)   // of the author, by the directory; "" unknown
    Q_PROPERTY(QString officePhone READ officePhone NOTIFY changed FINAL) // its number, checked
    Q_PROPERTY(bool officeStale READ officeStale NOTIFY changed FINAL)
    Q_PROPERTY(QString arrivedAt MEMBER m_arrivedAt NOTIFY changed FINAL) // at the service
    Q_PROPERTY(QString setAside MEMBER m_setAside NOTIFY changed FINAL)   // why the service set it aside
    Q_PROPERTY(QString madeAt MEMBER m_madeAt NOTIFY changed FINAL)
    Q_PROPERTY(QString notice MEMBER m_notice NOTIFY changed FINAL) // « Déjà prise en charge… », "" when nothing
    Q_PROPERTY(QString detail MEMBER m_detail NOTIFY changed FINAL)
    Q_PROPERTY(bool detailHidden MEMBER m_detailHidden NOTIFY changed FINAL)
    Q_PROPERTY(QString authorName MEMBER m_authorName NOTIFY changed FINAL)
    Q_PROPERTY(bool mine MEMBER m_mine NOTIFY changed FINAL)
    Q_PROPERTY(bool toCorrect MEMBER m_toCorrect NOTIFY changed FINAL)
    Q_PROPERTY(bool unverified MEMBER m_unverified NOTIFY changed FINAL)
    Q_PROPERTY(bool quarantined MEMBER m_quarantined NOTIFY changed FINAL)
    Q_PROPERTY(bool cancelled MEMBER m_cancelled NOTIFY changed FINAL)
    Q_PROPERTY(relais::app::StageView stage MEMBER m_stage NOTIFY changed FINAL)
    Q_PROPERTY(relais::app::FactModel* facts READ facts CONSTANT FINAL)
    Q_PROPERTY(relais::app::FactModel* steps READ steps CONSTANT FINAL)
    Q_PROPERTY(relais::app::FactModel* checks READ checks CONSTANT FINAL) // of what was set aside
    Q_PROPERTY(relais::app::TimelineModel* history READ history CONSTANT FINAL)
    Q_PROPERTY(QList<QString> actions MEMBER m_actions NOTIFY changed FINAL) // acts this person may do now
    Q_PROPERTY(QString mainAct MEMBER m_mainAct NOTIFY changed FINAL) // of `actions`, the one expected now; "" none
    Q_PROPERTY(QString mainText MEMBER m_mainText NOTIFY changed FINAL)
    Q_PROPERTY(QString mainIcon MEMBER m_mainIcon NOTIFY changed FINAL)
    Q_PROPERTY(bool mainAsks MEMBER m_mainAsks NOTIFY changed FINAL)
    Q_PROPERTY(relais::app::ActListModel* otherActs READ otherActs CONSTANT FINAL)
    Q_PROPERTY(relais::app::ActListModel* planActs READ planActs CONSTANT FINAL)
    Q_PROPERTY(QString dispositif MEMBER m_dispositif NOTIFY changed FINAL)
    Q_PROPERTY(QString nextCall MEMBER m_nextCall NOTIFY changed FINAL) // of an accompaniment: « 24 novembre »
    Q_PROPERTY(int nextCallIn MEMBER m_nextCallIn NOTIFY changed FINAL) // days from today; 0: none
    Q_PROPERTY(QString stepAct MEMBER m_stepAct NOTIFY changed FINAL)   // of the step under way, when it may be done
    Q_PROPERTY(QString origin MEMBER m_origin NOTIFY changed FINAL)     // of an accompaniment
    Q_PROPERTY(QList<QString> duplicateNumbers MEMBER m_duplicateNumbers NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY busyChanged FINAL) // an act is being saved

public:
    using QObject::QObject;

    [[nodiscard]] RecordSource* source() const { return m_source; }
    void setSource(RecordSource* source);
    [[nodiscard]] QString recordId() const { return m_recordId; }
    void setRecordId(const QString& id);
    [[nodiscard]] bool loaded() const { return m_record.has_value(); }
    [[nodiscard]] bool nirShown() const { return m_nirShown; }
    [[nodiscard]] FactModel* facts() { return &m_facts; }
    [[nodiscard]] ActListModel* planActs() { return &m_planActs; }
    [[nodiscard]] ActListModel* otherActs() { return &m_otherActs; }
    [[nodiscard]] FactModel* steps() { return &m_steps; }
    [[nodiscard]] FactModel* checks() { return &m_checks; }
    [[nodiscard]] TimelineModel* history() { return &m_history; }
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] const AuthorOffice& office() const { return m_office; }
    [[nodiscard]] QString officeName() const { return m_office.name; }
    [[nodiscard]] QString officePhone() const { return m_office.phone; }
    [[nodiscard]] bool officeStale() const { return m_office.stale; }
    [[nodiscard]] const std::optional<sync::Record>& record() const { return m_record; }

    [[nodiscard]] Q_INVOKABLE bool can(const QString& act) const { return m_actions.contains(act); }
    // Does an act that asks nothing. A second touch while the first is being saved does nothing.
    Q_INVOKABLE void act(const QString& name);
    // The agent selected this case and it stayed on screen: « Ouverte par la CPAM », said once.
    Q_INVOKABLE void markOpened();
    // The number in full; hideNir() after 10 s is the page's affair.
    Q_INVOKABLE void showNir(bool shown);
    // Attaches this case to the earlier alert of that line of `duplicateNumbers`.
    Q_INVOKABLE void attachTo(int duplicate);
    // « Prochain rappel » of an accompaniment, in so many days.
    Q_INVOKABLE void callAgainIn(int days);
    // Commits an act with what a composer gathered, unless the rules would refuse it.
    void commit(const std::string& act, sync::Value::Map payload, std::function<void(bool)> then);

Q_SIGNALS:
    void sourceChanged();
    void recordIdChanged();
    void changed();
    void busyChanged();
    void failed(const QString& sentence); // not done, and why; nothing was lost
    void done(const QString& act);

private:
    void read();
    struct Answer {
        sync::Result<sync::Record> record;
        std::vector<sync::OwnOp> ops;
        AuthorOffice office;
    };
    void take(const Answer& answer);
    void forget();
    void tellIdentity(const sync::Record& record);
    void tellPlan(const sync::Record& record);
    void tellObjective(const sync::Record& record);
    void tellFacts(const sync::Record& record);
    [[nodiscard]] QString refusalOf(const sync::OpDraft& draft) const;
    void tellActs(const sync::Record& record);
    void tellNotice(const sync::Record& record, const std::vector<sync::OwnOp>& ops);

    QPointer<RecordSource> m_source;
    QString m_recordId;
    std::optional<sync::Record> m_record;
    QString m_title, m_identity, m_nir, m_number, m_phone, m_urgency, m_urgencyWords, m_objective;
    QString m_objectiveTone = QStringLiteral("neutre");
    QString m_notice, m_detail, m_authorName, m_received, m_callBack, m_setAside, m_madeAt, m_arrivedAt;
    QStringList m_actions, m_duplicateNumbers;
    std::vector<sync::RecordId> m_duplicates;
    StageView m_stage;
    AuthorOffice m_office;
    QString m_mainAct, m_mainText, m_mainIcon;
    bool m_mainAsks = false;
    QString m_dispositif, m_nextCall, m_stepAct, m_origin;
    int m_nextCallIn = 0;
    ActListModel m_otherActs, m_planActs;
    FactModel m_facts, m_steps, m_checks;
    TimelineModel m_history;
    bool m_detailHidden = false, m_mine = false, m_toCorrect = false, m_unverified = false, m_quarantined = false;
    bool m_cancelled = false, m_nirShown = false, m_busy = false;
    std::uint64_t m_round = 0;
};

} // namespace relais::app
