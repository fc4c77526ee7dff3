// Asks for the code once more before something that cannot be undone (trust.md A1, AUTH-3).
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/session.h"

namespace relais::app {

// Made by the page; UI thread only. Where this device keeps no code, the passphrase is asked.
class CodeCheck : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(relais::app::Session* session READ session WRITE setSession NOTIFY changed FINAL REQUIRED)
    Q_PROPERTY(relais::app::CodeEntry* code READ code CONSTANT FINAL)
    Q_PROPERTY(bool asksPassphrase READ asksPassphrase NOTIFY changed FINAL)
    Q_PROPERTY(QString error READ error NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)

public:
    explicit CodeCheck(QObject* parent = nullptr);

    [[nodiscard]] Session* session() const { return m_session; }
    void setSession(Session* session);
    [[nodiscard]] CodeEntry* code() { return &m_code; }
    [[nodiscard]] bool asksPassphrase() const { return m_session && !m_session->site().hasCode; }
    [[nodiscard]] QString error() const { return m_error; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    // The six digits; the sixth submits by itself.
    Q_INVOKABLE void submit();
    Q_INVOKABLE void submitPassphrase(const QString& typed);

Q_SIGNALS:
    void changed();
    void refused();
    void confirmed();

private:
    void check(DeviceRoom::Way way, sync::SecretBytes secret);
    void refuse(const QString& sentence);

    QPointer<Session> m_session;
    CodeEntry m_code;
    bool m_busy = false;
    QString m_error;
};

} // namespace relais::app
