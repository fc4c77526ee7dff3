// « Cet appareil »: what it is, until when it reads offline, how it opens; new secrets; giving it back.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/session.h"

namespace relais::app {

// Made by the page; UI thread only.
class DeviceFacts : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(relais::app::Session* session READ session WRITE setSession NOTIFY changed FINAL REQUIRED)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString enrolledText READ enrolledText NOTIFY changed FINAL)
    Q_PROPERTY(QString leaseText READ leaseText NOTIFY changed FINAL)
    Q_PROPERTY(QString vaultText READ vaultText NOTIFY changed FINAL)
    Q_PROPERTY(QString passphraseText READ passphraseText NOTIFY changed FINAL)
    Q_PROPERTY(QString error READ error NOTIFY changed FINAL)
    Q_PROPERTY(bool returning READ isReturning NOTIFY changed FINAL)
    Q_PROPERTY(QList<QString> words READ words NOTIFY changed FINAL)
    Q_PROPERTY(QString wordsText READ wordsText NOTIFY changed FINAL)
    Q_PROPERTY(QList<QString> recoveryGroups READ recoveryGroups NOTIFY changed FINAL)

public:
    using QObject::QObject;

    [[nodiscard]] Session* session() const { return m_session; }
    void setSession(Session* session);
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString enrolledText() const;
    [[nodiscard]] QString leaseText() const;
    [[nodiscard]] QString vaultText() const;
    [[nodiscard]] QString passphraseText() const;
    [[nodiscard]] QString error() const { return m_error; }
    [[nodiscard]] bool isReturning() const { return m_returning; }
    [[nodiscard]] QStringList words() const { return m_words; }
    [[nodiscard]] QString wordsText() const { return m_words.join(QLatin1Char(' ')); }
    [[nodiscard]] QStringList recoveryGroups() const { return m_groups; }

    // Erases this person's records here, once all has left; refused while something waits.
    Q_INVOKABLE void giveBack();
    // Draws another passphrase; keepWords() puts it in place of the old one.
    Q_INVOKABLE void drawWords();
    Q_INVOKABLE void keepWords(const QString& typed);
    // Makes another recovery code; the old one stops working.
    Q_INVOKABLE void newRecoveryCode();

Q_SIGNALS:
    void changed();
    void wordsKept();

private:
    void say(const QString& error);
    [[nodiscard]] static QString refusalOf(const sync::Error& error);

    QPointer<Session> m_session;
    bool m_returning = false;
    QString m_error;
    QStringList m_words;
    QStringList m_groups;
};

} // namespace relais::app
