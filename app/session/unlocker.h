// Opening one's own records: code, passphrase or recovery code; and what to say when they do not open.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/code_entry.h"
#include "app/session/store_thread.h"

#include <QObject>
#include <qqmlregistration.h>

#include <set>

namespace relais::app {

// What stands before the content while Relais is locked. UI thread only; hashes run on the store's thread.
class Unlocker : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by the session")
    Q_PROPERTY(relais::app::Unlocker::Way way READ way NOTIFY wayChanged FINAL)
    Q_PROPERTY(relais::app::CodeEntry* code READ code CONSTANT FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged FINAL)
    Q_PROPERTY(QString message READ message NOTIFY messageChanged FINAL)
    Q_PROPERTY(QString prompt READ prompt NOTIFY wayChanged FINAL)
    Q_PROPERTY(QString waysTitle READ waysTitle NOTIFY wayChanged FINAL)
    Q_PROPERTY(QString waysText READ waysText NOTIFY wayChanged FINAL)
    Q_PROPERTY(bool canUseFingerprint READ canUseFingerprint NOTIFY wayChanged FINAL)
    Q_PROPERTY(bool canUseCode READ canUseCode NOTIFY wayChanged FINAL)
    Q_PROPERTY(QString wordCountText READ wordCountText NOTIFY wayChanged FINAL)
    Q_PROPERTY(QString passphraseLead READ passphraseLead NOTIFY wayChanged FINAL)
    Q_PROPERTY(QString onlineText READ onlineText CONSTANT FINAL)

public:
    enum Way { Code, Passphrase, Recovery, Ways };
    Q_ENUM(Way)

    explicit Unlocker(StoreThread& thread, QObject* parent = nullptr);

    // What the device allows this person, each time it locks, starts, or somebody else is touched. Her blocked code
    // stays blocked until another way opened.
    void begin(const SiteFacts& facts);
    // Somebody else takes the device: what is being opened no longer counts. Busy until the next begin().
    void abandon();

    [[nodiscard]] Way way() const { return m_way; }
    [[nodiscard]] CodeEntry* code() { return &m_code; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] QString message() const { return m_message; }
    [[nodiscard]] QString prompt() const;
    [[nodiscard]] QString waysTitle() const;
    [[nodiscard]] QString waysText() const;
    [[nodiscard]] bool canUseCode() const { return m_facts.hasCode && !isBlocked(); }
    [[nodiscard]] bool canUseFingerprint() const { return m_facts.hasFingerprint; }
    [[nodiscard]] QString passphraseLead() const;
    [[nodiscard]] QString wordCountText() const;
    [[nodiscard]] QString onlineText() const;

    Q_INVOKABLE void showCode();
    Q_INVOKABLE void showWays();
    Q_INVOKABLE void showPassphrase();
    Q_INVOKABLE void showRecovery();
    // Back from a way to what was before it.
    Q_INVOKABLE void goBack();
    // The passphrase or recovery code typed.
    Q_INVOKABLE void open(const QString& typed);
    // The system asks for the finger.
    Q_INVOKABLE void useFingerprint();
    Q_INVOKABLE void unlockOnline();

Q_SIGNALS:
    void wayChanged();
    void busyChanged();
    void messageChanged();
    // A wrong secret, after message() changed.
    void refused();
    // « Débloquer en ligne »: by being enrolled again.
    void onlineAsked();
    // The store is open.
    void opened(const relais::app::OpenFacts& facts);

private:
    [[nodiscard]] bool isBlocked() const { return m_blocked.contains(m_facts.user.text); }
    void setBusy(bool busy);
    void tryToOpen(DeviceRoom::Way way, sync::SecretBytes secret);
    void taken(DeviceRoom::Way way, const sync::Result<OpenFacts>& result, int triesLeft);
    void show(Way way);
    void say(const QString& message);
    [[nodiscard]] QString refusalOf(DeviceRoom::Way way, const sync::Error& error, int triesLeft) const;

    StoreThread& m_thread;
    SiteFacts m_facts;
    CodeEntry m_code;
    Way m_way = Code;
    std::set<std::string> m_blocked; // users whose code was destroyed by three wrong ones
    bool m_busy = false;
    int m_attempt = 0; // an answer to an earlier one is not for who is asked now
    QString m_message;
};

} // namespace relais::app
