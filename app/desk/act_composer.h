// What an act of the desk asks before it is done: the answer, a question, the pieces, another caisse.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desk/case_view.h"
#include "app/desk/reply_proposals.h"
#include "app/forms/draft_keeper.h"
#include "app/forms/form_model.h"

#include <memory>
#include <set>

namespace relais::app {

// UI thread only. What is typed is kept in a draft of the store, found again after a lock or a kill.
class ActComposer : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(relais::app::CaseView* view READ view WRITE setView NOTIFY viewChanged REQUIRED FINAL)
    Q_PROPERTY(QString act READ act WRITE setAct NOTIFY actChanged FINAL) // "repondre", "poser_question"…; "" closes
    Q_PROPERTY(QString title MEMBER m_title NOTIFY actChanged FINAL)
    Q_PROPERTY(relais::app::FormModel* form READ form CONSTANT FINAL)
    Q_PROPERTY(bool open READ isOpen NOTIFY actChanged FINAL)
    Q_PROPERTY(bool closes READ closes NOTIFY actChanged FINAL)           // « Envoyer et clore »
    Q_PROPERTY(bool messageOnly READ messageOnly NOTIFY actChanged FINAL) // « Envoyer sans clore » may be offered
    Q_PROPERTY(QString sendText READ sendText NOTIFY actChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged FINAL) // it could not be written; "" otherwise

public:
    explicit ActComposer(QObject* parent = nullptr);
    ~ActComposer() override; // keeps what is being typed
    ActComposer(const ActComposer&) = delete;
    ActComposer& operator=(const ActComposer&) = delete;

    [[nodiscard]] CaseView* view() const { return m_view; }
    void setView(CaseView* view);
    [[nodiscard]] QString act() const { return m_act; }
    void setAct(const QString& act);
    [[nodiscard]] FormModel* form() { return &m_form; }
    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] bool closes() const { return m_act == QLatin1String("repondre"); }
    [[nodiscard]] bool messageOnly() const;
    [[nodiscard]] QString sendText() const;
    [[nodiscard]] QString problem() const { return m_problem; }

    // Checks, then commits; faults stay at their fields.
    Q_INVOKABLE void send();
    // « Envoyer sans clore » : the message alone leaves, the case stays open.
    Q_INVOKABLE void sendMessageOnly();

Q_SIGNALS:
    void viewChanged();
    void actChanged();
    void sent(const QString& act);
    void refused(); // its faults are in the form: nothing left
    void problemChanged();

private:
    void load();
    void resume(const sync::Questionnaire& payload);
    void keepAll();
    void show(const sync::Questionnaire& payload, const sync::Value::Map* answers);
    void keep(const std::string& linkId);
    void propose();
    void offerAuthors(const std::string& linkId);
    void follow(const std::string& linkId);
    void tellSum();
    void setProblem(const QString& problem);
    void commit(const QString& act, sync::Value::Map payload);

    QPointer<CaseView> m_view;
    QString m_act;
    QString m_title;
    QString m_problem;
    QString m_recordId;
    QString m_label; // of the act, in the workflow's words
    FormModel m_form;
    ReplyProposals m_proposals = ReplyProposals::shipped();
    std::shared_ptr<DraftKeeper> m_keeper;      // of one act on one case; an act being saved holds it too
    std::set<std::string, std::less<>> m_dirty; // typed, not yet in the draft: the caret is there still
    bool m_open = false;
};

} // namespace relais::app
