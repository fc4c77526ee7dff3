// « Changer le code »: the present code, a new one, the new one again.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/session.h"

namespace relais::app {

// Made by the page; UI thread only.
class CodeChange : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(relais::app::Session* session READ session WRITE setSession NOTIFY changed FINAL REQUIRED)
    Q_PROPERTY(relais::app::CodeEntry* code READ code CONSTANT FINAL)
    Q_PROPERTY(int step READ step NOTIFY changed FINAL)
    Q_PROPERTY(QString heading READ heading NOTIFY changed FINAL)
    Q_PROPERTY(QString note READ note NOTIFY changed FINAL)
    Q_PROPERTY(QString error READ error NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)
    Q_PROPERTY(bool first READ isFirst NOTIFY changed FINAL)

public:
    using QObject::QObject;

    [[nodiscard]] Session* session() const { return m_session; }
    // Where there is no code yet (a passphrase opened Relais), the present one is not asked.
    void setSession(Session* session);
    [[nodiscard]] CodeEntry* code() { return &m_code; }
    [[nodiscard]] int step() const { return m_step; }
    [[nodiscard]] QString heading() const;
    [[nodiscard]] QString note() const {
        return m_step == 2 && !m_current.empty() ? tr("Code actuel vérifié") : QString();
    }
    [[nodiscard]] QString error() const { return m_error; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] bool isFirst() const { return m_first; } // there was no code
    Q_INVOKABLE void submit();

Q_SIGNALS:
    void changed();
    void refused();
    void done();

private:
    void refuse(const QString& sentence);
    void checkCurrent(sync::SecretBytes code);
    void replace();

    QPointer<Session> m_session;
    CodeEntry m_code;
    int m_step = 1;
    bool m_busy = false;
    bool m_first = false;
    QString m_error;
    sync::SecretBytes m_current;
    sync::SecretBytes m_next;
};

} // namespace relais::app
