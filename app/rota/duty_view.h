// One duty: who holds it, where, who comes next, and what this person may do with it.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/rota/midwife_model.h"
#include "app/rota/rota_view.h"

namespace relais::app {

// UI thread only; reads from its RotaView, which outlives it. Every verb commits one op: done() or failed() follows.
class DutyView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(relais::app::RotaView* rota READ rota WRITE setRota NOTIFY rotaChanged REQUIRED FINAL)
    Q_PROPERTY(QString dutyId READ dutyId WRITE setDutyId NOTIFY dutyIdChanged FINAL)
    Q_PROPERTY(bool known READ isKnown NOTIFY changed FINAL)
    Q_PROPERTY(QString title MEMBER m_title NOTIFY changed FINAL) // « Samedi 11 avril »
    Q_PROPERTY(QString holiday MEMBER m_holiday NOTIFY changed FINAL)
    Q_PROPERTY(QString hours MEMBER m_hours NOTIFY changed FINAL)
    Q_PROPERTY(QString place MEMBER m_place NOTIFY changed FINAL)
    Q_PROPERTY(QString relief MEMBER m_relief NOTIFY changed FINAL) // « Relève dimanche : Charlie Modèle »
    Q_PROPERTY(
        QString tag MEMBER m_tag NOTIFY changed FINAL) // « Votre garde », « Garde de Lou Spécimen », « À pourvoir »
    Q_PROPERTY(QString tagIcon MEMBER m_tagIcon NOTIFY changed FINAL)
    Q_PROPERTY(QString tagTone MEMBER m_tagTone NOTIFY changed FINAL)
    Q_PROPERTY(QString state MEMBER m_state NOTIFY changed FINAL) // in words
    Q_PROPERTY(QString sentence MEMBER m_sentence NOTIFY changed FINAL)
    Q_PROPERTY(QString message MEMBER m_message NOTIFY changed FINAL) // beside a demand of exchange
    Q_PROPERTY(QString holderName MEMBER m_holderName NOTIFY changed FINAL)
    Q_PROPERTY(bool mine MEMBER m_mine NOTIFY changed FINAL)
    Q_PROPERTY(QList<QString> acts MEMBER m_acts NOTIFY changed FINAL) // names of the workflow
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged FINAL)
    Q_PROPERTY(relais::app::MidwifeModel* people READ people CONSTANT FINAL) // all but the holder
    // What the service kept instead of this person's act (mock-up 26); refused is false when nothing was.
    Q_PROPERTY(bool refused MEMBER m_refused NOTIFY changed FINAL)
    Q_PROPERTY(QString refusal MEMBER m_refusal NOTIFY changed FINAL) // « Lou Spécimen a pris cette garde avant vous »
    Q_PROPERTY(QString keptLine MEMBER m_keptLine NOTIFY changed FINAL)
    Q_PROPERTY(QString askedLine MEMBER m_askedLine NOTIFY changed FINAL)
    Q_PROPERTY(QString folder MEMBER m_folder NOTIFY folderChanged FINAL) // where the calendar is written

public:
    explicit DutyView(QObject* parent = nullptr);

    [[nodiscard]] RotaView* rota() const { return m_rota; }
    void setRota(RotaView* rota);
    [[nodiscard]] QString dutyId() const { return m_dutyId; }
    void setDutyId(const QString& dutyId);
    [[nodiscard]] bool isKnown() const { return m_known; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] MidwifeModel* people() { return &m_people; }

    [[nodiscard]] Q_INVOKABLE bool may(const QString& act) const { return m_acts.contains(act); }
    // An act that asks nothing: "se_proposer", "confirmer", "accepter_echange", "decliner_echange", "annuler_echange"…
    Q_INVOKABLE void act(const QString& name);
    Q_INVOKABLE void askExchange(const QString& person);    // "": of all
    Q_INVOKABLE void askReplacement(const QString& reason); // "": none said
    Q_INVOKABLE void assign(const QString& person);
    // « J’ai compris »
    Q_INVOKABLE void acknowledge();
    // « Ajouter à mon agenda » : this duty as an iCalendar file in `folder`, never over another one.
    Q_INVOKABLE void saveCalendar();

Q_SIGNALS:
    void rotaChanged();
    void dutyIdChanged();
    void changed();
    void busyChanged();
    void folderChanged();
    void done(const QString& act);
    void failed(const QString& sentence);
    void saved(const QString& fileName);

private:
    void look();
    void forget();
    void tellWords(const DutyRow& row);
    void tellRelief(const DutyRow& row);
    void tellRefusal(const DutyRow& row);
    void tellPeople(const DutyRow& row);
    void commit(const QString& act, sync::Value::Map payload);
    void setBusy(bool busy);

    QPointer<RotaView> m_rota;
    QString m_dutyId;
    bool m_known = false;
    bool m_mine = false;
    bool m_busy = false;
    bool m_refused = false;
    QString m_title, m_holiday, m_hours, m_place, m_relief, m_tag, m_tagIcon, m_tagTone, m_state, m_sentence;
    QString m_message, m_holderName, m_refusal, m_keptLine, m_askedLine, m_folder;
    QStringList m_acts;
    MidwifeModel m_people;
};

} // namespace relais::app
