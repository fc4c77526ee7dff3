// What an act of the desk asks before it is done: the answer, a question, the pieces, another caisse.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desk/case_view.h"
#include "app/forms/form_model.h"

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

public:
    explicit ActComposer(QObject* parent = nullptr);

    [[nodiscard]] CaseView* view() const { return m_view; }
    void setView(CaseView* view);
    [[nodiscard]] QString act() const { return m_act; }
    void setAct(const QString& act);
    [[nodiscard]] FormModel* form() { return &m_form; }
    [[nodiscard]] bool isOpen() const { return m_open; }

    // Checks, then commits; faults stay at their fields.
    Q_INVOKABLE void send();

Q_SIGNALS:
    void viewChanged();
    void actChanged();
    void sent(const QString& act);

private:
    void load();
    void loadDraft(const sync::Questionnaire& payload);
    void show(const sync::Questionnaire& payload, const sync::Value::Map* answers);
    void keep(const std::string& linkId);

    QPointer<CaseView> m_view;
    QString m_act;
    QString m_title;
    QString m_recordId;
    FormModel m_form;
    sync::DraftId m_draft;
    bool m_open = false;
    std::uint64_t m_round = 0;
};

} // namespace relais::app
