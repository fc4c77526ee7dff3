// Becoming a person of this device, step by step: code, comparison, passphrase, PIN, recovery code, ready.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/code_entry.h"
#include "app/session/store_thread.h"

#include <QObject>
#include <qqmlregistration.h>

namespace relais::app {

// Started again midway after a kill, with the same code. UI thread only.
class Enrolment : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by the session")
    Q_PROPERTY(relais::app::Enrolment::Step step READ step NOTIFY stepChanged FINAL)
    Q_PROPERTY(QString title READ title NOTIFY stepChanged FINAL)
    Q_PROPERTY(QString lead READ lead NOTIFY stepChanged FINAL)
    Q_PROPERTY(bool canGoBack READ canGoBack NOTIFY stepChanged FINAL)
    Q_PROPERTY(bool canLeave READ canLeave NOTIFY stepChanged FINAL)
    Q_PROPERTY(int stepNumber READ stepNumber NOTIFY stepChanged FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)
    Q_PROPERTY(QString error READ error NOTIFY changed FINAL)
    Q_PROPERTY(QString scanError READ scanError NOTIFY changed FINAL)
    Q_PROPERTY(bool hardwareVault READ hardwareVault NOTIFY changed FINAL)
    Q_PROPERTY(QString typedCode READ typedCode NOTIFY changed FINAL)
    Q_PROPERTY(QString digits READ digits NOTIFY changed FINAL)
    Q_PROPERTY(QString spokenDigits READ spokenDigits NOTIFY changed FINAL)
    Q_PROPERTY(QString personName READ personName NOTIFY changed FINAL)
    Q_PROPERTY(QString personProfession READ personProfession NOTIFY changed FINAL)
    Q_PROPERTY(QString placeName READ placeName NOTIFY changed FINAL)
    Q_PROPERTY(QString serviceHost READ serviceHost NOTIFY changed FINAL)
    Q_PROPERTY(QString deviceName READ deviceName NOTIFY stepChanged FINAL)
    Q_PROPERTY(QList<QString> words READ words NOTIFY changed FINAL)
    Q_PROPERTY(QString wordsText READ wordsText NOTIFY changed FINAL)
    Q_PROPERTY(bool choosing READ isChoosing NOTIFY changed FINAL) // « La choisir » : no words yet
    Q_PROPERTY(QString wordCountTitle READ wordCountTitle NOTIFY changed FINAL)
    Q_PROPERTY(relais::app::CodeEntry* code READ code CONSTANT FINAL)
    Q_PROPERTY(bool pinAgain READ pinAgain NOTIFY changed FINAL)
    Q_PROPERTY(QList<QString> recoveryGroups READ recoveryGroups NOTIFY changed FINAL)
    Q_PROPERTY(int askedGroup READ askedGroup NOTIFY changed FINAL)
    Q_PROPERTY(QString lupText READ lupText NOTIFY changed FINAL)
    Q_PROPERTY(QString helpText READ helpText CONSTANT FINAL)

public:
    enum Step { Code, Compare, Passphrase, Pin, Recovery, Ready, Stopped };
    Q_ENUM(Step)
    // First: nobody is of this device yet. Another: one more person. Again: the same one, whose ways in are all lost.
    enum class Purpose : std::uint8_t { First, Another, Again };

    // `known`: the service that this device, or whoever installed it, trusts already; the short code then says enough.
    Enrolment(
        StoreThread& thread, sync::Random& random, std::optional<sync::EnrolUri> known, QObject* parent = nullptr);

    // Begins, or goes on where it was left.
    void begin(const SiteFacts& site, Purpose purpose);
    // The whole flow with words drawn by chance: demonstration only.
    void script(const QString& uri, const QString& pin);

    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString lead() const;
    [[nodiscard]] bool canLeave() const { return m_purpose != Purpose::First && m_step == Code; }
    [[nodiscard]] bool canGoBack() const { return m_step == Passphrase || m_step == Pin; }
    [[nodiscard]] int stepNumber() const;
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] QString error() const { return m_error; }
    [[nodiscard]] QString scanError() const { return m_scanError; } // what was before the lens is no code of ours
    [[nodiscard]] bool hardwareVault() const { return m_hardware; }
    [[nodiscard]] QString typedCode() const { return m_typedCode; }
    [[nodiscard]] QString digits() const { return m_digits; }
    [[nodiscard]] QString spokenDigits() const;
    [[nodiscard]] QString personName() const;
    [[nodiscard]] QString personProfession() const;
    [[nodiscard]] QString placeName() const;
    [[nodiscard]] QString serviceHost() const;
    [[nodiscard]] QString deviceName() const;
    [[nodiscard]] QStringList words() const { return m_words; }
    [[nodiscard]] QString wordsText() const { return m_words.join(QLatin1Char(' ')); }
    [[nodiscard]] bool isChoosing() const { return m_words.isEmpty(); }
    [[nodiscard]] QString wordCountTitle() const;
    [[nodiscard]] CodeEntry* code() { return &m_code; }
    [[nodiscard]] bool pinAgain() const { return !m_firstPin.empty(); }
    [[nodiscard]] QStringList recoveryGroups() const { return m_groups; }
    [[nodiscard]] int askedGroup() const { return m_askedGroup; }
    [[nodiscard]] QString lupText() const;
    [[nodiscard]] QString helpText() const;

    // What the camera read: a code of Relais goes on as if it had been pasted, anything else is told and no more.
    Q_INVOKABLE void submitScanned(const QString& code);
    Q_INVOKABLE void submitCode(const QString& typed);
    Q_INVOKABLE void confirmPerson();
    Q_INVOKABLE void rejectPerson();
    Q_INVOKABLE void drawWords();
    // « La choisir »: her own words, of the list, in the place of drawn ones.
    Q_INVOKABLE void chooseWords();
    Q_INVOKABLE void submitWords(const QString& typed);
    // Words of the list for what is being typed, and what is typed once one is taken.
    [[nodiscard]] Q_INVOKABLE QStringList proposals(const QString& typed) const;
    [[nodiscard]] Q_INVOKABLE QString withProposal(const QString& typed, const QString& word) const;
    Q_INVOKABLE void submitPassphrase(const QString& typed);
    Q_INVOKABLE void submitPin();
    Q_INVOKABLE void submitRecovery(const QString& group);
    Q_INVOKABLE void back();
    Q_INVOKABLE void restart();
    Q_INVOKABLE void finish();
    // Back to the lock, without having become anybody.
    Q_INVOKABLE void leave();

Q_SIGNALS:
    void stepChanged();
    void changed();
    void pinRefused();
    // The device is enrolled and its store open, at the last step.
    void completed(const relais::app::OpenFacts& facts);
    // « Ouvrir Relais » was touched.
    void finished();
    void left();

private:
    void goTo(Step step);
    [[nodiscard]] int wordCount() const;
    void say(const QString& error);
    void setBusy(bool on);
    void submit(const sync::EnrolUri& uri);
    void ask(const sync::EnrolUri& uri);
    void answered(const sync::Result<sync::EnrolResponse>& answer);
    void secure(sync::SecretBytes pin);
    void complete();

    StoreThread& m_thread;
    sync::Random& m_random;
    Step m_step = Code;
    bool m_busy = false;
    Purpose m_purpose = Purpose::First;
    std::optional<sync::EnrolUri> m_installed; // trusted before any enrolment
    std::optional<sync::EnrolUri> m_known;
    bool m_enrolled = false;
    bool m_hardware = false;
    QString m_error;
    QString m_scanError;
    QString m_typedCode;
    sync::EnrolUri m_uri;
    std::optional<sync::EnrolResponse> m_answer;
    QString m_digits;
    QStringList m_words;
    CodeEntry m_code;
    sync::SecretBytes m_firstPin;
    QStringList m_groups;
    int m_askedGroup = 1;
    QString m_scriptedPin;
};

} // namespace relais::app
