// What is being written to the CPAM on one alert: an answer, a complement, why it is reopened; kept with its patient.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/alerts/alert_view.h"
#include "app/forms/draft_keeper.h"

namespace relais::app {

// UI thread only. One text per alert and kind, in a draft of the store: left for another alert, by « Retour », by a
// lock or by a refusal, it is there on the way back. The op that sends it erases the draft in the same transaction.
class AlertText : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(relais::app::AlertView* view READ view WRITE setView NOTIFY viewChanged REQUIRED FINAL)
    // "reponse", "complement", "rouvrir": what AlertView::done says when it is sent.
    Q_PROPERTY(QString kind READ kind WRITE setKind NOTIFY kindChanged REQUIRED FINAL)
    Q_PROPERTY(QString text READ text NOTIFY textChanged FINAL)

public:
    explicit AlertText(QObject* parent = nullptr);
    ~AlertText() override; // keeps what is being typed
    AlertText(const AlertText&) = delete;
    AlertText& operator=(const AlertText&) = delete;

    [[nodiscard]] AlertView* view() const { return m_view; }
    void setView(AlertView* view);
    [[nodiscard]] QString kind() const { return m_kind; }
    void setKind(const QString& kind);
    [[nodiscard]] QString text() const { return m_text; }

    Q_INVOKABLE void write(const QString& text); // as it is typed
    Q_INVOKABLE void keep();                     // the field is left: on disk
    Q_INVOKABLE void send();                     // the view says `done` or `problem`
    // Why it cannot be sent as it is, in words; "" when it can.
    [[nodiscard]] Q_INVOKABLE QString fault() const;

Q_SIGNALS:
    void viewChanged();
    void kindChanged();
    void textChanged(); // not by write(): the field must show it

private:
    void begin();
    void empty();

    QPointer<AlertView> m_view;
    QString m_kind;
    QString m_text;
    DraftKeeper m_keeper;
    bool m_open = false;  // there is an alert to write on
    bool m_dirty = false; // typed since it was last kept
};

} // namespace relais::app
